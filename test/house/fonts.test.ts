import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MissingFont, openFonts } from '../../pipeline/house/fonts.ts';

const fonts = await openFonts();
const code = (character: string) => character.codePointAt(0)!;

describe('the catalogue', () => {
  it.each([
    ['zh-Hans', 'song', 'noto-serif-sc-400', 'noto-serif-tc-400'],
    ['zh-Hant-TW', 'song', 'noto-serif-tc-400', 'noto-serif-sc-400'],
    ['zh-Hant-HK', 'hei', 'noto-sans-tc-400', 'noto-sans-sc-400'],
    ['zh-Hans', 'kai', 'lxgw-wenkai-500', 'noto-serif-sc-400'],
  ] as const)('%s looks for a character of 「%s」 in %s, then in %s', (edition, role, first, second) => {
    const ids = fonts(edition)
      .faces(role, 400)
      .map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual([first, second]);
    expect(ids).toHaveLength(27);
  });

  it('asks the faces for text first, then those of the other weight, then for a sign that looks the same', () => {
    const [faces, bold] = [fonts('zh-Hans').faces('song', 400), fonts('zh-Hans').faces('song', 700)];
    const first = (sign: string, list = faces) => {
      const face = list.find((one) => one.has(code(sign)));
      return face === undefined ? null : `${face.id} ${String.fromCodePoint(face.drawn(code(sign)))}`;
    };
    expect(first('*')).toBe('noto-serif-sc-400 *');
    expect(first('∗')).toBe('noto-serif-sc-400 *');
    expect(first('∗', bold)).toBe('noto-serif-sc-700 *');
    expect(first('\uf914')).toBe('noto-serif-sc-400 樂');
    expect(first('⟹')).toBe('noto-sans-math-400 ⟹');
    expect(first('⟹', bold)).toBe('noto-sans-math-400 ⟹');
    expect(first('Ҫ', bold)).toBe('noto-serif-700 Ҫ');
    expect(first('☐')).toBe('noto-sans-symbols-2-400 ☐');
    expect(first('☑')).toBe('noto-sans-symbols-2-400 ☑');
    expect(first('🔥')).toBe('noto-emoji-400 🔥');
    expect(first('ꆈ')).toBe('noto-sans-yi-400 ꆈ');
  });

  it('measures a sign that looks the same as what is drawn', () => {
    const [song] = fonts('zh-Hans').faces('song', 400);
    expect(song!.width(code('∗'))).toBe(song!.width(code('*')));
    expect(song!.ink(code('∗'))).toEqual(song!.ink(code('*')));
    expect(song!.outline(code('∗'))).toEqual(song!.outline(code('*')));
    expect(song!.has(code('∗'))).toBe(false);
  });

  it('prints no letter of a script whose letters join, whatever face has it', () => {
    const all = (['song', 'hei', 'kai'] as const).flatMap((role) => fonts('zh-Hans').faces(role, 400));
    // Noto Sans Math has the letters of Arabic for formulas.
    for (const sign of 'بםकབᠮภ\u1112') expect(all.filter((face) => face.has(code(sign)))).toEqual([]);
  });

  it('has a licence for every face', () => {
    for (const role of ['song', 'hei', 'kai'] as const)
      for (const { licence } of fonts('zh-Hans').faces(role, 700))
        expect(readFileSync(licence, 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });

  it('unpacks the whole of the 楷 face, not a part', () => {
    const [kai] = fonts('zh-Hans').faces('kai', 400);
    let characters = 0;
    for (let point = 0x3400; point < 0xa000; point++) if (kai!.has(point)) characters++;
    expect(characters).toBeGreaterThan(20_000);
  });

  it('knows widths in em', () => {
    const [song] = fonts('zh-Hans').faces('song', 400);
    expect(song!.width(code('永'))).toBe(1);
    expect(song!.width(code('i'))).toBeLessThan(0.5);
  });

  it('says which font package is missing', async () => {
    const gone = {
      id: 'gone',
      role: 'song',
      weight: 400,
      region: 'SC',
      package: '@nowhere/gone',
      file: 'a.ttf',
    } as const;
    await expect(openFonts([gone])).rejects.toThrow(MissingFont);
    await expect(openFonts([gone])).rejects.toThrow('找不到字体包 @nowhere/gone');
  });
});
