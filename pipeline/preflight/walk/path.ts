/** A path while it is being built: the boxes of its parts on the page. */
import { type Matrix, type Rectangle, scaleOf } from '../file/geometry.ts';

/** Beyond this the parts of a path are no longer told apart. */
const MOST_PARTS = 20_000;

/** A line that strays less than this (points) is square to the page. */
const SQUARE = 0.01;

export interface PathPart {
  readonly box: Rectangle;
  readonly isRectangle: boolean;
}

interface Growing {
  left: number;
  bottom: number;
  right: number;
  top: number;
  points: number;
  isRectangle: boolean;
}

export class Path {
  private readonly done: Growing[] = [];
  private readonly edges: Growing[] = [];
  private current: Growing | null = null;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** W or W* was read: the next painting operator clips. */
  isClipping = false;

  clip(): void {
    this.isClipping = true;
  }

  move(m: Matrix, x: number, y: number): void {
    this.current = null;
    [this.x, this.y] = place(m, x, y);
    [this.startX, this.startY] = [this.x, this.y];
  }

  /** A line, or a curve by its control points, to the last of the points. */
  to(m: Matrix, points: readonly number[]): void {
    const edge = growing(this.x, this.y);
    if (this.current === null) {
      this.current = growing(this.x, this.y);
      keep(this.done, this.current);
    }
    const [fromX, fromY] = [this.x, this.y];
    for (let i = 0; i + 1 < points.length; i += 2) {
      [this.x, this.y] = place(m, points[i]!, points[i + 1]!);
      grow(edge, this.x, this.y);
      grow(this.current, this.x, this.y);
    }
    const isSquare = Math.abs(this.x - fromX) < SQUARE || Math.abs(this.y - fromY) < SQUARE;
    if (points.length > 2 || !isSquare) this.current.isRectangle = false;
    this.current.points += 1;
    keep(this.edges, edge);
  }

  close(): void {
    if (this.current === null) return;
    const edge = growing(this.x, this.y);
    grow(edge, this.startX, this.startY);
    keep(this.edges, edge);
    [this.x, this.y] = [this.startX, this.startY];
    this.current = null;
  }

  rectangle(m: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(m, x, y);
    this.to(m, [x + width, y]);
    this.to(m, [x + width, y + height]);
    this.to(m, [x, y + height]);
    this.close();
  }

  /** What a filling covers, subpath by subpath; lines drawn square to the page make a rectangle. */
  areas(): PathPart[] {
    return this.done.map((one) => ({ box: one, isRectangle: one.isRectangle && one.points >= 2 && one.points <= 4 }));
  }

  /** What a stroke of a width covers, line by line. */
  strokes(m: Matrix, lineWidth: number): PathPart[] {
    const half = (lineWidth * scaleOf(m)) / 2;
    return this.edges.map(({ left, bottom, right, top }) => ({
      box: { left: left - half, bottom: bottom - half, right: right + half, top: top + half },
      isRectangle: false,
    }));
  }

  /** The box round all of it; null where there is nothing. */
  bounds(): Rectangle | null {
    if (this.done.length === 0) return null;
    const all = { ...this.done[0]! };
    for (const { left, bottom, right, top } of this.done) {
      grow(all, left, bottom);
      grow(all, right, top);
    }
    return all;
  }

  get isEmpty(): boolean {
    return this.done.length === 0;
  }
}

function place(m: Matrix, x: number, y: number): [number, number] {
  return [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
}

function growing(x: number, y: number): Growing {
  return { left: x, right: x, bottom: y, top: y, points: 0, isRectangle: true };
}

function grow(box: Growing, x: number, y: number): void {
  if (x < box.left) box.left = x;
  if (x > box.right) box.right = x;
  if (y < box.bottom) box.bottom = y;
  if (y > box.top) box.top = y;
}

function keep(parts: Growing[], part: Growing): void {
  const last = parts[MOST_PARTS - 1];
  if (last === undefined) parts.push(part);
  else {
    grow(last, part.left, part.bottom);
    grow(last, part.right, part.top);
    last.isRectangle = false;
  }
}
