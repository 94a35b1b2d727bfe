/** What reading a Word binary file needs, and gathers on the way. */
import type { ManuscriptPicture } from '../reader.ts';
import type { Fib } from './fib.ts';
import type { FormatRun } from './formatting.ts';
import type { WordLabels } from './lists.ts';
import type { WordText } from './pieces.ts';
import type { WordStyle } from './stylesheet.ts';

export interface DocReading {
  readonly file: string;
  readonly fib: Fib;
  readonly text: WordText;
  readonly characters: readonly FormatRun[];
  readonly paragraphs: readonly FormatRun[];
  readonly styleOf: (style: number) => WordStyle;
  readonly labels: WordLabels;
  /** The notes by the places that call them. */
  readonly calls: ReadonlyMap<number, string>;
  readonly pictures: ManuscriptPicture[];
}
