/** What the fonts can print, as the proofreading rule is told. */
import { describe, expect, it } from 'vitest';
import { hasRareCharacters } from '../../pipeline/check/character-without-glyph.ts';
import { openFonts } from '../../pipeline/house/fonts.ts';
import type { Issue } from '../../pipeline/model/document.ts';
import { askEdition, askNames, glyphsFor } from '../../pipeline/workshop/glyphs.ts';
import { AT, article, issue, paragraph } from '../render/issue.ts';

function issueOf(text: string): Issue {
  return { ...issue, sections: [{ title: null, articles: [article('题目', { body: [paragraph(text)] })] }] };
}

describe('the fonts', () => {
  it('are asked for rare characters only, and for every one of them', async () => {
    expect(hasRareCharacters(issueOf('平常的字，“平常”的标点（1）……'))).toBe(false);
    const hasGlyph = await glyphsFor(issueOf('笑脸😀'));
    const asked = (signs: string) => [...signs].filter((one) => hasGlyph(one.codePointAt(0)!)).join('');
    expect(asked('一𠮷㎡😀∗⁃⌈⌉☐☑⸨⸩ℝ𝑥ꆈҪ꜀₿樂\u202f')).toBe('一𠮷㎡😀∗⁃⌈⌉☐☑⸨⸩ℝ𝑥ꆈҪ꜀₿樂\u202f');
    expect(asked('مབᠮשकภꡏ갂𗼇𝄞\ue000')).toBe('');
  });

  it('are asked again for what an edition has and its issue had not', async () => {
    const [issue, edited] = [issueOf('音𝄞𝄢'), issueOf('音𝄞𝄡𝄢')];
    const yaml = { file: 'issue.yaml', lines: [] };
    expect(await askEdition(issue, issue, yaml)).toEqual([]);
    const found = await askEdition(edited, issue, yaml);
    expect(found).toMatchObject([{ severity: 'warning', rule: 'character-without-glyph', file: AT.file, line: 1 }]);
    expect(found[0]!.message).toContain('“𝄡”（U+1D121）：共 1 处');
  });

  it('are asked for what issue.yaml says, which is found in its lines', async () => {
    const titled = { ...issueOf('甲'), masthead: { ...issue.masthead, headlines: ['论𝄞'], journal: '江河𝄢' } };
    const yaml = { file: 'content/1/issue.yaml', lines: ['year: 2025', 'headlines: [论𝄞]', 'journal: 江河𝄢'] };
    expect(await askNames(titled, yaml)).toMatchObject([{ file: yaml.file, line: 2, column: 14 }]);
    expect((await askNames(titled, yaml))[0]!.message).toContain('共 2 处，在第 2、3 行');
    expect(await askNames(titled, { file: 'content/1', lines: [] })).toMatchObject([{ file: 'content/1', line: 1 }]);
  });

  it('have every character that is not rare', async () => {
    const faces = (await openFonts())('zh-Hans').faces('song', 400);
    const missing: string[] = [];
    for (let code = 0x20; code < 0xffff; code++) {
      const character = String.fromCodePoint(code);
      if (/[\p{C}\p{Z}\p{Variation_Selector}]/u.test(character)) continue;
      // Of the character for lost ones another rule speaks.
      if (code === 0xfffd) continue;
      if (!hasRareCharacters(issueOf(character)) && !faces.some((face) => face.has(code))) missing.push(character);
    }
    expect(missing).toEqual([]);
  });
});
