/** The boxes of each page (ISO 32000-1, 14.11.2). */
import { boxOf, meet, type Rectangle } from './file/geometry.ts';
import { type Dict, numbersAt, numbersOf } from './file/objects.ts';
import { inherited, type PageNode, type PrintFile } from './file/open.ts';

export interface PdfPage {
  readonly number: number;
  readonly dict: Dict;
  readonly node: PageNode;
  readonly media: Rectangle;
  /** As the file says, or null where it is silent. */
  readonly crop: Rectangle | null;
  readonly bleedBox: Rectangle | null;
  readonly trimBox: Rectangle | null;
  /** Where the page is cut: the trim box or, for want of one, what stands in for it. */
  readonly trim: Rectangle;
  /** What is printed of it, up to the edge of the bleed. */
  readonly bleed: Rectangle;
}

const A4: Rectangle = { left: 0, bottom: 0, right: 595.28, top: 841.89 };

export function pdfPages(file: PrintFile): PdfPage[] {
  return file.pages.map((node) => {
    const media = boxOf(numbersOf(inherited(node, 'MediaBox'))) ?? A4;
    const crop = boxOf(numbersOf(inherited(node, 'CropBox')));
    const bleedBox = boxOf(numbersAt(node.dict, 'BleedBox'));
    const trimBox = boxOf(numbersAt(node.dict, 'TrimBox'));
    const shown = (crop === null ? null : meet(media, crop)) ?? media;
    const trim = trimBox ?? boxOf(numbersAt(node.dict, 'ArtBox')) ?? bleedBox ?? shown;
    const bleed = bleedBox === null ? trim : (meet(bleedBox, media) ?? media);
    return { number: node.number, dict: node.dict, node, media, crop, bleedBox, trimBox, trim, bleed };
  });
}
