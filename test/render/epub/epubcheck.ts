/** EPUBCheck's verdict on a book, as `ID message` lines; usage notes included. */
import { EpubCheck } from '@likecoin/epubcheck-ts';

/** Brackets round readings, since there are readers for Chinese that know no ruby; fonts that the text cannot do without. */
const WANTED = /^usage (?:HTM-055 The "rp" element|CSS-028)/;

export async function epubcheck(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes, { includeUsage: true, includeInfo: true });
  return messages
    .map((found) => `${found.severity} ${found.id} ${found.message} ${found.location?.path ?? ''}`)
    .filter((line) => !WANTED.test(line));
}
