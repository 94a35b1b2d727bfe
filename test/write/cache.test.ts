import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepInCache } from '../../pipeline/write/cache.ts';
import { ownName } from '../../pipeline/write/owner.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanyin-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that takes long to make', () => {
  it('is kept in a folder made for it', () => {
    expect(keepInCache(join(folder, 'a', 'b'), 'c.ttf', bytes('字'))).toBe(join(folder, 'a', 'b', 'c.ttf'));
    expect(readFileSync(join(folder, 'a', 'b', 'c.ttf'), 'utf8')).toBe('字');
  });

  it('lies in a temporary folder where it cannot be kept', () => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, `.kanyin-${process.pid}-${ownName().split('-')[2]}-1`));
    for (const name of ['c.ttf', 'd.ttf']) {
      const path = keepInCache(join(folder, 'file'), name, bytes('字'), folder);
      expect(path).toBe(join(folder, ownName(), name));
      expect(readFileSync(path, 'utf8')).toBe('字');
    }
    expect(readdirSync(folder)).toEqual([ownName(), 'file']);
  });

  it('has no place where there is none, and says what to do', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => keepInCache(join(folder, 'file'), 'c.ttf', bytes('字'), join(folder, 'gone'))).toThrow(
      /临时文件夹 \S+gone 都不能写（ENOENT）.*TMPDIR/,
    );
  });
});
