import { expect, it } from 'vitest';
import { type KeptFont, rememberGlyphs } from '../../../pipeline/render/pdf/recall.ts';

/** A font with a glyph for each character, but one for those that are drawn alike; it counts how often it is asked. */
function counting(alike = '') {
  const asked: string[] = [];
  const font: KeptFont = {
    subset: { glyphs: [0] },
    unicode: [[0]],
    widths: [0],
    encode: (text) => {
      asked.push(text);
      const characters = [...text.replace(/\ufe00/g, '')];
      const codes = characters.map((one) => {
        const glyph = (alike.includes(one) ? alike : one).codePointAt(0)!;
        if (!font.subset.glyphs.includes(glyph)) font.subset.glyphs.push(glyph);
        const code = font.subset.glyphs.indexOf(glyph);
        unicode[code] ??= [one.codePointAt(0)!];
        font.widths[code] = 500;
        return code.toString(16).padStart(4, '0');
      });
      return [codes, characters.map((one) => ({ one }))];
    },
    widthOfString: (text) => text.length,
  };
  const unicode = font.unicode as number[][];
  /** The text that is copied. */
  const copied = (text: string) =>
    String.fromCodePoint(...font.encode(text, [])[0].flatMap((code) => font.unicode[Number.parseInt(code, 16)]!));
  /** The glyphs that are drawn. */
  const glyphs = (text: string) =>
    String.fromCodePoint(...font.encode(text, [])[0].map((code) => font.subset.glyphs[Number.parseInt(code, 16)]!));
  return { font, asked, copied, glyphs };
}
const same = (codePoint: number) => codePoint;
const itself = { drawn: same, copied: same };

it('asks for each character once and writes what the font would', () => {
  const { font, asked } = counting();
  const plain = font.encode('刊印刊𠮷印', []);
  asked.length = 0;
  rememberGlyphs(font, itself);
  expect(font.encode('刊印刊𠮷印', [])).toEqual(plain);
  expect(font.encode('印刊', [])[0]).toEqual([plain[0][1], plain[0][0]]);
  expect(asked).toEqual(['刊', '印', '𠮷']);
});

it('leaves a letter and the marks on it to the font together', () => {
  const { font, asked } = counting();
  rememberGlyphs(font, itself);
  font.encode('葛\ufe00城', []);
  font.encode('e\u0301', []);
  expect(asked).toEqual(['葛\ufe00', '城', 'e\u0301']);
});

it('draws one character for another, and each is copied as what it is', () => {
  const { font, copied, glyphs } = counting();
  const star = new Map([...'∗⁎'].map((sign) => [sign.codePointAt(0)!, '*'.codePointAt(0)!]));
  rememberGlyphs(font, { drawn: (codePoint) => star.get(codePoint) ?? codePoint, copied: same });
  expect(glyphs('∗*⁎∗')).toBe('****');
  expect(copied('∗*⁎∗')).toBe('∗*⁎∗');
  expect(font.subset.glyphs).toHaveLength(4);
  expect(font.widths).toEqual([0, 500, 500, 500]);
});

it('copies a code of a glyph as the character that the glyph is', () => {
  const { font, copied } = counting();
  rememberGlyphs(font, { drawn: same, copied: (code) => code - 0xf0000 });
  expect(copied('\u{f0041}\u{f0042}')).toBe('AB');
  expect(font.subset.glyphs).toHaveLength(3);
});

it('copies two characters that share a glyph as two', () => {
  const { font, copied } = counting('户戶');
  rememberGlyphs(font, itself);
  expect(copied('户戶户')).toBe('户戶户');
});

it('leaves a font that is not what it was as it is', () => {
  expect(() => rememberGlyphs(undefined, itself)).not.toThrow();
  const { font } = counting();
  const { encode } = font;
  rememberGlyphs(Object.assign(font, { unicode: undefined }), itself);
  expect(font.encode).toBe(encode);
});
