import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Means } from '../../pipeline/write/means.ts';
import { NotWritten } from '../../pipeline/write/not-written.ts';
import type { Operations } from '../../pipeline/write/operations.ts';
import { ownName } from '../../pipeline/write/owner.ts';
import { clearAway, recover, recoverInPassing } from '../../pipeline/write/recover.ts';
import { openStaging, type Staging } from '../../pipeline/write/staging.ts';
import { filesIn } from '../scripts/kanyin.ts';
import { holding, Killed, killedAfter, quick, withoutLinks } from './killed.ts';
import { ELSEWHERE, GONE, parentName } from './laid.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const NAMES = ['1/1.zh-Hans.pdf', '1/1.zh-Hans.epub', '1/1.zh-Hant-TW.docx', '2/2.zh-Hans.pdf'];
let out: string;
/** What a killed build would still listen to. */
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'];
const heard = EVENTS.map((event) => process.listeners(event as 'exit'));
function deafen(): void {
  for (const [index, event] of EVENTS.entries()) {
    const listeners = process.listeners(event as 'exit').filter((one) => !heard[index]!.includes(one));
    for (const listener of listeners) process.off(event, listener);
  }
}
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'kanyin-write-'));
});
afterEach(() => {
  deafen();
  rmSync(out, { recursive: true, force: true });
});

const found = () => Object.fromEntries([...filesIn(out)].map(([name, content]) => [name, content.toString()]));
const set = (names: readonly string[], text: string) => Object.fromEntries(names.map((name) => [name, text]));
function lay(names: readonly string[], text: string): void {
  for (const name of names) {
    mkdirSync(join(out, name, '..'), { recursive: true });
    writeFileSync(join(out, name), text);
  }
}
function filled(means: Partial<Means> = {}, names: readonly string[] = NAMES): Staging {
  const staging = openStaging(out, { files: quick, ...means });
  for (const name of names) staging.put(name, bytes('新'));
  return staging;
}
const saying = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(NotWritten);
  return (error as NotWritten).message;
};

describe('the staging', () => {
  it('shows nothing before it publishes, then everything', async () => {
    const staging = filled();
    expect(readdirSync(out)).toEqual([ownName()]);
    await staging.publish();
    expect(found()).toEqual(set(NAMES, '新'));
    expect(readdirSync(out)).toEqual(['1', '2']);
  });

  it('leaves the earlier outputs alone when it is cleared', () => {
    lay(NAMES, '旧');
    filled().clear();
    expect(found()).toEqual(set(NAMES, '旧'));
    expect(readdirSync(out)).toEqual(['1', '2']);
  });

  it('publishes all but what is discarded again', async () => {
    const staging = filled();
    staging.discard('1');
    await staging.publish();
    expect(found()).toEqual({ '2/2.zh-Hans.pdf': '新' });
  });

  it('replaces links, not what they lead to', async () => {
    lay(['elsewhere.pdf'], '旧');
    mkdirSync(join(out, '1'));
    symlinkSync('../elsewhere.pdf', join(out, NAMES[0]!));
    symlinkSync('nowhere', join(out, NAMES[1]!));
    await filled().publish();
    expect(found()).toEqual({ ...set(NAMES, '新'), 'elsewhere.pdf': '旧' });
  });

  it('stops listening once it is cleared', () => {
    const before = ['SIGINT', 'exit'].map((event) => process.listenerCount(event));
    const staging = openStaging(out);
    expect(process.listenerCount('exit')).toBe(before[1]! + 1);
    staging.clear();
    expect(['SIGINT', 'exit'].map((event) => process.listenerCount(event))).toEqual(before);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves nothing when it is interrupted by %s, and ends with %d', (signal, code) => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
    filled();
    const before = heard[EVENTS.indexOf(signal)] as readonly unknown[];
    const [interrupted] = process.listeners(signal).filter((one) => !before.includes(one));
    interrupted!(signal);
    expect(exit.mock.calls).toEqual([[code]]);
    exit.mockRestore();
    expect(readdirSync(out)).toEqual([]);
    expect(EVENTS.map((event) => process.listenerCount(event))).toEqual(heard.map(({ length }) => length));
  });

  it('takes the last of two files for the same place', async () => {
    const staging = filled();
    staging.put(NAMES[0]!, bytes('更新'));
    await staging.publish();
    expect(found()).toEqual({ ...set(NAMES, '新'), [NAMES[0]!]: '更新' });
  });

  it('says of the output folder that its files would not outlast a power cut', async () => {
    const flush = () => Promise.reject(Object.assign(new Error(), { code: 'EIO' }));
    const staging = filled({ files: { ...quick, flush } });
    expect(await saying(staging.publish())).toContain(`文件夹 ${out} 里放不进成品（EIO）`);
    staging.clear();
    expect(readdirSync(out)).toEqual([]);
  });

  it('flushes all that is laid ready before the first file changes place', async () => {
    const flushed: string[] = [];
    const flush = async (paths: readonly string[]) => void flushed.push(...paths);
    const staging = filled({ files: { ...quick, flush } });
    staging.discard('2');
    await staging.publish();
    expect(flushed).toEqual([1, 2, 3].map((number) => join(out, ownName(), `new-${number}`)));
  });

  it('has no output folder where a file stands', () => {
    writeFileSync(join(out, 'file'), '');
    expect(() => openStaging(join(out, 'file'))).toThrow(/文件夹 \S+file 里放不进成品（ENOTDIR）.*--out/);
  });

  it('names a file by its own name where the disk is full', () => {
    const full: Operations = {
      ...quick,
      write() {
        throw Object.assign(new Error(), { code: 'ENOSPC' });
      },
    };
    expect(() => filled({ files: full })).toThrow(`磁盘满了，写不下 ${join(out, NAMES[0]!)}。`);
  });
});

