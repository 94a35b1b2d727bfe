import { describe, expect, it } from 'vitest';
import { NO_IMPRINT } from '../../pipeline/model/imprint.ts';
import { type Barcode, barcodeOf } from '../../pipeline/render/barcode.ts';

const MODULE = (0.33 * 72) / 25.4;

/** Patterns of EAN's number set A as spaces and bars in modules; C has them as bars and spaces, B is C backwards. */
const SET_A = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
const SET_B = SET_A.map((pattern) => [...pattern].reverse().join(''));
/** Sets of the left six digits by the first digit. */
const PARITY = 'AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(' ');

/** Widths of bars and spaces in whole modules, from the boxes alone. */
function widths({ bars }: Barcode, module: number): number[] {
  const found = bars.flatMap(({ x, width }, i) => {
    const next = bars[i + 1];
    return next === undefined ? [width] : [width, next.x - x - width];
  });
  return found.map((width) => {
    expect(width / module).toBeCloseTo(Math.round(width / module), 6);
    return Math.round(width / module);
  });
}

function leftDigit(pattern: string): { digit: number; set: 'A' | 'B' } {
  const inA = SET_A.indexOf(pattern);
  return inA >= 0 ? { digit: inA, set: 'A' } : { digit: SET_B.indexOf(pattern), set: 'B' };
}

/** Reads EAN-13 with its add-on of two as a scanner does: guards, number sets, check digit, parity of the add-on. */
function decode(barcode: Barcode, module = MODULE): string {
  const all = widths(barcode, module);
  const take = (from: number, count: number) => all.slice(from, from + count).join('');
  expect([take(0, 3), take(27, 5), take(56, 3)]).toEqual(['111', '11111', '111']);
  const left = Array.from({ length: 6 }, (_, i) => leftDigit(take(3 + 4 * i, 4)));
  const right = Array.from({ length: 6 }, (_, i) => SET_A.indexOf(take(32 + 4 * i, 4)));
  const first = PARITY.indexOf(left.map(({ set }) => set).join(''));
  const digits = [first, ...left.map(({ digit }) => digit), ...right];
  expect(digits.every((digit) => digit >= 0)).toBe(true);
  expect(digits.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 3), 0) % 10).toBe(0);
  if (all.length === 59) return digits.join('');
  expect([take(60, 3), take(67, 2), all.length]).toEqual(['112', '11', 73]);
  const addon = [leftDigit(take(63, 4)), leftDigit(take(69, 4))];
  const value = addon[0]!.digit * 10 + addon[1]!.digit;
  expect(addon.map(({ set }) => set).join('')).toBe(['AA', 'AB', 'BA', 'BB'][value % 4]);
  return `${digits.join('')} ${addon.map(({ digit }) => digit).join('')}`;
}

const facts = (issn: string | null, number: number | null, barcode = NO_IMPRINT.barcode) => ({ issn, number, barcode });

describe('the bar code of a journal', () => {
  it('is there only where the ISSN is one', () => {
    for (const issn of [null, '0378-5956', '刊号']) expect(barcodeOf(facts(issn, 1))).toBeNull();
  });

  it.each([
    ['0378-5955', 1, '977037859500', '01'],
    ['2049-3630', 12, '977204936300', '12'],
    ['1144-875X', 7, '977114487500', '07'],
    ['2434-561X', 24, '977243456100', '24'],
    ['1671-6914', 3, '977167169100', '03'],
  ])('of ISSN %s, number %i, reads %s', (issn, number, twelve, addon) => {
    const barcode = barcodeOf(facts(issn, number))!;
    const read = decode(barcode);
    expect(read.slice(0, 12)).toBe(twelve);
    expect(read.slice(14)).toBe(addon);
    const printed = barcode.labels.map(({ text }) => text);
    expect(printed[0]).toBe(`ISSN ${issn}`);
    expect(printed.slice(1).join('')).toBe(read.replace(' ', ''));
  });

  it('takes the add-on and the variant of issue.yaml, or no add-on where there is no number', () => {
    expect(decode(barcodeOf(facts('0378-5955', 1, { addon: '53', variant: 2 }))!)).toMatch(/^977037859502\d 53$/);
    expect(decode(barcodeOf(facts('0378-5955', null))!)).toMatch(/^977037859500\d$/);
    expect(barcodeOf(facts(null, 1))).toBeNull();
  });

  it.each([0.8, 1, 2])('keeps its measures and quiet zones at magnification %f', (magnification) => {
    const barcode = barcodeOf(facts('0378-5955', 1), magnification)!;
    const module = MODULE * magnification;
    const { bars, labels } = barcode;
    expect(decode(barcode, module)).toMatch(/ 01$/);
    expect(bars[0]!.x / module).toBeCloseTo(11);
    const last = bars.at(-1)!;
    expect((barcode.width - last.x - last.width) / module).toBeCloseTo(5);
    expect((bars[2]!.height / module) * 0.33).toBeCloseTo(22.85);
    expect((bars[0]!.height - bars[2]!.height) / module).toBeCloseTo(5);
    const lowest = bars[0]!.y + bars[0]!.height;
    const lowered = bars.flatMap(({ y, height }, i) => (Math.abs(y + height - lowest) < 0.01 ? [i] : []));
    expect(lowered).toEqual([0, 1, 14, 15, 28, 29, 30, 31, 32, 33, 34, 35, 36]);
    const alone = barcodeOf(facts('0378-5955', null), magnification)!;
    expect(alone.width / module).toBeCloseTo(11 + 95 + 7);
    for (const { x, baseline, size } of labels) {
      expect(Math.min(x, baseline - 0.75 * size)).toBeGreaterThan(0);
      expect(Math.max(x - barcode.width, baseline - barcode.height)).toBeLessThan(0);
    }
  });

  it('has its digits clear of the bars', () => {
    const { bars, labels } = barcodeOf(facts('0378-5955', 1))!;
    for (const { x, baseline, size } of labels) {
      const half = 0.28 * size;
      const near = bars.filter((bar) => bar.x < x + half && bar.x + bar.width > x - half);
      for (const { y, height } of near) expect(baseline < y || baseline - 0.74 * size > y + height).toBe(true);
    }
  });
});
