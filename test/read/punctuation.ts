/** The table of punctuation cases, and the repair that each asks for. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { repairPunctuation } from '../../pipeline/read/grammar/punctuation/repair.ts';

const TABLE = fileURLToPath(new URL('../cases/punctuation.tsv', import.meta.url));

/** Lines before and after repair; the same twice where nothing may change. */
export function punctuationCases(): [before: string, after: string][] {
  return readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [before = '', after = ''] = line.split('\t');
      return [before, after];
    });
}

/** A paragraph with its punctuation repaired. */
export function repaired(text: string): string {
  return joined(repairPunctuation(textAt(text, { line: 1, column: 1 }), () => {}));
}
