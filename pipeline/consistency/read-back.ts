/** Which finished files are read back, by the end of their names. */
import type { FileTold, ReadTold } from './told.ts';

const READERS: Readonly<Record<string, () => Promise<ReadTold>>> = {
  pdf: async () => (await import('./pdf/told.ts')).toldByPdf,
  epub: async () => (await import('./epub/told.ts')).toldByEpub,
  'jats.zip': async () => (await import('./jats/told.ts')).toldByJats,
  docx: async () => (await import('./docx/told.ts')).toldByDocx,
};

/** What a file says; null of one that is not read. Throws where it is not what Kanyin writes. */
export async function readBack(extension: string, bytes: Uint8Array): Promise<FileTold | null> {
  const reader = READERS[extension];
  return reader === undefined ? null : (await reader())(bytes);
}
