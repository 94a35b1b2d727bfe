/**
 * Manuscripts of a few lines, each for one rule of the grammar and what lies just beside it: everything that was read, and every word said; and
 * what of the reading changes with a line less or a blank line more.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { goldenRows } from '../golden.ts';
import { changes, shownReading } from './shown.ts';
import { readText } from './summary.ts';

/** `== name` begins a manuscript; ⇥ is a tab. */
const MANUSCRIPTS = readFileSync(join(import.meta.dirname, 'small.txt'), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((text) => {
    const end = text.indexOf('\n');
    return [text.slice(0, end), text.slice(end + 1, -1).replaceAll('⇥', '\t')] as const;
  });

describe('a small manuscript', () => {
  const expectRows = goldenRows(join(import.meta.dirname, 'small.tsv'), 'manuscript\tread');
  it.each(MANUSCRIPTS)('%s', (name, text) =>
    expectRows(
      name,
      shownReading(readText(text)).map((line) => [line]),
    ),
  );
});

describe('a small manuscript with a line less, or a blank line more', () => {
  const expectRows = goldenRows(join(import.meta.dirname, 'small-less.tsv'), 'manuscript\tline\tchange');
  it.each(MANUSCRIPTS)('%s', (name, text) => {
    const before = shownReading(readText(text), 'words');
    const lines = text.split('\n');
    const rows = lines.map((line, at) => {
      // Of four lines one goes, and one gets a blank line above it.
      if (at % 2 === 0) return [];
      const isLess = at % 4 === 3;
      const changed = [...lines.slice(0, at), ...(isLess ? [] : ['', line]), ...lines.slice(at + 1)].join('\n');
      const found = changes(before, shownReading(readText(changed), 'words'));
      // What only goes with its line is no news.
      const isNews = found.length > 1 || (found.length === 1 && !(isLess && found[0]!.startsWith('−')));
      return isNews ? [[`${isLess ? '−' : '␤'}${at + 1}`, found.join('; ')]] : [];
    });
    expectRows(name, rows.flat());
  });
});
