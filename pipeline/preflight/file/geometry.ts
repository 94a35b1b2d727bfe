/** Boxes and matrices of the page. Lengths in points, y upwards. */

export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
export const MM = 72 / 25.4;

/** From four numbers in any order of corners; null where they are no box. */
export function boxOf(numbers: readonly number[] | null): Rectangle | null {
  if (numbers === null || numbers.length !== 4) return null;
  const [a, b, c, d] = numbers as [number, number, number, number];
  const box = { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
  return widthOf(box) > 0 && heightOf(box) > 0 ? box : null;
}

export function widthOf(box: Rectangle): number {
  return box.right - box.left;
}

export function heightOf(box: Rectangle): number {
  return box.top - box.bottom;
}

/** The common part; null where there is none. A box without width or height, such as a rule's, may have one. */
export function meet(a: Rectangle, b: Rectangle | null): Rectangle | null {
  if (b === null) return a;
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  };
  return box.left <= box.right && box.bottom <= box.top ? box : null;
}

/** Whether the boxes have more than an edge in common, by more than `slack`. */
export function overlaps(a: Rectangle, b: Rectangle, slack = 0): boolean {
  return a.right > b.left + slack && a.left < b.right - slack && a.top > b.bottom + slack && a.bottom < b.top - slack;
}

export function contains(outer: Rectangle, inner: Rectangle, slack = 0): boolean {
  return (
    outer.left <= inner.left + slack &&
    outer.bottom <= inner.bottom + slack &&
    outer.right >= inner.right - slack &&
    outer.top >= inner.top - slack
  );
}

/** `a` applied first, then `b`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

export function matrixOf(numbers: readonly number[] | null): Matrix | null {
  return numbers !== null && numbers.length === 6 ? (numbers as unknown as Matrix) : null;
}

/** The box round a box that has been turned or moved. */
export function moved(box: Rectangle, m: Matrix): Rectangle {
  const xs = [box.left * m[0], box.right * m[0]];
  const xt = [box.bottom * m[2], box.top * m[2]];
  const ys = [box.left * m[1], box.right * m[1]];
  const yt = [box.bottom * m[3], box.top * m[3]];
  return {
    left: Math.min(...xs) + Math.min(...xt) + m[4],
    right: Math.max(...xs) + Math.max(...xt) + m[4],
    bottom: Math.min(...ys) + Math.min(...yt) + m[5],
    top: Math.max(...ys) + Math.max(...yt) + m[5],
  };
}

/** How much a matrix enlarges a line's thickness. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
}
