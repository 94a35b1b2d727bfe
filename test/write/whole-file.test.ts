import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Operations, onDisk } from '../../pipeline/write/operations.ts';
import { writeWhole } from '../../pipeline/write/whole-file.ts';
import { Killed, killedAfter } from './killed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanyin-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file is written', () => {
  it('new, or over an old one of which permissions and links stay', () => {
    const path = join(folder, 'a');
    writeWhole(path, bytes('一'));
    chmodSync(path, 0o640);
    symlinkSync('a', join(folder, 'b'));
    writeWhole(join(folder, 'b'), bytes('二'));
    expect(readFileSync(path, 'utf8')).toBe('二');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'b')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it.each(['write', 'flushNow', 'rename'] as const)(
    'not at all where %s fails, with its own name in the error',
    (name) => {
      const path = join(folder, 'a');
      writeFileSync(path, '旧');
      const fail = () => {
        throw Object.assign(new Error(), { code: 'ENOSPC', path: 'elsewhere' });
      };
      const files: Operations = { ...onDisk, [name]: fail };
      expect(() => writeWhole(path, bytes('新'), files)).toThrow(expect.objectContaining({ code: 'ENOSPC', path }));
      expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['a'], '旧']);
    },
  );

  it('not at all into a folder that is not there', () => {
    const path = join(folder, 'nowhere', 'a');
    expect(() => writeWhole(path, bytes('新'))).toThrow(expect.objectContaining({ code: 'ENOENT', path }));
  });

  it('and what a killed command left beside is cleared away', () => {
    for (const name of ['.kanyin-999999999-00000000-1.tmp', '.kanyin-12.tmp', `.kanyin-${process.pid}-1-1.tmp`]) {
      writeFileSync(join(folder, name), '');
    }
    mkdirSync(join(folder, '.kanyin-12'));
    writeWhole(join(folder, 'a'), bytes('新'));
    expect(readdirSync(folder)).toEqual(['.kanyin-12', '.kanyin-999999999-00000000-1.tmp', 'a']);
  });

  it('whole, old or new, whenever its writer is killed', () => {
    const path = join(folder, 'a');
    for (let at = 0; ; at++) {
      writeFileSync(path, '旧');
      const counted = killedAfter(at, true, onDisk);
      try {
        writeWhole(path, bytes('新'), counted.files);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      expect(['旧', '新']).toContain(readFileSync(path, 'utf8'));
      if (counted.count() <= at) break;
      for (const name of readdirSync(folder).filter((one) => one !== 'a')) rmSync(join(folder, name));
    }
  });
});
