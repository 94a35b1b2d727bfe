/** What the JATS files of an issue say: titles, authors, pages, volume and number. */
import { foundIn, xmlLetters } from '../markup.ts';
import { unspaced } from '../same.ts';
import { type ArticleTold, type FileTold, placeTold } from '../told.ts';
import { textsInZip } from '../zip.ts';

const ARTICLE = /^article-\d+\.xml$/;

/** Reads a zip of JATS articles that Kanyin has written. Throws for any other. */
export function toldByJats(bytes: Uint8Array): FileTold {
  const files = [...textsInZip(bytes, ARTICLE)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, xml]) => xml);
  const english = files.map((xml) => foundIn(frontOf(xml), /<trans-title>(.*?)<\/trans-title>/su));
  return {
    format: 'JATS',
    places: [
      placeTold('JATS 篇首', files.map(openingOf), { drawsFormulas: true }),
      ...(english.length > 0 && english.every((title) => title !== '')
        ? [placeTold('JATS 英文题名', english.map(englishOf), { language: 'en', drawsFormulas: true })]
        : []),
    ],
    heads: [],
    misnumbered: [],
    range: null,
    named: [],
    words: files.map((xml) => () => unspaced(xmlLetters(xml.slice(xml.indexOf('<body'))))),
    pictures: files.reduce((count, xml) => count + (xml.match(/<graphic\b/gu)?.length ?? 0), 0),
    tables: files.reduce((count, xml) => count + (xml.match(/<table-wrap\b(?!-)/gu)?.length ?? 0), 0),
  };
}

function openingOf(xml: string): ArticleTold {
  const front = frontOf(xml);
  const names = [...front.matchAll(/<contrib contrib-type="author".*?<\/contrib>/gsu)].map(([person]) =>
    nameIn(person),
  );
  return {
    title: xmlLetters(withoutSmall(foundIn(front, /<article-title>(.*?)<\/article-title>/su))),
    authors: names.join('、'),
    folio: numberIn(front, 'fpage'),
    last: numberIn(front, 'lpage'),
  };
}

function englishOf(title: string): ArticleTold {
  return { title: xmlLetters(withoutSmall(title)), authors: null, folio: null, last: null };
}

function frontOf(xml: string): string {
  return foundIn(xml, /<article-meta>(.*?)<\/article-meta>/su);
}

/** The first of a person's or a group's names, as it is printed: the others are in other letters. */
function nameIn(person: string): string {
  const first = /<(name|string-name|collab)(?=[\s>])[^>]*>.*?<\/\1>/su.exec(person)?.[0] ?? '';
  if (!first.includes('name-style="western"')) return xmlLetters(first);
  const part = (name: string) => xmlLetters(foundIn(first, new RegExp(`<${name}>(.*?)</${name}>`, 'su')));
  return `${part('given-names')} ${part('surname')}`;
}

function numberIn(front: string, element: string): number | null {
  const written = foundIn(front, new RegExp(`<${element}>(\\d+)</${element}>`, 'u'));
  return written === '' ? null : Number(written);
}

/** Without calls of notes and indices. */
function withoutSmall(xml: string): string {
  return xml.replace(/<(xref|sup|sub|fn)\b[^>]*>.*?<\/\1>/gsu, '');
}
