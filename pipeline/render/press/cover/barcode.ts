/** The bar code on its white field, in black ink alone. */
import type { CoverStyle, Ink } from '../../../house/style.ts';
import type { Bar, Barcode, BarLabel } from '../../barcode.ts';
import { type PanelBox, type Panels, POINTS_PER_MM, SAFE } from '../../cover/panels.ts';
import { glyphsOf } from '../../lettering.ts';
import type { Fonts } from '../../renderer.ts';
import type { Canvas } from './canvas.ts';

const WHITE: Ink = [0, 0, 0, 0];
const BLACK: Ink = [0, 0, 0, 100];
/** White above and below the symbol, in millimetres; beside it the quiet zones are wide enough. */
const MARGIN = 1.5;

/**
 * The symbol's white field at its own size, whatever the page: at the lower right of the back, or the lower left of the front; on a
 * larger page as far from fold and trim as the fields round it have grown.
 */
export function barcodeField(
  { width, height }: Barcode,
  { panel, side, foot }: CoverStyle['barcode'],
  { left, scale }: Panels,
): PanelBox {
  const aside = Math.max(SAFE, side, side * scale.x) * POINTS_PER_MM;
  const x = panel === 'back' ? left.spine - aside - width : left.front + aside;
  return { x, y: Math.max(SAFE, foot) * POINTS_PER_MM, width, height: height + 2 * MARGIN * POINTS_PER_MM };
}

/** Draws the symbol in its field. */
export function drawBarcode(barcode: Barcode, field: PanelBox, fonts: Fonts, canvas: Canvas): void {
  const top = field.y + field.height - MARGIN * POINTS_PER_MM;
  canvas.fill(field, WHITE);
  const onSheet = ({ x, y, width, height }: Bar): PanelBox => ({ x: field.x + x, y: top - y - height, width, height });
  for (const bar of barcode.bars) canvas.fill(onSheet(bar), BLACK);
  for (const label of barcode.labels) drawLabel(label, field.x, top, fonts, canvas);
}

function drawLabel({ text, x, baseline, size }: BarLabel, left: number, top: number, fonts: Fonts, canvas: Canvas) {
  const glyphs = glyphsOf(text, fonts, 'hei', 400);
  let at = left + x - (size * glyphs.reduce((sum, { advance }) => sum + advance, 0)) / 2;
  for (const { face, codePoint, advance } of glyphs) {
    if (face !== null) canvas.letter(face, codePoint, { x: at, y: top - baseline, size, isTurned: false }, BLACK);
    at += advance * size;
  }
}
