/** The number an entry begins with: [1], ［1］, 【1】, 〔1〕, (1), 1. */
import type { EntryPart } from './entry.ts';

const LABEL = /^\s*(?:[[［【〔（(]\s*(\d{1,3})\s*[\]］】〕）)]|(\d{1,3})\s*[.．、](?!\d))\s*/;

/** The label with the white behind it; null where the entry has none. */
export function entryLabelOf(chars: string): EntryPart | null {
  const match = LABEL.exec(chars);
  return match === null ? null : { text: match[0], from: 0, to: match[0].length };
}

/** The number of an entry; null where it has none. */
export function numberOf(chars: string): number | null {
  const match = LABEL.exec(chars);
  return match === null ? null : Number(match[1] ?? match[2]);
}
