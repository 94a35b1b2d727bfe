/** Pictures of a .docx: their bytes, under names that no other manuscript of the issue has. */
import { basename } from 'node:path';
import type { ManuscriptPicture } from '../reader.ts';
import type { Archive } from './archive.ts';

/** Gives out pictures; each part is handed on once, however often it is shown. */
export interface ManuscriptPictures {
  /** The picture of a part, handed on by its name; null where the part is missing or no picture, `vector` where no page can show it. */
  readonly take: (part: string) => ManuscriptPicture | 'vector' | null;
  readonly taken: () => ManuscriptPicture[];
}

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

/** The pictures of an archive that belong to the manuscript `file`. */
export function manuscriptPictures(file: string, archive: Archive): ManuscriptPictures {
  const taken = new Map<string, ManuscriptPicture | 'vector' | null>();
  const names = new Set<string>();
  return {
    take: (part) => {
      let picture = taken.get(part);
      if (picture === undefined) {
        const [short, long] = [basename(part), part].map((name) => `${basename(file)}/${name}`) as [string, string];
        picture = pictureOf(names.has(short) ? long : short, archive.part(part));
        names.add(short);
        taken.set(part, picture);
      }
      return picture;
    },
    taken: () => [...taken.values()].filter((picture) => picture !== null && picture !== 'vector'),
  };
}

function pictureOf(name: string, bytes: Uint8Array | null): ManuscriptPicture | 'vector' | null {
  if (bytes === null) return null;
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (VECTOR.some((start) => head.startsWith(start))) return 'vector';
  const webp = head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
  const mediaType = webp ?? SIGNATURES.find(([start]) => head.startsWith(start))?.[1];
  // A copy, so that the archive's bytes need not stay in memory for a small picture.
  return mediaType === undefined ? null : { name, bytes: new Uint8Array(bytes), mediaType };
}
