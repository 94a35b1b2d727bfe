/** Compares what was read with the answers: blocks right, wrong but asked about, wrong without a word, and questions nobody needed. */
import type { Diagnostic } from '../../../pipeline/model/diagnostic.ts';
import { type Answer, answersIn, answersOf } from './answers.ts';
import type { Case } from './cases.ts';
import { readingOf } from './readings.ts';

export interface Score {
  readonly blocks: number;
  readonly right: number;
  /** Blocks that are wrong beside a question at one of their lines. */
  readonly asked: number;
  /** Questions wanted, and of them put. */
  readonly wanted: number;
  readonly put: number;
  /** Questions at blocks that are right and where none is wanted. */
  readonly needless: number;
}

export interface Scored {
  readonly score: Score;
  /** Blocks of the answers that were not found, a line each; then what was found instead; then needless questions. */
  readonly missed: readonly string[];
  readonly instead: readonly string[];
  readonly needless: readonly string[];
}

export const NOTHING: Score = { blocks: 0, right: 0, asked: 0, wanted: 0, put: 0, needless: 0 };

export function sum(one: Score, other: Score): Score {
  const keys = Object.keys(one) as (keyof Score)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as Score;
}

/** The score of a case; the marks of its text count where the kind is about marks. */
export function scored(one: Case): Scored {
  const { articles, questions, lines } = readingOf(one);
  const { answers, asks } = answersIn(one.answers);
  const form = (text: string) => plain(text, one.marksCount);
  const left = answersOf(articles).map((answer) => ({ answer, key: keyOf(answer, form) }));
  const missed: Answer[] = [];
  const rightLines = new Set<number>();
  for (const answer of answers) {
    const at = left.findIndex(({ key }) => key === keyOf(answer, form));
    if (at < 0) missed.push(answer);
    else {
      left.splice(at, 1);
      for (const line of linesOf(answer.text, lines)) rightLines.add(line);
    }
  }
  const isAsked = (text: string) => linesOf(text, lines).some((line) => questions.some((found) => covers(found, line)));
  // Where two lines meet, the question may stand at either.
  const isAskedNear = (text: string) =>
    linesOf(text, lines).some((line) => NEAR.some((by) => questions.some((found) => covers(found, line + by))));
  const missedLines = new Set(missed.flatMap(({ text }) => linesOf(text, lines)));
  const wantedLines = new Set(asks.flatMap((text) => linesOf(text, lines)));
  const needless = questions.filter(
    ({ line }) => rightLines.has(line) && !missedLines.has(line) && !NEAR.some((by) => wantedLines.has(line + by)),
  );
  return {
    score: {
      blocks: answers.length,
      right: answers.length - missed.length,
      asked: missed.filter(({ text }) => isAsked(text)).length,
      wanted: asks.length,
      put: asks.filter(isAskedNear).length,
      needless: needless.length,
    },
    missed: missed.map(({ kind, text }) => `${kind}\t${text}${isAsked(text) ? '  ?' : ''}`),
    instead: left.map(({ answer }) => `${answer.kind}\t${answer.text}`),
    needless: needless.map(({ line, message, rule }) => `${line} ${message}（${rule}）`),
  };
}

const NEAR = [0, 1, -1];

/** What stands round an article has a label that is the house style's; where it is filed decides nothing here. */
function keyOf({ kind, text }: Answer, form: (text: string) => string): string {
  // [英] before a name is printed as the manuscript has it.
  if (kind === 'author') return `author\t${form(text.replace(/^[[［〔（(][^\])］〕）]{1,4}[\])］〕）]/u, ''))}`;
  return AROUND.has(kind) ? `around\t${form(text.replace(LABEL, ''))}` : `${kind}\t${form(text)}`;
}

const AROUND = new Set(['end', 'affiliation']);
const LABEL =
  /^[（(【[*]?(?:作者|第一作者|通信作者|通讯作者)?[\p{Script=Han}A-Za-z]{2,8}[】\]]?(?:[：:]|\u3000|\s+(?=\p{Script=Han}{2,4}$))/u;

/** Calls of notes count by being there, not by their number; spaces never. */
function plain(text: string, marksCount: boolean): string {
  const called = text.replace(/\[\^\w+\]|[①-⑳]|\[\d+\]/gu, '');
  return marksCount ? called.replace(/\s/gu, '') : called.replace(/[^\p{L}\p{N}]/gu, '');
}

function covers({ line, endLine }: Diagnostic, at: number): boolean {
  return line <= at && at <= endLine;
}

/** The lines of the manuscript which hold the first or the last letters of a block, from 1. */
function linesOf(text: string, lines: readonly string[]): number[] {
  const letters = text.replace(/\[\^\w+\]/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
  const ends = [letters.slice(0, 6), letters.slice(-6)].filter((end) => end !== '');
  return lines.flatMap((line, at) => {
    const held = line.replace(/[^\p{L}\p{N}]/gu, '');
    return ends.some((end) => held.includes(end)) ? [at + 1] : [];
  });
}