describe('a file that cannot be replaced', () => {
  it.each([
    ['where files may have two names', quick],
    ['where they may not', withoutLinks],
  ])('keeps its issue as it was and no other, and is the only one blamed, %s', async (_, like) => {
    lay(NAMES, '旧');
    const held = join(out, NAMES[1]!);
    const staging = filled({ files: holding((path) => path === held, like) });
    const message = await saying(staging.publish());
    staging.clear();
    expect(message).toContain(`${held} 换不掉（EBUSY）`);
    expect(message).toContain('请先关闭打开着它的程序');
    expect(NAMES.filter((name) => message.includes(name))).toEqual([NAMES[1]]);
    expect(message).toContain('1 原有的成品一个也没有动。\n已经换成新的：2。');
    expect(found()).toEqual({ ...set(NAMES, '旧'), '2/2.zh-Hans.pdf': '新' });
    expect(readdirSync(out)).toEqual(['1', '2']);
  });

  it('is named with all others, each with its issue, whose name is put into one line', async () => {
    const names = ['1\n2/1.pdf', '3/3.pdf', '4/4.pdf', '5/5.pdf'];
    lay(names, '旧');
    const staging = filled({ files: holding((path) => /[13]\.pdf$/.test(path)) }, names);
    const lines = (await saying(staging.publish())).split('\n').filter((line) => !line.includes('换不掉'));
    staging.clear();
    expect(lines.slice(-3)).toEqual([
      '1␊2 原有的成品一个也没有动。',
      '3 原有的成品一个也没有动。',
      '已经换成新的：4、5。',
    ]);
    expect(found()).toEqual({ ...set(names.slice(0, 2), '旧'), ...set(names.slice(2), '新') });
  });

  it('says nothing of new files where there are none', async () => {
    lay(NAMES.slice(0, 1), '旧');
    const staging = filled({ files: holding((path) => path.endsWith('pdf')) }, NAMES.slice(0, 1));
    expect(await saying(staging.publish())).toMatch(/\n1 原有的成品一个也没有动。$/);
    staging.clear();
  });

  it('does not go back either: the next command goes on with that', async () => {
    lay(NAMES, '旧');
    let isHeld = false;
    const files = holding((path) => {
      if (path.endsWith('.docx')) isHeld = true;
      return isHeld && path.startsWith(join(out, '1'));
    });
    const staging = filled({ files, owner: GONE });
    expect(await saying(staging.publish())).toContain('再运行一次 build:all');
    staging.clear();
    expect(await recover(out)).toBe(true);
    expect(found()).toEqual(set(NAMES, '旧'));
    expect(readdirSync(out)).toEqual(['1', '2']);
  });

  it.each([
    ['a folder stands in its place', () => mkdirSync(join(out, NAMES[0]!), { recursive: true }), /pdf 是一个文件夹/],
    ['a file stands in its folder’s place', () => writeFileSync(join(out, '1'), ''), /1 是一个文件，占了/],
    ['its folder is a link to nowhere', () => symlinkSync('nowhere', join(out, '1')), /1 里放不进成品（ENOENT）/],
  ])('because %s', async (_, prepare, message) => {
    prepare();
    const before = readdirSync(out);
    const staging = filled();
    expect(await saying(staging.publish())).toMatch(message);
    staging.clear();
    expect(readdirSync(out)).toEqual([...before, '2']);
  });

  it('because its name is too long', async () => {
    const name = `1/${'长'.repeat(90)}.zh-Hans.pdf`;
    const staging = filled({}, [name]);
    expect(await saying(staging.publish())).toContain('名字太长');
    staging.clear();
    expect(readdirSync(out)).toEqual([]);
  });
});

