/** Characters that e-readers' own fonts lack, ideographs in names above all: marked in the text and brought along in a small font. */
import type { Face, Fonts } from '../renderer.ts';
import { type Embedded, type EmbeddedFont, embedded, fontFace, NOTHING_EMBEDDED } from './embed.ts';
import { element, type Markup, sequence, text } from './markup.ts';

/**
 * Beyond what GBK has, which is what every reader's Chinese font covers: the extensions and the late additions; 彝文, letters of the
 * later Latin blocks, and the letters of formulas.
 */
const RARE =
  '[\\u2c60-\\u2c7f\\u3400-\\u4dbf\\u9fa6-\\u9fff\\ua000-\\ua4cf\\ua722-\\ua7ff\\u{1d400}-\\u{1d7ff}\\u{20000}-\\u{323af}]';
const HAS_RARE = new RegExp(RARE, 'u');
const RUN = new RegExp(`(${RARE}+)`, 'u');
const EACH = new RegExp(RARE, 'gu');

/** Text as XHTML, with its rare characters marked. */
export function withRare(characters: string): Markup {
  if (!HAS_RARE.test(characters)) return text(characters);
  const pieces = characters.split(RUN);
  return sequence(
    pieces.map((piece, index) => (index % 2 === 1 ? element('span', { class: 'rare' }, text(piece)) : text(piece))),
  );
}

/** Fonts of just the rare characters in the finished pages; what no face has is left to the reader. */
export async function rareFonts(pages: readonly string[], fonts: () => Fonts): Promise<Embedded> {
  const rare = new Set(pages.flatMap((page) => page.match(EACH) ?? []));
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
