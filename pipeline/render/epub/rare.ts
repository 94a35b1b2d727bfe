/** A small font of the rare characters that e-readers' own fonts lack. */
import type { Face, Fonts } from '../renderer.ts';
import { rareIn } from '../xhtml/rare.ts';
import { type Embedded, type EmbeddedFont, embedded, fontFace, NOTHING_EMBEDDED } from './embed.ts';

/** Fonts of just the rare characters in the finished pages; what no face has is left to the reader. */
export async function rareFonts(pages: readonly string[], fonts: () => Fonts): Promise<Embedded> {
  const rare = new Set(pages.flatMap(rareIn));
  const shares = rare.size === 0 ? new Map<Face, string[]>() : byFace([...rare].sort(), fonts());
  if (shares.size === 0) return NOTHING_EMBEDDED;
  const made: EmbeddedFont[] = [];
  for (const [face, characters] of shares) made.push(await embedded(face, characters, nameOf(made.length + 1)));
  return { css: fontRules(made.length), fonts: made };
}

function nameOf(number: number): string {
  return `rare-${number}`;
}

function byFace(characters: readonly string[], fonts: Fonts): Map<Face, string[]> {
  const faces = fonts.faces('song', 400);
  const shares = new Map<Face, string[]>();
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!;
    const face = faces.find((candidate) => candidate.has(codePoint) && candidate.drawn(codePoint) === codePoint);
    if (face !== undefined) shares.set(face, [...(shares.get(face) ?? []), character]);
  }
  return shares;
}

function fontRules(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const faces = numbers.map((number) => fontFace(`Rare ${number}`, nameOf(number)));
  const families = numbers.map((number) => `"Rare ${number}"`).join(', ');
  return `\n${faces.join('\n')}\n.rare { font-family: ${families}, serif; }\n`;
}
