/**
 * A font of pdfkit's that remembers how each character is written. Left alone it shapes every run anew, twice; our fonts have no
 * shaping tables, so that a run is its characters one after another, and the same ones come back a hundred thousand times.
 */
import type { Face } from '../renderer.ts';

/** Glyphs as hexadecimal numbers, and where each stands; pdfkit only reads them. */
type Encoded = [glyphs: string[], positions: object[]];

/** What pdfkit 0.19 keeps of an opened font; not in its documentation. */
export interface KeptFont {
  encode(text: string, features: readonly string[]): Encoded;
  widthOfString(text: string): number;
  /** The glyphs to embed; the place of each is its code. */
  readonly subset: { readonly glyphs: number[] };
  /** By code: the characters that are copied, and how wide the glyph is. */
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
}

/** A character and the marks on it, which the font puts in their places. */
const SIGNS = /.(?:\p{M}|\p{Variation_Selector}|\p{Cf})*/gsu;
const SECOND = /^.(.)/su;

/**
 * Gives a font its memory, the character that is drawn for one that it lacks, and the one that each is copied as; where pdfkit has become
 * another, it stays as it is.
 */
export function rememberGlyphs(font: KeptFont | undefined, { drawn, copied }: Pick<Face, 'drawn' | 'copied'>): void {
  if (font === undefined || !isAsKnown(font)) return;
  const encode = font.encode.bind(font);
  const known = new Map<string, Encoded>();
  font.encode = (text, features) => {
    const [glyphs, positions]: Encoded = [[], []];
    for (const [sign] of text.matchAll(SIGNS)) {
      let written = known.get(sign);
      if (written === undefined) {
        const codes = font.unicode.length;
        written = encode(drawnFor(sign, drawn), features);
        if (!SECOND.test(sign)) written = ownCode(written, copied(sign.codePointAt(0)!), codes, font);
        known.set(sign, written);
      }
      for (const glyph of written[0]) glyphs.push(glyph);
      for (const position of written[1]) positions.push(position);
    }
    return [glyphs, positions];
  };
  // Where the pen stands after a run; each of ours says itself where it begins.
  font.widthOfString = () => 0;
}

function isAsKnown({ encode, widthOfString, subset, unicode, widths }: KeptFont): boolean {
  const lists: unknown[] = [subset?.glyphs, unicode, widths];
  return typeof encode === 'function' && typeof widthOfString === 'function' && lists.every(Array.isArray);
}

function drawnFor(sign: string, drawn: (codePoint: number) => number): string {
  return [...sign].map((character) => String.fromCodePoint(drawn(character.codePointAt(0)!))).join('');
}

/** A glyph that already stands for another character is embedded once more, since each code is copied as one; from `codes` on all are new. */
function ownCode(
  [glyphs, positions]: Encoded,
  codePoint: number,
  codes: number,
  { subset, unicode, widths }: KeptFont,
): Encoded {
  const code = glyphs.length === 1 ? Number.parseInt(glyphs[0]!, 16) : 0;
  const copied = unicode[code];
  if (code === 0 || copied === undefined || (copied.length === 1 && copied[0] === codePoint)) {
    return [glyphs, positions];
  }
  if (code >= codes) {
    unicode[code] = [codePoint];
    return [glyphs, positions];
  }
  const own = subset.glyphs.push(subset.glyphs[code]!) - 1;
  unicode[own] = [codePoint];
  widths[own] = widths[code]!;
  return [[own.toString(16).padStart(4, '0')], positions];
}
