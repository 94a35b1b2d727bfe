import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picturesIn } from '../../pipeline/intake/pictures.ts';

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'kanyin-pictures-'));
  mkdirSync(join(home, 'issue/图'), { recursive: true });
  writeFileSync(join(home, 'issue/图/a.png'), 'inside');
  writeFileSync(join(home, 'secret.png'), 'outside');
  symlinkSync(join(home, 'secret.png'), join(home, 'issue/link.png'));
  symlinkSync(home, join(home, 'issue/up'));
  symlinkSync('round.png', join(home, 'issue/round.png'));
  spawnSync('mkfifo', [join(home, 'issue/pipe.png')]);
});
afterAll(() => rmSync(home, { recursive: true }));

test('a picture of the folder is read', () => {
  const picture = picturesIn({ id: 'issue', path: join(home, 'issue'), only: null });
  expect(picture('图/a.png')).toEqual(Buffer.from('inside'));
});

test.for(['gone.png', '图/a.png/b.png', '长'.repeat(100), '/etc/passwd'])('at %j there is none', (path) => {
  expect(picturesIn({ id: 'issue', path: join(home, 'issue'), only: null })(path)).toBeNull();
});

test.for([
  ['../secret.png', '在本期文件夹之外'],
  ['link.png', '在本期文件夹之外'],
  ['up/secret.png', '在本期文件夹之外'],
  ['图', '其实是文件夹'],
  ['\0', '读不出来'],
  ['round.png', '绕回了自己'],
  ['pipe.png', '不是普通文件'],
] as const)('%j is refused: it %s', ([path, why]) => {
  const found = picturesIn({ id: 'issue', path: join(home, 'issue'), only: null })(path);
  expect(found).toMatchObject({ refused: expect.stringContaining(why) });
});
