/** English words by which an English head is read: what each kind of them is. */
import { once } from './once.ts';
import { wordTable } from './table.ts';

const WORDS = wordTable('lexis/english.tsv', ['word', 'kind', 'source']);

type EnglishWord = 'office' | 'common' | 'opener' | 'abbreviation' | 'particle';

const byKind = once(() => {
  const kinds = new Map<string, string[]>();
  for (const { word, kind } of WORDS()) kinds.set(kind, [...(kinds.get(kind) ?? []), word]);
  return kinds;
});

/** A group that finds any word of a kind. */
export function anyEnglish(kind: EnglishWord): string {
  return `(?:${byKind().get(kind)!.join('|')})`;
}
