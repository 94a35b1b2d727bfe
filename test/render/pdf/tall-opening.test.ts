import { expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { render } from '../../../pipeline/render/pdf/render.ts';
import { article, endMatter, issue as handMade, paragraph, text } from '../issue.ts';
import { job } from '../job.ts';
import { printing } from './printed.ts';
import { readPdf } from './reading.ts';

/** A paragraph of an abstract that takes some lines; its number tells it from the others. */
const long = (number: number) =>
  text(`第${number}段：${'堤防年年修，河水年年涨，村里的人都记得那一年的水。'.repeat(9)}`);

it.each([
  ['lilun', 'funding'],
  ['xuebao', 'funding'],
  ['xuebao', null],
  ['lilun', null],
] as const)('an opening taller than a page of %s goes on over pages, with %s at the end', async (name, foot) => {
  const abstract = Array.from({ length: 30 }, (_, at) => long(at + 1));
  const endings = foot === null ? [] : [endMatter(foot, '某基金。')];
  const tall = article('很长的摘要', { abstract, body: [paragraph('正文到这里才开始。')], endMatter: endings });
  const issue = { ...handMade, sections: [{ title: null, articles: [tall] }] };
  const fonts = await openFonts();
  const { bytes } = await render(
    printing({ ...job(issue), style: await loadStyle(name), fonts: () => fonts('zh-Hans') }),
  );
  const { pages } = await readPdf(bytes);
  for (const [at, runs] of pages.entries()) {
    const folio = runs.findLast((run) => run.text === String(at + 1));
    if (folio === undefined) continue;
    const low = runs.filter((run) => run !== folio && run.y < folio.y + 10);
    expect(low.map((run) => run.text)).toEqual([]);
  }
  const words = pages
    .flatMap((runs) => runs.map((run) => run.text))
    .join('')
    .replace(/\s/g, '');
  const found = Array.from({ length: 30 }, (_, at) => words.includes(`第${at + 1}段：`));
  expect([...found, words.includes('正文到这里才开始。')].every(Boolean)).toBe(true);
});
