/** Pictures that lie in the file of a document, by their first bytes. */
import type { ManuscriptPicture } from '../reader.ts';

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['BM', 'image/bmp'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['<svg', 'image/svg+xml'],
  ['<?xm', 'image/svg+xml'],
];

/** EMF and WMF, which only Windows draws; WMF also without its placeable header. */
const VECTOR = ['\u0001\0\0\0', '\u00d7\u00cd\u00c6\u009a', '\u0001\0\u0009\0'];

/** A picture under a name; null where the bytes are none, `vector` where no page can show it. */
export function pictureOf(name: string, bytes: Uint8Array | null): ManuscriptPicture | 'vector' | null {
  if (bytes === null) return null;
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (VECTOR.some((start) => head.startsWith(start))) return 'vector';
  const webp = head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
  const mediaType = webp ?? SIGNATURES.find(([start]) => head.startsWith(start))?.[1];
  // A copy, so that the archive's bytes need not stay in memory for a small picture.
  return mediaType === undefined ? null : { name, bytes: new Uint8Array(bytes), mediaType };
}
