/** Ideographs that e-readers' own fonts lack, mostly in names: marked in the text and brought along in a small font. */
import { readFileSync } from 'node:fs';
import type { Face, Fonts } from '../renderer.ts';
import { element, type Markup, sequence, text } from './markup.ts';

/** What a book brings along for its rare characters; all empty where it has none. */
export interface RareFonts {
  readonly css: string;
  readonly fonts: readonly { readonly name: string; readonly bytes: Uint8Array; readonly licence: Uint8Array }[];
}

/** Beyond what GBK has, which is what every reader's Chinese font covers: the extensions and the late additions. */
const RARE = '[\\u3400-\\u4dbf\\u9fa6-\\u9fff\\u{20000}-\\u{323af}]';
const HAS_RARE = new RegExp(RARE, 'u');
const RUN = new RegExp(`(${RARE}+)`, 'u');
const EACH = new RegExp(RARE, 'gu');

/** Text as XHTML, with its rare ideographs marked. */
export function withRare(characters: string): Markup {
  if (!HAS_RARE.test(characters)) return text(characters);
  const pieces = characters.split(RUN);
  return sequence(
    pieces.map((piece, index) => (index % 2 === 1 ? element('span', { class: 'rare' }, text(piece)) : text(piece))),
  );
}

/** Fonts of just the rare ideographs in the finished pages, with their licences; what no face has is left to the reader. */
export async function rareFonts(pages: readonly string[], fonts: () => Fonts): Promise<RareFonts> {
  const rare = new Set(pages.flatMap((page) => page.match(EACH) ?? []));
  const shares = rare.size === 0 ? new Map<Face, string[]>() : byFace([...rare].sort(), fonts());
  if (shares.size === 0) return { css: '', fonts: [] };
  const { default: subset } = await import('subset-font');
  const made: RareFonts['fonts'][number][] = [];
  for (const [face, characters] of shares) {
    const name = `rare-${made.length + 1}`;
    const choice = { targetFormat: 'truetype', preserveNameIds: [13, 14] } as const;
    const bytes = await subset(face.bytes(), characters.join(''), choice);
    made.push({ name: `fonts/${name}.ttf`, bytes, licence: readFileSync(face.licence) });
  }
  return { css: fontRules(made.length), fonts: made };
}

function byFace(characters: readonly string[], fonts: Fonts): Map<Face, string[]> {
  const faces = fonts.faces('song', 400);
  const shares = new Map<Face, string[]>();
  for (const character of characters) {
    const face = faces.find((candidate) => candidate.has(character.codePointAt(0)!));
    if (face !== undefined) shares.set(face, [...(shares.get(face) ?? []), character]);
  }
  return shares;
}

function fontRules(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const faces = numbers.map(
    (number) => `@font-face { font-family: "Rare ${number}"; src: url("fonts/rare-${number}.ttf"); }`,
  );
  const families = numbers.map((number) => `"Rare ${number}"`).join(', ');
  return `\n${faces.join('\n')}\n.rare { font-family: ${families}, serif; }\n`;
}
