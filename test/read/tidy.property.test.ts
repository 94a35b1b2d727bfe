/** What tidy prints reads back to the same articles: every kind of block, notes, references and end matter, several in a file. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../pipeline/model/document.ts';
import { printManuscript } from '../../pipeline/read/txt/print.ts';
import { runsOf } from '../at-length.ts';
import { article } from './made.ts';
import { readText } from './summary.ts';

/** An article without its places: what must be the same. */
function contents(articles: readonly Article[]): unknown {
  const ids = new Map(articles.flatMap((one) => one.notes.map(({ id, label }) => [id, label])));
  return JSON.parse(
    JSON.stringify(articles, (key, value) => {
      if (key === 'at' || key === 'anchors' || (key === 'id' && ids.has(value))) return undefined;
      return key === 'runs' ? (value as readonly { text: string }[]).filter(({ text }) => text !== '') : value;
    }),
  );
}

const RUNS = runsOf(200, 40);

it('reads an article printed back to the same article', () => {
  fc.assert(
    fc.property(article, (one) => {
      const printed = printManuscript([one]);
      expect(contents(readText(printed).articles)).toEqual(contents([one]));
    }),
    { numRuns: RUNS },
  );
});

it('reads several articles printed back to the same articles', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 2, maxLength: 3 }), (all) => {
      const printed = printManuscript(all);
      expect(contents(readText(printed).articles)).toEqual(contents(all));
    }),
    { numRuns: RUNS },
  );
});
