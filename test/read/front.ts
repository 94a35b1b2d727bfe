/** Cases of front matter: a manuscript, and what an article's head must be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Article, Text } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { blockTexts } from '../../pipeline/model/slots.ts';
import { read as readMd } from '../../pipeline/read/md/read.ts';
import { read as readTxt } from '../../pipeline/read/txt/read.ts';
import { ROOT } from '../../pipeline/root.ts';
import { r, readBody } from './docx/make.ts';

/** What is expected of the first article; what is not named must be absent. Names have the numbers of their affiliations behind them. */
interface Expected {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly affiliations?: readonly string[];
  readonly abstract?: readonly string[];
  readonly keywords?: readonly string[];
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly en?: {
    readonly title?: string;
    readonly authors?: readonly string[];
    readonly affiliations?: readonly string[];
    readonly abstract?: readonly string[];
    readonly keywords?: readonly string[];
  } | null;
  readonly end?: readonly string[];
  readonly endHas?: readonly string[];
  readonly body?: readonly string[];
  readonly bodyHas?: readonly string[];
  readonly references?: number;
  readonly articles?: number;
}

export interface FrontCase {
  readonly name: string;
  readonly file?: string;
  readonly input: string;
  readonly expected: Expected;
}

/** The cases of a file in test/cases/front. */
export function frontCases(name: string): FrontCase[] {
  return parse(readFileSync(join(ROOT, 'test/cases/front', name), 'utf8')) as FrontCase[];
}

export function readFront({ file = 'a.txt', input }: FrontCase): readonly Article[] {
  const read = file.endsWith('.md') ? readMd : readTxt;
  return read(file, new TextEncoder().encode(input)).articles;
}

/** What was read against what was expected, part by part, in the same form; parts that no one asks for are left out. */
export function compared(
  articles: readonly Article[],
  expected: Expected,
): Record<string, readonly [unknown, unknown]> {
  const [article] = articles;
  const ends = article!.endMatter.map(
    ({ kind, label, text }) => `${kind}: ${label === null ? '' : `${joined(label)}：`}${joined(text)}`,
  );
  const bodies = article!.body.flatMap((block) => blockTexts(block).map(joined));
  const { english } = article!;
  const identifiers = Object.fromEntries(
    Object.entries(article!.identifiers).flatMap(([name, text]) => (text === null ? [] : [[name, joined(text)]])),
  );
  const missing = (wanted: readonly string[] | undefined, among: readonly string[]) =>
    (wanted ?? []).filter((one) => !among.some((has) => has.includes(one)));
  return {
    title: [joined(article!.title), expected.title],
    authors: [namesOf(article!.authors, article!.affiliations.length), expected.authors ?? []],
    affiliations: [article!.affiliations.map(({ text }) => joined(text)), expected.affiliations ?? []],
    abstract: [article!.abstract.map(joined), expected.abstract ?? []],
    keywords: [article!.keywords.map(joined), expected.keywords ?? []],
    identifiers: [identifiers, expected.identifiers ?? {}],
    'en.title': [english?.title == null ? null : joined(english.title), expected.en?.title ?? null],
    'en.authors': [namesOf(english?.authors ?? [], english?.affiliations.length ?? 0), expected.en?.authors ?? []],
    'en.affiliations': [(english?.affiliations ?? []).map(({ text }) => joined(text)), expected.en?.affiliations ?? []],
    'en.abstract': [(english?.abstract ?? []).map(joined), expected.en?.abstract ?? []],
    'en.keywords': [(english?.keywords ?? []).map(joined), expected.en?.keywords ?? []],
    ...(expected.endHas === undefined ? { end: [ends, expected.end ?? []] } : {}),
    endHas: [missing(expected.endHas, ends), []],
    ...(expected.body === undefined ? {} : { body: [bodies, expected.body] }),
    bodyHas: [missing(expected.bodyHas, bodies), []],
    references: [article!.references.length, expected.references ?? 0],
    articles: [articles.length, expected.articles ?? 1],
  };
}

function namesOf(authors: readonly { name: Text; affiliations: readonly number[] }[], places: number): string[] {
  return authors.map(({ name, affiliations }) => {
    const ties = places > 1 ? affiliations.map((at) => at + 1).join(',') : '';
    return ties === '' ? joined(name) : `${joined(name)} ${ties}`;
  });
}

/** The same manuscript as a Word file of a paragraph a line, the numbers behind names raised. */
export function readFrontAsDocx({ input }: FrontCase): readonly Article[] {
  const lines = input.split('\n').filter((line) => line.trim() !== '');
  return readBody(
    lines
      .map(
        (line) =>
          `<w:p>${line
            .split(/(?<=\p{L})(\d(?:,\d)*\*?)(?=[，,　\s]|$)/u)
            .map(runOf)
            .join('')}</w:p>`,
      )
      .join(''),
  ).articles;
}

function runOf(words: string): string {
  const isRaised = /^\d(?:,\d)*\*?$/.test(words);
  return r(words.replace(/&/g, '&amp;'), isRaised ? '<w:vertAlign w:val="superscript"/>' : '');
}