/** Every way to be killed: after each operation and in the middle of each. */
async function eachKill(
  begin: () => void,
  like: Operations,
  check: (at: string) => void | Promise<void>,
): Promise<number> {
  for (let at = 0; ; at++) {
    for (const isHalf of [false, true]) {
      rmSync(out, { recursive: true });
      mkdirSync(out);
      begin();
      const counted = killedAfter(at, isHalf, like);
      try {
        await filled({ files: counted.files, owner: GONE }).publish();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      deafen();
      await check(`${at} ${isHalf}`);
      if (counted.count() <= at) return at;
    }
  }
}

describe.each([
  ['where files may have two names', quick],
  ['where they may not', withoutLinks],
])('a build killed at any point, %s', (_, like) => {
  it('leaves each issue whole, old or new, for the next command', async () => {
    const seen = new Set<string>();
    const operations = await eachKill(
      () => lay([NAMES[0]!, NAMES[1]!, NAMES[3]!], '旧'),
      like,
      async (at) => {
        await recover(out, { files: quick });
        const [first, second] = [found(), found()];
        const isNew = first[NAMES[0]!] === '新';
        const one = isNew ? set(NAMES.slice(0, 3), '新') : set(NAMES.slice(0, 2), '旧');
        expect(first, at).toEqual({ ...one, [NAMES[3]!]: isNew ? second[NAMES[3]!] : '旧' });
        expect(readdirSync(out), at).toEqual(['1', '2']);
        seen.add(`${isNew} ${second[NAMES[3]!]}`);
      },
    );
    expect(operations).toBeGreaterThan(20);
    expect([...seen]).toEqual(['false 旧', 'true 旧', 'true 新']);
  });

  it('leaves no folder of a first build that did not end', async () => {
    await eachKill(
      () => {},
      like,
      async (at) => {
        await recover(out, { files: quick });
        expect([set([], ''), set(NAMES.slice(0, 3), '新'), set(NAMES, '新')], at).toContainEqual(found());
        const folders = readdirSync(out);
        expect(folders, at).toEqual([...new Set(Object.keys(found()).map((name) => name[0]!))]);
      },
    );
  });

  it('is finished in passing by a command that makes nothing, unless another is at work or cannot be waited for', async () => {
    lay(NAMES, '旧');
    const cut = killedAfter(30, false);
    await expect(filled({ files: cut.files, owner: GONE }).publish()).rejects.toThrow(Killed);
    expect(readdirSync(out)).toContain(GONE);
    mkdirSync(join(out, '.kanyin-lock'), { recursive: true });
    rmSync(join(out, '.kanyin-lock', GONE), { force: true });
    writeFileSync(join(out, '.kanyin-lock', ownName()), '');
    expect(await recoverInPassing(out, { owner: `${GONE}2` })).toBe(false);
    expect(readdirSync(out)).toContain(GONE);
    rmSync(join(out, '.kanyin-lock'), { recursive: true });
    await recoverInPassing(out);
    expect(readdirSync(out).filter((name) => name.startsWith('.kanyin'))).toEqual([]);
    expect(new Set(NAMES.slice(0, 3).map((name) => found()[name])).size).toBe(1);
    expect(await recoverInPassing(join(out, 'nowhere'))).toBe(false);
  });

  it('is finished by the next build, also where that is killed while it recovers', async () => {
    rmSync(out, { recursive: true });
    mkdirSync(out);
    const whole = killedAfter(Number.POSITIVE_INFINITY, false, like);
    await filled({ files: whole.files, owner: GONE }).publish();
    const middle = Math.floor(whole.count() * 0.6);
    for (let second = 0; ; second++) {
      rmSync(out, { recursive: true });
      mkdirSync(out);
      lay(NAMES, '旧');
      const first = killedAfter(middle, false, like);
      await expect(filled({ files: first.files, owner: GONE }).publish()).rejects.toThrow(Killed);
      deafen();
      const counted = killedAfter(second, true, like);
      const isKilled = await recover(out, { files: counted.files, owner: GONE.replace('1', '2') }).then(
        () => false,
        (error) => error instanceof Killed,
      );
      await filled({}, [NAMES[3]!]).publish();
      expect(found(), String(second)).toEqual({ ...set(NAMES, '旧'), [NAMES[3]!]: '新' });
      expect(readdirSync(out), String(second)).toEqual(['1', '2']);
      if (!isKilled) break;
    }
  });
});

describe('two builds in one folder', () => {
  it('take turns, and both sets are whole', async () => {
    const other = parentName();
    const held = join(out, '.kanyin-lock');
    mkdirSync(held);
    writeFileSync(join(held, other), '');
    let waits = 0;
    await filled({
      wait: async () => {
        if (++waits === 3) rmSync(held, { recursive: true });
      },
    }).publish();
    expect(waits).toBe(3);
    expect(found()).toEqual(set(NAMES, '新'));
  });

  it('the second gives up where the first does not go on', async () => {
    const other = parentName();
    mkdirSync(join(out, '.kanyin-lock'));
    writeFileSync(join(out, '.kanyin-lock', other), '');
    const staging = filled({ wait: async () => {} });
    expect(await saying(staging.publish())).toContain(`另一次 build:all（进程 ${process.ppid}）`);
    staging.clear();
    expect(readdirSync(out)).toEqual(['.kanyin-lock']);
  });

  it('the lock of another machine is broken only when nothing has changed for long', async () => {
    mkdirSync(join(out, '.kanyin-lock'));
    writeFileSync(join(out, '.kanyin-lock', ELSEWHERE), '');
    let waits = 0;
    await filled({ wait: async () => void waits++ }).publish();
    expect(waits).toBeGreaterThan(100);
    expect(readdirSync(out)).toEqual(['1', '2']);
  });

  it.runIf(existsSync('/proc/self/stat'))('a number that went on to another process is nobody’s', async () => {
    mkdirSync(join(out, GONE.replace('999999999', String(process.ppid))));
    await recover(out);
    expect(readdirSync(out)).toEqual([]);
  });

  it('a lock that was left alone is taken away', async () => {
    mkdirSync(join(out, '.kanyin-lock'));
    writeFileSync(join(out, '.kanyin-lock', GONE), '');
    await recover(out);
    expect(readdirSync(out)).toEqual([]);
  });

  it('neither clears away what the other has ready', async () => {
    const other = parentName();
    mkdirSync(join(out, other));
    mkdirSync(join(out, GONE));
    mkdirSync(join(out, GONE.replace('999999999', String(process.pid))));
    mkdirSync(join(out, ELSEWHERE));
    writeFileSync(join(out, '.kanyin-12'), '');
    await recover(out, { files: quick });
    expect(readdirSync(out).sort()).toEqual([ELSEWHERE, other]);
  });
});

describe('what is left over', () => {
  it('is cleared away unless somebody holds it, and errors of our own are thrown', () => {
    lay(['a'], '');
    clearAway(join(out, 'a'), quick);
    expect(readdirSync(out)).toEqual([]);
    const failing = (error: Error): Operations => ({
      ...quick,
      remove() {
        throw error;
      },
    });
    clearAway(out, failing(Object.assign(new Error(), { code: 'EBUSY' })));
    expect(() => clearAway(out, failing(new Error('own')))).toThrow('own');
  });

  it('stops no command that makes nothing, and an error of our own is not hidden', async () => {
    mkdirSync(join(out, GONE));
    const failing = (error: Error): Operations => ({
      ...quick,
      makeFolder() {
        throw error;
      },
    });
    expect(await recoverInPassing(out, { files: failing(Object.assign(new Error(), { code: 'EROFS' })) })).toBe(false);
    await expect(recoverInPassing(out, { files: failing(new Error('own')) })).rejects.toThrow('own');
    expect(await recoverInPassing(out, { files: quick })).toBe(false);
    expect(readdirSync(out)).toEqual([]);
  });

  it('is looked for in folders only, and nothing is made where nothing is left', async () => {
    writeFileSync(join(out, 'file'), '');
    expect(await recover(join(out, 'file'))).toBe(false);
    const makeFolder = () => {
      throw new Error('a folder is made');
    };
    expect(await recover(out, { files: { ...quick, makeFolder } })).toBe(false);
  });
});
