/** What is done to files on a real disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onDisk, patiently } from '../../pipeline/write/operations.ts';
import { systemError } from './laid.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanyin-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => join(folder, ...names);

describe('a folder', () => {
  it('is made with those around it, and may be there', () => {
    onDisk.makeFolder(at('a', 'b'));
    onDisk.makeFolder(at('a', 'b'));
    symlinkSync('a', at('link'));
    onDisk.makeFolder(at('link', 'c'));
    expect(readdirSync(at('a'))).toEqual(['b', 'c']);
  });

  it('is not made where something else has its name', () => {
    writeFileSync(at('file'), '');
    symlinkSync('nowhere', at('link'));
    for (const name of ['file', 'link']) {
      expect(() => onDisk.makeFolder(at(name))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
      expect(() => onDisk.makeFolder(at(name, 'inner'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
    }
    expect(readdirSync(folder)).toEqual(['file', 'link']);
  });

  it('is removed only empty, or with all that is in it', () => {
    onDisk.makeFolder(at('a', 'b'));
    expect(() => onDisk.removeFolder(at('a'))).toThrow();
    onDisk.removeFolder(at('a', 'b'));
    onDisk.makeFolder(at('a', 'c', 'd'));
    onDisk.remove(at('a'));
    onDisk.remove(at('a'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file', () => {
  it('is new: nothing is written over', () => {
    onDisk.write(at('a'), Buffer.from('一'));
    expect(() => onDisk.write(at('a'), Buffer.from('二'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(at('a'), 'utf8')).toBe('一');
  });

  it('is not left in part', () => {
    expect(() => onDisk.write(at('a'), { length: 1 } as Uint8Array)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('outlasts a power cut, with the names in its folder', async () => {
    writeFileSync(at('a'), '');
    onDisk.flushNow(at('a'));
    onDisk.flushNow(folder);
    await onDisk.flush([at('a')]);
    expect(() => onDisk.flushNow(at('none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    await expect(onDisk.flush([at('a'), at('none')])).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('passes where its disk cannot do that', async () => {
    await onDisk.flush([folder]);
    if (process.platform === 'linux') {
      onDisk.flushNow('/dev/null');
      await onDisk.flush(['/dev/null']);
    }
  });
});

describe('what is held for a moment', () => {
  const failing = (code: string, times: number) => {
    let tries = 0;
    const act = () => {
      if (++tries <= times) throw systemError(code);
    };
    return { act, tries: () => tries };
  };

  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again: %s', (code) => {
    const { act, tries } = failing(code, 2);
    patiently(act, [0, 0, 0]);
    expect(tries()).toBe(3);
    expect(() => patiently(failing(code, 3).act, [0, 0])).toThrow(code);
  });

  it('is not tried again for any other error', () => {
    const { act, tries } = failing('ENOSPC', 1);
    expect(() => patiently(act, [0, 0])).toThrow('ENOSPC');
    expect(tries()).toBe(1);
  });
});
