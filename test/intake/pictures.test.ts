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
});
afterAll(() => rmSync(home, { recursive: true }));

test('a picture of the folder is read', () => {
  const picture = picturesIn({ id: 'issue', path: join(home, 'issue'), only: null });
  expect(Buffer.from(picture('图/a.png')!).toString()).toBe('inside');
});

test.for(['../secret.png', 'link.png', 'up/secret.png', '图', 'gone.png', '', '\0', '/etc/passwd'])(
  '%j is none of the folder’s pictures',
  (path) => {
    expect(picturesIn({ id: 'issue', path: join(home, 'issue'), only: null })(path)).toBeNull();
  },
);
