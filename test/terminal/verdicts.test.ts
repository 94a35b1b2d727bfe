import { expect, it } from 'vitest';
import type { CheckState, Verdict } from '../../pipeline/preflight/report.ts';
import { verdictTable } from '../../pipeline/terminal/verdicts.ts';

const verdict = (state: CheckState, more: Partial<Verdict> = {}): Verdict => ({
  check: 'pictures',
  label: '图片',
  state,
  found: '1 幅',
  places: [],
  hint: null,
  ...more,
});
const shown = (...verdicts: Verdict[]) =>
  verdictTable('a.pdf', { pages: 4, standard: null, condition: null, verdicts }).replace(/\u001b\[\d+m/g, '');
const end = (...states: CheckState[]) =>
  shown(...states.map((state) => verdict(state)))
    .trimEnd()
    .split('\n')
    .at(-1);

it('lets a file go to print only without a breach, and counts each kind', () => {
  expect(end('pass', 'pass')).toBe('可以付印：不合格 0 项，警告 0 项，通过 2 项。');
  expect(end('pass', 'warning', 'warning')).toBe('可以付印：不合格 0 项，警告 2 项，通过 1 项。');
  expect(end('pass', 'breach', 'warning')).toBe('不能付印：不合格 1 项，警告 1 项，通过 1 项。');
  expect(end('breach', 'breach', 'breach')).toBe('不能付印：不合格 3 项，警告 0 项，通过 0 项。');
});

it('sets what was found under one another, with places and what to do below it', () => {
  const breach = verdict('breach', { found: '太粗 2 处', places: ['第 1 页：太粗', '第 2 页：太粗'], hint: '换原图' });
  expect(shown(verdict('pass', { label: '总墨量', found: '280 %' }), breach).split('\n')).toEqual([
    'a.pdf  4 页，没有声明 PDF/X 标准',
    '  通过    总墨量  280 %',
    '  不合格  图片    太粗 2 处',
    '                  第 1 页：太粗',
    '                  第 2 页：太粗',
    '                  → 换原图',
    '不能付印：不合格 1 项，警告 0 项，通过 1 项。',
    '',
  ]);
});

it('does not say a place twice that is all that was found', () => {
  expect(shown(verdict('warning', { found: '太粗', places: ['太粗'] })).match(/太粗/g)).toHaveLength(1);
  expect(shown(verdict('warning', { found: '太粗', places: ['第 1 页：太粗'] })).match(/太粗/g)).toHaveLength(2);
});
