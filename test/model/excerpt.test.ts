import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf } from '../../pipeline/model/excerpt.ts';

it('shows the place with what stands round it', () => {
  expect(excerptOf('一二三四五六七八九十的的十九八七六五四三二一', 11, 12)).toBe(
    '…三四五六七八九十的的十九八七六五四三…',
  );
  expect(excerptOf('的的', 1, 2)).toBe('的的');
});

it('has nothing but the characters of the line between …', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(200), fc.nat(200), (line, column, more) => {
      const shown = excerptOf(line, column + 1, column + 1 + more).replace(/^…|…$/g, '');
      expect(line).toContain(shown);
    }),
  );
});
