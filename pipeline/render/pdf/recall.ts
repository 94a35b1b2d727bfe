/**
 * A font of pdfkit's that remembers how each character is written. Left alone it shapes every run anew, twice; our fonts have no
 * shaping tables, so that a run is its characters one after another, and the same ones come back a hundred thousand times.
 */

/** Glyphs as hexadecimal numbers, and where each stands; pdfkit only reads them. */
type Encoded = [glyphs: string[], positions: object[]];

/** What pdfkit 0.19 keeps of an opened font; not in its documentation. */
export interface KeptFont {
  encode(text: string, features: readonly string[]): Encoded;
  widthOfString(text: string): number;
}

/** What is not a character by itself. */
const JOINED = /[\p{M}\p{Variation_Selector}\p{Cf}]/u;

/** Gives a font its memory; where pdfkit has become another, it stays as it is. */
export function remember(font: KeptFont | undefined): void {
  if (typeof font?.encode !== 'function' || typeof font.widthOfString !== 'function') return;
  const encode = font.encode.bind(font);
  const known = new Map<string, readonly [glyph: string, position: object]>();
  font.encode = (text, features) => {
    if (JOINED.test(text)) return encode(text, features);
    const [glyphs, positions]: Encoded = [[], []];
    for (const character of text) {
      const written = known.get(character) ?? lone(encode(character, features));
      if (written === null) return encode(text, features);
      known.set(character, written);
      glyphs.push(written[0]);
      positions.push(written[1]);
    }
    return [glyphs, positions];
  };
  // Where the pen stands after a run; each of ours says itself where it begins.
  font.widthOfString = () => 0;
}

/** Null for what is not exactly one glyph. */
function lone([glyphs, positions]: Encoded): readonly [string, object] | null {
  return glyphs.length === 1 && positions.length === 1 ? [glyphs[0]!, positions[0]!] : null;
}
