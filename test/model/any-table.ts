/** Tables of any cells, also of cells that lie over each other and reach out of the table. */
import fc from 'fast-check';
import type { Cell, Span, Table, Text } from '../../pipeline/model/document.ts';

/** Such tables with texts of one kind. */
export function anyTable(at: Span, text: fc.Arbitrary<Text>): fc.Arbitrary<Table> {
  const span = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 }));
  const cell: fc.Arbitrary<Cell> = fc
    .tuple(text, fc.array(text, { maxLength: 2 }), span, span)
    .map(([first, others, columns, rows]) => ({ paragraphs: [first, ...others], columns, rows }));
  return fc.record({
    kind: fc.constant('table' as const),
    at: fc.constant(at),
    caption: fc.option(text),
    unit: fc.option(text),
    headRows: fc.nat(3),
    aligns: fc.array(fc.constantFrom('left' as const, 'center' as const, 'right' as const, null), { maxLength: 4 }),
    rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }),
    notes: fc.array(text, { maxLength: 2 }),
  });
}
