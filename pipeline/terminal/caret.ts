/** A line of a manuscript with a caret under a place, as wide as a terminal sets it. */
import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** Characters shown on each side of the place; the rest of a long line is cut. */
const REACH = 24;
const graphemes = new Intl.Segmenter('zh-Hans', { granularity: 'grapheme' });

/**
 * The line and, under it, carets from the place to its end, as far as they are shown; `column` and `endColumn` count code points from 1.
 * A tab is shown as a space, another control character or a mark that turns the direction of writing as what stands for it.
 */
export function caretLines(line: string, column: number, endColumn = column): readonly [shown: string, caret: string] {
  const offset = offsetOf(line, column);
  const end = endColumn > column ? offsetOf(line, endColumn) : offset;
  const before = line.slice(Math.max(0, offset - REACH * 2), offset);
  const after = line.slice(offset, offset + REACH * 2);
  const left = plain(lastOf(before));
  const right = plain(firstOf(after));
  const cutLeft = offset > lastOf(before).length ? '…' : '';
  const cutRight = line.length > offset + firstOf(after).length ? '…' : '';
  const marked = plain(firstOf(line.slice(offset, Math.min(end, offset + REACH * 2))));
  const carets = '^'.repeat(1 + Math.min(stringWidth(marked), Math.max(0, stringWidth(right) - 1)));
  return [`${cutLeft}${left}${right}${cutRight}`, blank(cutLeft + left) + carets];
}

/** The UTF-16 offset of a column; a line without characters outside the basic plane needs no counting. */
function offsetOf(line: string, column: number): number {
  if (!/[\ud800-\udbff]/.test(line)) return Math.min(column - 1, line.length);
  let offset = 0;
  for (let passed = 1; passed < column && offset < line.length; passed++) offset += widthOf(line, offset);
  return offset;
}

function widthOf(line: string, offset: number): number {
  return line.codePointAt(offset)! > 0xffff ? 2 : 1;
}

function firstOf(text: string): string {
  return [...text]
    .slice(0, REACH)
    .join('')
    .replace(/[\ud800-\udbff]$/, '');
}

function lastOf(text: string): string {
  return [...text]
    .slice(-REACH)
    .join('')
    .replace(/^[\udc00-\udfff]/, '');
}

/** A tab is as good as a space; whatever else a terminal would obey is shown. */
function plain(text: string): string {
  return visible(text.replace(/[\t\v\f]/g, ' '));
}

/** As wide as the text: a wide space for a wide character, so that it also fits where two narrow ones are wider. */
function blank(text: string): string {
  return Array.from(
    graphemes.segment(text),
    ({ segment }) => ['', ' ', '\u3000'][Math.min(2, stringWidth(segment))],
  ).join('');
}
