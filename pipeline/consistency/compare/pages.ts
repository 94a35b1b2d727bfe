/** 页码: the number that contents and other files give for an article against the page on which it stands. */
import type { ExpectedArticle } from '../expected.ts';
import type { ConsistencyDifference } from '../line.ts';
import type { FileTold, PlaceTold } from '../told.ts';
import { paired } from './titles.ts';

/** The place that says where articles really stand; null where no file has pages. */
export function realPages(files: readonly FileTold[]): PlaceTold | null {
  return files.flatMap(({ places }) => places).find(({ place }) => place === 'PDF 篇首') ?? null;
}

/** Whether a place tells page numbers that are not the page's own. */
export function tellsFolios({ articles }: PlaceTold, real: PlaceTold): boolean {
  return articles !== real.articles && articles.some(({ folio }) => folio !== null);
}

/** What differs in a place. */
export function folioDifferences(
  place: PlaceTold,
  real: PlaceTold,
  expected: readonly ExpectedArticle[],
): ConsistencyDifference[] {
  return paired(place, expected).flatMap(({ told, number, wanted }): ConsistencyDifference[] => {
    const folio = real.articles[number - 1]?.folio ?? null;
    const next = real.articles[number]?.folio ?? null;
    const where = `${place.place}第 ${number} 篇“${wanted.title}”`;
    if (told.folio !== null && folio !== null && told.folio !== folio)
      return [{ place: where, expected: `第 ${folio} 页`, found: `第 ${told.folio} 页` }];
    if (told.last === null || next === null || isLast(told.last, folio, next)) return [];
    return [{ place: where, expected: `到第 ${next - 1} 页`, found: `到第 ${told.last} 页` }];
  });
}

/** The next article may begin on the same page, or behind a blank one. */
function isLast(last: number, first: number | null, next: number): boolean {
  return last >= (first ?? 1) && last >= next - 2 && last <= next;
}

/** Pages that bear another number than they are counted by. */
export function misnumberedPages({ format, misnumbered }: FileTold): ConsistencyDifference[] {
  return misnumbered.map(({ printed, counted }) => ({
    place: `${format} 的页码`,
    expected: `第 ${counted} 页`,
    found: `印着 ${printed}`,
  }));
}
