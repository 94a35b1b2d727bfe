import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { preflight } from '../../../pipeline/preflight/preflight.ts';
import { isBlackAlone } from '../../../pipeline/render/press/overprint.ts';
import { render } from '../../../pipeline/render/press/render.ts';
import { printed } from '../pdf/printed.ts';
import { pressed } from './pressed.ts';

/** Whether pages that draw this may overprint as a whole. */
async function isBlack(content: string): Promise<boolean> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const stream = document.context.register(document.context.flateStream(content));
  page.node.set(PDFName.of('Contents'), stream);
  return isBlackAlone(document.context, page);
}

/** What preflight says of overprinting in the pages and on the cover, by a style. */
async function said(blackOverprints: boolean): Promise<string[]> {
  const { job } = await pressed();
  const given = { ...job, style: { ...job.style, blackOverprints } };
  const { bytes, also } = await render({ ...given, printed: () => printed(given) });
  const files = [bytes, also!.find(({ extension }) => extension === 'cover.pdf')!.bytes];
  return Promise.all(
    files.map(async (file) => (await preflight(file)).verdicts.find(({ check }) => check === 'overprint')!.found),
  );
}

describe('black that overprints', () => {
  it.each([
    ['black letters', 'BT /DeviceCMYK cs 0 0 0 1 scn ET', true],
    ['tints of black', '0 0 0 0.4 k 0 0 9 9 re f 0 0 0 1 K', true],
    ['nothing', '', true],
    ['white letters', '0 0 0 0 k', false],
    ['a colour', '0 1 0 0 k', false],
    ['a coloured rule', '0 0 0 1 k 0.1 0 0 1 K', false],
    ['a spot colour', '/Spot cs 1 scn', false],
    ['red, green and blue', '0 0 0 rg', false],
    ['grey, whose other inks are spared by any mode', '0 g', false],
  ])('may be all of a page that draws %s: %s', async (_, content, expected) => {
    expect(await isBlack(content)).toBe(expected);
  });

  it('is what preflight finds inside the issue, and nothing wrong on the cover', async () => {
    expect(await said(true)).toEqual(['黑字叠印，没有白色叠印', '没有白色叠印']);
  });

  it('can be left by a style', async () => {
    expect((await said(false))[0]).toBe('没有白色叠印');
  });
});
