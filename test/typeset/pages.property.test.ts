/** Keeps that hold for all articles. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Float } from '../../pipeline/typeset/columns.ts';
import { paginate } from '../../pipeline/typeset/paginate.ts';
import { keepAfterHeadings, type Row, stackedRows } from '../../pipeline/typeset/rows.ts';
import { runsOf } from '../at-length.ts';
import { LOOK } from './setting.ts';

const GRID = 10;
const AREA = { width: 100, height: 200, grid: GRID };

interface Part {
  readonly kind: 'heading' | 'paragraph' | 'span' | 'float';
  readonly lines: number;
}

const parts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), lines: fc.integer({ min: 1, max: 2 }) }),
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('paragraph' as const), lines: fc.integer({ min: 1, max: 12 }) }),
    },
    fc.record({ kind: fc.constant('span' as const), lines: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('float' as const), lines: fc.integer({ min: 1, max: 12 }) }),
  ),
  { minLength: 1, maxLength: 40 },
);

/** Rows named part.line.count.kind, so that what stands in a column tells of itself. */
function rowsFrom(given: readonly Part[]): { rows: Row[]; floats: Float[]; spans: Float[] } {
  const rows: Row[] = [];
  const floats: Float[] = [];
  const spans: Float[] = [];
  const headings: number[] = [];
  given.forEach(({ kind, lines }, part) => {
    const set = stackedRows(
      Array.from({ length: lines }, (_, i) => ({
        runs: [{ text: `${part}.${i}.${lines}.${kind}`, look: LOOK, x: 0, spacing: 0, width: 1 }],
        stretch: 0,
        start: 0,
        isLast: i === lines - 1,
        reach: { above: 0, below: 0 },
      })),
      {
        leading: GRID,
        size: 8,
        baseline: 8,
        above: 0,
        below: 0,
        onGrid: true,
        keep: kind === 'heading' ? 'next' : kind === 'paragraph' ? 'split' : 'whole',
      },
    );
    if (kind === 'span') spans.push({ at: rows.length, rows: set });
    else if (kind === 'float') floats.push({ at: rows.length, rows: set });
    else rows.push(...set);
    if (kind === 'heading') headings.push(rows.length - 1);
  });
  return { rows: keepAfterHeadings(rows, headings), floats, spans };
}

function lay(given: readonly Part[], columns: number): string[][] {
  const { rows, floats, spans } = rowsFrom(given);
  const footnotes = { above: 0, rule: { x: 0, y: 0, width: 0, height: 0 } };
  const pages = paginate([{ columns, gutter: 10, start: 'page', opening: [], rows, floats, spans, footnotes }], AREA);
  return pages.flatMap((page) => {
    const found: string[][] = [];
    let x = -1;
    let y = 0;
    for (const placed of page.rows) {
      if (placed.x !== x || placed.y < y) found.push([]);
      found.at(-1)!.push(placed.row.lines[0]!.runs[0]!.text);
      ({ x, y } = placed);
    }
    return found;
  });
}

const partOf = (name: string) => name.split('.')[0];
const columnsOf = fc.integer({ min: 1, max: 3 });

describe('for all articles', () => {
  it('every line is set once, and those in the columns in order', () => {
    fc.assert(
      fc.property(parts, columnsOf, (given, columns) => {
        const { rows, floats, spans } = rowsFrom(given);
        const names = (all: readonly Row[]) => all.map((row) => row.lines[0]!.runs[0]!.text);
        const laid = lay(given, columns).flat();
        expect(laid.filter((name) => !/span$|float$/.test(name))).toEqual(names(rows));
        expect(laid.filter((name) => name.endsWith('float'))).toEqual(names(floats.flatMap((float) => float.rows)));
        expect(laid.filter((name) => name.endsWith('span'))).toEqual(names(spans.flatMap((span) => span.rows)));
      }),
      { numRuns: runsOf(1000, 200) },
    );
  });

  it('no column ends with a heading or the first line of a paragraph, none begins with its last', () => {
    const plain = parts.map((given) => given.filter(({ kind }) => kind === 'heading' || kind === 'paragraph'));
    fc.assert(
      fc.property(plain, columnsOf, (given, columns) => {
        fc.pre(
          !given.some(
            ({ kind }, i) =>
              kind === 'heading' && given.slice(i, i + 3).filter((part) => part.kind === 'heading').length > 2,
          ),
        );
        const laid = lay(given, columns);
        laid.slice(0, -1).forEach((column, c) => {
          const [part, line, count, kind] = column.at(-1)!.split('.');
          const next = laid[c + 1]![0]!;
          if (kind === 'heading') throw new Error(`heading ${part} at a column's foot`);
          if (partOf(next) !== part) return;
          expect(Number(line)).toBeGreaterThan(0);
          expect(Number(count) - Number(next.split('.')[1])).toBeGreaterThan(1);
        });
      }),
      { numRuns: runsOf(300, 100) },
    );
  });
});
