/** The bookmarks of a PDF. */
import type { OutlineEntry } from '../../typeset/pages.ts';
import type { Bookmark, PdfDocument } from './pdfkit.ts';

/** Bookmarks, article over headings, closed; pdfkit leaves out the counts that closed and top entries need. */
export function addOutline(document: PdfDocument, outline: readonly OutlineEntry[], width: number): void {
  const open: { level: number; item: Bookmark }[] = [];
  for (const entry of outline) {
    while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
    const parent = open.at(-1)?.item ?? document.outline;
    open.push({ level: entry.level, item: parent.addItem(entry.title, placeOf(entry, width)) });
  }
  document.outline.dictionary.data.Count = document.outline.children.length;
  document.outline.children.forEach(countClosed);
}

function placeOf(entry: OutlineEntry, width: number) {
  return { pageNumber: entry.page, left: width, top: entry.y, expanded: false };
}

function countClosed(item: Bookmark): void {
  if (item.children.length > 0) item.dictionary.data.Count = -item.children.length;
  item.children.forEach(countClosed);
}
