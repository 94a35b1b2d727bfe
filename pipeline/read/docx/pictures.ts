/** Pictures of a .docx: their bytes, under names that no other manuscript of the issue has. */
import { basename } from 'node:path';
import type { ManuscriptPicture } from '../reader.ts';
import type { Archive } from '../source/archive.ts';
import { pictureOf } from '../styled/picture-bytes.ts';

/** Gives out pictures; each part is handed on once, however often it is shown. */
export interface ManuscriptPictures {
  /** The picture of a part, handed on by its name; null where the part is missing or no picture, `vector` where no page can show it. */
  readonly take: (part: string) => ManuscriptPicture | 'vector' | null;
  readonly taken: () => ManuscriptPicture[];
}

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
