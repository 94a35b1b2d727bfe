/** Texts of front and back, drawn as outlines in their boxes. */
import type { CoverText, Ink, LineStyle } from '../../house/style.ts';
import type { TypesetLine } from '../../typeset/compose.ts';
import { fitted } from './fit.ts';
import type { Letters } from './letters.ts';
import type { PanelBox } from './panels.ts';
import type { Surface } from './surface.ts';

/** Height of the em box above the baseline, in em. */
const EM_ASCENT = 0.88;

/** Draws paragraphs in a box; gives back how many found room. */
export function drawText(
  paragraphs: readonly string[],
  text: CoverText,
  box: PanelBox,
  setting: { readonly scale: number; readonly letters: Letters; readonly style: LineStyle },
  surface: Surface,
): number {
  const { size, lines, height, count } = fitted(paragraphs, { text, width: box.width, height: box.height, ...setting });
  let top = text.from === 'top' ? box.y + box.height : box.y + Math.min(height, box.height);
  for (const { line, above } of lines) {
    top -= above;
    drawLine(line, box.x, top - EM_ASCENT * size, text.ink, setting.letters, surface);
    top -= size * text.leading;
  }
  return count;
}

function drawLine(
  line: TypesetLine,
  left: number,
  baseline: number,
  ink: Ink,
  letters: Letters,
  surface: Surface,
): void {
  for (const { text, look, x, spacing } of line.runs) {
    const face = letters.face(look.face);
    let at = left + x;
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      if (face !== null) surface.letter(face, codePoint, { x: at, y: baseline, size: look.size, isTurned: false }, ink);
      at += (face?.width(codePoint) ?? 1) * look.size + spacing;
    }
  }
}
