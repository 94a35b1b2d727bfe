/** The words of the page in the browser's language: tables of words, looked up by key. */
import kindsTable from './kinds.tsv';
import rulesTable from './rules.tsv';
import wordsTable from './words.tsv';

const IS_CHINESE = /^zh\b/i.test(navigator.language);

function readTable(table: string): ReadonlyMap<string, string> {
  const rows = table.trim().split('\n').slice(1);
  return new Map(rows.map((row) => row.split('\t')).map(([key, zh, en]) => [key!, (IS_CHINESE ? zh : en) ?? key!]));
}

const WORDS = readTable(wordsTable);
const KINDS = readTable(kindsTable);
const RULES = readTable(rulesTable);

/** The words of a key with {0}, {1} filled in; the key itself where there are none. */
export function t(key: string, ...filled: readonly (string | number)[]): string {
  return (WORDS.get(key) ?? key).replace(/\{(\d)\}/g, (_, at: string) => String(filled[Number(at)] ?? ''));
}

/** What went wrong, by the code that the server sent. */
export function errorWords(code: string, detail: unknown): string {
  const words = WORDS.get(`error.${code}`);
  if (words !== undefined) return words;
  return typeof detail === 'string' && detail !== '' ? detail : `${t('error.other')}（${code}）`;
}

/** The kinds of lines in the order of the menu. */
export const KIND_NAMES: ReadonlyMap<string, string> = KINDS;

/** A rule by its name for people; the id itself for one that has none. */
export function ruleName(rule: string): string {
  return RULES.get(rule) ?? rule;
}
