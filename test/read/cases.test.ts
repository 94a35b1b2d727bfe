/** Every symptom a manuscript ever showed: `symptom.txt` reads to `symptom.json`; UPDATE=1 rewrites, a person reads the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPath, summary } from './summary.ts';

const FOLDER = 'test/cases/read';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe('reading cases', () => {
  it.each(names)('%s', (name) => {
    const found = `${JSON.stringify(summary(readPath(join(FOLDER, name))), null, 1)}\n`;
    const expected = join(FOLDER, name.replace(/txt$/, 'json'));
    if (process.env.UPDATE === '1' || !existsSync(expected)) writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, 'utf8'));
  });
});
