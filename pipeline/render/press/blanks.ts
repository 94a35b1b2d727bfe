/** Blank pages that make an issue fill its last signature (帖). */
import type { PDFDocument } from '@cantoo/pdf-lib';

/** Blank pages that so many pages need to be a multiple of the signature. */
export function blanksFor(pages: number, signature: number): number {
  return (signature - (pages % signature)) % signature;
}

/** Adds the blank pages before so many of the last ones. */
export function addBlanks(document: PDFDocument, signature: number, before: number): number {
  const count = blanksFor(document.getPageCount(), signature);
  const at = document.getPageCount() - before;
  const { width, height } = document.getPage(0).getSize();
  for (let i = 0; i < count; i++) document.insertPage(at + i, [width, height]);
  return count;
}
