/** Running heads that repeat the article's own title, with or without its author: 第3期 张三：某文章的题目. */
import { breaksSentence } from './broken.ts';
import { endsSentence, isOpen, type Line } from './line.ts';
import { isName } from './names.ts';
import { isBarePageNumber } from './page-number.ts';

const LONGEST = 60;
const FEWEST_SHARED = 6;
const ISSUE = /^(?:\d{4}\s*年\s*)?第\s*\d+\s*期\s+|\s+(?:\d{4}\s*年\s*)?第\s*\d+\s*期$/;
const NUMBER = /^\d{1,4}\s+|\s+\d{1,4}$/;
/** A title stands among so many lines at the head of its article. */
const HEAD_LINES = 4000;

/** Whether the line at a place names a title that stands above it, beside a page number or, with its author, in the middle of a sentence. */
export function isNamedHead(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (index < 3 || line.chars.length > LONGEST || !isOpen(line) || line.told !== null) return false;
  const numbered = NUMBER.test(line.chars);
  const chars = line.chars.replace(NUMBER, '').replace(ISSUE, '').trim();
  const colon = /^(\S{2,4}(?:[、，,\s]\S{2,4}){0,2}|\S{2,4}等)\s*[：:]\s*/.exec(chars);
  const author = colon !== null && isAuthor(colon[1]!);
  const paged = numbered || isBarePageNumber(lines[index - 1]) || isBarePageNumber(lines[index + 1]);
  if (author ? !paged && !breaksSentence(lines, index) : !paged || chars.length < FEWEST_SHARED) return false;
  return isTitleAbove(lines, index, (author ? chars.slice(colon[0].length) : chars).replace(/\s/g, ''), author);
}

function isAuthor(chars: string): boolean {
  const names = chars.replace(/等$/, '').split(/[、，,\s]+/);
  return names.every(isName);
}

/** A line above that begins with the title; a title by itself must be the whole line, and stand at the top. */
function isTitleAbove(lines: readonly Line[], index: number, title: string, named: boolean): boolean {
  if (title.length < 2) return false;
  const bare = title.replace(/(?:…+|\.{3,})$/, '');
  for (let at = index - 1; at >= 0 && at > index - HEAD_LINES; at--) {
    const { chars } = lines[at]!;
    if (chars.length > LONGEST) continue;
    const other = chars.replace(/\s/g, '');
    if (named && other.startsWith(bare) && (other === title || bare.length >= FEWEST_SHARED)) return true;
    if (!named && at < 3 && other === title && !endsSentence(chars)) return true;
  }
  return false;
}
