/** The second language in print: where the English head stands, the foot of the first page, the English contents. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { render } from '../../../pipeline/render/pdf/render.ts';
import { article, endMatter, issue as handMade, paragraph } from '../issue.ts';
import { job } from '../job.ts';
import { printing } from './printed.ts';
import { type ReadPdf, readPdf } from './reading.ts';

const rich = handMade.sections[0]!.articles[0]!;
const plain = article('没有英文的一篇', { body: [paragraph('一段。')], endMatter: [endMatter('funding', '某基金。')] });
const issue = { ...handMade, sections: [{ title: null, articles: [rich, plain] }] };

/** Where some words stand: the page from 0, and the baseline. */
function placeOf({ pages }: ReadPdf, words: string): { page: number; y: number } {
  const page = pages.findIndex((runs) => runs.some((run) => run.text.includes(words)));
  return { page, y: pages[page]!.find((run) => run.text.includes(words))!.y };
}

describe('the 学报 style with English contents', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    const fonts = await openFonts();
    const style = { ...(await loadStyle('xuebao')), englishContents: true };
    const { bytes } = await render(printing({ ...job(issue), style, fonts: () => fonts('zh-Hans') }));
    pdf = await readPdf(bytes);
  });

  it('enters each article by its English title, or by its Chinese one where it has none', () => {
    const words = pdf.pages[1]!.map((run) => run.text).join('');
    expect(words).toContain('Contents');
    expect(words).toContain('Who Mends the Dyke');
    expect(words).toContain('CHEN Wangqiu');
    expect(words).toContain('没有英文的一篇');
  });

  it('has the English head between the Chinese abstract and the text', () => {
    const abstract = placeOf(pdf, '本文考察流域治理');
    const title = placeOf(pdf, 'Abstract');
    const heading = placeOf(pdf, '问题的提出');
    expect(title.page).toBe(abstract.page);
    expect(title.y).toBeLessThan(abstract.y);
    expect(heading.page > title.page || heading.y < title.y).toBe(true);
  });

  it('has who paid and who the author is at the foot of the first page, and who edited at the end', () => {
    const first = placeOf(pdf, 'Who Mends the Dyke').page + 1;
    const funding = placeOf(pdf, '省社会科学基金');
    const lowest = Math.min(...pdf.pages[funding.page]!.map(({ y }) => y).filter((y) => y > 60));
    expect(funding.page).toBe(first);
    expect(funding.y - lowest).toBeLessThan(80);
    expect(placeOf(pdf, '苏禾').page).toBeGreaterThanOrEqual(funding.page);
    expect(placeOf(pdf, '某基金').y).toBeLessThan(placeOf(pdf, '一段').y - 200);
  });
});
