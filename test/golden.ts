/** Tests whose answers stand in a file: UPDATE=1 rewrites it, a person reads the diff. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const isUpdate = process.env.UPDATE === '1';

/** Expects a text to be what the file holds. */
export function expectGolden(path: string, found: string): void {
  if (isUpdate) writeFileSync(path, found);
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE=1 writes it, a person reads it`);
  expect(found).toBe(readFileSync(path, 'utf8'));
}

/** Opens a table whose first column names what its rows are about; gives what compares rows about one thing with it. */
export function goldenRows(path: string, columns: string): (about: string, rows: readonly string[][]) => void {
  const known = new Map<string, string[]>();
  for (const row of existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(1, -1) : []) {
    const about = row.slice(0, row.indexOf('\t'));
    known.set(about, [...(known.get(about) ?? []), row]);
  }
  const now: string[] = [];
  if (isUpdate) afterAll(() => writeFileSync(path, `${[columns, ...now].join('\n')}\n`));
  return (about, rows) => {
    const key = inCell(about);
    const found = rows.map((row) => [key, ...row.map(inCell)].join('\t'));
    now.push(...found);
    if (!isUpdate) expect(found).toEqual(known.get(key) ?? []);
  };
}

/** Words in one cell of a table, without what no editor shows. */
function inCell(words: string): string {
  return words.replaceAll('\n', '↵').replaceAll('\t', ' ').replaceAll('\ufffd', '[lost]').replaceAll('\u200d', '+');
}
