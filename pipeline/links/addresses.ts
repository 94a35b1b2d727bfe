/** Addresses and DOIs in the text, so that they are links in every format. */
import { webAddress } from '../model/address.ts';
import type { Text } from '../model/document.ts';
import { wordsIn } from '../model/math.ts';
import { marksAt } from '../model/runs.ts';

/** A stretch that leads to an address (UTF-16 offsets, end exclusive). */
export interface AddressStretch {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

// http://example.org/a.DOI:10.1000/1 is two.
const ADDRESS =
  /(?<url>(?:https?:\/\/|(?<![\w.@/])www\.)(?:(?![.,;](?:DOI|doi):10\.)[!-~])+)|(?<![\w/.])(?<doi>10\.\d{4,9}\/[!-~]+)/g;

/** What is longer is no address that anyone follows. */
const LONGEST = 2000;

/** The addresses of a text that are no links yet. */
export function addressesIn(text: Text): AddressStretch[] {
  const chars = wordsIn(text);
  if (!/https?:|www\.|10\.\d/.test(chars)) return [];
  return [...chars.matchAll(ADDRESS)].flatMap(({ index, 0: found, groups }): AddressStretch[] => {
    if (found.length > LONGEST) return [];
    const words = withoutEnd(found);
    const href = webAddress(groups!.doi === undefined ? withScheme(words) : `doi:${words}`);
    const isFree = marksAt(text, index).every(({ kind }) => kind !== 'link' && kind !== 'note' && kind !== 'math');
    return href === null || !isFree ? [] : [{ from: index, to: index + words.length, href }];
  });
}

function withScheme(words: string): string {
  return words.startsWith('www.') ? `http://${words}` : words;
}

/** Without the mark that ends the sentence, a bracket that was opened before it, or a date in brackets behind it. */
function withoutEnd(address: string): string {
  let words = address.replace(/\[(?:19|20)\d{2}-\d.*$/, '').replace(/[.,;:!?'"\]>]+$/, '');
  while (words.endsWith(')') && count(words, ')') > count(words, '('))
    words = words.slice(0, -1).replace(/[.,;]+$/, '');
  return words;
}

function count(words: string, sign: string): number {
  return words.split(sign).length - 1;
}
