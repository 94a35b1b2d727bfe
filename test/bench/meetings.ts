/** Sentences in which a word of OpenCC's seems to stand across two other words (一百年|历史), and those in which it does stand. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { charactersIn } from '../../pipeline/edition/lexicon.ts';
import type { Chain } from '../../pipeline/edition/opencc.ts';
import { countsIn } from '../../pipeline/segment/dictionary.ts';

/** Two stretches that meet, and whether both are among what is held back. */
export interface Meeting {
  readonly left: string;
  readonly right: string;
  readonly isHeldBack: boolean;
}

const COUNTS = countsIn(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'));
const BY_COUNT = [...COUNTS].sort((a, b) => b[1] - a[1]);
/** So often a word must stand in jieba's texts, so many words are tried for each part, and so many characters beside a word. */
const [USUAL, MOST, CHARACTERS] = [100, 10, 300];

/** Every word that ends in the first part of a listed word with every word that begins with the second. */
export function meetingsAcross(phrases: readonly string[]): Meeting[] {
  const usual = BY_COUNT.filter(([word, count]) => word.length > 1 && word.length < 5 && count >= USUAL);
  const [ending, beginning] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [word] of usual) {
    for (let length = 1; length <= Math.min(3, word.length); length++) {
      enter(ending, word.slice(-length), word);
      enter(beginning, word.slice(0, length), word);
    }
  }
  const found = new Map<string, Meeting>();
  for (const phrase of phrases.filter(({ length }) => length < 5)) {
    for (let cut = 1; cut < phrase.length; cut++) {
      for (const left of ending.get(phrase.slice(0, cut)) ?? []) {
        for (const right of beginning.get(phrase.slice(cut)) ?? []) enterMeeting(found, phrase, left, right);
      }
    }
  }
  return [...found.values()];
}

function enter(words: Map<string, string[]>, part: string, word: string): void {
  const known = words.get(part) ?? [];
  if (known.length < MOST) words.set(part, [...known, word]);
}

/** Words of which one is held back and one is not tell nothing about either half. */
function enterMeeting(found: Map<string, Meeting>, phrase: string, left: string, right: string): void {
  const text = left + right;
  if (text === phrase || COUNTS.has(text) || isHeldBack(left) !== isHeldBack(right)) return;
  found.set(text, { left, right, isHeldBack: isHeldBack(left) });
}

/** The usual ones of the listed words beside each of the most frequent characters. */
export function meetingsBeside(phrases: readonly string[]): Meeting[] {
  const listed = new Set(phrases);
  const characters = BY_COUNT.filter(([word]) => word.length === 1).slice(0, CHARACTERS);
  const usual = phrases.filter((phrase) => (COUNTS.get(phrase) ?? 0) >= USUAL);
  const all = usual.flatMap((phrase) =>
    characters.flatMap(([one]) => [
      { left: phrase, right: one, isHeldBack: isHeldBack(phrase) },
      { left: one, right: phrase, isHeldBack: isHeldBack(phrase) },
    ]),
  );
  return all.filter(({ left, right }) => !COUNTS.has(left + right) && !listed.has(left + right));
}

function isHeldBack(word: string): boolean {
  return (createHash('md5').update(word).digest()[0]! & 1) === 1;
}

/** The words of a chain that become something else than their characters do by themselves. */
export function trickyPhrases({ first }: Chain): string[] {
  return [...first.words.all()]
    .filter(([word, form]) => charactersIn(word, first.characters) !== form)
    .map(([word]) => word);
}

/** The words of a chain's region, as a Simplified text has them. */
export function regionalPhrases({ first, second }: Chain): string[] {
  const simplified = new Map<string, string>();
  for (const [one, other] of first.characters) if (!simplified.has(other)) simplified.set(other, one);
  return [...second!.words.all().keys()].map((word) => charactersIn(word, simplified));
}
