/** Characters as outlines: which face draws each, and how far it moves on. */
import type { FaceRole, Weight } from '../style.ts';
import type { Face, Fonts } from './renderer.ts';

/** A character to draw; `face` is null where no face has it. The advance is in em. */
export interface Glyph {
  readonly codePoint: number;
  readonly face: Face | null;
  readonly advance: number;
}

/** The characters of a line in the faces of a role; one that no face has takes the place of an em. */
export function glyphsOf(characters: string, fonts: Fonts, role: FaceRole, weight: Weight): Glyph[] {
  const faces = fonts.faces(role, weight);
  return [...characters].map((character) => {
    const codePoint = character.codePointAt(0)!;
    const face = faces.find((candidate) => candidate.has(codePoint)) ?? null;
    return { codePoint, face, advance: face?.width(codePoint) ?? 1 };
  });
}

/** The size at which a line fits a width: as large as asked for, or smaller. */
export function fittingSize(glyphs: readonly Glyph[], size: number, width: number): number {
  const length = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return Math.min(size, width / Math.max(1, length));
}
