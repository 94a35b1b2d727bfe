/** The lines of one article, before anything is made of them. */
import type { Byline } from './byline-type.ts';
import type { Line } from './line.ts';

/** The lines of one article: its title lines, its byline if it has one, and all that follows. */
export interface ArticleLines {
  readonly titles: readonly Line[];
  readonly byline: { readonly line: Line; readonly byline: Byline; readonly row: string } | null;
  readonly rest: readonly Line[];
  /** 栏目 over several short articles, where no brackets say that it is one. */
  readonly section: Line | null;
  /** Its English head; none where nobody has looked for it yet. */
  readonly english?: readonly Line[];
  /** What says that its first line is its title. */
  readonly row: string;
}
