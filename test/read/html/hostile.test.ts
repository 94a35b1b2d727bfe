/** Pages that mean harm: one error that says so, quickly, never a throw. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../pipeline/read/html/read.ts';
import { cpuTime } from '../../cpu.ts';
import { HEAD, page } from './make.ts';

/** Milliseconds of the processor, several times what they take. */
const MOST = 6_000;

const HOSTILE: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['elements in elements', () => page(`${HEAD}${'<div>'.repeat(100_000)}水`), 'manuscript-binary'],
  ['marks in marks', () => page(`${HEAD}<p>${'<b><i>'.repeat(50_000)}水`), 'manuscript-binary'],
  ['a million elements', () => page(`${HEAD}${'<p>水</p>'.repeat(400_000)}`), 'manuscript-binary'],
  [
    'a million cells',
    () => page(`${HEAD}<table>${`<tr>${'<td>'.repeat(60)}</tr>`.repeat(3000)}</table>`),
    'manuscript-binary',
  ],
  [
    'cells over everything',
    () => page(`${HEAD}<table><tr>${'<td colspan=9999 rowspan=9999>水'.repeat(900)}</table>`),
    '',
  ],
  ['attributes without end', () => page(`${HEAD}<p ${'a="水" '.repeat(500_000)}>水</p>`), ''],
  ['an element that nothing ends', () => page(`${HEAD}<p>${'<!--'.repeat(200_000)}`), ''],
  ['signs of formulas', () => page(`${HEAD}<p>${'$'.repeat(300_000)}</p>`), ''],
  ['links to notes that are not there', () => page(`${HEAD}${'<a href="#x">1</a>'.repeat(15_000)}`), ''],
  ['another program', () => Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), 'manuscript-binary'],
  ['a page of parts', () => new TextEncoder().encode('MIME-Version: 1.0\n\n<html>'), 'manuscript-binary'],
];

describe('a hostile page', () => {
  it.each(HOSTILE)('with %s costs little', (_, bytes, rule) => {
    const made = bytes();
    const from = cpuTime();
    const { diagnostics } = read('甲.html', made);
    expect(cpuTime() - from).toBeLessThan(MOST);
    if (rule !== '') expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
  });
});
