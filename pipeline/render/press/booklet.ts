/** 骑马订: pages two on a sheet, in the order in which folded sheets laid into each other read on. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { mm, originOf, type PressSheet } from './sheet.ts';

/** One side of a sheet: the pages on its left and right half, counted from 0. */
export type Side = readonly [left: number, right: number];

/** The sides of a booklet of so many pages (a multiple of 4), front and back of each sheet, the outermost first. */
export function sidesOf(pages: number): Side[] {
  return Array.from({ length: pages / 4 }, (_, sheet): Side[] => [
    [pages - 1 - 2 * sheet, 2 * sheet],
    [2 * sheet + 1, pages - 2 - 2 * sheet],
  ]).flat();
}

/** Paper of an office printer, across; the booklet's own size where it is larger. */
const PAPERS = [
  [mm(297), mm(210)],
  [mm(420), mm(297)],
] as const;
/** So much may be lost on every edge of the paper, in points. */
const TOLERANCE = 1;

/**
 * Lays the trimmed pages of a press PDF two by two on office paper. Each sheet lies within the one before, and its pages are moved
 * towards the spine by the paper that it is pushed outwards by (`thickness` in points).
 */
export async function booklet(bytes: Uint8Array, sheet: PressSheet, thickness: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const document = await PDFDocument.create({ updateMetadata: false });
  const { width, height } = sheet;
  const origin = originOf(sheet);
  const trim = { left: origin, bottom: origin, right: origin + width, top: origin + height };
  const pages = await document.embedPages(
    source.getPages(),
    source.getPages().map(() => trim),
  );
  const [across, down] = paperFor(width, height);
  const [spine, y] = [across / 2, (down - height) / 2];
  sidesOf(pages.length).forEach(([left, right], side) => {
    const inward = Math.floor(side / 2) * thickness;
    const page = document.addPage([across, down]);
    page.drawPage(pages[left]!, { x: spine - width + inward, y });
    page.drawPage(pages[right]!, { x: spine - inward, y });
  });
  return document.save({ useObjectStreams: false });
}

function paperFor(width: number, height: number): readonly [number, number] {
  const fits = ([across, down]: readonly [number, number]) =>
    2 * width <= across + TOLERANCE && height <= down + TOLERANCE;
  return PAPERS.find(fits) ?? [2 * width, height];
}
