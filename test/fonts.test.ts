import { describe, expect, it } from 'vitest';
import { MissingFont, openFonts } from '../pipeline/fonts.ts';

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
    expect(ids).toHaveLength(5);
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
