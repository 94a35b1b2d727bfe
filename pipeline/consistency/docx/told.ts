/** What a Word document of an issue says: contents, articles by their bookmarks, heads, properties. */
import { foundIn, wordLetters, xmlLetters } from '../markup.ts';
import { unspaced } from '../same.ts';
import { type ArticleTold, type FileTold, type PlaceTold, placeTold, titleTold } from '../told.ts';
import { textsInZip } from '../zip.ts';

const FILES = /^(?:word\/document\.xml|word\/head\d+\.xml|docProps\/core\.xml)$/;

/** Reads a DOCX that Kanyin has written. Throws for any other. */
export function toldByDocx(bytes: Uint8Array): FileTold {
  const files = textsInZip(bytes, FILES);
  const document = files.get('word/document.xml') ?? '';
  const titles = marked(document, 'title');
  let letters: string | null = null;
  const words = () => (letters ??= unspaced(wordLetters(document)));
  return {
    format: 'DOCX',
    places: placesOf(document, titles, headsIn(files)),
    heads: [],
    misnumbered: [],
    range: null,
    named: [
      {
        place: 'DOCX 的属性',
        words: xmlLetters(foundIn(files.get('docProps/core.xml') ?? '', /<dc:title>(.*?)<\/dc:title>/su)),
      },
    ],
    words: titles.map(() => words),
    pictures: document.match(/<w:drawing>/gu)?.length ?? 0,
    tables: null,
  };
}

function placesOf(document: string, titles: readonly Marked[], heads: readonly string[]): PlaceTold[] {
  const bylines = new Map(marked(document, 'byline').map(({ article, xml }) => [article, xml]));
  const opening = ({ article, xml }: Marked): ArticleTold => ({
    title: wordLetters(withoutSmall(xml)),
    authors: wordLetters(withoutSmall(bylines.get(article) ?? '')),
    folio: null,
    last: null,
  });
  return [
    placeTold('DOCX 目录', entriesIn(document)),
    placeTold('DOCX 篇首', titles.map(opening), { drawsFormulas: true }),
    ...(heads.length === 0 ? [] : [placeTold('DOCX 书眉', heads.map(titleTold), { isShortened: true })]),
  ];
}

/** The entries that lead to titles; others lead to sections. */
function entriesIn(document: string): ArticleTold[] {
  const links = document.matchAll(/<w:hyperlink w:anchor="_a\d+_title"[^>]*>(.*?)<w:bookmarkEnd/gsu);
  return [...links].map(([, xml]) => {
    const [title, ...authors] = xml!.split(AUTHORS);
    return { ...titleTold(wordLetters(title!)), authors: authors.length === 0 ? null : wordLetters(authors.join('')) };
  });
}

/** Where the runs begin that name the authors of an entry. */
const AUTHORS = /(?=<w:r><w:rPr><w:rStyle w:val="ContentsAuthors"\/>)/u;

/** The heads of right pages, an article each, in order, behind that of the contents; a 版权页 has none. */
function headsIn(files: ReadonlyMap<string, string>): string[] {
  const numbered = [...files].flatMap(([name, xml]) => {
    const number = foundIn(name, /head(\d+)\.xml$/);
    return number === '' ? [] : [{ number: Number(number), words: wordLetters(xml) }];
  });
  return numbered
    .sort((a, b) => a.number - b.number)
    .flatMap(({ words }) => (words === '' ? [] : [words]))
    .slice(1);
}

interface Marked {
  readonly article: string;
  readonly xml: string;
}

/** What the bookmarks of an address stand on, in order. */
function marked(document: string, address: string): Marked[] {
  const pattern = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="_a(\\d+)_${address}"/>`, 'gu');
  return [...document.matchAll(pattern)].map((match) => {
    const from = match.index + match[0].length;
    const to = document.indexOf(`<w:bookmarkEnd w:id="${match[1]}"/>`, from);
    return { article: match[2]!, xml: document.slice(from, Math.max(from, to)) };
  });
}

/** Without runs that stand small beside the line: ties to affiliations, indices. */
function withoutSmall(xml: string): string {
  return xml.replace(/<w:r>(?:(?!<\/w:r>).)*?<w:vertAlign w:val="su[bp][^"]*"\/>.*?<\/w:r>/gsu, '');
}
