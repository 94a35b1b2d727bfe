/** A build of many pictures runs again in a process of its own, and ends as that does. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderWith, kanyin } from './kanyin.ts';

const content = folderWith({
  '2025-01/a.txt': '河边的早晨\n●王小明\n天亮了。',
  '2025-01/issue.yaml': 'jurnal: 江城学刊\n',
  '2025-01/images/a.png': 'x'.repeat(2_100_000),
});
afterAll(() => rmSync(content, { recursive: true }));

it.each([{}, { MALLOC_ARENA_MAX: '2' }])('says the same and exits with the same status (%o)', (env) => {
  const out = join(content, '..', 'kanyin-pictured-out');
  const { status, stdout, stderr } = kanyin('build', ['--content', content, '--out', out, '--strict'], env);
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toContain('没有“jurnal”这一项');
  expect(kanyin('build', ['--content', content, '--oddly'], env)).toMatchObject({ status: 2 });
});
