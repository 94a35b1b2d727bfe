/** What reading an OpenDocument text needs and gathers on the way. */
import type { DraftBlock } from '../styled/draft.ts';
import type { ListCount } from './numbering.ts';
import type { OdtObjects } from './objects.ts';
import type { OpenStyles } from './styles.ts';

export interface OdtReading {
  readonly styles: OpenStyles;
  readonly objects: OdtObjects;
  readonly notes: Map<string, readonly DraftBlock[]>;
  /** The lists so far, by the names of their styles and by their own. */
  readonly lists: Map<string, ListCount>;
  readonly headings: ListCount;
  /** How much was inserted by tracked changes. */
  /** How many paragraphs may still come. */
  readonly left: { paragraphs: number };
  readonly changes: { inserted: number };
  /** Blocks of an element. */
  readonly blocksIn: (element: { readonly children: readonly unknown[] }, reading: OdtReading) => DraftBlock[];
}
