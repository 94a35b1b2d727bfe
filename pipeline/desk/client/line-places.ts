/** From a point on a printed line to the manuscript's character, and back. */
import type { LineView } from '../contract.ts';

/** A place of a manuscript. */
export interface ManuscriptPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A box on a page, in points. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The manuscript's character at a point of the page; null where no line is near. */
export function placeAtPoint(lines: readonly LineView[], x: number, y: number): ManuscriptPlace | null {
  const near = lines.filter((line) => y >= line.y && y <= line.y + line.height);
  const distance = (line: LineView) => Math.max(line.x - x, x - line.x - line.width, 0);
  const line = near.sort((a, b) => distance(a) - distance(b))[0];
  if (line === undefined) return null;
  let offset = 0;
  for (const [start, width, text] of line.runs) {
    if (x >= start && x < start + width) {
      offset += Math.floor(((x - start) / width) * text.length);
      break;
    }
    if (x < start) break;
    offset += text.length;
  }
  return placeOfOffset(line, offset);
}

function placeOfOffset({ file, anchors }: LineView, offset: number): ManuscriptPlace {
  const anchor = anchors.filter(([at]) => at <= offset).at(-1) ?? anchors[0]!;
  return { file, line: anchor[1], column: anchor[2] + Math.max(0, offset - anchor[0]) };
}

/** How many characters a line has. */
function lengthOf({ runs }: LineView): number {
  return runs.reduce((sum, [, , text]) => sum + text.length, 0);
}

/** The offset in a line of a manuscript's character; null where it is not on the line. */
function offsetIn(line: LineView, { file, line: wanted, column }: ManuscriptPlace): number | null {
  if (line.file !== file) return null;
  const end = lengthOf(line);
  for (const [index, [at, anchorLine, anchorColumn]] of line.anchors.entries()) {
    const next = line.anchors[index + 1]?.[0] ?? end;
    if (anchorLine !== wanted || column < anchorColumn || column >= anchorColumn + next - at) continue;
    return at + column - anchorColumn;
  }
  return null;
}

function xOf({ runs, x }: LineView, offset: number): number {
  let left = offset;
  for (const [start, width, text] of runs) {
    if (left <= text.length) return start + (text.length === 0 ? 0 : (width * left) / text.length);
    left -= text.length;
  }
  const last = runs.at(-1);
  return last === undefined ? x : last[0] + last[1];
}

/** The boxes of a stretch of the manuscript on a page; none where it is not there. */
export function boxesOn(
  lines: readonly LineView[],
  at: { file: string; line: number; column: number; endLine: number; endColumn: number },
): PageBox[] {
  return lines.flatMap((line) => {
    const from = offsetIn(line, at);
    const to = offsetIn(line, { file: at.file, line: at.endLine, column: at.endColumn });
    if (from === null && to === null) return [];
    const [start, end] = [from ?? 0, (to ?? lengthOf(line) - 1) + 1];
    const left = xOf(line, start);
    return [{ x: left, y: line.y, width: Math.max(2, xOf(line, end) - left), height: line.height }];
  });
}

/** The line of a page on which a place of the manuscript stands; null where it is on none. */
export function lineWith(lines: readonly LineView[], place: ManuscriptPlace): LineView | null {
  const exact = lines.find((line) => offsetIn(line, place) !== null);
  if (exact !== undefined) return exact;
  return (
    lines
      .filter(
        ({ file, anchors }) =>
          file === place.file && anchors.some(([, line, column]) => line === place.line && column <= place.column),
      )
      .at(-1) ?? null
  );
}
