/** What rules say, word for word, in tables beside the tests: UPDATE=1 rewrites them, a person reads the diff. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';

const COLUMNS = 'about\trule\tat\tmessage\thint';
/** Of a character that no file should hold. */
const LOST = '[lost]';

/** Opens a table; gives what compares the findings about a text, in `lines`, with its rows. */
export function saidIn(name: string): (about: string, lines: readonly string[], found: readonly Diagnostic[]) => void {
  const path = join(import.meta.dirname, name);
  const rows = new Map<string, string[]>();
  for (const row of existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(1) : []) {
    const about = row.slice(0, row.indexOf('\t'));
    rows.set(about, [...(rows.get(about) ?? []), row]);
  }
  const now: string[] = [];
  if (process.env.UPDATE === '1') afterAll(() => writeFileSync(path, `${[COLUMNS, ...now].join('\n')}\n`));
  return (about, lines, found) => {
    const key = inLine(about);
    const told = found.map((one) => [key, ...fieldsOf(one, lines).map(inLine)].join('\t'));
    now.push(...told);
    if (process.env.UPDATE !== '1') expect(told).toEqual(rows.get(key) ?? []);
  };
}

function fieldsOf({ rule, line, column, endColumn, message, hint }: Diagnostic, lines: readonly string[]): string[] {
  const at = [...lines[line - 1]!].slice(column - 1, endColumn).join('');
  return [rule, at, message, hint ?? ''];
}

/** Expects that each finding says in Chinese what is wrong and, unless it is for information only, what to do. */
export function expectWords(found: readonly Diagnostic[]): readonly Diagnostic[] {
  for (const { message, hint, severity } of found)
    for (const words of severity === 'info' ? [message] : [message, hint])
      expect(words).toMatch(/^(?!.*(?:undefined|null|NaN)).*\p{Script=Han}{2}/su);
  return found;
}

function inLine(words: string): string {
  return words.replaceAll('\n', '↵').replaceAll('\t', ' ').replaceAll('\ufffd', LOST).replaceAll('\u200d', '+');
}
