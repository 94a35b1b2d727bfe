import { expect, it } from 'vitest';
import { readIssueFile } from '../../pipeline/issue/issue.ts';
import { openNumbers } from '../../pipeline/issue/repeated.ts';

it('the number of two folders is told once, at its place in the later one', () => {
  const numbers = openNumbers();
  const told = (id: string, yaml: string) =>
    numbers(id, `${id}/issue.yaml`, readIssueFile(id, `${id}/issue.yaml`, yaml).plan).map(
      ({ file, line, column, message }) => [file, line, column, message],
    );
  expect(told('2025-03', '刊名: 江城论丛\n')).toEqual([]);
  expect(told('2025-04', '刊名: 江城论丛\n期号: 3\n')).toEqual([
    ['2025-04/issue.yaml', 2, 5, '期号 3 与 2025-03 重复'],
  ]);
  expect(told('2026-03', '刊名: 江城论丛\n')).toEqual([]);
  expect(told('副刊', '刊名: 江城文艺\nyear: 2025\nnumber: 3\n')).toEqual([]);
  expect(told('春', 'year: 2025\n')).toEqual([]);
  expect(told('夏', 'year: 2025\n')).toEqual([]);
});
