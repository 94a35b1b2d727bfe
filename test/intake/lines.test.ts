import { rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lineReader } from '../../pipeline/intake/lines.ts';
import { folderWith } from '../scripts/kanyin.ts';

const folder = folderWith({
  'a.txt': '第一行\r\n第二行\r第三行',
  'b.docx': 'PK\u0003\u0004第一行',
  'c.txt': 'PK\u0003\u0004\u0001\u0002第一行\n\t第二行\n第\u0007三行\n\u3000\n',
  'd.txt': '',
  secret: '不该看到的',
});
symlinkSync('secret', join(folder, 'e.txt'));
truncateSync(join(folder, 'd.txt'), 100 * 1024 * 1024);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a.txt', 2, '第二行'],
  ['a.txt', 3, '第三行'],
  ['a.txt', 4, null],
  ['b.docx', 1, null],
  ['c.txt', 1, null],
  ['c.txt', 2, '\t第二行'],
  ['c.txt', 3, '第\u0007三行'],
  ['c.txt', 4, null],
  ['d.txt', 1, null],
  ['e.txt', 1, null],
  ['nowhere.txt', 1, null],
])('%s, line %i', (file, line, shown) => {
  expect(lineReader()(join(folder, file), line)).toBe(shown);
});
