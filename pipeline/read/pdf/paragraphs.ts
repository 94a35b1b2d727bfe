/** Lines as paragraphs: a new one begins after a short line, an indent, a wider gap or with another size. */
import { type DraftParagraph, type DraftPiece, draftParagraph, draftText } from '../styled/draft.ts';
import type { ColumnLine } from './columns.ts';
import type { PdfItem } from './open.ts';
import { charsOfLine, piecesOfLine, seamBetween } from './pieces.ts';

/** What is known of the document's lines. */
export interface PdfSetting {
  /** The size of the body. */
  readonly body: number;
  /** The distance of baselines of the body. */
  readonly leading: number;
  /** The faces in which the body is set. */
  readonly faces: ReadonlySet<string>;
  readonly calls: ReadonlyMap<PdfItem, string>;
}

/** In sizes: an indent, a line that ends before its column does, and the tolerance of edges. */
const INDENT = 0.8;
const SHORT = 1.6;
/** A heading that goes on in the next line leaves less room than this. */
const FULL = 2.2;
const VERY_SHORT = 0.3;
const WIDER_GAP = 1.35;
const END = /[。！？!?…：:；;.”’」』）)》】]$/;
const ENDS_SENTENCE = /[。！？!?…”’」』.]$/;
/** An entry or an item whose other lines are set in. */
const HANGING = /^(?:[[〔［(（]\d{1,3}[\]〕］)）]|\d{1,3}[.．、]|[①-⑳])/;

/** The lines of the document as paragraphs. */
export function paragraphsOf(lines: readonly ColumnLine[], setting: PdfSetting): DraftParagraph[] {
  const groups: ColumnLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, line, setting)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => paragraphOf(group, setting));
}

/** Whether a line goes on with the paragraph of the lines before it. */
function goesOn(group: readonly ColumnLine[], line: ColumnLine, setting: PdfSetting): boolean {
  if (isCallAlone(line, setting)) return true;
  const last = group.findLast((one) => !isCallAlone(one, setting)) ?? group[0]!;
  if (Math.abs(last.size - line.size) > 0.6 || isOther(last, setting) !== isOther(line, setting)) return false;
  const isSameColumn = last.page === line.page && last.side === line.side && line.baseline > last.baseline;
  const leading = Math.max(setting.leading * (line.size / setting.body), line.size);
  if (isSameColumn && line.baseline - last.baseline > leading * WIDER_GAP) return false;
  const room = (last.end - last.right) / last.size;
  if (isDisplayLine(last, setting))
    return (isCentred(last) && isCentred(line)) || (room < FULL && line.x - line.left < line.size * FULL);
  const chars = charsOfLine(last);
  if (isCentred(line) !== isCentred(last)) return false;
  if (room > SHORT && (END.test(chars) || room * last.size > (last.end - last.left) * VERY_SHORT)) return false;
  const indent = (line.x - line.left) / line.size;
  if (indent < INDENT) return true;
  const hang = hangOf(group);
  if (hang !== null) return Math.abs(line.x - line.left - hang) < line.size * 0.5;
  return (
    Math.abs(line.x - line.left - (last.x - last.left)) < line.size * 0.3 &&
    group.length > 1 &&
    !ENDS_SENTENCE.test(chars)
  );
}

/** The call of a note that the line before had no room for. */
function isCallAlone({ items }: ColumnLine, { calls }: PdfSetting): boolean {
  return items.every((item) => calls.has(item));
}

/** How far the lines after the first of an entry are set in, or null where none is an entry. */
function hangOf(group: readonly ColumnLine[]): number | null {
  const [first, second] = group;
  if (first === undefined || first.x - first.left > first.size * INDENT || !HANGING.test(charsOfLine(first)))
    return null;
  return second === undefined ? HANGS_AT * first.size : second.x - second.left;
}

const HANGS_AT = 1.5;

/** A line that is larger than the body or set in another face: a title or a heading, perhaps of several lines. */
function isDisplayLine(line: ColumnLine, setting: PdfSetting): boolean {
  return line.size > setting.body + 0.9 || isOther(line, setting);
}

/** Whether all Chinese of a line is set in other faces than the body. */
function isOther({ items }: ColumnLine, { faces }: PdfSetting): boolean {
  const chinese = items.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const telling = chinese.length > 0 ? chinese : items.filter(({ text }) => /\p{L}/u.test(text));
  return telling.length > 0 && telling.every(({ font }) => !faces.has(font));
}

function isCentred({ x, right, left, end, size }: ColumnLine): boolean {
  const [before, after] = [x - left, end - right];
  return before > size * 2 && after > size * 2 && Math.abs(before - after) < size * 1.5;
}

function paragraphOf(lines: readonly ColumnLine[], setting: PdfSetting): DraftParagraph {
  const pieces: DraftPiece[] = [];
  let before = '';
  for (const line of lines) {
    const own = withCalls(line, setting);
    const chars = charsOfLine(line);
    const seam = before === '' ? '' : seamBetween(before, chars);
    if (seam === 'hyphen') dropHyphen(pieces);
    else if (seam !== '') pieces.push(draftText(seam, { look: lookOf(own) }));
    pieces.push(...own);
    before = chars;
  }
  const [first] = lines;
  const centred = lines.every(isCentred);
  const indent = centred ? 0 : Math.max(0, Math.round(((first!.x - first!.left) / first!.size) * 2));
  return draftParagraph(pieces, {
    setting: centred ? { centred } : {},
    indent: Math.min(80, indent),
    page: first!.page,
  });
}

function lookOf(pieces: readonly DraftPiece[]) {
  const text = pieces.find((piece) => piece.kind === 'text');
  return text?.kind === 'text' ? text.look : {};
}

function withCalls(line: ColumnLine, setting: PdfSetting): DraftPiece[] {
  const { calls } = setting;
  const pieces = piecesOfLine(line, { isOther: isOther(line, setting) });
  return pieces.map((piece, at) => {
    const id = calls.get(line.items[at]!);
    return id === undefined ? piece : { kind: 'call', id };
  });
}

/** A word that is broken between lines loses its hyphen. */
function dropHyphen(pieces: DraftPiece[]): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text') pieces[pieces.length - 1] = { ...last, chars: last.chars.trimEnd().slice(0, -1) };
}
