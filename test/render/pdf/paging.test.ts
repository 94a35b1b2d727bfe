import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { layout } from '../../../pipeline/render/pdf/layout.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';
import { printed } from './printed.ts';

async function paged(firstPage: number, openingFolios: 'shown' | 'hidden') {
  const made = await job(issue, 'zh-Hans');
  const laid = layout({
    ...made,
    style: { ...made.style, openingFolios },
    wishes: { ...made.wishes, firstPage },
  });
  return laid.pages.map(({ folio, runs }) => ({ folio, printed: runs.map(({ text }) => text) }));
}

it('counts on from the issue before, in folios and contents alike', async () => {
  const [first, later] = [await paged(1, 'shown'), await paged(129, 'shown')];
  expect(later.map(({ folio }) => folio)).toEqual(first.map(({ folio }) => folio + 128));
  for (const { folio, printed } of later) expect(printed).toContain(String(folio));
  const numbers = (texts: readonly string[]) => texts.filter((text) => /^\d+$/.test(text)).map(Number);
  expect(numbers(later[0]!.printed)).toEqual(numbers(first[0]!.printed).map((folio) => folio + 128));
});

it('hides the numbers of opening pages where the style says so', async () => {
  const [shown, hidden] = [await paged(1, 'shown'), await paged(1, 'hidden')];
  expect(shown[0]!.printed).toContain('1');
  expect(hidden[0]!.printed).not.toContain('1');
});

it('lets viewers count as the folios do', async () => {
  const fonts = await openFonts();
  const made = { ...job(issue), fonts: () => fonts('zh-Hans') };
  const { bytes } = await printed({ ...made, wishes: { ...made.wishes, firstPage: 129 } });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect((await pdf.getPageLabels())?.slice(0, 2)).toEqual(['129', '130']);
});
