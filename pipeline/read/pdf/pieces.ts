/** The characters of a line, as pieces: spaces where there are gaps, raised and lowered characters marked. */
import type { Mark } from '../../model/document.ts';
import { type DraftPiece, draftText } from '../styled/draft.ts';
import { type PdfLine, RAISED_SIZE } from './line.ts';
import type { PdfItem } from './open.ts';

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—…“”‘’]/u;
/** A gap between Latin letters that is a space, and one between Chinese characters, in sizes. */
const LATIN_GAP = 0.16;
const HAN_GAP = 0.6;
/** So much wider than its characters alone is an item whose spaces are none of its justification. */
const LARGEST_STRETCH = 0.6;

/** How a line's characters look: `isOther` says that its Chinese is set in another face than the body. */
interface LineLook {
  readonly isOther: boolean;
}

/** The pieces of a line. */
export function piecesOfLine(line: PdfLine, { isOther }: LineLook): DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let before: PdfItem | null = null;
  for (const item of line.items) {
    const chars = (before === null ? '' : gapBetween(before, item)) + withoutStretch(item);
    const marks = raised(item, line);
    pieces.push(draftText(chars, { marks, look: { size: Math.round(line.size * 2), bold: isOther } }));
    before = item;
  }
  return pieces;
}

/** The characters of a line. */
export function charsOfLine(line: PdfLine): string {
  return line.items
    .map((item, at) => (at === 0 ? '' : gapBetween(line.items[at - 1]!, item)) + withoutStretch(item))
    .join('')
    .trim();
}

function raised(item: PdfItem, line: PdfLine): Mark[] {
  if (item.size >= line.size * RAISED_SIZE) return [];
  const up = line.baseline - item.baseline;
  return up > line.size * 0.12 ? [{ kind: 'superscript' }] : up < -line.size * 0.05 ? [{ kind: 'subscript' }] : [];
}

/** The white space that a gap between two items is. */
function gapBetween(before: PdfItem, item: PdfItem): string {
  const gap = (item.x - before.x - before.width) / Math.max(before.size, item.size);
  if (/\s$/.test(before.text) || /^\s/.test(item.text)) return '';
  const isHan = WIDE.test(before.text.at(-1)!) || WIDE.test(item.text[0]!);
  if (!isHan) return gap > LATIN_GAP ? ' ' : '';
  return gap > HAN_GAP ? '\u3000'.repeat(Math.min(8, Math.max(1, Math.round(gap)))) : '';
}

/** ⸺, which some fonts have for two —. */
function ordinary(text: string): string {
  return text.replace(/\u2e3a/g, '——').replace(/\u2e3b/g, '———');
}

/** The characters of an item without the spaces between Chinese that only a line set full shows. */
function withoutStretch(item: PdfItem): string {
  const { width, size } = item;
  const text = ordinary(item.text);
  const spaces = text.match(/ /g)?.length ?? 0;
  if (spaces === 0 || !WIDE.test(text)) return text;
  const bare = [...text.replace(/ /g, '')].reduce((sum, one) => sum + (WIDE.test(one) ? 1 : 0.5), 0);
  if ((width / size - bare) / spaces > LARGEST_STRETCH) return text;
  return text.replace(/ +/g, (found, at: number) => {
    return WIDE.test(text[at - 1] ?? '') && WIDE.test(text[at + found.length] ?? '') ? '' : found;
  });
}

/** What stands between the characters of a line and those of the next: nothing in Chinese, a space in other text. */
export function seamBetween(before: string, after: string): '' | ' ' | 'hyphen' {
  const [last, first] = [before.trimEnd().at(-1) ?? '', after.trimStart()[0] ?? ''];
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(before.trimEnd()) && /^\p{Ll}/u.test(first)) return 'hyphen';
  if (WIDE.test(last) || WIDE.test(first) || /(?:https?:|doi)\S*$/i.test(before)) return '';
  return ' ';
}
