/** A unit of an article's body: a paragraph, heading, caption, table or verse, and the lines it was gathered from. */
import type { Point, Text } from '../../model/document.ts';
import { concat, joined, slice, textAt } from '../../model/runs.ts';
import type { SourceLine } from '../source/source.ts';
import { dividesAddress, dividesWord, keepsHyphen } from './across.ts';
import type { LineLabel } from './label.ts';
import type { Layout } from './layout.ts';
import { type Line, startOf } from './line.ts';
import { charactersOf } from './reading-characters.ts';
import type { Junction, RuleRow } from './rows.ts';
import { type Signs, signsOf } from './signs.ts';

export type UnitKind =
  | 'paragraph'
  | 'heading'
  | 'figureCaption'
  | 'tableCaption'
  | 'tableUnit'
  | 'tableNote'
  | 'table'
  | 'image'
  | 'verse'
  | 'quotation'
  | 'item'
  | 'object'
  | 'label'
  | 'entry';

/** The row that answered for two lines, and what it says. */
export type SeamAnswer = Pick<RuleRow<never, Junction>, 'id' | 'says'>;

/** One or more lines that belong together; `text` is their joined text (of a table or verse, the lines stay apart). */
export interface Unit {
  readonly kind: UnitKind;
  readonly lines: readonly Line[];
  readonly text: Text;
  readonly chars: string;
  /** What its characters show. */
  readonly shows: Signs;
  readonly label: LineLabel | null;
  /** The row that says what it is. */
  readonly row: string;
  /** The rows that answered for its lines, one after the other, and for the line after it. */
  readonly seams: readonly SeamAnswer[];
}

/** The unit that lines make; `row` says what it is, `seams` where it ends, `layout` whether the lines were cut inside words. */
export function unit(
  kind: UnitKind,
  lines: readonly Line[],
  row: string,
  seams: readonly SeamAnswer[] = [],
  layout?: Layout,
): Unit {
  const text = joinLines(lines, layout);
  const chars = charactersOf(text);
  const [line, more] = lines;
  const shows = more === undefined && line!.chars === chars ? line!.shows : signsOf(chars);
  return { kind, lines, text, chars, shows, label: kind === 'label' ? shows.label : null, row, seams };
}

/** The text of lines that belong together; a divided word is whole again, a space stays between Latin words. */
export function joinLines(lines: readonly SourceLine[], layout?: Layout): Text {
  if (lines.length === 1) return lines[0]!.text;
  const parts: [Text, ...Text[]] = [textAt('', startOf(lines[0]!))];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    // Cut at a number of characters, come what may: news de|sert.
    if (before !== undefined && layout?.exact && layout.isFull(before)) {
      parts.push(line.text);
      continue;
    }
    if (before !== undefined && dividesWord(before.chars, line.chars)) {
      const last = parts.pop()!;
      const length = joined(last).length;
      parts.push(keepsHyphen(before.chars) ? last : slice(last, 0, length - 1), line.text);
      continue;
    }
    const address = before !== undefined && dividesAddress(before.chars, line.chars);
    if (before !== undefined && !address && /[A-Za-z0-9,.;:]$/.test(before.chars) && /^[A-Za-z(]/.test(line.chars)) {
      parts.push(textAt(' ', endPoint(before)));
    }
    parts.push(line.text);
  }
  return concat(parts);
}

function endPoint(line: SourceLine): Point {
  const start = startOf(line);
  return { line: start.line, column: start.column + [...line.chars].length };
}
