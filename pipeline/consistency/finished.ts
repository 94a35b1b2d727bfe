/** The lines of the 核对单 that an edition's finished files answer for. */
import { issueNumber } from '../render/issue-number.ts';
import type { Job, PageStart } from '../render/renderer.ts';
import { authorDifferences, tellsAuthors } from './compare/authors.ts';
import { formulaDifferences, formulaExtent } from './compare/formulas.ts';
import { headDifferences } from './compare/heads.ts';
import { objectDifferences, objectExtent } from './compare/objects.ts';
import { folioDifferences, misnumberedPages, realPages, tellsFolios } from './compare/pages.ts';
import { titleDifferences } from './compare/titles.ts';
import { type ExpectedArticle, expectedArticles } from './expected.ts';
import { type ConsistencyLine, consistencyLine } from './line.ts';
import { holdsWords, unspaced } from './same.ts';
import type { FileTold } from './told.ts';

/** What the files were made from. */
export type MadeFrom = Pick<Job, 'edition' | 'formulas' | 'issue' | 'style' | 'picture' | 'pages'>;

/** Compares what files say with what they were made from, and with each other. */
export async function finishedLines(files: readonly FileTold[], from: MadeFrom): Promise<ConsistencyLine[]> {
  const expected = expectedArticles(from.issue);
  const articles = `${expected.length} 篇`;
  const places = files.flatMap((file) => file.places);
  const above = headsAbove(from);
  const named = files.flatMap((file) => file.named);
  const name = issueNamed(from);
  const line = (
    check: ConsistencyLine['check'],
    told: readonly string[],
    extent: string,
    found: ConsistencyLine['differences'],
  ) => consistencyLine(check, from.edition, told, extent, found);
  const signed = places.filter(tellsAuthors);
  return [
    line(
      'titles',
      places.map(({ place }) => place),
      articles,
      places.flatMap((place) => titleDifferences(place, expected, above)),
    ),
    line(
      'authors',
      signed.map(({ place }) => place),
      articles,
      signed.flatMap((place) => authorDifferences(place, expected)),
    ),
    ...(await pageLines(files, expected, name, from)),
    line(
      'objects',
      files.map(({ format }) => format),
      objectExtent(expected),
      files.flatMap((file) => objectDifferences(file, expected, (path) => from.picture(path) !== null)),
    ),
    ...(expected.every(({ formulas }) => formulas.length === 0)
      ? []
      : [
          line(
            'formulas',
            files.map(({ format }) => format),
            formulaExtent(expected),
            files.flatMap((file) => formulaDifferences(file, expected, from.formulas)),
          ),
        ]),
    line(
      'issue-number',
      named.map(({ place }) => place),
      name,
      named
        .filter(({ words }) => !holdsWords(unspaced(words), name))
        .map(({ place, words }) => ({ place, expected: name, found: words || null })),
    ),
  ];
}

/** 页码 and 书眉, of files with pages. */
async function pageLines(
  files: readonly FileTold[],
  expected: readonly ExpectedArticle[],
  name: string,
  { edition, pages }: MadeFrom,
): Promise<ConsistencyLine[]> {
  const real = realPages(files);
  if (real === null) return [];
  const closing = closingFrom(await pages());
  const places = files.flatMap((file) => file.places).filter((place) => tellsFolios(place, real));
  const heads = files.flatMap((file) => file.heads).filter(({ folio }) => folio < closing);
  const found = [
    ...places.flatMap((place) => folioDifferences(place, real, expected)),
    ...files.flatMap(misnumberedPages),
  ];
  const told = [...new Set([...places, real].map(({ place }) => place))];
  return [
    consistencyLine('pages', edition, told, `${expected.length} 篇`, found),
    consistencyLine(
      'heads',
      edition,
      heads.length === 0 ? [] : ['PDF 书眉'],
      `${heads.length} 页`,
      headDifferences(heads, real, expected, name),
    ),
  ];
}

/** The number of the first page of a 版权页 behind the articles, which bears no head. */
function closingFrom(pages: readonly PageStart[]): number {
  const text = pages.findIndex(({ part }) => part === 'text');
  return pages.find(({ part }, at) => part === 'imprint' && at > text)?.folio ?? Number.MAX_SAFE_INTEGER;
}

/** 刊名　2025年第1期 */
function issueNamed({ issue: { masthead }, style: { words } }: MadeFrom): string {
  return [masthead.journal, issueNumber(masthead, words)].filter((part) => part !== '').join('　');
}

function headsAbove({ issue, style: { words } }: MadeFrom): string[] {
  const sections = issue.sections.flatMap(({ title }) => (title === null ? [] : [title]));
  return [words.contents, words.englishContents, ...sections];
}
