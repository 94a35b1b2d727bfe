/** Articles moved between planned sections: issue.yaml keeps all else. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { setOrder } from '../../pipeline/desk/act/settings.ts';
import { openDesk } from '../../pipeline/desk/desk.ts';
import { glanceOf } from '../../pipeline/desk/view/glance.ts';
import { folderWith } from '../scripts/kanyin.ts';

const article = (title: string) => `${title}\n\n●林木森\n\n正文一段，写得不长，只是为了有一段。\n`;
const root = folderWith({
  '2025-01/a.txt': article('桥头的书屋'),
  '2025-01/b.txt': article('山下的学校'),
  '2025-01/issue.yaml':
    '刊名: 江城论丛 # 刊名\n栏目: # 两个\n  - 栏目名: 论坛\n    原稿: [a.txt, b.txt]\n  - 栏目名: 随笔\n    原稿: []\n年: 2025\n',
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('moves an article into another section, and back with one undo', async () => {
  const desk = openDesk(root, join(root, '..', 'out'), () => {});
  const session = desk.session('2025-01');
  const read = () => readFileSync(join(root, '2025-01', 'issue.yaml'), 'utf8');
  const before = read();
  const placed = [
    { title: '山下的学校', file: 'b.txt', section: '论坛' },
    { title: '桥头的书屋', file: 'a.txt', section: '随笔' },
  ];
  await setOrder(desk, session, placed, null);
  const { articles } = await glanceOf(session);
  expect(articles.map(({ title, section }) => [title, section])).toEqual([
    ['山下的学校', '论坛'],
    ['桥头的书屋', '随笔'],
  ]);
  expect(read()).toContain('刊名: 江城论丛 # 刊名\n');
  expect(read()).toContain('年: 2025\n');
  session.journal.undo();
  expect(read()).toBe(before);
});
