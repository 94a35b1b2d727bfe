/** Fonts that a book brings along, cut down to the characters it needs, each with its licence. */
import { readFileSync } from 'node:fs';
import type { Face } from '../renderer.ts';

/** A font file in the book. */
export interface EmbeddedFont {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly licence: Uint8Array;
}

/** Rules of the stylesheet and the files they name; both empty where nothing is brought along. */
export interface Embedded {
  readonly css: string;
  readonly fonts: readonly EmbeddedFont[];
}

export const NOTHING_EMBEDDED: Embedded = { css: '', fonts: [] };

/** The face with nothing but these characters and what sets them from top to bottom; TrueType, which every reader knows. */
export async function embedded(face: Face, characters: readonly string[], name: string): Promise<EmbeddedFont> {
  const { default: subset } = await import('subset-font');
  const choice = { targetFormat: 'truetype', preserveNameIds: [13, 14] } as const;
  const bytes = await subset(readFileSync(face.file), characters.join(''), choice);
  return { name: `fonts/${name}.ttf`, bytes, licence: readFileSync(face.licence) };
}

/** Names the file of a font for the stylesheet. */
export function fontFace(family: string, name: string): string {
  return `@font-face { font-family: "${family}"; src: url("fonts/${name}.ttf"); }`;
}
