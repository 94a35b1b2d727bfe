/** How many pages articles will take in Word, reckoned from character counts, for the contents' page numbers before Word lays out. */
import { printedWords } from '../../galley/printed.ts';
import type { HouseStyle, TextStyle } from '../../house/style.ts';
import { joined } from '../../model/runs.ts';
import type { BlockElement, GridCell, StyledParagraph } from './block-element.ts';
import { measureOf } from './measures.ts';
import { roleOf } from './named.ts';
import type { Footnote } from './notes.ts';

/** What a picture is taken to need, before it is known. */
const PICTURE_LINES = 12;
const FULL_WIDTH = /[\u2014-\u2026\u2460-\u24FF\u2E80-\uFFEF]/;

/** The height of an article in points: full-width characters are one em, others are taken for half. */
export function articleHeight(
  elements: readonly BlockElement[],
  footnotes: readonly Footnote[],
  style: HouseStyle,
): number {
  const notes = footnotes.reduce((sum, { note }) => sum + linesHeight(joined(note.text), style.text.note, style), 0);
  return elements.reduce((sum, block) => sum + blockHeight(block, style), notes);
}

function blockHeight(block: BlockElement, style: HouseStyle): number {
  if (block.kind === 'paragraph') return linesHeight(printedWords(block), style.text[roleOf(block.style)], style);
  if (block.kind === 'drawing') return style.text.body.leading * PICTURE_LINES;
  const line = (within: StyledParagraph, { columns }: GridCell) =>
    linesHeight(printedWords(within), style.text.tableCell, style, block.columns / columns);
  const cell = (one: GridCell) => one.paragraphs.reduce((sum, within) => sum + line(within, one), 0);
  return block.rows.reduce((sum, { cells }) => sum + cells.reduce((most, one) => Math.max(most, cell(one)), 0), 0);
}

function linesHeight(words: string, text: TextStyle, style: HouseStyle, columns = 1): number {
  const width = measureOf(style) / columns / text.size - text.indent - text.indentRight;
  const lines = Math.max(1, Math.ceil((emOf(words) + text.firstLineIndent) / Math.max(1, width)));
  return lines * text.leading + (text.linesBefore + text.linesAfter) * style.text.body.leading;
}

/** The width of characters in em: full-width ones take one, others are taken for half. */
export function emOf(words: string): number {
  let em = 0;
  for (let at = 0; at < words.length; at += 1) em += FULL_WIDTH.test(words[at]!) ? 1 : 0.5;
  return em;
}
