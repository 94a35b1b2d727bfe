/** Where pages begin, as those are told who do not print them. */
import { expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/fonts.ts';
import { articlesOf, type Issue } from '../../../pipeline/model/document.ts';
import { locator } from '../../../pipeline/model/locate.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { blockTexts } from '../../../pipeline/model/slots.ts';
import { read } from '../../../pipeline/read/txt/read.ts';
import { layout } from '../../../pipeline/render/pdf/layout.ts';
import { pageStarts, takeLayout } from '../../../pipeline/render/pdf/once.ts';
import { madeUpArticle } from '../../bench/text.ts';
import { issue } from '../issue.ts';
import { job as jobOf } from '../job.ts';

const manuscript = [1, 2, 3].map(madeUpArticle).join('\n\n\n').replaceAll('书', '书\u200b').replaceAll('读', '𠮷读');
const { articles } = read('made-up.txt', new TextEncoder().encode(manuscript));
const fonts = await openFonts();
const made: Issue = { ...issue, sections: [{ title: null, articles }] };
const job = { ...jobOf(made), fonts: () => fonts('zh-Hans') };

it('is at the first character that each page has of a manuscript', () => {
  const texts = articlesOf(made).flatMap(({ title, body, at }) =>
    [title, ...body.flatMap(blockTexts)].map((text) => ({ file: at.file, text })),
  );
  const locate = locator(texts);
  const { pages } = layout(job);
  const starts = pageStarts(job, true);
  expect(starts.map(({ folio }) => folio)).toEqual(pages.map(({ folio }) => folio));
  expect(starts[0]).toMatchObject({ folio: 1, part: 'contents' });
  for (const { folio, begins } of starts.slice(1)) {
    if (begins === null) throw new Error(`page ${folio} begins nowhere`);
    const { text, offset } = locate(begins.file, begins.point)!;
    const printed = pages[folio - 1]!.runs.map((run) => run.text).join('');
    expect(
      printed.startsWith(
        joined(text)
          .slice(offset, offset + 5)
          .replaceAll('\u200b', ''),
      ),
    ).toBe(true);
  }
});

it('is known from one layout, whoever asks first, and only of the same pages', () => {
  const fresh = { ...job, issue: { ...made } };
  const starts = pageStarts(fresh, true);
  expect(pageStarts(fresh, true)).toBe(starts);
  expect(takeLayout(fresh).starts).toBe(starts);
  expect(pageStarts({ ...fresh, progress: () => {} }, true)).toBe(starts);
  const other = { ...job, issue: { ...made } };
  expect(takeLayout(other).starts).toEqual(starts);
  expect(pageStarts(other, true)).toEqual(starts);
  expect(pageStarts({ ...job, issue: { ...made } }, false)).toEqual(starts);
  const wider = { ...fresh.style, page: { ...fresh.style.page, columns: 1, charactersPerLine: 46 } } as const;
  expect(pageStarts({ ...fresh, style: wider }, true)).not.toEqual(starts);
});
