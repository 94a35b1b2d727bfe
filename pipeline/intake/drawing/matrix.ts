/** Transformations of a drawing: how many times larger they make an area, and where they take a point. */

/** x' = a x + c y + e, y' = b x + d y + f, as SVG has them. */
export type DrawingMatrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const STILL: DrawingMatrix = [1, 0, 0, 1, 0, 0];

/** The second one within the first. */
export function nestedMatrix([a, b, c, d, e, f]: DrawingMatrix, [g, h, i, j, k, l]: DrawingMatrix): DrawingMatrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** How many times larger an area becomes. */
export function growthOf([a, b, c, d]: DrawingMatrix): number {
  return Math.abs(a * d - b * c);
}

/** What a `transform` says; what cannot be read moves nothing. */
export function transformIn(value: string | undefined): DrawingMatrix {
  let all = STILL;
  for (const [, name, given] of (value ?? '').matchAll(/([a-zA-Z]+)\s*\(([^()]*)\)/g)) {
    const numbers = (given!.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    all = nestedMatrix(all, one(name!, numbers));
  }
  return all;
}

function one(name: string, [p = 0, q, ...rest]: readonly number[]): DrawingMatrix {
  const radians = (p * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
  const [x = 0, y = 0] = q === undefined ? [] : [q, rest[0] ?? 0];
  if (name === 'matrix' && rest.length === 4) return [p, q ?? 0, rest[0]!, rest[1]!, rest[2]!, rest[3]!];
  if (name === 'translate') return [1, 0, 0, 1, p, q ?? 0];
  if (name === 'scale') return [p, 0, 0, q ?? p, 0, 0];
  if (name === 'skewX') return [1, 0, Math.tan(radians), 1, 0, 0];
  if (name === 'skewY') return [1, Math.tan(radians), 0, 1, 0, 0];
  if (name !== 'rotate') return STILL;
  return nestedMatrix(nestedMatrix([1, 0, 0, 1, x, y], [cosine, sine, -sine, cosine, 0, 0]), [1, 0, 0, 1, -x, -y]);
}
