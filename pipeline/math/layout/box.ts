/** Boxes of type: what a formula or a part of it is when set, with its marks placed from its origin. Lengths in points, y upwards. */

/** A glyph of the font of formulas; a silent one is a part of a sign that another glyph is copied for. */
export interface GlyphMark {
  readonly kind: 'glyph';
  readonly glyph: number;
  readonly silent: boolean;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** Characters of a face for text. */
export interface WordMark {
  readonly kind: 'word';
  readonly text: string;
  readonly face: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A filled box; `y` is its top. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type BoxMark = GlyphMark | WordMark | RuleMark;

/** A box; `italic` is how far its last glyph leans out at the right, which is part of its width. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly marks: readonly BoxMark[];
  readonly italic: number;
  /** The one glyph that it is; null for anything else. */
  readonly glyph: number | null;
}

export const EMPTY_BOX: Box = { width: 0, height: 0, depth: 0, marks: [], italic: 0, glyph: null };

/** Marks `x` to the right and `y` up of where they were. */
export function movedMarks(marks: readonly BoxMark[], x: number, y: number): readonly BoxMark[] {
  if (x === 0 && y === 0) return marks;
  return marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

/** A box put at a place of another. */
export interface Placed {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

/** Boxes in their places as one, as wide as it is told. */
export function together(placed: readonly Placed[], width: number): Box {
  const marks: BoxMark[] = [];
  let [height, depth] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { box, x, y } of placed) {
    for (const mark of movedMarks(box.marks, x, y)) marks.push(mark);
    height = Math.max(height, box.height + y);
    depth = Math.max(depth, box.depth - y);
  }
  const isEmpty = placed.length === 0;
  return { width, height: isEmpty ? 0 : height, depth: isEmpty ? 0 : depth, marks, italic: 0, glyph: null };
}

/** Boxes side by side on one baseline, with white before each. */
export function beside(boxes: readonly { readonly box: Box; readonly before: number }[]): Box {
  let x = 0;
  const placed = boxes.map(({ box, before }) => {
    const at = x + before;
    x = at + box.width;
    return { box, x: at, y: 0 };
  });
  const row = together(placed, x);
  return { ...row, italic: boxes.at(-1)?.box.italic ?? 0 };
}

/** The box with white round it. */
export function padded(box: Box, left: number, right: number): Box {
  return { ...together([{ box, x: left, y: 0 }], left + box.width + right), italic: 0 };
}

/** A rule whose top is `y` above the baseline. */
export function rule(width: number, thickness: number, y: number): Box {
  const mark: RuleMark = { kind: 'rule', x: 0, y, width, height: thickness };
  return { width, height: y, depth: thickness - y, marks: [mark], italic: 0, glyph: null };
}

/** A rule as high as told that stands on a place below the baseline. */
export function stroke(thickness: number, height: number, depth: number): Box {
  const mark: RuleMark = { kind: 'rule', x: 0, y: height, width: thickness, height: height + depth };
  return { width: thickness, height, depth, marks: [mark], italic: 0, glyph: null };
}

/** White of a size. */
export function white(width: number, height = 0, depth = 0): Box {
  return { width, height, depth, marks: [], italic: 0, glyph: null };
}
