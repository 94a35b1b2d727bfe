import { describe, expect, it } from 'vitest';
import { type ConsistencySheet, consistencyLine } from '../../pipeline/consistency/line.ts';
import { type SeriesIssue, seriesLines } from '../../pipeline/consistency/series.ts';
import { sheetText } from '../../pipeline/terminal/sheets.ts';

const issue = (year: number, number: number, totalNumber: number | null, firstPage = 1, last: number | null = null) =>
  ({
    id: `${year}-${number}`,
    journal: '江城论丛',
    year,
    number,
    totalNumber,
    firstPage,
    lastPage: () => last,
  }) satisfies SeriesIssue;

function verdicts(one: SeriesIssue, ...others: SeriesIssue[]): string[] {
  return seriesLines(one, others).flatMap(({ verdict, differences }) => [
    verdict,
    ...differences.map(({ expected }) => expected),
  ]);
}

describe('an issue among the others', () => {
  it.each([
    ['goes on by one', issue(2025, 3, 128), [issue(2025, 2, 127), issue(2025, 4, 129)], ['same', 'untold']],
    ['left out one', issue(2025, 3, 129), [issue(2025, 2, 127)], ['differs', '总第 128 期', 'untold']],
    ['grows from year to year', issue(2025, 1, 127), [issue(2024, 6, 126)], ['same', 'untold']],
    [
      'went back from year to year',
      issue(2025, 2, 127),
      [issue(2024, 6, 126)],
      ['differs', '比总第 127 期大', 'untold'],
    ],
    [
      'belongs to another journal',
      issue(2025, 3, 129),
      [{ ...issue(2025, 2, 12), journal: '别的' }],
      ['untold', 'untold'],
    ],
    ['has no number', issue(2025, 3, null), [issue(2025, 2, 127)], ['untold', 'untold']],
    ['goes on behind the last page', issue(2025, 2, null, 65), [issue(2025, 1, null, 1, 64)], ['untold', 'same']],
    ['goes on behind blank pages', issue(2025, 2, null, 65), [issue(2025, 1, null, 1, 62)], ['untold', 'same']],
    ['skips a page', issue(2025, 2, null, 67), [issue(2025, 1, null, 1, 64)], ['untold', 'differs', '第 65 页']],
    ['forgot to go on', issue(2025, 3, null), [issue(2025, 2, null, 65, 128)], ['untold', 'differs', '第 129 页']],
    ['begins anew each time', issue(2025, 2, null), [issue(2025, 1, null, 1, 64)], ['untold', 'untold']],
  ])('%s', (_, one, others, wanted) => {
    expect(verdicts(one, ...others)).toEqual(wanted);
  });
});

describe('the sheet in a terminal', () => {
  const right: ConsistencySheet = { issue: '2025-2', lines: seriesLines(issue(2025, 2, 127), [issue(2025, 1, 126)]) };
  const wrong: ConsistencySheet = { issue: '2025-3', lines: seriesLines(issue(2025, 3, 129), [issue(2025, 2, 127)]) };
  const silent: ConsistencySheet = { issue: '2025-4', lines: seriesLines(issue(2025, 4, null), []) };

  it('is nothing where nothing was compared', () => {
    expect(sheetText([silent])).toBe('');
  });

  it('is a line a kind, and of several issues a line each where all is well', () => {
    expect(sheetText([right])).toBe('核对单\n  2025-2\n    一致    总期号  总第 127 期：2025-1');
    expect(sheetText([right, wrong, silent]).split('\n')).toEqual([
      '核对单',
      '  一致  2025-2：总期号',
      '  2025-3',
      '    不一致  总期号  总第 129 期：2025-2',
      '                    总期号，比照 2025-2（总第 127 期）：总第 129 期，应为 总第 128 期',
    ]);
  });

  it('says where manuscripts have questions without asking them again', () => {
    const found = ['1', '2', '3', '4'].map((line) => ({ place: `a.md:${line}:1`, expected: '补上', found: '没有表' }));
    const asking = { issue: '1', lines: [consistencyLine('objects', null, ['原稿'], '图 1 幅，表 0 张', found)] };
    const [, , , row, more] = sheetText([asking]).split('\n');
    expect([row?.trim(), more]).toEqual(['原稿里有 4 处要看，见 check：a.md:1:1、a.md:2:1、a.md:3:1……', undefined]);
  });
});
