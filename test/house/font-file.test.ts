import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { readFontFile } from '../../pipeline/house/font-file.ts';
import { openFonts } from '../../pipeline/house/fonts.ts';
import { oneIn } from '../at-length.ts';

const fonts = (await openFonts())('zh-Hans');
const FACES = [...fonts.faces('song', 400), ...fonts.faces('kai', 700)];

/** Of fontkit, where its types are silent. */
interface Directory {
  readonly directory: { readonly tables: { readonly glyf: { readonly offset: number; readonly length: number } } };
}

/** 江, and a syllable of Yi; a font that has neither shows the sign of a missing glyph. */
const SHOWN = [0x6c5f, 0xa000];
const MISSING = 0x6c5f;

test.for(oneIn(4, FACES).map((face) => [face.id, face.file] as const))(
  '%s is read by and by and in the end as it is',
  ([, path]) => {
    const whole = readFileSync(path);
    const file = readFontFile(path);
    const font = create(whole);
    if (!('glyphForCodePoint' in font)) throw new Error('a collection');
    const { glyf } = (font as unknown as Directory).directory.tables;
    const outlines = () => file.bytes.subarray(glyf.offset, glyf.offset + glyf.length);
    const count = () => outlines().filter((byte) => byte !== 0).length;
    expect(count()).toBe(0);
    const shown = SHOWN.find((one) => font.hasGlyphForCodePoint(one)) ?? MISSING;
    file.read(font.glyphForCodePoint(shown).id);
    const one = count();
    expect(one).toBeGreaterThan(20);
    file.read(font.glyphForCodePoint(shown).id);
    expect(count()).toBe(one);
    file.readAll();
    expect(outlines().equals(whole.subarray(glyf.offset, glyf.offset + glyf.length))).toBe(true);
  },
);

test('outlines, ink and widths are those of the font read as a whole', () => {
  for (const face of oneIn(3, FACES)) {
    const font = create(readFileSync(face.file));
    if (!('glyphForCodePoint' in font)) throw new Error('a collection');
    for (const character of '江，“Aé灣𠮷ﬁ①') {
      const codePoint = character.codePointAt(0)!;
      if (!face.has(codePoint)) continue;
      const glyph = font.glyphForCodePoint(codePoint);
      expect(face.width(codePoint)).toBe(glyph.advanceWidth / font.unitsPerEm);
      expect(face.ink(codePoint).left).toBe(glyph.bbox.minX / font.unitsPerEm);
      expect(face.outline(codePoint)).toHaveLength(glyph.path.commands.length);
    }
  }
});
