/** The entries of contents pages: title, leaders, authors, page number. */
import type { ArticleTold } from '../told.ts';
import { type ReadPage, type ReadRun, runText } from './runs.ts';

/** The last line of an entry. */
const LAST_LINE = /^(.*?)…{2,}([^…]*?)(\d+)$/su;

/** All entries of the pages in order; what stands above an entry, headings too, is part of its title. */
export function contentsEntriesOf(pages: readonly ReadPage[]): ArticleTold[] {
  return pages.flatMap(({ runs }) => entriesIn(linesOf(runs())));
}

/** No entry goes on on the next page; head and page number are drawn behind the last. */
function entriesIn(lines: readonly string[]): ArticleTold[] {
  const entries: ArticleTold[] = [];
  let before = '';
  for (const line of lines) {
    const last = LAST_LINE.exec(line);
    if (last === null) {
      before += line;
      continue;
    }
    const [, title = '', authors = '', folio] = last;
    entries.push({ title: before + title, authors, folio: Number(folio), last: null });
    before = '';
  }
  return entries;
}

/** The lines of a page as they are drawn, one after another. */
function linesOf(runs: readonly ReadRun[]): string[] {
  const lines: { baseline: number; words: string }[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.baseline - run.baseline) < 0.5 * run.size) last.words += runText(run);
    else lines.push({ baseline: run.baseline, words: runText(run) });
  }
  return lines.map(({ words }) => words);
}
