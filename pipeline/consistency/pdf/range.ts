/** The numbers of a PDF's first and last page. */
import type { Operand } from '../../preflight/walk/tokens.ts';
import type { PdfObjects } from './objects.ts';

/** Page objects in order: Kanyin writes one level of them. */
export function pageReferences({ root, dict }: PdfObjects): number[] {
  const kids = dict(root.get('Pages'))?.get('Kids');
  return Array.isArray(kids) ? (kids as Operand[]).filter((_, at) => at % 2 === 0).map(Number) : [];
}

/** PageLabels where the numbers begin elsewhere than with 1 (ISO 32000-1, 12.4.2). */
export function firstFolioOf({ root, dict }: PdfObjects): number {
  const numbers = dict(root.get('PageLabels'))?.get('Nums');
  const label = Array.isArray(numbers) ? dict(numbers[1]) : null;
  return Number(label?.get('St') ?? 1);
}

/** The number of the last page. Throws where the file is none of Kanyin's. */
export function lastFolioOf(objects: PdfObjects): number {
  return firstFolioOf(objects) + pageReferences(objects).length - 1;
}
