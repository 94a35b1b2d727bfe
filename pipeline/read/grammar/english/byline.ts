/** A Chinese byline whose names no surname list knows, known by the English one: 纳木措 and NA Mucuo. */
import { isSameName } from '../../../lexis/romanised.ts';
import type { ArticleLines } from '../article-lines.ts';
import { nameAt, SEPARATOR, TIES } from '../byline-names.ts';
import type { Byline, BylineName } from '../byline-type.ts';
import type { Line } from '../line.ts';
import { latinNames } from './names.ts';
import { headSections } from './sections.ts';
import { topLines } from './top.ts';

/** So many lines below the title the byline may stand. */
const MOST_LINES = 6;
const LONGEST = 80;

/** The article with the byline that its English head tells, where it has none. */
export function withBylineOf(found: ArticleLines): ArticleLines {
  const { titles, byline, rest, english = [] } = found;
  if (byline !== null || english.length === 0) return found;
  const names = namesIn(english);
  if (names.length === 0) return found;
  const lines = [...titles, ...rest.slice(0, MOST_LINES)];
  for (const [at, line] of lines.entries()) {
    const read = at === 0 ? null : bylineReadAs(line, names);
    if (read === null) continue;
    const below = [...lines.slice(at + 1), ...rest.slice(MOST_LINES)];
    const above = lines.slice(titles.length, at);
    return {
      ...found,
      titles: titles.slice(0, at),
      byline: { line, byline: read, row: 'byline-in-english' },
      rest: [...above, ...below],
    };
  }
  return found;
}

function namesIn(english: readonly Line[]): string[] {
  const sections = headSections(english);
  const lines = [
    ...topLines(sections.find(({ part }) => part === null)?.lines ?? [], []).authors,
    ...sections.filter(({ part }) => part === 'authors').flatMap((section) => section.lines),
  ];
  if (lines.length === 0) return [];
  const chars = lines.map((line) => line.chars).join(' ');
  return (latinNames(chars) ?? []).map(({ from, to }) => chars.slice(from, to));
}

/** The line as the byline of names, each in its turn. */
function bylineReadAs({ chars, shows }: Line, names: readonly string[]): Byline | null {
  if (chars.length > LONGEST || shows.label !== null) return null;
  const found: BylineName[] = [];
  let at = 0;
  while (at < chars.length) {
    const name = nameAt(chars, at, chars.length);
    const wanted = names[found.length];
    if (name === null || wanted === undefined) return null;
    if (isSameName(chars.slice(name.from, name.to).replace(/[\s·•・]/g, ''), wanted) !== true) return null;
    found.push({ ...name, role: null });
    at = after(SEPARATOR, chars, after(TIES, chars, name.to));
  }
  return found.length !== names.length
    ? null
    : { from: 0, names: found, organisations: [], marked: false, rest: chars.length };
}

function after(pattern: RegExp, chars: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(chars)?.[0].length ?? 0);
}
