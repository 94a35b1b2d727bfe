/** What rules say, word for word, in tables beside the tests. */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { goldenRows } from '../golden.ts';

/** Opens a table; gives what compares the findings about a text, in `lines`, with its rows. */
export function saidIn(name: string): (about: string, lines: readonly string[], found: readonly Diagnostic[]) => void {
  const expectRows = goldenRows(join(import.meta.dirname, name), 'about\trule\tat\tmessage\thint');
  return (about, lines, found) =>
    expectRows(
      about,
      found.map((one) => fieldsOf(one, lines)),
    );
}

function fieldsOf({ rule, line, column, endColumn, message, hint }: Diagnostic, lines: readonly string[]): string[] {
  const at = [...lines[line - 1]!].slice(column - 1, endColumn).join('');
  return [rule, at, message, hint ?? ''];
}

/** Expects that each finding says in Chinese what is wrong and, unless it is for information only, what to do. */
export function expectWords(found: readonly Diagnostic[]): readonly Diagnostic[] {
  for (const { severity } of found) expect(['error', 'warning', 'info']).toContain(severity);
  for (const { message, hint, severity } of found)
    for (const words of severity === 'info' ? [message] : [message, hint])
      expect(words).toMatch(/^(?!.*(?:undefined|null|NaN)).*\p{Script=Han}{2}/su);
  return found;
}
