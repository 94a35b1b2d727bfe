/** Every symptom a manuscript ever showed: `symptom.txt` reads to `symptom.json`; UPDATE=1 rewrites, a person reads the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../pipeline/read/reader.ts';
import { printManuscript } from '../../pipeline/read/txt/print.ts';
import { readPath, readText, summary } from './summary.ts';

const FOLDER = 'test/cases/read';
/** Manuscripts that leave the editor a question: printed clean they read differently, since a doubt is no mark. */
const DOUBTFUL = 'test/cases/read-doubtful';
const namesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.txt'));
const names = namesIn(FOLDER);

/** Compares a manuscript's reading with its golden. */
function compare(folder: string, name: string): void {
  const found = `${JSON.stringify(summary(readPath(join(folder, name))), null, 1)}\n`;
  const expected = join(folder, name.replace(/txt$/, 'json'));
  if (process.env.UPDATE === '1') writeFileSync(expected, found);
  if (!existsSync(expected)) throw new Error(`${expected} is missing: UPDATE=1 writes it, a person reads it`);
  expect(found).toBe(readFileSync(expected, 'utf8'));
}

/** The articles without the lines they stand on. */
function contents(reading: Reading): string {
  return JSON.stringify(summary(reading).articles, null, 1).replace(/^( +")\d+-\d+ /gm, '$1');
}

describe('reading cases', () => {
  it.each(names)('%s', (name) => compare(FOLDER, name));

  it.each(namesIn(DOUBTFUL))('%s, with its questions', (name) => compare(DOUBTFUL, name));

  it.each(names)('%s printed clean reads back to the same', (name) => {
    const reading = readPath(join(FOLDER, name));
    const printed = printManuscript(reading.articles);
    const again = readText(printed);
    expect(contents(again)).toEqual(contents(reading));
    expect(printManuscript(again.articles)).toBe(printed);
  });
});

it('a Traditional manuscript is printed clean with labels in its own characters', () => {
  const printed = printManuscript(readPath(join(FOLDER, 'traditional-labels.txt')).articles);
  expect(printed).toMatch(/關鍵詞：.*中圖分類號：.*參考文獻\n.*責任編輯：.*（作者單位：/s);
  expect(printed).not.toMatch(/[关词图类参献责编单]/);
});
