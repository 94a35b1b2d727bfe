/** Characters as outlines: which face draws each, and how far it moves on. */

import type { FaceRole, Weight } from '../house/style.ts';
import { EMPTY_SORT, isInvisible, isPartOfSign, isTone } from '../model/signs.ts';
import type { Face, Fonts } from './renderer.ts';

/** A character to draw; `face` is null where not even the empty sort can be drawn. The advance is in em. */
export interface LetterGlyph {
  readonly codePoint: number;
  readonly face: Face | null;
  readonly advance: number;
}

/** The characters of a line in the faces of a role; 〓 takes the place of a sign that no face has. */
export function glyphsOf(characters: string, fonts: Fonts, role: FaceRole, weight: Weight): LetterGlyph[] {
  const faces = fonts.faces(role, weight);
  const faceOf = (codePoint: number) => faces.find((candidate) => candidate.has(codePoint)) ?? null;
  const glyphs: LetterGlyph[] = [];
  let isMissing = false;
  for (let at = 0; at < characters.length; ) {
    const codePoint = characters.codePointAt(at)!;
    const face = faceOf(codePoint);
    const isPrinted = !isTone(characters, at) && !isInvisible(codePoint);
    if (isPrinted) {
      const isSaid = face === null && isMissing && isPartOfSign(characters, at);
      if (!isSaid) glyphs.push(face === null ? emptySort(faceOf(EMPTY_SORT)) : drawnFrom(face, codePoint));
      isMissing = face === null;
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  return glyphs;
}

function drawnFrom(face: Face, codePoint: number): LetterGlyph {
  return { codePoint, face, advance: face.width(codePoint) };
}

function emptySort(face: Face | null): LetterGlyph {
  return { codePoint: EMPTY_SORT, face, advance: face?.width(EMPTY_SORT) ?? 1 };
}

/** The size at which a line fits a width: as large as asked for, or smaller. */
export function fittingSize(glyphs: readonly LetterGlyph[], size: number, width: number): number {
  const length = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return Math.min(size, width / Math.max(1, length));
}
