/** What every manuscript format gives; a format is a folder `read/<extension>/` whose `read.ts` exports `read: Read`. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import type { Guidance } from './grammar/corrections/guidance.ts';
import type { Watch } from './grammar/watch.ts';

/** A picture that lies inside the manuscript's file; figures name it by `name`, unique in the issue: 甲.docx/image1.png. */
export interface ManuscriptPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The articles of one manuscript with every repair and doubt; reading never fails, it keeps the text and reports. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly pictures: readonly ManuscriptPicture[];
  readonly diagnostics: readonly Diagnostic[];
  /** The lines as written, by their numbers, where the file itself is no text that shows them; null where it is. */
  readonly written: ReadonlyMap<number, string> | null;
  /** The page each line begins on, of a file that has pages. */
  readonly pages?: ReadonlyMap<number, number>;
}

/**
 * Reads the bytes of a manuscript; `file` is its path as the user knows it, for the diagnostics; `watch` is told what becomes of the lines;
 * `guidance` is the editor's word on them.
 */
export type Read = (file: string, bytes: Uint8Array, watch?: Watch, guidance?: Guidance) => Reading;

/** The same of a format whose library takes its time. */
export type ReadLater = (...given: Parameters<Read>) => Promise<Reading>;
