/** Every Markdown manuscript of the cases reads to its `.json`; UPDATE=1 rewrites, a person reads the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../../pipeline/read/md/read.ts';
import { summary } from '../summary.ts';

const FOLDER = 'test/cases/read-md';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe('Markdown reading cases', () => {
  it.each(names)('%s', (name) => {
    const path = join(FOLDER, name);
    const found = `${JSON.stringify(summary(read(path, readFileSync(path))), null, 1)}\n`;
    const expected = path.replace(/md$/, 'json');
    if (process.env.UPDATE === '1') writeFileSync(expected, found);
    if (!existsSync(expected)) throw new Error(`${expected} is missing: UPDATE=1 writes it, a person reads it`);
    expect(found).toBe(readFileSync(expected, 'utf8'));
  });
});
