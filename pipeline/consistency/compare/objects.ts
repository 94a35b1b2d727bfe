/** 图表: every caption is in every file, and there are as many pictures and tables as the manuscript has. */
import type { ExpectedArticle } from '../expected.ts';
import type { ConsistencyDifference } from '../line.ts';
import { ANY_WORDS, holdsWords, shownWords } from '../same.ts';
import type { FileTold } from '../told.ts';

/** What is missing from a file; `isThere` says whether a picture was given. */
export function objectDifferences(
  file: FileTold,
  expected: readonly ExpectedArticle[],
  isThere: (path: string) => boolean,
): ConsistencyDifference[] {
  const pictures = expected.reduce((count, article) => count + article.pictures.filter(isThere).length, 0);
  const tables = expected.reduce((count, article) => count + article.tables, 0);
  return [
    ...miscounted(file.format, '幅图', pictures, file.pictures),
    ...miscounted(file.format, '张表', tables, file.tables),
    ...expected.flatMap(({ captions }, i) => missingCaptions(file, captions, i)),
  ];
}

function miscounted(place: string, what: string, wanted: number, found: number | null): ConsistencyDifference[] {
  if (found === null || found === wanted) return [];
  return [{ place, expected: `${wanted} ${what}`, found: `${found} ${what}` }];
}

function missingCaptions(file: FileTold, captions: readonly string[], article: number): ConsistencyDifference[] {
  const words = captions.length === 0 ? '' : (file.words[article]?.() ?? '');
  return captions
    .filter((caption) => !holdsWords(words, caption))
    .map((caption) => ({
      place: `${file.format} 第 ${article + 1} 篇`,
      expected: shownWords(caption.replaceAll(ANY_WORDS, '…')),
      found: null,
    }));
}

/** How many figures and tables there are: 图 3 幅，表 2 张. */
export function objectExtent(expected: readonly ExpectedArticle[]): string {
  const [pictures, tables] = [expected.flatMap((one) => one.pictures), expected.map((one) => one.tables)];
  return `图 ${pictures.length} 幅，表 ${tables.reduce((sum, count) => sum + count, 0)} 张`;
}
