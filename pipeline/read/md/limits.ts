/** What a Markdown manuscript may cost to parse: the parser's time grows with its marks, and with the square of their nesting. */
import { MANY_CELLS, MOST_CELLS } from '../source/most-cells.ts';

const LONGEST = 800_000;
const DEEPEST = 12;
const WIDEST_INDENT = 200;
/** Marks and lines an issue of half a million characters does not come near; at up to 0.1 ms each they take a second or so. */
const MOST_MARKS = 16_000;
/** In one paragraph, where every mark is tried against every other. */
const MOST_TOGETHER = 3_000;
/** What costs more than one mark: the call of a note, a list item or a quotation on every level. */
const CALL = 8;
const CONTAINER = 4;
/** A line that only goes on with the quotation or item above it, or that makes a heading of the line above it, is tried against all such before it. */
const LAZY = 2;
const UNDERLINE = 8;
const LINE = 1;
const BLANK = 0.1;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t>]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const MARKS = /\[\^|[*_|`<[\]!~&]/g;
const UNDERLINES = /^ {0,3}(?:=+|-+)[ \t]*$/;

const CELL = /<t[dh](?=[\s>])/gi;

/** Why tables written in HTML are not read, in Chinese, with the line of the cell that is too many; null if they are. */
export function tooManyCells(lines: readonly string[]): { line: number; message: string } | null {
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    cells += line.match(CELL)?.length ?? 0;
    if (cells > MOST_CELLS) return { line: index + 1, message: `到这一行为止，${MANY_CELLS}` };
  }
  return null;
}

/** Why a manuscript is not parsed, in Chinese, with its line; null if it is. */
export function tooComplex(markdown: string, lines: readonly string[]): { line: number; message: string } | null {
  if (markdown.length > LONGEST) return { line: 1, message: `文件有 ${markdown.length} 字，超过 ${LONGEST} 字` };
  let marks = 0;
  let together = 0;
  // Whether the paragraph being read lies in a quotation or an item.
  let contained = false;
  for (const [index, line] of lines.entries()) {
    const isBlank = line.trim() === '';
    // A table of HTML is hidden behind lines of spaces, as long as its own.
    const depth = isBlank ? 0 : depthOf(line);
    if (depth > DEEPEST) return { line: index + 1, message: `引用或列表套了 ${DEEPEST} 层以上` };
    const lazy = contained && !isBlank && depth === 0 ? LAZY : 0;
    const found = depth * CONTAINER + marksIn(line) + lazy + (UNDERLINES.test(line) ? UNDERLINE : 0);
    contained = !isBlank && (depth > 0 || contained);
    marks += found + (isBlank ? BLANK : LINE);
    // Rows of a table and items of a list are parsed one by one.
    together = isBlank || depth > 0 || /^\s*\|/.test(line) ? found : together + found;
    if (marks > MOST_MARKS || together > MOST_TOGETHER) {
      return { line: index + 1, message: '到这一行为止，行数或标记符号太多，不像一篇文字稿' };
    }
  }
  return null;
}

function marksIn(line: string): number {
  let marks = 0;
  for (const match of line.matchAll(MARKS)) marks += match[0].length === 2 ? CALL : 1;
  return marks;
}

function depthOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)![0].length;
  if (indent > WIDEST_INDENT) return DEEPEST + 1;
  const containers = CONTAINERS.exec(line.slice(0, 2000))?.[0] ?? '';
  return containers.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
}
