/** What a PDF of an issue says: contents, bookmarks, titles where articles begin, running heads, page numbers. */
import { unspaced } from '../same.ts';
import { type FileTold, type HeadTold, type PlaceTold, placeTold } from '../told.ts';
import { contentsEntriesOf } from './contents.ts';
import { openObjects } from './objects.ts';
import { openingAt } from './opening.ts';
import { pdfString, type ReadBookmark, readBookmarks } from './outline.ts';
import { firstFolioOf, pageReferences } from './range.ts';
import { pageReader, type ReadPage, type ReadRun, runText } from './runs.ts';

/** A page with its number. */
interface NumberedPage extends ReadPage {
  readonly folio: number;
}

/** Reads a PDF that Kanyin has written. Throws for any other. */
export function toldByPdf(bytes: Uint8Array): FileTold {
  const objects = openObjects(bytes);
  const references = pageReferences(objects);
  const read = pageReader(objects);
  const first = firstFolioOf(objects);
  const pages = references.map((reference, i) => ({ ...read(objects.dict(reference)!), folio: first + i }));
  const bookmarks = readBookmarks(objects);
  const starts = bookmarks.map(({ page }) => references.indexOf(page));
  return {
    format: 'PDF',
    places: placesOf(pages, bookmarks, starts),
    heads: headsOf(pages, starts),
    misnumbered: misnumbered(pages),
    range: pages.length === 0 ? null : [first, first + pages.length - 1],
    named: [{ place: 'PDF 的文件信息', words: pdfString(objects.value(objects.info?.get('Title'))) }],
    words: starts.map((start, i) => once(() => wordsOf(pages, start, starts[i + 1]))),
    pictures: pages.reduce((count, { pictures }) => count + pictures, 0),
    tables: null,
  };
}

function placesOf(
  pages: readonly NumberedPage[],
  bookmarks: readonly ReadBookmark[],
  starts: readonly number[],
): PlaceTold[] {
  const entries = contentsEntriesOf(pages.slice(0, Math.max(0, starts[0] ?? 0)));
  const openings = bookmarks.map(({ top }, i) => openingAt(pages[starts[i]!]?.runs() ?? [], top));
  const folioOf = (i: number) => pages[starts[i]!]?.folio ?? null;
  const count = bookmarks.length;
  const named = (i: number) => ({ authors: null, folio: folioOf(i), last: null });
  return [
    placeTold('PDF 目次', entries.slice(0, count), { isUnderHeads: true }),
    ...(entries.length > count
      ? [placeTold('PDF 英文目次', entries.slice(count), { language: 'en', isUnderHeads: true })]
      : []),
    placeTold(
      'PDF 书签',
      bookmarks.map(({ title }, i) => ({ title, ...named(i) })),
    ),
    placeTold(
      'PDF 篇首',
      openings.map(({ title, after }, i) => ({ title, authors: after, folio: folioOf(i), last: null })),
      { drawsFormulas: true },
    ),
  ];
}

/** Of the pages between those on which articles begin: there is a head on each, but on blank ones. */
function headsOf(pages: readonly NumberedPage[], starts: readonly number[]): HeadTold[] {
  const opening = new Set(starts);
  return pages.flatMap(({ runs, lastRuns, folio }, index) => {
    if (index < (starts[0] ?? pages.length) || opening.has(index)) return [];
    const last = lastRuns();
    if (last.length === 0) return [];
    return [{ folio, words: highest(last), whole: () => highest(runs()) }];
  });
}

/** The lowest line of a page, where it is a number, is the page's. */
function misnumbered(pages: readonly NumberedPage[]): FileTold['misnumbered'] {
  return pages.flatMap(({ lastRuns, folio }) => {
    const printed = unspaced(extremeLine(lastRuns(), (a, b) => a < b));
    return /^\d{1,5}$/.test(printed) && Number(printed) !== folio ? [{ printed, counted: folio }] : [];
  });
}

function highest(runs: readonly ReadRun[]): string {
  return extremeLine(runs, (a, b) => a > b);
}

function extremeLine(runs: readonly ReadRun[], isBeyond: (a: number, b: number) => boolean): string {
  const [first] = runs;
  if (first === undefined) return '';
  const { baseline } = runs.reduce((best, run) => (isBeyond(run.baseline, best.baseline) ? run : best), first);
  return runs
    .filter((run) => Math.abs(run.baseline - baseline) < 0.5)
    .map(runText)
    .join('');
}

/** From the page on which an article begins to that on which the next does. */
function wordsOf(pages: readonly NumberedPage[], start: number, next: number | undefined): string {
  const stretch = pages.slice(Math.max(0, start), next === undefined ? undefined : next + 1);
  return unspaced(stretch.flatMap(({ runs }) => runs().map(runText)).join(''));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
