/** Returned files that hold far more words than were handed out: no revision, and too much to be compared. */
import type { Base } from './base-text.ts';
import type { ReturnedFile } from './returned.ts';

/** So many characters may be added to any issue, and to a long one as many again as it has. */
const FREE = 300_000;
const TIMES = 2;

/** Whether a file has too many characters to be a revision of the base. */
export function isOversized({ articles }: Base, { blocks, notes }: ReturnedFile): boolean {
  const own = articles.flatMap((article) => article.blocks).reduce((sum, { text }) => sum + text.length, 0);
  const all = [...blocks, ...[...notes.values()].flat()];
  const count = all.flatMap(({ stretches }) => stretches).reduce((sum, { text }) => sum + text.length, 0);
  return count > own * TIMES + FREE;
}
