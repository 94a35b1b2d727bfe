/** A press edition made for a test, opened again. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  type PDFPage,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import type { Issue } from '../../../pipeline/model/document.ts';
import type { PressPlan } from '../../../pipeline/model/press.ts';
import { render } from '../../../pipeline/render/press/render.ts';
import type { Job, Output } from '../../../pipeline/render/renderer.ts';
import { issue as handMade } from '../issue.ts';
import { job } from '../job.ts';
import { printed } from '../pdf/printed.ts';

/** Files of the issue folder by their names. */
export type Folder = Readonly<Record<string, Uint8Array>>;

export interface Pressed {
  readonly job: Job;
  readonly output: Output;
  readonly pdf: PDFDocument;
}

/** The hand-made issue with a figure for every picture of a folder, on the press. */
export async function pressed(plan: Partial<PressPlan> = {}, folder: Folder = {}, issue = handMade): Promise<Pressed> {
  const fonts = await openFonts();
  const made = job(
    withFigures(
      issue,
      Object.keys(folder).filter((name) => !name.endsWith('.icc')),
    ),
  );
  const picture = (path: string) => folder[path] ?? null;
  const wishes = { ...made.wishes, press: { ...made.wishes.press, ...plan } };
  const given: Job = {
    ...made,
    wishes,
    picture,
    original: picture,
    fonts: () => fonts('zh-Hans'),
    printed: () => printed(given),
  };
  const output = await render(given);
  const pdf =
    output.bytes.length === 0
      ? await PDFDocument.create()
      : await PDFDocument.load(output.bytes, { updateMetadata: false });
  return { job: given, output, pdf };
}

function withFigures(issue: Issue, paths: readonly string[]): Issue {
  const [section, ...sections] = issue.sections;
  const [article, ...articles] = section!.articles;
  const figures = paths.map((path) => ({ kind: 'figure' as const, at: article!.at, caption: null, image: path }));
  const first = { ...article!, body: [...figures, ...article!.body] };
  return { ...issue, sections: [{ ...section!, articles: [first, ...articles] }, ...sections] };
}

export function box(page: PDFPage, name: string): number[] {
  return page.node
    .lookup(PDFName.of(name), PDFArray)
    .asArray()
    .map((side) => (side as PDFNumber).asNumber());
}

/** The dictionaries of the pictures that a page can draw. */
export function picturesOf(page: PDFPage): PDFDict[] {
  const known = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (known?.values() ?? []).map((ref) => (page.doc.context.lookup(ref) as PDFRawStream).dict);
}

/** A picture of colours, or of greys where `colour` is false. */
export function photograph(
  width: number,
  height: number,
  format: 'jpeg' | 'png' | 'tiff',
  colour = true,
): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const shade = (i % width) / width;
    pixels.set(colour ? [255 * shade, 255 * (1 - shade), 60] : [255 * shade, 255 * shade, 255 * shade], i * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    [format]()
    .toBuffer();
}

/** A TIFF of four inks (TIFF 6.0, section 16), its left half in one mixture, its right half in another. */
export function inkTiff(width: number, height: number, left: readonly number[], right: readonly number[]): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let i = 0; i < width * height; i++) pixels.set(i % width < width / 2 ? left : right, i * 4);
  const tags = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 16],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, pixels.length],
    [284, 3, 1, 1],
  ];
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [i, [tag, type, count, value]] of tags.entries()) {
    directory.writeUInt16LE(tag!, 2 + i * 12);
    directory.writeUInt16LE(type!, 4 + i * 12);
    directory.writeUInt32LE(count!, 6 + i * 12);
    directory.writeUInt32LE(tag === 258 ? 8 : value!, 10 + i * 12);
  }
  const head = Buffer.from('II*\0\0\0\0\0\x08\0\x08\0\x08\0\x08\0', 'latin1');
  head.writeUInt32LE(16 + pixels.length, 4);
  return Buffer.concat([head, pixels, directory]);
}
