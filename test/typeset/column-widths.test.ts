/** Columns shared out over a width. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CellClaim, columnWidths } from '../../pipeline/typeset/column-widths.ts';
import { runsOf } from '../at-length.ts';

/** Cells by the widths of their texts: up to 80 they stay whole, longer ones take 60 at least. */
function claims(rows: readonly (readonly number[])[]): CellClaim[] {
  return rows.flatMap((texts, row) =>
    texts.map((text, column) => {
      return { row, column, columns: 1, least: text <= 80 ? text : 60, wish: text, texts: [text], beside: 0 };
    }),
  );
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

it('what all want leaves the rest to all alike', () => {
  expect(columnWidths(2, claims([[40, 20]]), 100)).toEqual({ widths: [60, 40], lines: 1 });
});

it('is refused where not even the least fits', () => {
  expect(columnWidths(2, claims([[80, 80]]), 150)).toBeNull();
});

it('a long text gets what short ones leave', () => {
  const { widths } = columnWidths(
    2,
    claims([
      [30, 400],
      [30, 100],
    ]),
    200,
  )!;
  expect(widths[0]).toBeCloseTo(30);
  expect(widths[1]).toBeCloseTo(170);
});

it('columns share so that the table is low, not so that they are alike', () => {
  // One long text in the first column, texts in the second that would rather stay on a line.
  const rows = [[600, 110], ...Array.from({ length: 20 }, () => [60, 110])];
  const { lines } = columnWidths(2, claims(rows), 300)!;
  expect(lines).toBeLessThan(20 + 6);
});

it('a cell over two columns widens both', () => {
  const wide: CellClaim = { row: 0, column: 0, columns: 2, least: 90, wish: 90, texts: [90], beside: 0 };
  const { widths } = columnWidths(2, [wide, ...claims([[20, 10]]).map((claim) => ({ ...claim, row: 1 }))], 90)!;
  expect(widths).toEqual([50, 40]);
});

it('always fill the width and give every column its least', () => {
  const text = fc.integer({ min: 1, max: 500 });
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 12 }),
    );
  fc.assert(
    fc.property(table, fc.integer({ min: 50, max: 600 }), (rows, total) => {
      const asked = claims(rows);
      const count = rows[0]!.length;
      const least = Array.from({ length: count }, (_, column) =>
        Math.max(...asked.filter((claim) => claim.column === column).map((claim) => claim.least)),
      );
      const shared = columnWidths(count, asked, total);
      if (shared === null) {
        expect(sum(least)).toBeGreaterThan(total);
        return;
      }
      expect(sum(shared.widths)).toBeCloseTo(total, 3);
      for (const [column, width] of shared.widths.entries()) expect(width).toBeGreaterThan(least[column]! - 0.01);
    }),
    { numRuns: runsOf(300, 100) },
  );
});
