import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { render } from '../../../pipeline/render/press/render.ts';
import { issue } from '../issue.ts';
import { printed } from '../pdf/printed.ts';
import { pressed } from './pressed.ts';

const style = await loadStyle('xuebao');
const xObjectsOrFonts = (page: PDFPage) => page.node.Resources()?.toString() ?? '';

/** Whether each page of a 学报 on the press bears anything, with or without a 版权页. */
async function written(imprint: typeof issue.masthead.imprint): Promise<boolean[]> {
  const { job } = await pressed({ signature: 16 });
  const given = {
    ...job,
    style,
    issue: { ...issue, masthead: { ...issue.masthead, imprint } },
    printed: () => printed(given),
  };
  const { bytes } = await render(given);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map((page) => xObjectsOrFonts(page).includes('/Font'));
}

it('blank pages stand before the 版权页 that closes an issue, and never within an article', async () => {
  const closed = await written([{ label: '主编', lines: ['陈望秋'] }]);
  expect(closed).toHaveLength(16);
  expect(closed.at(-1)).toBe(true);
  expect(closed.slice(0, -1).lastIndexOf(true)).toBe(closed.indexOf(false) - 1);

  const open = await written([]);
  expect(open.at(-1)).toBe(false);
  expect(open.lastIndexOf(true)).toBe(open.indexOf(false) - 1);
});
