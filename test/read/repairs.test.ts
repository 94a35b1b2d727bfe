/** What is repaired in a text, and what comes and goes with a character less or a space more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { textAt } from '../../pipeline/model/runs.ts';
import { repairPunctuation } from '../../pipeline/read/grammar/punctuation/repair.ts';
import { goldenRows } from '../golden.ts';

/** A text a line; those that begin with # say what the next ones are about. */
const TEXTS = readFileSync(join(import.meta.dirname, 'repairs.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The repairs of a text, each at its column. */
function repairs(chars: string): { readonly words: string; readonly column: number }[] {
  const found: { words: string; column: number }[] = [];
  repairPunctuation(textAt(chars, { line: 1, column: 1 }), (_, rule, at, message) => {
    const column = 'from' in at ? at.from.column : at.column;
    found.push({ words: `${rule} ${message}`, column });
  });
  return found;
}

/** How often each repair is made, whatever its place. */
function counted(chars: string): string[] {
  const words = repairs(chars).map((one) => one.words);
  return [...new Set(words)].map((one) => `${words.filter((other) => other === one).length} ${one}`);
}

function changesOf(text: string): string[] {
  const before = counted(text);
  const found = new Map<string, string[]>();
  for (const [how, chars] of Array.from(text, (_, at) => [
    [`−${at}`, text.slice(0, at) + text.slice(at + 1)] as const,
    [`_${at}`, `${text.slice(0, at)} ${text.slice(at)}`] as const,
  ]).flat()) {
    const after = counted(chars);
    const gone = before.filter((one) => !after.includes(one)).map((one) => `no ${one}`);
    const come = after.filter((one) => !before.includes(one));
    for (const what of [...gone, ...come]) found.set(what, [...(found.get(what) ?? []), how]);
  }
  return [...found].map(([what, hows]) => `${what}: ${hows.join(' ')}`);
}

describe('the repairs of a text', () => {
  const expectRows = goldenRows(join(import.meta.dirname, 'repairs.tsv'), 'text\trepairs');
  it.each(TEXTS)('%s', (text) =>
    expectRows(text, [
      ...repairs(text).map(({ words, column }) => [`${column} ${words}`]),
      ...changesOf(text).map((change) => [change]),
    ]),
  );
});
