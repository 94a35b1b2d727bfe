/**
 * Cuts a text into words, OpenCC's among them: of all ways to read it the likeliest by the frequencies of its words holds (a shortest
 * path, as jieba has it), and not the longest word that fits. 一百|年历|史 is dearer than 一百年|历史.
 */
import { remember } from '../model/remember.ts';
import { clausesOf, isContested, isTold } from './clauses.ts';
import { costOf, eachWord, type Listed, type ReadWord, type Split } from './edges.ts';
import { type Lexicon, type Words, wordAt } from './lexicon.ts';
import { offer, type Reached, reachedNowhere, wordsTo } from './paths.ts';
import { type Rival, rivalsIn } from './rivals.ts';

/** Reads texts. */
export interface WordReader {
  /** The words of a text, in order; where nothing hangs on it, only OpenCC's. */
  readonly words: (text: string) => readonly ReadWord[];
  /** Other readings that are not much dearer, of the stretches in which they differ. */
  readonly rivals: (text: string) => readonly Rival[];
}

/** Reads with a dictionary, and with the words of a region where its wording is asked for. */
export function readingWith(lexicon: Lexicon, region: Words | null): WordReader {
  const splitOf = remember(20_000, (word): Split => cheapest(word, word.length - 1, listed));
  const listed: Listed = { lexicon, region, splitOf, costOf: remember(20_000, (word) => costOf(word, listed)) };
  const words = (text: string) => {
    const found: ReadWord[] = [];
    for (const [from, to] of clausesOf(text)) {
      if (isTold(text, from, to, listed)) readClause(text.slice(from, to), from, listed, found);
      else longestWords(text, from, to, lexicon, found);
    }
    return found;
  };
  const rivals = (text: string) => {
    const clauses = [...clausesOf(text)].filter(([from, to]) => isContested(text, from, to, listed));
    return clauses.flatMap(([from, to]) => rivalsIn(text.slice(from, to), listed).map((rival) => moved(rival, from)));
  };
  return { words, rivals };
}

/** Adds the words of a clause that begins at an offset of its text. */
function readClause(clause: string, offset: number, listed: Listed, found: ReadWord[]): void {
  for (const word of cheapest(clause, clause.length, listed).words) {
    for (const { from, to, isPhrase } of takenApart(clause, word, listed.splitOf)) {
      found.push({ from: from + offset, to: to + offset, isPhrase });
    }
  }
}

function moved({ from, to, words, dearer }: Rival, by: number): Rival {
  const all = words.map((word) => ({ from: word.from + by, to: word.to + by, isPhrase: word.isPhrase }));
  return { from: from + by, to: to + by, words: all, dearer };
}

/** Reads by the longest word that fits. */
export function longestIn(lexicon: Lexicon): WordReader {
  const words = (text: string) => {
    const found: ReadWord[] = [];
    longestWords(text, 0, text.length, lexicon, found);
    return found;
  };
  return { words, rivals: () => [] };
}

/** Adds the words of a dictionary in a stretch of text, each the longest that fits, and nothing between them. */
function longestWords(text: string, from: number, to: number, lexicon: Lexicon, words: ReadWord[]): void {
  for (let at = from; at < to; ) {
    const length = wordAt(lexicon, text, at);
    if (length > 0) words.push({ from: at, to: at + length, isPhrase: true });
    at += length || 1;
  }
}

/** A word in which words of OpenCC's stand is taken apart into those and what lies between; any other stays whole. */
function takenApart(text: string, word: ReadWord, splitOf: Listed['splitOf']): readonly ReadWord[] {
  if (word.isPhrase || word.to - word.from < 3) return [word];
  const { words } = splitOf(text.slice(word.from, word.to));
  if (!words.some(({ isPhrase }) => isPhrase)) return [word];
  return words.map(({ from, to, isPhrase }) => ({ from: word.from + from, to: word.from + to, isPhrase }));
}

/** The cheapest way to cut a text into words of at most `longest` units. */
function cheapest(text: string, longest: number, listed: Listed): Split {
  const reached = forwards(text, longest, listed);
  return { cost: reached.least[text.length]!, words: wordsTo(reached, text.length) };
}

function forwards(text: string, longest: number, listed: Listed): Reached {
  const reached = reachedNowhere(text.length);
  reached.least[0] = 0;
  eachWord(text, longest, listed, (from, to, cost, isPhrase) => offer(reached, to, from, cost, isPhrase));
  return reached;
}
