/** Small pieces of the grammar by themselves: labels of notes, and cells made even. */
import { expect, it } from 'vitest';
import type { Cell } from '../../pipeline/model/document.ts';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { labelsFor } from '../../pipeline/read/grammar/called.ts';
import { filledUp, withoutEmptyRows } from '../../pipeline/read/grammar/cells.ts';

it('numbers notes in circles up to ㊿, and in brackets where there are more', () => {
  expect(labelsFor(50).join('')).toBe(
    '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  );
  expect(labelsFor(51)).toHaveLength(51);
  expect(labelsFor(51).filter((label, at) => label !== `[${at + 1}]`)).toEqual([]);
  expect(labelsFor(0)).toEqual([]);
});

const POINT = { line: 1, column: 1 };
const cell = (words: string, columns = 1, rows = 1): Cell => ({ paragraphs: [textAt(words, POINT)], columns, rows });
const shown = (rows: readonly (readonly Cell[])[]) =>
  rows.map((cells) => cells.map((one) => `${one.paragraphs.map(joined).join('')}${one.columns}x${one.rows}`).join(' '));

it('fills short rows up with empty cells, whatever reaches into them', () => {
  expect(shown(filledUp([[cell('甲'), cell('乙', 2)], [cell('丙')]], POINT))).toEqual(['甲1x1 乙2x1', '丙1x1 1x1 1x1']);
  expect(shown(filledUp([[cell('甲', 1, 2), cell('乙')], [cell('丙')], []], POINT))).toEqual([
    '甲1x2 乙1x1',
    '丙1x1',
    '1x1 1x1',
  ]);
});

it('leaves out rows in which no cell begins; what covers them takes a row less', () => {
  expect(shown(withoutEmptyRows([[cell('甲', 1, 3), cell('乙', 1, 2)], [], [cell('丙')]]))).toEqual([
    '甲1x2 乙1x1',
    '丙1x1',
  ]);
  expect(shown(withoutEmptyRows([[cell('甲', 1, 2)], []]))).toEqual(['甲1x1']);
  expect(shown(withoutEmptyRows([[cell('甲', 1, 2), cell('乙')], [cell('丙')]]))).toEqual(['甲1x2 乙1x1', '丙1x1']);
});
