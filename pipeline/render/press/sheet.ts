/** A press sheet's measures in points: the trimmed page, what is cut off it, and the margin that bears the marks. */

export interface PressSheet {
  /** Of the trimmed page. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Where a cover is folded, from the left edge of the trim. */
  readonly folds: readonly number[];
}

const POINTS_PER_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** From the bleed to the edge of the sheet: room for marks. */
export const SLUG = mm(8);

/** From the sheet's lower left corner to the trim's. */
export function originOf({ bleed }: PressSheet): number {
  return bleed + SLUG;
}

/** The boxes of a page whose sheet begins at 0,0 (ISO 32000 14.11.2): left, bottom, right, top. */
export function boxesOf(sheet: PressSheet): Readonly<Record<'MediaBox' | 'BleedBox' | 'TrimBox', readonly number[]>> {
  const { width, height, bleed } = sheet;
  const origin = originOf(sheet);
  const around = (by: number) => [origin - by, origin - by, origin + width + by, origin + height + by].map(rounded);
  return {
    MediaBox: [0, 0, rounded(width + 2 * origin), rounded(height + 2 * origin)],
    BleedBox: around(bleed),
    TrimBox: around(0),
  };
}

/** To a thousandth of a point. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
