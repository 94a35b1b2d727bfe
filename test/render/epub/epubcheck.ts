/** EPUBCheck's verdict on a book, as `ID message` lines; usage notes included. */
import { EpubCheck } from '@likecoin/epubcheck-ts';

export async function epubcheck(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes, { includeUsage: true, includeInfo: true });
  return messages.map((found) => `${found.severity} ${found.id} ${found.message} ${found.location?.path ?? ''}`);
}
