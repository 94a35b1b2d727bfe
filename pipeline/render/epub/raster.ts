/** Outlines filled into a picture of palette indexes, with soft edges. */

/** Points of a closed outline, in pixels from the top left. */
export type Contour = readonly (readonly [x: number, y: number])[];

/** One byte a pixel, row after row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Lines looked at within a row of pixels. */
const FINENESS = 4;

export function blankRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height) };
}

/** What a pixel becomes that is covered to a level from 1 to the number of shades. */
export type Cover = (ground: number, level: number) => number;

/** Fills what lies inside the contours by the non-zero rule, with soft edges of so many shades. */
export function fillContours(raster: Raster, contours: readonly Contour[], shades: number, over: Cover): void {
  const { width, height, pixels } = raster;
  const [left, right] = extent(contours, 0, width);
  const [top, bottom] = extent(contours, 1, height);
  if (left >= right || top >= bottom) return;
  const lines = crossings(contours, top * FINENESS, bottom * FINENESS);
  const cover = new Float32Array(width);
  for (let row = top; row < bottom; row++) {
    const first = (row - top) * FINENESS;
    const own = lines.slice(first, first + FINENESS);
    if (own.every((line) => line === undefined)) continue;
    cover.fill(0, left, right);
    for (const line of own) if (line !== undefined) addSpans(line, cover);
    for (let x = left, at = row * width + left; x < right; x++, at++) {
      const level = Math.round((cover[x]! / FINENESS) * shades);
      if (level > 0) pixels[at] = over(pixels[at]!, Math.min(level, shades));
    }
  }
}

/** Fills a box, the pixels that it covers as a whole row by row at once. */
export function fillBox(raster: Raster, [left, top]: Corner, [right, bottom]: Corner, shades: number, over: Cover) {
  const { width, height, pixels } = raster;
  const whole = { from: Math.max(0, Math.ceil(left)), to: Math.min(width, Math.floor(right)) };
  const [start, end] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, Math.ceil(bottom)); row++) {
    const down = overlap(row, top, bottom);
    const isWhole = Math.round(down * shades) >= shades && whole.from < whole.to;
    const first = row * width;
    if (isWhole) pixels.fill(over(0, shades), first + whole.from, first + whole.to);
    for (let x = start; x < end; x++) {
      if (isWhole && x === whole.from) x = whole.to;
      const level = x < end ? Math.round(overlap(x, left, right) * down * shades) : 0;
      if (level > 0) pixels[first + x] = over(pixels[first + x]!, level);
    }
  }
}

type Corner = readonly [x: number, y: number];

/** The share of a pixel that lies between two places. */
function overlap(pixel: number, from: number, to: number): number {
  return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
}

/** The columns or rows of pixels that the contours may touch, the last one not included. */
function extent(contours: readonly Contour[], axis: 0 | 1, end: number): [number, number] {
  let from = end;
  let to = 0;
  for (const contour of contours) {
    for (const point of contour) {
      from = Math.min(from, Math.floor(point[axis]));
      to = Math.max(to, Math.ceil(point[axis]));
    }
  }
  return [Math.max(0, from), Math.min(end, to)];
}

/**
 * For each fine line from the first to the last, where it meets the outlines: flat pairs of x and the direction of the outline there, 1 down, -1 up.
 * Flat, because a cover has half a million of them and objects would cost more than the drawing.
 */
function crossings(contours: readonly Contour[], from: number, to: number): (number[] | undefined)[] {
  const lines: (number[] | undefined)[] = new Array(to - from);
  for (const contour of contours) {
    let [x0, y0] = contour.at(-1)!;
    for (const [x1, y1] of contour) {
      const first = Math.max(from, Math.ceil(Math.min(y0, y1) * FINENESS - 0.5));
      const end = Math.min(to, Math.ceil(Math.max(y0, y1) * FINENESS - 0.5));
      const slope = (x1 - x0) / (y1 - y0);
      for (let line = first; line < end; line++) {
        const x = x0 + ((line + 0.5) / FINENESS - y0) * slope;
        const turn = y0 < y1 ? 1 : -1;
        const own = lines[line - from];
        if (own === undefined) lines[line - from] = [x, turn];
        else own.push(x, turn);
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return lines;
}

/** Adds what a fine line covers: from where the winding leaves zero to where it comes back. */
function addSpans(line: number[], cover: Float32Array): void {
  sortPairs(line);
  let winding = 0;
  for (let at = 0; at + 2 < line.length; at += 2) {
    winding += line[at + 1]!;
    if (winding !== 0) addSpan(Math.max(0, line[at]!), Math.min(cover.length, line[at + 2]!), cover);
  }
}

/** Sorts flat pairs by their first numbers; by insertion, since outlines come nearly in order. */
function sortPairs(pairs: number[]): void {
  for (let at = 2; at < pairs.length; at += 2) {
    const key = pairs[at]!;
    const value = pairs[at + 1]!;
    let to = at;
    for (; to > 0 && pairs[to - 2]! > key; to -= 2) {
      pairs[to] = pairs[to - 2]!;
      pairs[to + 1] = pairs[to - 1]!;
    }
    pairs[to] = key;
    pairs[to + 1] = value;
  }
}

/** Adds the share of each pixel that lies between two places on a line. */
function addSpan(from: number, to: number, cover: Float32Array): void {
  for (let x = Math.floor(from); x < to; x++) cover[x]! += Math.min(to, x + 1) - Math.max(from, x);
}
