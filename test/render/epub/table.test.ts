import { expect, test } from 'vitest';
import type { PrintedTable } from '../../../pipeline/galley/printed.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { tableMarkup } from '../../../pipeline/render/epub/table.ts';
import { NOTHING, text as written } from '../../../pipeline/render/xhtml/markup.ts';
import { text } from '../issue.ts';

function shown(...rows: readonly (readonly string[])[]): string {
  const block: PrintedTable = {
    kind: 'table',
    caption: null,
    unit: null,
    headRows: 1,
    columns: rows[0]!.length,
    rows: rows.map((row, r) =>
      row.map((cell, column) => ({
        column,
        columns: 1,
        rows: 1,
        isHead: r === 0,
        align: null,
        paragraphs: [{ address: cell, role: 'cell', text: text(cell) }],
      })),
    ),
    notes: [],
  };
  return tableMarkup(block, NOTHING, { inline: (cell) => written(joined(cell)) });
}

const isScrolled = (markup: string) => markup.startsWith('<div class="wide" tabindex="0">');

test('short cells and numbers stay in one piece where a phone has room for them', () => {
  const markup = shown(['县名', '投入', '说明'], ['甲县', '1,200', '含省补，另有地方自筹部分']);
  expect(markup).toContain('<th scope="col" class="short">县名</th>');
  expect(markup).toContain('<td class="number">1,200</td><td>含省补，另有地方自筹部分</td>');
  expect(isScrolled(markup)).toBe(false);
});

test('a table that large type makes wider than a phone can be scrolled', () => {
  const row = ['上游断面', '下游断面', '左岸断面', '右岸'];
  expect(isScrolled(shown(row, row))).toBe(true);
});

test('many columns are scrolled; a few wide ones break their cells instead', () => {
  const many = Array.from({ length: 9 }, () => '甲');
  expect(isScrolled(shown(many, many))).toBe(true);
  const few = Array.from({ length: 6 }, () => '上游断面');
  expect(isScrolled(shown(few, few))).toBe(false);
  expect(shown(few, few)).not.toContain('short');
});

test('a head over some of the columns is ruled off, and columns stand as the manuscript says', () => {
  const cell = (words: string, column: number, columns: number, isHead: boolean, align: 'right' | null = null) => {
    return {
      column,
      columns,
      rows: 1,
      isHead,
      align,
      paragraphs: [{ address: words, role: 'cell', text: text(words) }],
    };
  };
  const block: PrintedTable = {
    kind: 'table',
    caption: null,
    unit: null,
    headRows: 2,
    columns: 3,
    rows: [
      [cell('县名', 0, 1, true), cell('投入', 1, 2, true)],
      [cell('', 0, 1, true), cell('春', 1, 1, true), cell('秋', 2, 1, true)],
      [cell('甲县', 0, 1, false), cell('有', 1, 1, false, 'right'), cell('3', 2, 1, false, 'right')],
    ],
    notes: [],
  } as PrintedTable;
  const markup = tableMarkup(block, NOTHING, { inline: (words) => written(joined(words)) });
  expect(markup.match(/<span class="over">/g)).toHaveLength(1);
  expect(markup).toMatch(/<th [^>]*colspan="2"><span class="over">投入<\/span><\/th>/);
  expect(markup).toContain('<td class="to-right">有</td><td class="number to-right">3</td>');
});
