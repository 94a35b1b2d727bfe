/** Characters as outlines of straight pieces, drawn from the edition's own faces. */
import type { Face, PathStep } from '../renderer.ts';
import type { Contour } from './raster.ts';

/** Straight pieces a curve is drawn with. */
const PIECES = 6;

/** The outlines of a character at its origin, size and places in pixels, y downwards. */
export function contoursOf(face: Face, codePoint: number, left: number, baseline: number, size: number): Contour[] {
  const contours: [number, number][][] = [];
  let here: [number, number] = [0, 0];
  for (const step of face.outline(codePoint)) {
    if (step.command === 'moveTo') contours.push([]);
    const points = pointsOf(step, here);
    here = points.at(-1) ?? here;
    for (const [x, y] of points) contours.at(-1)?.push([left + x * size, baseline - y * size]);
  }
  return contours.filter((contour) => contour.length > 2);
}

/** Where a step leads, in em: one point for a line, several along a curve. */
function pointsOf({ command, args }: PathStep, [x0, y0]: readonly [number, number]): [number, number][] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
  switch (command) {
    case 'moveTo':
    case 'lineTo':
      return [[a, b]];
    case 'quadraticCurveTo':
      return along((t) => [mix(mix(x0, a, t), mix(a, c, t), t), mix(mix(y0, b, t), mix(b, d, t), t)]);
    case 'bezierCurveTo':
      return along((t) => [cubic(x0, a, c, e, t), cubic(y0, b, d, f, t)]);
    case 'closePath':
      return [];
  }
}

function along(point: (t: number) => [number, number]): [number, number][] {
  return Array.from({ length: PIECES }, (_, index) => point((index + 1) / PIECES));
}

function cubic(p0: number, p1: number, p2: number, p3: number, t: number): number {
  return mix(mix(mix(p0, p1, t), mix(p1, p2, t), t), mix(mix(p1, p2, t), mix(p2, p3, t), t), t);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
