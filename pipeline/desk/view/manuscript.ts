/** A manuscript as the editor sees it, and what its lines were read as. */

import { basename, join } from 'node:path';
import { bytesOf } from '../../intake/bytes.ts';
import { shownPath } from '../../intake/folders.ts';
import { openSource } from '../../merge/source.ts';
import { type Article, articlesOf } from '../../model/document.ts';
import { type SlotRole, slotsOf } from '../../model/slots.ts';
import { isWrittenAsText } from '../../model/written-as-text.ts';
import { decode } from '../../read/source/decode.ts';
import type { ManuscriptView } from '../contract.ts';
import { Refused } from '../refused.ts';
import { digestOf, type Session } from '../session.ts';

/** Reads a manuscript by its name in the folder. Throws Refused where it cannot be read. */
export async function manuscriptView(session: Session, name: string): Promise<ManuscriptView> {
  const { folder, workshop } = session;
  const bytes = bytesOf(folder.path, name);
  if ('severity' in bytes) throw new Refused(422, 'unread', bytes.message);
  const { issue, written } = await workshop.takenIn(folder);
  const articles = issue === null ? [] : articlesOf(issue).filter(({ at }) => basename(at.file) === name);
  const about = { name, digest: digestOf(bytes), kinds: kindsIn(articles) };
  if (isWrittenAsText(name)) {
    const source = openSource(bytes);
    const text = source?.text ?? decode(bytes).text;
    return { ...about, text: text.replace(/\r\n?/g, '\n'), readOnly: source === null ? 'bytes' : null };
  }
  return { ...about, text: linesOfWord((line) => written(shownPath(join(folder.path, name)), line)), readOnly: 'word' };
}

/** Blank lines in a row end a Word file only where there are very many of them. */
const MOST_GAP = 300;

function linesOfWord(written: (line: number) => string | undefined): string {
  const lines: string[] = [];
  for (let line = 1, gap = 0; gap < MOST_GAP; line++) {
    const text = written(line);
    gap = text === undefined ? gap + 1 : 0;
    lines.push((text ?? '').replace(/[\r\n]/g, ' '));
  }
  return lines.join('\n').trimEnd();
}

/** By roles of texts, as corrections.yaml calls them. */
const KINDS: Partial<Record<SlotRole, string>> = {
  section: 'section',
  title: 'title',
  subtitle: 'subtitle',
  author: 'byline',
  affiliation: 'affiliation',
  abstract: 'abstract',
  keyword: 'keywords',
  englishTitle: 'title-en',
  englishAuthor: 'byline-en',
  englishAffiliation: 'affiliation-en',
  englishAbstract: 'abstract-en',
  englishKeyword: 'keywords-en',
  paragraph: 'paragraph',
  item: 'list',
  quotation: 'quotation',
  verse: 'verse',
  tableCaption: 'caption',
  figureCaption: 'caption',
  cell: 'table',
  tableUnit: 'table',
  tableNote: 'table',
  note: 'note',
  reference: 'reference',
  endMatter: 'end-matter',
};

/** What stands on each line that a text begins on; the first text counts, `joined` is a line that goes on with the one above. */
function kindsIn(articles: readonly Article[]): Record<number, string> {
  const kinds: Record<number, string> = {};
  const more: number[] = [];
  for (const article of articles) {
    const levels = article.body.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    for (const { role, text } of slotsOf(article)) {
      const kind = role === 'heading' ? `heading-${levels.shift()}` : KINDS[role];
      const lines = [...new Set(text.anchors.map(({ point }) => point.line))];
      if (kind !== undefined) kinds[lines[0]!] ??= kind;
      more.push(...lines.slice(1));
    }
  }
  for (const line of more) kinds[line] ??= 'joined';
  return kinds;
}
