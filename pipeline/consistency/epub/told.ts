/** What an EPUB of an issue says: both forms of its contents, its articles, its title. */
import { foundIn, xmlLetters } from '../markup.ts';
import { unspaced } from '../same.ts';
import { type ArticleTold, type FileTold, type PlaceTold, placeTold, titleTold } from '../told.ts';
import { textsInZip } from '../zip.ts';

const FILES = /\/(?:article-\d+\.xhtml|toc\.xhtml|toc\.ncx|content\.opf)$/;

/** Reads an EPUB that Kanyin has written. Throws for any other. */
export function toldByEpub(bytes: Uint8Array): FileTold {
  const files = textsInZip(bytes, FILES);
  const named = (name: string) => [...files].find(([path]) => path.endsWith(`/${name}`))?.[1] ?? '';
  const articles = [...files].filter(([path]) => path.includes('/article-')).sort(([a], [b]) => (a < b ? -1 : 1));
  const pages = articles.map(([, page]) => page);
  const names = articles.map(([path]) => path.split('/').at(-1)!);
  return {
    format: 'EPUB',
    places: placesOf(pages, names, named('toc.xhtml'), named('toc.ncx')),
    heads: [],
    misnumbered: [],
    range: null,
    named: [
      { place: 'EPUB 的书名', words: xmlLetters(foundIn(named('content.opf'), /<dc:title[^>]*>(.*?)<\/dc:title>/su)) },
    ],
    words: pages.map((page) => () => unspaced(xmlLetters(page))),
    pictures: pages.reduce((count, page) => count + countOf(page, /<figure[^>]*>\s*<img/gu), 0),
    tables: pages.reduce((count, page) => count + countOf(page, /<table\b/gu), 0),
  };
}

function placesOf(pages: readonly string[], names: readonly string[], nav: string, ncx: string): PlaceTold[] {
  const entries = [...nav.matchAll(/<li class="toc-article"><a [^>]*>(.*?)<\/a>/gsu)].map(([, label]) => label!);
  return [
    placeTold(
      'EPUB 目录',
      entries.map((label) => titleTold(xmlLetters(label))),
    ),
    placeTold('EPUB NCX', ncxLabels(ncx, names).map(titleTold)),
    placeTold('EPUB 篇首', pages.map(openingOf), { drawsFormulas: true }),
  ];
}

/** The last point that leads to a file leads to its article: before it stands its section. */
function ncxLabels(ncx: string, names: readonly string[]): string[] {
  const points = [...ncx.matchAll(/<text>([^<]*)<\/text>\s*<\/navLabel>\s*<content src="([^"]*)"/gu)];
  const labels = new Map(points.map(([, label, source]) => [source!, xmlLetters(label!)]));
  return names.map((name) => labels.get(name) ?? '');
}

function openingOf(page: string): ArticleTold {
  const start = page.indexOf('<h1 id="title"');
  const breaks = [...page.slice(0, Math.max(0, start)).matchAll(/role="doc-pagebreak" aria-label="(\d+)"/gu)];
  const byline = foundIn(page, /<p class="byline"[^>]*>(.*?)<\/p>/su);
  return {
    title: xmlLetters(withoutNotes(foundIn(page, /<h1 id="title"[^>]*>(.*?)<\/h1>/su))),
    authors: xmlLetters(withoutNotes(byline)),
    folio: breaks.length === 0 ? null : Number(breaks[0]![1]),
    last: null,
  };
}

/** Without what stands small beside the line: calls of notes, ties to affiliations, indices. */
function withoutNotes(xml: string): string {
  return xml.replace(/<(sup|sub)\b[^>]*>.*?<\/\1>/gsu, '');
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
