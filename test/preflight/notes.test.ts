import { expect, it } from 'vitest';
import { CheckNotes } from '../../pipeline/preflight/notes.ts';
import { type CheckState, isPassed } from '../../pipeline/preflight/report.ts';

const notes = () => new CheckNotes({ id: 'ink-limit', label: '墨量', hint: '改淡些' });

it('is a breach when one of its notes is, in whatever order they came', () => {
  const warned = notes();
  warned.warn(1, '偏浓');
  warned.breach(2, '太浓');
  expect(warned.verdict()).toMatchObject({
    check: 'ink-limit',
    label: '墨量',
    state: 'breach',
    found: '太浓；偏浓',
    places: ['第 2 页：太浓', '第 1 页：偏浓'],
    hint: '改淡些',
  });
  const breached = notes();
  breached.breach(2, '太浓');
  breached.warn(1, '偏浓');
  expect(breached.verdict()).toEqual(warned.verdict());
});

it('is a warning when all it has are warnings, and says the hint that goes with them', () => {
  const both = notes();
  both.warn(3, '偏浓', '看一眼');
  both.warn(3, '偏浓', '再看一眼');
  expect(both.verdict()).toMatchObject({
    state: 'warning',
    found: '偏浓 2 处',
    places: ['第 3 页：偏浓，2 处'],
    hint: '看一眼',
  });
  both.breach(null, '太浓', '重做');
  expect(both.verdict()).toMatchObject({ state: 'breach', places: ['太浓', '第 3 页：偏浓，2 处'], hint: '重做' });
});

it('passes with what was said, and needs no hint', () => {
  const none = notes();
  expect(none.verdict()).toMatchObject({ state: 'pass', found: '', places: [], hint: null });
  none.say('最浓 280 %');
  expect(none.verdict().found).toBe('最浓 280 %');
});

it('names three kinds and ten places, and says how many there are', () => {
  const many = notes();
  for (let page = 1; page <= 10; page++) many.warn(page, '偏浓');
  expect(many.verdict().places).toHaveLength(10);
  for (const kind of ['偏淡', '太花', '太暗']) many.warn(11, kind);
  const { found, places } = many.verdict();
  expect(found).toBe('偏浓 10 处；偏淡；太花……等 4 种');
  expect(places).toHaveLength(11);
  expect(places.at(-1)).toBe('……等 13 处');
});

it('counts what is beyond a thousand places without keeping it', () => {
  const many = notes();
  for (let page = 1; page <= 1001; page++) many.warn(page, '偏浓');
  for (let kind = 1; kind <= 1001; kind++) many.warn(null, `样子 ${kind}`);
  const { found, places } = many.verdict();
  expect(found).toBe('偏浓 1001 处；样子 1；样子 2……等 1000 种');
  expect(places.at(-1)).toBe('……等 1000 处');
});

it('keeps a file back for one breach among many that pass, and for no warning', () => {
  const report = (...states: CheckState[]) => ({
    pages: 4,
    standard: null,
    condition: null,
    verdicts: states.map((state) => ({ check: 'x', label: 'x', state, found: '', places: [], hint: null })),
  });
  expect(isPassed(report('pass', 'warning', 'pass'))).toBe(true);
  expect(isPassed(report('pass', 'breach', 'pass'))).toBe(false);
  expect(isPassed(report('breach'))).toBe(false);
});
