/** What is printed beside the page and cut away: crop marks, register marks, fold marks and the colour bar. */
import { mm, originOf, type PressSheet, rounded, SLUG } from './sheet.ts';

/** In black alone, or in all inks so that each plate bears them. */
export type MarkInk = 'black' | 'all';

/** The name of the colour space of all inks in a page's resources. */
export const ALL_INKS = 'Registration';

const LINE = 0.25;
const LENGTH = mm(5);
/** From the bleed, so that no mark is seen where the knife slips. */
const AWAY = mm(1);
const REGISTER = { radius: mm(1.5), arm: mm(2.5) };
const PATCH = mm(4);

/** Operators that draw a sheet's marks, in coordinates of the sheet. */
export function sheetMarks(sheet: PressSheet, ink: MarkInk, colourBar: boolean): string {
  const pen = ink === 'black' ? '0 0 0 1 K' : `/${ALL_INKS} CS 1 SCN`;
  const lines = [...cropMarks(sheet), ...foldMarks(sheet), ...registerMarks(sheet)];
  return ['q', `${LINE} w`, pen, ...lines, ...(colourBar ? bar(sheet, ink) : []), 'Q'].join('\n');
}

function cropMarks(sheet: PressSheet): string[] {
  const origin = originOf(sheet);
  const [left, right] = [origin, origin + sheet.width];
  const [bottom, top] = [origin, origin + sheet.height];
  const gap = sheet.bleed + AWAY;
  const ends = (edge: number, way: 1 | -1) => [edge + way * gap, edge + way * (gap + LENGTH)] as const;
  const [west, east, south, north] = [ends(left, -1), ends(right, 1), ends(bottom, -1), ends(top, 1)];
  return [
    ...[bottom, top].flatMap((y) => [west, east].map(([from, to]) => line(from, y, to, y))),
    ...[left, right].flatMap((x) => [south, north].map(([from, to]) => line(x, from, x, to))),
  ];
}

/** Dashed, above and below each fold of a cover. */
function foldMarks(sheet: PressSheet): string[] {
  if (sheet.folds.length === 0) return [];
  const origin = originOf(sheet);
  const gap = sheet.bleed + AWAY;
  const [below, above] = [origin - gap, origin + sheet.height + gap];
  const strokes = sheet.folds.flatMap((fold) => [
    line(origin + fold, below, origin + fold, below - LENGTH),
    line(origin + fold, above, origin + fold, above + LENGTH),
  ]);
  return ['[2 1.5] 0 d', ...strokes, '[] 0 d'];
}

/** A cross in a circle at the middle of each side, a little off it where a fold mark stands. */
function registerMarks(sheet: PressSheet): string[] {
  const origin = originOf(sheet);
  const away = sheet.bleed + SLUG / 2;
  const middle = { x: origin + sheet.width / (sheet.folds.length > 0 ? 4 : 2), y: origin + sheet.height / 2 };
  return [
    ...target(middle.x, origin - away),
    ...target(middle.x, origin + sheet.height + away),
    ...target(origin - away, middle.y),
    ...target(origin + sheet.width + away, middle.y),
  ];
}

/** How far a Bézier curve's handles stand off for a quarter of a circle. */
const QUARTER = 0.5523;

function target(x: number, y: number): string[] {
  const { radius: r, arm } = REGISTER;
  const k = r * QUARTER;
  const curve = (...numbers: number[]) => `${numbers.map(rounded).join(' ')} c`;
  return [
    line(x - arm, y, x + arm, y),
    line(x, y - arm, x, y + arm),
    `${rounded(x + r)} ${rounded(y)} m`,
    curve(x + r, y + k, x + k, y + r, x, y + r),
    curve(x - k, y + r, x - r, y + k, x - r, y),
    curve(x - r, y - k, x - k, y - r, x, y - r),
    curve(x + k, y - r, x + r, y - k, x + r, y),
    's',
  ];
}

/** Each ink full and half, beside the trim at its foot; black in steps where it is alone. */
function bar(sheet: PressSheet, ink: MarkInk): string[] {
  const inks = [0, 1, 2, 3].flatMap((at) => [1, 0.5].map((share) => [0, 1, 2, 3].map((i) => (i === at ? share : 0))));
  const greys = [1, 0.75, 0.5, 0.25, 0.1].map((share) => [0, 0, 0, share]);
  const origin = originOf(sheet);
  const x = origin - sheet.bleed - SLUG / 2 - PATCH / 2;
  const y = origin + mm(10);
  return (ink === 'black' ? greys : inks).map(
    (colour, i) => `${colour.join(' ')} k ${[x, y + i * PATCH, PATCH, PATCH].map(rounded).join(' ')} re f`,
  );
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${rounded(x1)} ${rounded(y1)} m ${rounded(x2)} ${rounded(y2)} l S`;
}
