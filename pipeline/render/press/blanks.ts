/** Blank pages that make an issue fill its last signature (帖). */
import type { PDFDocument } from '@cantoo/pdf-lib';

/** Blank pages that so many pages need to be a multiple of the signature. */
export function blanksFor(pages: number, signature: number): number {
  return (signature - (pages % signature)) % signature;
}

/** Adds the blank pages at the end, or before the last page where the style keeps that for the imprint. */
export function addBlanks(document: PDFDocument, signature: number, where: 'end' | 'before-last'): number {
  const count = blanksFor(document.getPageCount(), signature);
  const at = document.getPageCount() - (where === 'before-last' && document.getPageCount() > 0 ? 1 : 0);
  const { width, height } = document.getPage(0).getSize();
  for (let i = 0; i < count; i++) document.insertPage(at + i, [width, height]);
  return count;
}
