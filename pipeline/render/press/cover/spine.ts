/** A line down the spine: Chinese characters upright, one below the other; Latin ones and brackets turned. */
import type { SpineText } from '../../../house/style.ts';
import { type Panels, POINTS_PER_MM } from '../../cover/panels.ts';
import { glyphsOf, type LetterGlyph } from '../../lettering.ts';
import type { Fonts } from '../../renderer.ts';
import type { Canvas } from './canvas.ts';

/** Spines narrower than this in millimetres bear no text (GB/T 11668). */
export const SPINE_TEXT_FROM = 5;
/** White on either side of the characters, in millimetres. */
const WHITE = 0.9;
/** The middle of the em box above the baseline, in em. */
const MIDDLE = 0.38;
const EM_ASCENT = 0.88;
/** White after an upright character, in em. */
const APART = 0.08;
const SPACE = /[\s\u3000]/u;

/** Whether a spine is wide enough for text. */
export function hasSpineText({ spine }: Panels): boolean {
  return spine >= SPINE_TEXT_FROM * POINTS_PER_MM - 0.01;
}

/** Draws a line between its two heights, as large as the spine and the heights allow. */
export function drawSpine(words: string, text: SpineText, panels: Panels, fonts: Fonts, canvas: Canvas): void {
  const glyphs = glyphsOf(words, fonts, text.face, text.weight);
  const length = glyphs.reduce((sum, glyph) => sum + advance(glyph), 0);
  if (length === 0) return;
  const top = panels.height - text.top * panels.scale.y * POINTS_PER_MM;
  const bottom = panels.height - text.bottom * panels.scale.y * POINTS_PER_MM;
  const widest = panels.spine - 2 * WHITE * POINTS_PER_MM;
  const size = Math.min(text.size * panels.scale.type, widest, (top - bottom) / length);
  const centre = panels.left.spine + panels.spine / 2;
  let y = text.align === 'top' ? top : bottom + size * length;
  for (const glyph of glyphs) {
    const { face, codePoint } = glyph;
    if (face !== null && !SPACE.test(String.fromCodePoint(codePoint))) {
      const placing = isUpright(codePoint)
        ? { x: centre - (glyph.advance * size) / 2, y: y - EM_ASCENT * size, size, isTurned: false }
        : { x: centre - MIDDLE * size, y, size, isTurned: true };
      canvas.letter(face, codePoint, placing, text.ink);
    }
    y -= advance(glyph) * size;
  }
}

/** Chinese characters and their middle dot; everything else lies on its side (UAX 50). */
function isUpright(codePoint: number): boolean {
  return /[\p{Script=Han}\p{Script=Bopomofo}·〇]/u.test(String.fromCodePoint(codePoint));
}

function advance({ codePoint, advance }: LetterGlyph): number {
  return isUpright(codePoint) ? 1 + APART : advance;
}
