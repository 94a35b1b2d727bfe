/** What stands in the written file round its text: boxes, links and folios, read back. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import type { Issue } from '../../../pipeline/model/document.ts';
import { render } from '../../../pipeline/render/pdf/render.ts';
import { openSheet, type Sheet } from '../../../pipeline/render/pdf/sheet.ts';
import { article, issue, paragraph } from '../issue.ts';
import { job } from '../job.ts';
import { box } from '../press/pressed.ts';
import { printing } from './printed.ts';
import { type ReadPdf, readPdf } from './reading.ts';

const ADDRESS = 'https://example.org/a?b=1&c=2';
const filler = '春夏秋冬东南西北上下左右。'.repeat(6);
const given: Issue = {
  ...issue,
  sections: [
    {
      title: null,
      articles: ['天地玄黄', '日月盈昃'].map((title) =>
        article(title, {
          body: [
            paragraph('江河', ['此处', { kind: 'link', href: ADDRESS }], '湖海'),
            ...Array.from({ length: 40 }, () => paragraph(filler)),
          ],
        }),
      ),
    },
  ],
};

let pages: readonly PDFPage[];
let read: ReadPdf;
let sheet: Sheet;
beforeAll(async () => {
  const fonts = await openFonts();
  const made = { ...job(given), fonts: () => fonts('zh-Hans' as const) };
  const { bytes } = await render(printing(made));
  pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages();
  read = await readPdf(bytes);
  sheet = openSheet(made.style);
});

interface Link {
  readonly rect: readonly number[];
  readonly to: string;
}

function linksOf(page: PDFPage): Link[] {
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  return (annotations?.asArray() ?? []).map((ref) => {
    const dict = page.doc.context.lookup(ref, PDFDict);
    const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
    const target = action?.get(PDFName.of('URI')) ?? action?.get(PDFName.of('D')) ?? dict.get(PDFName.of('Dest'));
    expect(dict.get(PDFName.of('Subtype'))).toBe(PDFName.of('Link'));
    const rect = dict.lookup(PDFName.of('Rect'), PDFArray).asArray();
    return { rect: rect.map(Number), to: target instanceof PDFString ? target.asString() : String(target) };
  });
}

/** Whether what is printed with these words lies in a link's area, and how much wider the area is. */
function overhang(page: number, words: string, { rect }: Link): number {
  const run = read.pages[page]!.find(({ text, y }) => text === words && y > rect[1]! && y < rect[3]!);
  expect(run).toBeDefined();
  expect(rect[0]).toBeLessThanOrEqual(run!.x + 0.5);
  expect(rect[2]).toBeGreaterThanOrEqual(run!.x + run!.width - 0.5);
  return rect[2]! - rect[0]! - run!.width;
}

describe('the written file', () => {
  it('says of each page where it is cut and how far it bleeds, and shows no more than the trim', () => {
    const { width, height, bleed } = sheet;
    const cut = [0, 0, width, height];
    const bled = [-bleed, -bleed, width + bleed, height + bleed];
    expect(bleed).toBeCloseTo((3 * 72) / 25.4, 1);
    for (const page of pages) {
      for (const [name, sides] of Object.entries({ TrimBox: cut, CropBox: cut, MediaBox: bled, BleedBox: bled })) {
        for (const [i, side] of box(page, name).entries()) expect(side).toBeCloseTo(sides[i]!, 3);
      }
    }
  });

  it('leads from each title in the contents to the page on which it stands', () => {
    const links = linksOf(pages[0]!);
    const places = ['天地玄黄', '日月盈昃'].map((title) =>
      read.pages.findIndex((runs, i) => i > 0 && runs.some(({ text }) => text.includes(title))),
    );
    expect(links.map(({ to }) => read.named[to])).toEqual(places);
    for (const [i, title] of ['天地玄黄', '日月盈昃'].entries()) {
      const { rect } = links[i]!;
      const run = read.pages[0]!.find(({ text }) => text.includes(title))!;
      expect(run.y).toBeGreaterThan(rect[1]!);
      expect(run.y).toBeLessThan(rect[3]!);
      expect(rect[0]).toBeLessThanOrEqual(run.x);
      expect(rect[2]).toBeGreaterThanOrEqual(run.x + run.width);
    }
  });

  it('leads to an address from the words that bear it, and from no more', () => {
    const linked = pages.flatMap((page, i) => linksOf(page).map((link) => ({ page: i, link })));
    const out = linked.filter(({ link }) => link.to.includes('example.org'));
    expect(out.map(({ link }) => link.to)).toEqual([ADDRESS, ADDRESS]);
    for (const { page, link } of out) expect(overhang(page, '此处', link)).toBeLessThan(1);
  });

  it('has folios and running heads at the outer edge: on the left of left pages, on the right of right ones', () => {
    const folios = read.pages.flatMap((runs, i) => {
      const found = runs.find(
        ({ text, y }) => text === String(i + 1) && y < sheet.height - sheet.top - sheet.area.height,
      );
      return found === undefined ? [] : [{ folio: i + 1, found }];
    });
    expect(new Set(folios.map(({ folio }) => folio % 2)).size).toBe(2);
    for (const { folio, found } of folios) {
      const middle = found.x + found.width / 2;
      const toOuterEdge = folio % 2 === 0 ? middle : sheet.width - middle;
      expect(toOuterEdge).toBeLessThan(sheet.width / 4);
    }
  });
});
