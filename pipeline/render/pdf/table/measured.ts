/** What the cells of a table need to stand in, in em of their type, so that it holds in any size. */
import type { PrintedCell, PrintedTable } from '../../../galley/printed.ts';
import type { Text } from '../../../model/document.ts';
import { wordsIn } from '../../../model/math.ts';
import { joined, slice } from '../../../model/runs.ts';
import { compose } from '../../../typeset/compose.ts';
import type { Stick } from '../stick.ts';
import { type FigureKind, figureOf } from './figures.ts';

/** A paragraph of a cell: how wide it is on one line, and how narrow it may be set. */
export interface MeasuredText {
  readonly text: Text;
  readonly natural: number;
  readonly least: number;
  /** Where it is a figure: what kind, and the width of what stands before the place that is aligned. */
  readonly figure: { readonly kind: FigureKind; readonly before: number } | null;
}

export interface MeasuredCell {
  readonly cell: PrintedCell;
  readonly texts: readonly MeasuredText[];
  readonly natural: number;
  readonly least: number;
}

/** Up to so many em a cell is never broken. */
const SHORT = 8.3;
/** A longer one is set in lines of so many em at least, also where its longest word is longer than that, in em. */
const LEAST_LINE = 6;
const LONGEST_WORD = 16;

/** The cells of a table, row by row. */
export function measuredRows(table: PrintedTable, stick: Stick): MeasuredCell[][] {
  const known = new Map<string, number>();
  return table.rows.map((cells) => cells.map((cell) => measuredCell(cell, stick, known)));
}

function measuredCell(cell: PrintedCell, stick: Stick, known: Map<string, number>): MeasuredCell {
  const texts = cell.paragraphs.map(({ text }) => measuredText(text, cell.isHead, stick, known));
  const most = (of: (text: MeasuredText) => number) => texts.reduce((sum, text) => Math.max(sum, of(text)), 0);
  return { cell, texts, natural: most(({ natural }) => natural), least: most(({ least }) => least) };
}

function measuredText(text: Text, isHead: boolean, stick: Stick, known: Map<string, number>): MeasuredText {
  const natural = emsOnOneLine(text, stick);
  const words = wordsIn(text);
  const figure = isHead ? null : figureOf(words);
  if (figure !== null) {
    const before = emsOnOneLine(slice(text, 0, figure.before), stick);
    return { text, natural, least: natural, figure: { kind: figure.kind, before } };
  }
  if (natural <= SHORT) return { text, natural, least: natural, figure: null };
  const longest = wordStretches(words).reduce((most, [from, to]) => {
    const word = words.slice(from, to);
    const width = known.get(word) ?? emsOnOneLine(slice(text, from, to), stick);
    known.set(word, width);
    return Math.max(most, width);
  }, 0);
  return { text, natural, least: Math.max(LEAST_LINE, Math.min(LONGEST_WORD, longest)), figure: null };
}

/** Where stretches stand that no line ends in: words that are not Chinese, formulas. */
function wordStretches(words: string): [number, number][] {
  return [...words.matchAll(/[^\s\p{Script=Han}，。；：、！？（）《》“”]{7,}/gu)].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
}

/** The width of a text on one line, in em. */
export function emsOnOneLine(text: Text, { sheet, type }: Stick): number {
  if (joined(text) === '') return 0;
  const style = sheet.style.text.tableCell;
  const shape = { width: Number.MAX_SAFE_INTEGER, indent: 0, firstLine: 0, align: 'left' } as const;
  const last = compose(type.pieces(text, style), type.measure, shape, sheet.rules).lines[0]?.runs.at(-1);
  return last === undefined ? 0 : (last.x + last.width) / style.size;
}
