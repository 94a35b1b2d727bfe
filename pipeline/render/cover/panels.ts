/** Where back, spine and front lie on the sheet. Points from the lower left corner of the trimmed sheet, y upwards. */

import type { CoverBox, CoverEdge, CoverStyle, HouseStyle } from '../../house/style.ts';

export const POINTS_PER_MM = 72 / 25.4;
/** Nothing that is read stands nearer to trim or fold, in millimetres. */
export const SAFE = 5;

export interface PanelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Panels {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** Of one page. */
  readonly page: number;
  readonly spine: number;
  /** Left edges of the panels. */
  readonly left: Readonly<Record<CoverEdge['of'], number>>;
  /** How much the style's measures are enlarged for this page, across, down, and for type. */
  readonly scale: { readonly x: number; readonly y: number; readonly type: number };
}

/** The sheet of a style's page with a spine in millimetres. */
export function panelsOf({ page, cover }: HouseStyle, spineMm: number): Panels {
  const width = page.trim.width * POINTS_PER_MM;
  const spine = spineMm * POINTS_PER_MM;
  const x = page.trim.width / cover.trim.width;
  const y = page.trim.height / cover.trim.height;
  return {
    width: 2 * width + spine,
    height: page.trim.height * POINTS_PER_MM,
    bleed: page.bleed * POINTS_PER_MM,
    page: width,
    spine,
    left: { back: 0, spine: width, front: width + spine, end: 2 * width + spine },
    scale: { x, y, type: Math.min(x, y) },
  };
}

/** Where the sheet is folded: both edges of the spine, or the one fold of a stitched issue. */
export function foldsOf({ left, spine }: Panels): number[] {
  return spine === 0 ? [left.front] : [left.spine, left.front];
}

/** A box of the style on a panel, never nearer to trim and fold than is safe. */
export function safeBox(box: CoverBox, panel: 'front' | 'back', panels: Panels): PanelBox {
  const { scale, page, height, left } = panels;
  const safe = SAFE * POINTS_PER_MM;
  const from = Math.max(safe, box.x * scale.x * POINTS_PER_MM);
  const to = Math.min(page - safe, (box.x + box.width) * scale.x * POINTS_PER_MM);
  const top = Math.max(safe, box.y * scale.y * POINTS_PER_MM);
  const bottom = Math.min(height - safe, (box.y + box.height) * scale.y * POINTS_PER_MM);
  return {
    x: left[panel] + from,
    y: height - bottom,
    width: Math.max(0, to - from),
    height: Math.max(0, bottom - top),
  };
}

/** A text's box without what lies under the bar code, which on a small page comes near. */
export function clearOf(box: PanelBox, taken: PanelBox | null): PanelBox {
  const white = SAFE * POINTS_PER_MM;
  if (taken === null || box.y > taken.y + taken.height + white || box.y + box.height < taken.y - white) return box;
  if (box.x > taken.x + taken.width || box.x + box.width < taken.x - white) return box;
  if (box.x < taken.x) return { ...box, width: taken.x - white - box.x };
  const right = box.x + box.width;
  const x = taken.x + taken.width + white;
  return { ...box, x, width: right - x };
}

/** A field across the sheet, drawn out to the bleed on every side where it reaches the trim. */
export function fieldBox(field: CoverStyle['fields'][number], panels: Panels): PanelBox {
  const across = ({ of, mm }: CoverEdge) => panels.left[of] + mm * panels.scale.x * POINTS_PER_MM;
  const top = panels.height - field.top * panels.scale.y * POINTS_PER_MM;
  const left = across(field.left);
  const bottom = top - field.height * panels.scale.y * POINTS_PER_MM;
  return bled({ x: left, y: bottom, width: across(field.right) - left, height: top - bottom }, panels);
}

/** A picture's box on the front, drawn out to the bleed; at the fold it ends. */
export function pictureBox(box: CoverBox, panels: Panels): PanelBox {
  const { scale, left, height } = panels;
  const x = left.front + box.x * scale.x * POINTS_PER_MM;
  const bottom = height - (box.y + box.height) * scale.y * POINTS_PER_MM;
  const size = { width: box.width * scale.x * POINTS_PER_MM, height: box.height * scale.y * POINTS_PER_MM };
  return bled({ x, y: bottom, ...size }, panels);
}

const TOUCHES = 0.01;

function bled({ x, y, width, height }: PanelBox, sheet: Panels): PanelBox {
  const { bleed } = sheet;
  const left = x < TOUCHES ? -bleed : x;
  const right = x + width > sheet.width - TOUCHES ? sheet.width + bleed : x + width;
  const bottom = y < TOUCHES ? -bleed : y;
  const top = y + height > sheet.height - TOUCHES ? sheet.height + bleed : y + height;
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}
