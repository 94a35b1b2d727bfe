/** Pictures and formulas of an OpenDocument text, which are parts of their own. */
import { basename } from 'node:path';
import type { ManuscriptPicture } from '../reader.ts';
import type { Archive } from '../source/archive.ts';
import { latexOfMathMl } from '../source/mathml/latex.ts';
import type { DraftPiece } from '../styled/draft.ts';
import { pictureOf } from '../styled/picture-bytes.ts';

/** Gives out objects by their addresses; each picture is handed on once. */
export interface OdtObjects {
  readonly picture: (href: string) => ManuscriptPicture | 'vector' | 'linked' | null;
  readonly taken: () => readonly ManuscriptPicture[];
  /** The formula of an embedded object, or null where it is none that can be read. */
  readonly formula: (href: string) => DraftPiece | null;
}

/** The objects of an archive that belong to the manuscript `file`. */
export function odtObjects(file: string, archive: Archive): OdtObjects {
  const pictures = new Map<string, ManuscriptPicture | 'vector' | null>();
  const part = (href: string) => archive.part(href.replace(/^\.\//, ''));
  return {
    picture: (href) => {
      if (/^[a-z][a-z\d+.-]*:|^\.\.\//i.test(href)) return 'linked';
      const known = pictures.get(href);
      if (known !== undefined) return known;
      const picture = pictureOf(`${basename(file)}/${basename(href)}`, part(href));
      pictures.set(href, picture);
      return picture;
    },
    taken: () => [...pictures.values()].filter((picture) => picture !== null && picture !== 'vector'),
    formula: (href) => {
      const bytes = part(`${href.replace(/\/$/, '')}/content.xml`);
      const xml = bytes === null ? '' : new TextDecoder().decode(bytes);
      const math = /<(?:\w{1,8}:)?math[\s>][\s\S]*<\/(?:\w{1,8}:)?math>/.exec(xml)?.[0];
      const read = math === undefined || math.length > LONGEST_FORMULA ? null : latexOfMathMl(math);
      if (read === null) return null;
      return { kind: 'formula', latex: read.latex, displayed: false, source: { notation: 'mathml', xml: math! } };
    },
  };
}

const LONGEST_FORMULA = 200_000;
