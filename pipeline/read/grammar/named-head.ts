/** Running heads that repeat the article's own title, with or without its author: 第3期 张三：某文章的题目. */
import { breaksSentence } from './broken.ts';
import { isOpen, type Line } from './line.ts';
import { isName } from './names.ts';
import { isBarePageNumber } from './page-number.ts';

const LONGEST = 60;
const FEWEST_SHARED = 6;
/** A title stands at the top of the file, or so few lines above a byline. */
const NEAR = 3;
const ISSUE = /^(?:\d{4}\s*年\s*)?第\s*\d+\s*期\s+|\s+(?:\d{4}\s*年\s*)?第\s*\d+\s*期$/;
const NUMBER = /^\d{1,4}\s+|\s+\d{1,4}$/;
const AUTHOR = /^(\S{2,4}(?:[、，,\s]\S{2,4}){0,2}|\S{2,4}等)\s*[：:]\s*/;

interface Title {
  readonly at: number;
  readonly chars: string;
}

/** The lines that name a title above them, beside a page number or, with its author, in the middle of a sentence. */
export function namedHeads(lines: readonly Line[]): Set<Line> {
  let titles: readonly Title[] | null = null;
  const heads = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    const named = index < NEAR ? null : namedBy(lines, index);
    if (named === null) continue;
    titles ??= titlesIn(lines);
    if (isTitleAbove(titles, index, named)) heads.add(line);
  }
  return heads;
}

interface NamedHead {
  readonly title: string;
  readonly withAuthor: boolean;
}

/** The title that a line would name as a running head; null where nothing round it says that it is one. */
function namedBy(lines: readonly Line[], index: number): NamedHead | null {
  const line = lines[index]!;
  if (line.chars.length > LONGEST || !isOpen(line) || line.told !== null) return null;
  const chars = line.chars.replace(NUMBER, '').replace(ISSUE, '').trim();
  const author = AUTHOR.exec(chars);
  const withAuthor =
    author !== null &&
    author[1]!
      .replace(/等$/, '')
      .split(/[、，,\s]+/)
      .every(isName);
  if (!withAuthor && chars.length < FEWEST_SHARED) return null;
  const numbered = NUMBER.test(line.chars);
  const paged = numbered || isBarePageNumber(lines[index - 1]) || isBarePageNumber(lines[index + 1]);
  if (!paged && !(withAuthor && breaksSentence(lines, index))) return null;
  const title = (withAuthor ? chars.slice(author[0].length) : chars).replace(/\s|(?:…+|\.{3,})$/g, '');
  return title.length < 2 ? null : { title, withAuthor };
}

/** The lines that may be titles: the first of the file, and those just above a byline. */
function titlesIn(lines: readonly Line[]): Title[] {
  const isByline = ({ chars, shows }: Line) => chars.length <= LONGEST && shows.byline !== null;
  return lines.flatMap((line, at) => {
    if (line.chars.length > LONGEST || line.shows.endsSentence) return [];
    const isTitle = at < NEAR || lines.slice(at + 1, at + 1 + NEAR).some(isByline);
    return isTitle ? [{ at, chars: line.chars.replace(/\s/g, '') }] : [];
  });
}

/** With its author a title may be cut short; by itself it must be the whole first title of the file. */
function isTitleAbove(titles: readonly Title[], index: number, { title, withAuthor }: NamedHead): boolean {
  return titles.some(({ at, chars }) => {
    if (at >= index) return false;
    if (!withAuthor) return at < NEAR && chars === title;
    return chars === title || (title.length >= FEWEST_SHARED && chars.startsWith(title));
  });
}
