/** Signs that few fonts have, printed and read back: what is drawn may look the same, what is copied is the manuscript's. */
import { expect, it } from 'vitest';
import { signsWithoutGlyph } from '../../../pipeline/check/signs-without-glyph.ts';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { textAt } from '../../../pipeline/model/runs.ts';
import { layout } from '../../../pipeline/render/pdf/layout.ts';
import { render } from '../../../pipeline/render/pdf/render.ts';
import { glyphsFor } from '../../../pipeline/workshop/glyphs.ts';
import { article, issue, paragraph } from '../issue.ts';
import { job } from '../job.ts';
import { printing } from './printed.ts';
import { readPdf, written } from './reading.ts';

const fonts = (await openFonts())('zh-Hans');
const jobOf = (...lines: string[]) => {
  const body = lines.map((line) => paragraph(line));
  return {
    ...job({ ...issue, sections: [{ title: null, articles: [article('试页', { body })] }] }),
    fonts: () => fonts,
  };
};

/** The text of the article's page, without what stands over and under it. */
async function copied(line: string): Promise<string> {
  const { pages } = await readPdf((await render(printing(jobOf(`头${line}尾`)))).bytes);
  return /头(.*)尾/su.exec(written(pages[1]!))?.[1] ?? '';
}

it('keeps in the copied text every sign that is printed, whatever is drawn for it', async () => {
  const signs = '∗a*b∗⁃‐․.⧵\\⨯×⌈x⌉⌊y⌋⟦丙⟧⟨丁⟩⸨甲⸩ℝℕ𝑎𝑏𝐀𝟏⟶⟹⊗⊕∘⩽⩾⊆∉☐☑☒☎♫♻⚠✓✗➊😀👍🔥🧿✅🀄🂡ꆈꌠҪѣ꜀꜁₿₸℞⁂❡⠃⌘⏎𝌆ʱᵃᴀ樂樂Å';
  expect(await copied(signs)).toBe(signs);
});

it('stands an empty sort for each sign that no face has, and checks that proofreading counts the same', async () => {
  const lost = 'བོད་ئۇيᠮᠣשलिภา갂𗼇𝄞\u{10fffd}🩔';
  const asked = jobOf(lost);
  const count = signsWithoutGlyph(lost, await glyphsFor(asked.issue)).length;
  expect(count).toBeGreaterThan(10);
  expect(await copied(lost)).toBe('〓'.repeat(count));
});

it('prints nothing for the tone of a skin, and one sign or its parts for what is joined', async () => {
  expect(await copied('👍🏽，👨\u200d👩\u200d👧，❤\ufe0f')).toBe('👍，👨👩👧，❤');
});

it('knows where a page begins, though a sign printed as one is several characters', () => {
  const text = textAt('བོ'.repeat(3000), { line: 7, column: 1 });
  const body = [{ kind: 'paragraph' as const, at: article('').at, text }];
  const given = jobOf('');
  const sections = [{ title: null, articles: [article('题', { body })] }];
  const { pages, starts } = layout({ ...given, issue: { ...given.issue, sections } });
  const printed = (
    pages[1]!.runs
      .map((run) => run.text)
      .join('')
      .match(/〓/g) ?? []
  ).length;
  expect(printed).toBeGreaterThan(500);
  expect(starts[2]!.begins?.point).toEqual({ line: 7, column: 1 + 2 * printed });
});

it('sets a letter and the marks on it from one face', () => {
  const { pages } = layout(jobOf('方言m\u0304与e\u0302\u030c，ê\u0304。'));
  const looks = pages[1]!.runs.filter(({ text }) => /[\u0300-\u036f]/.test(text));
  expect(looks.length).toBeGreaterThan(0);
  for (const { text } of looks) expect(text).not.toMatch(/^[\u0300-\u036f]/);
});
