/** What an outline takes to draw: the box round it, how long it is, and how many points it has, in its own units. */

export interface ShapeOutline {
  readonly points: number;
  readonly width: number;
  readonly height: number;
  /** As the pen goes; of curves, along the points that bend them, which is no shorter. */
  readonly length: number;
  /** How many times over it runs its box from side to side, or up and down, whichever is less: a line that runs once crosses itself nowhere. */
  readonly passes: number;
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
const NONE: ShapeOutline = { points: 0, width: 0, height: 0, length: 0, passes: 0 };

/** The outline of an element by its name and attributes; nothing where it is no shape. */
export function shapeOutline(name: string, attributes: Readonly<Record<string, string>>): ShapeOutline {
  const at = (key: string) => Number.parseFloat(attributes[key] ?? '0') || 0;
  if (name === 'path') return traced(attributes.d ?? '');
  if (name === 'polyline' || name === 'polygon') return joined(attributes.points ?? '');
  if (name === 'rect') return boxed(4, portion(attributes.width), portion(attributes.height));
  if (name === 'circle') return boxed(4, 2 * at('r'), 2 * at('r'));
  if (name === 'ellipse') return boxed(4, 2 * at('rx'), 2 * at('ry'));
  if (name === 'line') return boxed(2, Math.abs(at('x2') - at('x1')), Math.abs(at('y2') - at('y1')));
  return NONE;
}

/** A length in units; a share of the page has no end here, and takes the whole page. */
function portion(value = '0'): number {
  const number = Number.parseFloat(value) || 0;
  return value.includes('%') && number > 0 ? Number.POSITIVE_INFINITY : number;
}

function boxed(points: number, width: number, height: number): ShapeOutline {
  return { points, width, height, length: points === 2 ? Math.hypot(width, height) : 2 * (width + height), passes: 2 };
}

function joined(points: string): ShapeOutline {
  const pen = openPen();
  let x: number | null = null;
  for (const [number] of points.matchAll(NUMBER)) {
    if (x === null) x = Number(number);
    else {
      pen.to(x, Number(number));
      x = null;
    }
  }
  return pen.outline();
}

/** How many numbers each command of a path takes, and which of them are the pairs that say where (SVG 2, 9.3). */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

function traced(path: string): ShapeOutline {
  const pen = openPen();
  let command = '';
  let taken: number[] = [];
  for (const [token] of path.matchAll(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g)) {
    if (/^[a-zA-Z]$/.test(token)) {
      [command, taken] = [token, []];
      if (command === 'z' || command === 'Z') pen.home();
      continue;
    }
    for (const number of command === 'a' || command === 'A' ? flags(token, taken.length) : [Number(token)]) {
      taken.push(number);
      if (taken.length < (TAKES[command.toUpperCase()] ?? Number.POSITIVE_INFINITY)) continue;
      follow(pen, command, taken);
      taken = [];
    }
    if (taken.length > 7) taken = [];
  }
  return pen.outline();
}

/** The two flags of an arc may stand without a space before what follows: a 1 1 0 01 9 9. */
function flags(token: string, at: number): number[] {
  const found: number[] = [];
  let rest = token;
  while ((at + found.length) % 7 === 3 || (at + found.length) % 7 === 4) {
    if (!/^[01]/.test(rest)) break;
    found.push(Number(rest[0]));
    rest = rest.slice(1);
    if (rest === '') return found;
  }
  return [...found, Number(rest)];
}

function follow(pen: Pen, command: string, numbers: readonly number[]): void {
  const { x, y } = pen;
  const isOwn = command === command.toLowerCase();
  const kind = command.toUpperCase();
  if (kind === 'H') pen.to(isOwn ? x + numbers[0]! : numbers[0]!, y);
  else if (kind === 'V') pen.to(x, isOwn ? y + numbers[0]! : numbers[0]!);
  else if (kind === 'A') {
    const [rx, ry] = [Math.abs(numbers[0]!), Math.abs(numbers[1]!)];
    pen.swing(rx, ry);
    pen.to(isOwn ? x + numbers[5]! : numbers[5]!, isOwn ? y + numbers[6]! : numbers[6]!);
  } else {
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [toX, toY] = [numbers[at]!, numbers[at + 1]!];
      pen.to(isOwn ? x + toX : toX, isOwn ? y + toY : toY);
    }
    if (kind === 'M') pen.start();
  }
}

type Pen = ReturnType<typeof openPen>;

/** Goes along an outline and remembers how far. */
function openPen() {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  let [points, length, across, down] = [0, 0, 0, 0];
  let from = { x: 0, y: 0 };
  const pen = {
    x: 0,
    y: 0,
    to(x: number, y: number) {
      if (points > 0) {
        length += Math.hypot(x - pen.x, y - pen.y);
        across += Math.abs(x - pen.x);
        down += Math.abs(y - pen.y);
      }
      points += 1;
      [pen.x, pen.y] = [x, y];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    },
    /** An arc may swing out as far as its radii. */
    swing(rx: number, ry: number) {
      length += 2 * Math.PI * Math.max(rx, ry);
      [left, right] = [left - 2 * rx, right + 2 * rx];
      [top, bottom] = [top - 2 * ry, bottom + 2 * ry];
    },
    start: () => {
      from = { x: pen.x, y: pen.y };
    },
    home: () => pen.to(from.x, from.y),
    outline(): ShapeOutline {
      if (points === 0) return NONE;
      const [width, height] = [right - left, bottom - top];
      return { points, width, height, length, passes: Math.min(across / (width || 1), down / (height || 1)) };
    },
  };
  return pen;
}
