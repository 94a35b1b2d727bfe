import { afterEach, describe, expect, it, vi } from 'vitest';
import { MissingFont } from '../../pipeline/house/fonts.ts';
import { diagnostic, type Severity } from '../../pipeline/model/diagnostic.ts';
import { openLedger } from '../../pipeline/terminal/ledger.ts';
import type { Order } from '../../pipeline/terminal/order.ts';
import { conclude, type Finished } from '../../pipeline/terminal/summary.ts';

const found = (severity: Severity) => [diagnostic(severity, 'some-rule', '甲.txt', { line: 1, column: 1 }, '有事')];
const broken = (error: unknown) => () => Promise.reject(error);

describe('the ledger', () => {
  it('holds the issue with an error, and in a strict one the issue with a warning', () => {
    const [mild, strict] = [openLedger(false), openLedger(true)];
    for (const ledger of [mild, strict]) {
      ledger.add('1', found('info'));
      ledger.add('2', found('warning'));
      ledger.add('3', found('error'));
      ledger.add(null, found('error'));
    }
    expect([[...mild.held], [...strict.held]]).toEqual([['3'], ['2', '3']]);
    expect(mild.found).toHaveLength(4);
  });

  it('holds the issue in which something of ours breaks, and goes on', async () => {
    const ledger = openLedger(false);
    expect(await ledger.attempt('1', '1/1.pdf', broken(new TypeError('no point')))).toBeNull();
    expect(
      await ledger.attempt('2', '2/2.pdf', broken(Object.assign(new Error(), { code: 'ERR_OUT_OF_RANGE' }))),
    ).toBeNull();
    expect(await ledger.attempt('3', '3/3.pdf', async () => 'done')).toBe('done');
    expect([...ledger.held]).toEqual(['1', '2']);
    expect(ledger.failures.map(({ at }) => at)).toEqual(['1/1.pdf', '2/2.pdf']);
  });

  it.each([
    ['a font', new MissingFont('找不到字体包')],
    ['room on the disk', Object.assign(new Error(), { code: 'ENOSPC' })],
    ['a library', Object.assign(new Error(), { code: 'ERR_MODULE_NOT_FOUND' })],
  ])('ends the build where the machine lacks %s', async (_, error) => {
    const ledger = openLedger(false);
    await expect(ledger.attempt('1', '1/1.pdf', broken(error))).rejects.toBe(error);
    expect(ledger.held.size).toBe(0);
  });
});

describe('the verdict', () => {
  afterEach(() => vi.restoreAllMocks());
  const order = { out: 'dist', strict: false } as Order;
  const made: Finished = { issue: '2', path: '2/2.pdf', bytes: 1, pages: 1, time: 1, report: null };

  it('says in one sentence what broke, and what was made all the same', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const ledger = openLedger(false);
    await ledger.attempt('1', '1/1.zh-Hans.pdf', broken(new TypeError('no point')));
    expect(conclude(ledger, [made], [], order)).toBe(2);
    const said = written.mock.calls.join('');
    expect(said.match(/^.*1\/1\.zh-Hans\.pdf 没有做成，是刊印自己出了错.*TypeError: no point.*$/gm)).toHaveLength(1);
    expect(said).not.toMatch(/^\s+at /m);
    expect(said).toContain('没有出成品的：1。它们原有的成品没有动');
    expect(said).toContain('完成：1 个文件');
  });

  it('gives 1 where an error concerns no issue and all are made', () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const ledger = openLedger(false);
    ledger.add(null, found('error'));
    expect(conclude(ledger, [made], [], order)).toBe(1);
  });
});
