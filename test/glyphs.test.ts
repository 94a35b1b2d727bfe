/** What the fonts can print, as the proofreading rule is told. */
import { describe, expect, it } from 'vitest';
import { hasRareCharacters } from '../pipeline/check/character-without-glyph.ts';
import { openFonts } from '../pipeline/fonts.ts';
import { glyphsFor } from '../pipeline/glyphs.ts';
import type { Issue } from '../pipeline/model/document.ts';
import { article, issue, paragraph } from './render/issue.ts';

function issueOf(text: string): Issue {
  return { ...issue, sections: [{ title: null, articles: [article('题目', { body: [paragraph(text)] })] }] };
}

describe('the fonts', () => {
  it('are asked for rare characters only, and for every one of them', async () => {
    expect(hasRareCharacters(issueOf('平常的字，“平常”的标点（1）……'))).toBe(false);
    const hasGlyph = await glyphsFor(issueOf('笑脸😀'));
    expect(['一', '𠮷', '㎡', '😀', '\ue000'].map((one) => hasGlyph(one.codePointAt(0)!))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
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
