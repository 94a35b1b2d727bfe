/** Nothing stays in a file that no page leads to. */
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Deletes every object that the trailer does not lead to. */
export function sweep(context: PDFContext): void {
  const kept = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = Object.values(context.trailerInfo);
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (kept.has(object)) continue;
      kept.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(...object.dict.values());
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!kept.has(reference)) context.delete(reference);
  }
}
