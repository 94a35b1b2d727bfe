/** Tables of Word: heads over several columns have a rule of their own, cells stand as the manuscript says. */
import { expect, test } from 'vitest';
import { galleyOf } from '../../../pipeline/galley/galley.ts';
import type { PrintedTable } from '../../../pipeline/galley/printed.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import type { Cell, Table } from '../../../pipeline/model/document.ts';
import { cellGrid } from '../../../pipeline/render/docx/grid.ts';
import { article, text } from '../issue.ts';

const style = await loadStyle('xuebao');
const cell = (chars: string, columns = 1, rows = 1): Cell => ({ paragraphs: [text(chars)], columns, rows });

function gridOf(rows: Cell[][], headRows: number, aligns: Table['aligns'] = []) {
  const one = article('题', { body: [] });
  const table: Table = { kind: 'table', at: one.at, caption: null, unit: null, headRows, aligns, rows, notes: [] };
  const whole = { ...one, body: [table] };
  const [printed] = galleyOf(whole, { title: null, articles: [whole] }, style).body as PrintedTable[];
  return cellGrid(printed!, (role, own) => role + own)[0]!.rows.map(({ cells }) => cells);
}

const HEADS = [
  [cell('变量', 1, 2), cell('大城市', 2), cell('小城市', 2)],
  [cell('均值'), cell('标准差'), cell('均值'), cell('标准差')],
];
const ROW = ['工资', '1', '2', '3', '4'].map((chars) => cell(chars));

test('heads over some of the columns are ruled off, those over one or all are not', () => {
  const rows = gridOf([[cell('全部', 5)], ...HEADS, ROW, [cell('面板', 2), cell('注', 3)]], 3);
  const ruled = rows.map((cells) => cells.map(({ paragraphs }) => (paragraphs[0]!.style === 'TableSpan' ? 1 : 0)));
  expect(ruled).toEqual([[0], [0, 1, 1], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0]]);
});

test('cells stand as their column does, those over several as the style says', () => {
  const [, , row] = gridOf([...HEADS, ROW], 2, [null, 'right', 'right', 'left', null]);
  expect(row!.map(({ align }) => align)).toEqual([null, 'right', 'right', 'left', null]);
  const [head] = gridOf(HEADS, 2, [null, 'right', 'right', 'left', null]);
  expect(head!.map(({ align }) => align)).toEqual([null, null, null]);
});
