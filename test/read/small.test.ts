/** Manuscripts of a few lines, each for one rule of the grammar and what lies just beside it: everything that was read, and every word said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { goldenRows } from '../golden.ts';
import { shownReading } from './shown.ts';
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
