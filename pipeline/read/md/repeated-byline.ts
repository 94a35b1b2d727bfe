/** The authors of the front matter written once more under the title. */

import { extentOf } from '../grammar/line.ts';
import { readingCharacters } from '../grammar/reading-characters.ts';
import type { Say } from '../grammar/say.ts';
import { signsOf } from '../grammar/signs.ts';
import type { SourceLine } from '../source/source.ts';
import type { FrontMatter } from './front-matter.ts';

/** Lines below the title among which the byline may stand. */
const NEAR = 3;

/** The lines of the body without such a byline. */
export function withoutRepeatedByline(front: FrontMatter, lines: readonly SourceLine[], say: Say): SourceLine[] {
  const authors = front.fields.filter(({ key }) => key === 'authors').flatMap(({ values }) => values);
  const known = new Set(authors.map((name) => name.replace(/\s/g, '')));
  const at = known.size === 0 ? -1 : lines.slice(0, NEAR).findIndex((line) => repeats(line, known));
  if (at < 0) return [...lines];
  say('info', 'byline-repeated', extentOf(lines[at]!), '作者在文件开头已经写过，这里的署名不再重复');
  return lines.filter((_, index) => index !== at);
}

/** Whether a line holds the names, all of them and nothing else. */
function repeats({ chars, told }: SourceLine, known: ReadonlySet<string>): boolean {
  if (chars.length > 100 || told?.kind === 'title') return false;
  const bare = chars.replace(/^(?:作者|文|撰文)\s*[：:/／∕╱]\s*|^[●■◆□○◎]\s*/, '');
  if (known.has(bare.replace(/\s/g, '')) && known.size === 1) return true;
  const { byline } = signsOf(readingCharacters(chars));
  if (byline === null || byline.rest < chars.length) return false;
  const names = byline.names.map(({ from, to }) => chars.slice(from, to).replace(/\s/g, ''));
  return names.length === known.size && names.every((name) => known.has(name));
}
