/** Every line of a paragraph knows where in the manuscript it begins, also behind a label and among the words of a style. */
import { expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { openFormulas } from '../../../pipeline/math/formulas.ts';
import { textAt } from '../../../pipeline/model/runs.ts';
import type { SlotRole } from '../../../pipeline/model/slots.ts';
import { originOfParts } from '../../../pipeline/render/pdf/origin.ts';
import { setParts } from '../../../pipeline/render/pdf/parts.ts';
import { openType } from '../../../pipeline/render/pdf/type.ts';

const style = await loadStyle('lilun');
const type = openType((await openFonts())('zh-Hans'), false, await openFormulas());
const slot = (role: SlotRole, words: string, line: number) => ({
  address: role,
  role,
  text: textAt(words, { line, column: 1 }),
});

/** The places of lines that begin with these characters, counted through the paragraph. */
function places(parts: Parameters<typeof setParts>[0]['parts'], ...starts: readonly number[]): string[] {
  const set = setParts({ address: 'a', role: 'biography', parts }, style.text, type);
  const origin = originOfParts(set, 'a.txt', type)!;
  return starts.map((start) => {
    const { point } = origin.placeOf({ start } as Parameters<typeof origin.placeOf>[0]);
    return `${point.line}:${point.column}`;
  });
}

it('a label of the style counts for nothing', () => {
  const parts = [{ use: 'label', words: '作者简介：' } as const, slot('endMatter', '张三，江城学院教授。', 7)];
  expect(places(parts, 0, 5, 8)).toEqual(['7:1', '7:1', '7:4']);
});

it('a label of the manuscript has a place of its own', () => {
  const parts = [slot('endLabel', '责任校对', 3), { use: 'label', words: '：' } as const, slot('endMatter', '李四', 4)];
  expect(places(parts, 0, 2, 4, 5, 6)).toEqual(['3:1', '3:3', '4:1', '4:1', '4:2']);
});

it('words between two texts belong to the one behind them, words at the end to the one before', () => {
  const between = { use: 'plain', words: '；' } as const;
  const parts = [
    slot('keyword', '河流', 5),
    between,
    slot('keyword', '石桥', 6),
    { use: 'plain', words: '）' } as const,
  ];
  expect(places(parts, 1, 2, 3, 5)).toEqual(['5:2', '6:1', '6:1', '6:2']);
});

it('what prints as nothing is not counted', () => {
  const parts = [{ use: 'label', words: '摘要：' } as const, slot('abstract', '一\u200b二三', 9)];
  expect(places(parts, 3, 4, 5)).toEqual(['9:1', '9:3', '9:4']);
});

it('a paragraph of the style alone has none', () => {
  expect(
    originOfParts(
      setParts({ address: 'a', role: 'section', parts: [{ use: 'plain', words: '专题' }] }, style.text, type),
      'a',
      type,
    ),
  ).toBeNull();
});
