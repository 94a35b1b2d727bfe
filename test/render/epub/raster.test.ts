import { expect, test } from 'vitest';
import { blankRaster, type Contour, fillBox, fillContours } from '../../../pipeline/render/epub/raster.ts';

const box = (left: number, top: number, right: number, bottom: number): Contour => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

function drawn(...contours: readonly Contour[]): string[] {
  const raster = blankRaster(6, 4);
  fillContours(raster, contours, 3, (_, level) => level);
  return [0, 1, 2, 3].map((row) => [...raster.pixels.subarray(row * 6, row * 6 + 6)].join(''));
}

test('a box fills its pixels', () => {
  expect(drawn(box(1, 1, 4, 3))).toEqual(['000000', '033300', '033300', '000000']);
});

test('pixels half covered are half as strong', () => {
  expect(drawn(box(1.5, 1, 4, 2.5))).toEqual(['000000', '023300', '012200', '000000']);
});

test('overlapping outlines stay filled, and one that runs the other way cuts a hole', () => {
  expect(drawn(box(0, 0, 4, 2), box(2, 0, 6, 2))).toEqual(['333333', '333333', '000000', '000000']);
  expect(drawn(box(0, 0, 6, 4), [...box(2, 1, 4, 3)].reverse())).toEqual(['333333', '330033', '330033', '333333']);
});

test('what lies outside is cut off', () => {
  expect(drawn(box(-3, -3, 2, 9))).toEqual(['330000', '330000', '330000', '330000']);
});

test.for([
  [1, 1, 4, 3],
  [1.5, 1, 4, 2.5],
  [-3, -3, 2, 9],
  [0, 0, 6, 4],
  [2.2, 1, 2.6, 3],
  [5.5, 3.5, 9, 9],
  [4, 3, 2, 1],
] as const)('a box at %s %s %s %s is filled as its outline is', ([left, top, right, bottom]) => {
  const raster = blankRaster(6, 4);
  fillBox(raster, [left, top], [right, bottom], 3, (_, level) => level);
  const rows = [0, 1, 2, 3].map((row) => [...raster.pixels.subarray(row * 6, row * 6 + 6)].join(''));
  expect(rows).toEqual(left < right ? drawn(box(left, top, right, bottom)) : Array(4).fill('000000'));
});
