/** Calls of entries by author and year: （张三，2019）, (Smith & Jones, 2020), 张三（2019） (GB/T 7714—2015 10.2, 2025 9.3). */
import type { Article, Text } from '../model/document.ts';
import { wordsIn } from '../model/math.ts';
import { joined, marksAt } from '../model/runs.ts';

/** A call (UTF-16 offsets in the joined text, end exclusive), and the entry that it leads to, from 0. */
export interface AuthorCall {
  readonly from: number;
  readonly to: number;
  readonly entry: number;
}

/** What an entry is called by. */
interface CalledEntry {
  /** Its first author as the text names him: a surname in Latin letters, a whole Chinese name. */
  readonly author: string;
  readonly years: ReadonlySet<string>;
  /** All of it, for the names of further authors. */
  readonly words: string;
  readonly entry: number;
}

const YEAR = '(?:1[89]|20)\\d\\d[a-z]?';
const YEARS = new RegExp(`(?<![\\dA-Za-z])${YEAR}(?![\\dA-Za-z])`, 'g');
const LABEL = /^\s*(?:[[［【〔（(]\s*\d{1,3}\s*[\]］】〕）)]|\d{1,3}\s*[.．、](?!\d))\s*/;
const DATE = /[[［][^\]］]*[\]］]/g;
const HAN_NAME = /^[\p{Script=Han}·]{2,12}?(?=[,，、.．:：;；（(\s]|等|\d)/u;
/** What stands before a surname and is part of it, in any case: de la Roca, VAN DER BERG. */
const PARTICLES = [
  'van',
  'von',
  'der',
  'den',
  'dela',
  'della',
  'de',
  'di',
  'da',
  'du',
  'dos',
  'del',
  'la',
  'le',
  'el',
  'al',
  'ten',
  'ter',
  'bin',
];
const IN_ANY_CASE = PARTICLES.flatMap((one) => [one, one.toUpperCase(), one[0]!.toUpperCase() + one.slice(1)]).join(
  '|',
);
const LATIN_NAME = new RegExp(`^(?:(?:${IN_ANY_CASE})\\s)*\\p{Lu}[\\p{L}’'-]+`, 'u');
const LEADING_PARTICLES = new RegExp(`^(?:(?:${IN_ANY_CASE})\\s)+`);
/** Names behind the first author's. */
const MORE = "(?:\\s*(?:[、,，&和与與及]|and)\\s*(?:\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}\\.?)*|[\\p{Script=Han}·]{2,4}))*";
const OTHERS = '\\s*(?:等人?|,?\\s*et al\\.?)?';
const TAIL = new RegExp(`^${MORE}${OTHERS}\\s*$`, 'u');
const BRACKET = /[（(]([^（）()]{4,120})[）)]/g;
const ONLY_YEARS = new RegExp(
  `^\\s*${YEAR}(?:\\s*[,，、;；]\\s*${YEAR})*(?:\\s*[:：,，]\\s*(?:pp?\\.?\\s*)?[\\d\\s–-]+)?\\s*$`,
);
const LONGEST_NAMES = 60;

/** Gives the calls of a text of an article; those that may mean two entries, or none, are left alone. */
export function authorCallFinder({ references }: Pick<Article, 'references'>): (text: Text) => AuthorCall[] {
  const entries = references.flatMap(({ text }, entry) => calledBy(joined(text), entry));
  if (entries.length === 0) return () => [];
  return (text) => {
    const chars = wordsIn(text);
    const found = [...chars.matchAll(BRACKET)].flatMap((bracket) => {
      const inside = bracket.index + 1;
      if (ONLY_YEARS.test(bracket[1]!)) return behindNames(chars, bracket.index, bracket[1]!, entries);
      return segmentsOf(bracket[1]!).flatMap(({ from, words }) => inBracket(words, inside + from, entries));
    });
    return found.filter(({ from }) => marksAt(text, from).every(({ kind }) => kind !== 'math' && kind !== 'note'));
  };
}

function calledBy(chars: string, entry: number): CalledEntry[] {
  const words = chars.replace(LABEL, '');
  const author = (HAN_NAME.exec(words) ?? LATIN_NAME.exec(words))?.[0];
  const years = new Set(words.replace(DATE, '').match(YEARS) ?? []);
  if (author === undefined || years.size === 0) return [];
  // Roca for de la Roca.
  const bare = author.replace(LEADING_PARTICLES, '');
  return [...new Set([author, bare])].map((name) => ({ author: name, years, words, entry }));
}

/** 张三（2019，2020）: the names stand before the bracket; the first year is called with them. */
function behindNames(chars: string, bracket: number, inside: string, entries: readonly CalledEntry[]): AuthorCall[] {
  const before = chars.slice(Math.max(0, bracket - LONGEST_NAMES), bracket);
  const named = closest(entries, before);
  if (named === null) return [];
  const start = bracket - before.length + named.at;
  return [...inside.matchAll(YEARS)].flatMap((year, index): AuthorCall[] => {
    const entry = onlyOne(named.entries, year[0], before.slice(named.at));
    const from = bracket + 1 + year.index;
    if (entry === null) return [];
    const isWhole = year[0].length === inside.trim().length;
    return [
      { from: index === 0 ? start : from, to: isWhole ? bracket + inside.length + 2 : from + year[0].length, entry },
    ];
  });
}

/** The author that the words end with, as far back as names and what joins them go. */
function closest(entries: readonly CalledEntry[], before: string): { at: number; entries: CalledEntry[] } | null {
  let best: { at: number; entries: CalledEntry[] } | null = null;
  for (const one of entries) {
    const at = lastName(before, one.author);
    if (at < 0 || !TAIL.test(before.slice(at + one.author.length))) continue;
    if (best === null || at < best.at) best = { at, entries: [one] };
    else if (at === best.at) best.entries.push(one);
  }
  return best;
}

/** Smith, 2020 or 张三和李四，2019，2020 of a bracket that names several. */
function inBracket(words: string, start: number, entries: readonly CalledEntry[]): AuthorCall[] {
  const [first] = words.matchAll(YEARS);
  if (first === undefined) return [];
  const names = words.slice(0, first.index).replace(/[,，\s]+$/u, '');
  const named = closest(entries, names);
  if (named === null) return [];
  return [...words.matchAll(YEARS)].flatMap((year, index): AuthorCall[] => {
    const entry = onlyOne(named.entries, year[0], names.slice(named.at));
    if (entry === null) return [];
    return [{ from: start + (index === 0 ? named.at : year.index), to: start + year.index + year[0].length, entry }];
  });
}

/** The one entry of that author and year; of several the one that has all the names; null where that is none or more. */
function onlyOne(entries: readonly CalledEntry[], year: string, names: string): number | null {
  const dated = entries.filter(({ years }) => years.has(year));
  if (dated.length === 1) return dated[0]!.entry;
  const listed = names.split(/[、,，&和与與及等]|\b(?:and|et al)\b/u).map((name) => name.trim());
  const others = listed.slice(1).filter((name) => /^(?:\p{Lu}\p{L}|[\p{Script=Han}·]{2})/u.test(name));
  const whole = dated.filter(({ words }) => others.length > 0 && others.every((name) => lastName(words, name) >= 0));
  return whole.length === 1 ? whole[0]!.entry : null;
}

function segmentsOf(inside: string): { from: number; words: string }[] {
  return [...inside.matchAll(/[^;；]+/g)].map((match) => ({ from: match.index, words: match[0] }));
}

/** Where a name stands last, in any case, as a word of its own where it is in Latin letters; -1 where it does not. */
function lastName(words: string, name: string): number {
  const isLatin = /^\p{Script=Latin}/u.test(name);
  const [where, what] = isLatin ? [words.toLowerCase(), name.toLowerCase()] : [words, name];
  let at = where.lastIndexOf(what);
  while (at >= 0 && isLatin && (isLetter(where[at - 1]) || isLetter(where[at + what.length])))
    at = at === 0 ? -1 : where.lastIndexOf(what, at - 1);
  return at;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{M}]/u.test(character);
}
