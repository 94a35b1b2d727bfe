import type { Diagnostic } from '../model/diagnostic.ts';
import type { EntryFields } from '../references/entry.ts';
import type { ListedEntry } from '../references/list.ts';
import { entryName, entryWarning } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/** A work has one entry, whatever its marks and spaces, and a number is one entry's; silent about parts of one book and about entries such as 同[1] (GB/T 7714 9.3). */
export const referenceDoubled: Rule = (copy) => {
  const seen = new Map<string, ListedEntry>();
  const numbers = new Map<number, ListedEntry>();
  const found: Diagnostic[] = [];
  for (const entry of copy.entries) {
    const key = keyOf(entry.fields);
    const first = key.length < SHORTEST ? undefined : seen.get(key);
    const before = entry.number === null ? undefined : numbers.get(entry.number);
    if (entry.number !== null && before === undefined) numbers.set(entry.number, entry);
    if (before !== undefined && first === undefined) {
      const says = '的号码前面的一条已经用了';
      const hint = '改正号码，正文的引用也要对上';
      found.push(entryWarning(copy, 'reference-doubled', entry, { at: entry.fields.label, says, hint }));
    }
    if (key.length < SHORTEST) continue;
    if (first === undefined) seen.set(key, entry);
    else {
      const says = `与${entryName(first)}是同一文献`;
      const hint = '合成一条；引用的页码不同，写在正文的引用号后面';
      found.push(entryWarning(copy, 'reference-doubled', entry, { at: null, says, hint }));
    }
  }
  return found;
};

const SHORTEST = 8;

/** What tells a work: all but its label, its pages and what depends on the day. */
function keyOf(fields: EntryFields): string {
  const { chars, label, mark, title, authors, host, source, publisher, year, volume, issue, code } = fields;
  if (mark === null || title === null) return plain(chars.slice(label?.to ?? 0));
  const parts = [title, ...(authors?.names ?? []), host?.title, source, publisher, year, volume, issue, code];
  const isPart = host !== null || source !== null;
  return plain([...parts.map((part) => part?.text ?? ''), isPart ? (fields.pages?.text ?? '') : ''].join(' '));
}

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
