/** New files for old: what is true at every moment, and what is done where a step fails. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, finishChange } from '../../pipeline/write/exchange.ts';
import { NotWritten } from '../../pipeline/write/not-written.ts';
import type { Operations } from '../../pipeline/write/operations.ts';
import { filesIn } from '../scripts/kanyin.ts';
import { quick, withoutLinks } from './killed.ts';
import { GONE, lay, systemError } from './laid.ts';

const PLACES = ['1/a.pdf', '1/b.pdf', '2/press/c.pdf'];
const WAITING = PLACES.map((place, number) => ({ number, place }));
const site = () => ({ out, staging: join(out, GONE) });
let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'kanyin-exchange-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const laidReady = () => lay(out, { [`${GONE}/new-0`]: '新', [`${GONE}/new-1`]: '新', [`${GONE}/new-2`]: '新' });
const found = () =>
  Object.fromEntries(
    [...filesIn(out)].filter(([name]) => !name.startsWith(GONE)).map(([name, words]) => [name, String(words)]),
  );

/** Operations of which each is told of before it is done. */
function told(tell: (name: keyof Operations, ...paths: string[]) => void, like: Operations = quick): Operations {
  const one = (name: keyof Operations) => [
    name,
    (...args: never[]) => {
      tell(name, ...(args as string[]));
      return (like[name] as (...args: never[]) => unknown)(...args);
    },
  ];
  return Object.fromEntries((Object.keys(like) as (keyof Operations)[]).map(one)) as never;
}

describe('an exchange', () => {
  it('has a file in each place at every moment, and no half of one', () => {
    laidReady();
    lay(out, { '1/a.pdf': '旧', '1/b.pdf': '旧' });
    const seen: string[] = [];
    const look = () =>
      PLACES.slice(0, 2)
        .map((place) => readFileSync(join(out, place), 'utf8'))
        .join('');
    exchange(
      site(),
      WAITING,
      told(() => seen.push(look())),
    );
    expect([...new Set(seen)]).toEqual(['旧旧', '新旧', '新新']);
    expect(found()).toEqual({ '1/a.pdf': '新', '1/b.pdf': '新', '2/press/c.pdf': '新' });
  });

  it('is said to be made only when the names of its files would outlast a power cut', () => {
    laidReady();
    const flushed: string[] = [];
    let before: string[] = [];
    exchange(
      site(),
      WAITING,
      told((name, path, to) => {
        if (name === 'flushNow') flushed.push(path!);
        if (name === 'rename' && basename(to!) === 'settled.json') before = [...flushed];
      }),
    );
    const folders = before.filter((path) => !path.includes(GONE));
    expect(folders).toEqual([join(out, '1'), join(out, '2', 'press')]);
    expect(flushed.at(-1)).toBe(join(out, GONE));
  });

  it('is written down before anything changes place', () => {
    laidReady();
    lay(out, { '1/a.pdf': '旧' });
    const steps: string[] = [];
    exchange(
      site(),
      WAITING,
      told((name, path, to) =>
        steps.push(
          [name, path!, to ?? '']
            .map((one) => basename(String(one)))
            .join(' ')
            .trim(),
        ),
      ),
    );
    const start = ['remove draft.json', 'write draft.json', 'flushNow draft.json', 'rename draft.json journal.json'];
    expect(steps.slice(0, 5).map((step) => step.replace(/(write draft\.json) .*/, '$1'))).toEqual([
      ...start,
      `flushNow ${GONE}`,
    ]);
    expect(steps).toContain('link a.pdf old-0');
  });

  it('moves a link away by its own name', () => {
    laidReady();
    lay(out, { 'kept.pdf': '旧', '1/x': '' });
    symlinkSync(join('..', 'kept.pdf'), join(out, '1', 'a.pdf'));
    const linked: string[] = [];
    const files = told((name, path) => void (name === 'link' && linked.push(path!)));
    exchange(site(), WAITING, files);
    expect(linked).toEqual([]);
    expect(found()).toMatchObject({ '1/a.pdf': '新', 'kept.pdf': '旧' });
  });
});

describe('an exchange that fails', () => {
  const failingAt = (place: string, like: Operations = quick): Operations => ({
    ...like,
    rename(from, to) {
      if (to === join(out, ...place.split('/')) && basename(from).startsWith('new')) throw systemError('EIO');
      like.rename(from, to);
    },
  });

  it.each([
    ['two names', quick],
    ['one name', withoutLinks],
  ])('puts all back, and takes away the folders it made, where files have %s', (_, like) => {
    laidReady();
    lay(out, { '1/a.pdf': '旧' });
    expect(() => exchange(site(), WAITING, failingAt('2/press/c.pdf', like))).toThrow(/c\.pdf 换不掉（EIO）/);
    expect(found()).toEqual({ '1/a.pdf': '旧' });
    expect(readdirSync(out).filter((name) => name !== GONE)).toEqual(['1']);
    expect(readdirSync(join(out, GONE))).toContain('settled.json');
  });

  it('leaves a folder in which somebody else has put a file meanwhile', () => {
    laidReady();
    const files = failingAt('2/press/c.pdf');
    const rename: Operations['rename'] = (from, to) => {
      if (to.endsWith('c.pdf')) lay(out, { '1/mine.txt': '我的' });
      files.rename(from, to);
    };
    expect(() => exchange(site(), WAITING, { ...files, rename })).toThrow(NotWritten);
    expect(found()).toEqual({ '1/mine.txt': '我的' });
  });

  it.each(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM'])('and a folder of which the system says %s', (code) => {
    laidReady();
    const removeFolder = () => {
      throw systemError(code);
    };
    expect(() => exchange(site(), WAITING, { ...failingAt('1/b.pdf'), removeFolder })).toThrow(NotWritten);
    expect(found()).toEqual({});
    expect(readdirSync(join(out, GONE))).toContain('settled.json');
  });

  it('stays open where a folder cannot be taken away for another reason', () => {
    laidReady();
    const removeFolder = () => {
      throw systemError('EIO');
    };
    expect(() => exchange(site(), WAITING, { ...failingAt('1/b.pdf'), removeFolder })).toThrow('EIO');
    expect(readdirSync(join(out, GONE))).toContain('journal.json');
    expect(finishChange(site(), quick)).toBe(true);
    expect(readdirSync(out)).toEqual([GONE]);
    expect(finishChange(site(), quick)).toBe(false);
  });

  it('because a folder cannot be made, which is said of the folder, once for each', () => {
    laidReady();
    const makeFolder: Operations['makeFolder'] = (path) => {
      if (!path.endsWith('1')) throw systemError('ENOSPC');
      quick.makeFolder(path);
    };
    let said = '';
    try {
      exchange(site(), WAITING, { ...quick, makeFolder });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toContain(`磁盘满了，文件夹 ${join(out, '2')} 里放不进成品（ENOSPC）`);
    expect(said).toContain(`文件夹 ${join(out, '2', 'press')} 里放不进`);
    expect(found()).toEqual({});
    expect(readdirSync(out)).toEqual([GONE]);
  });

  it('says once what is wrong with a folder of several files, and moves nothing', () => {
    laidReady();
    lay(out, { 1: '不是文件夹' });
    const steps: string[] = [];
    let said = '';
    try {
      exchange(
        site(),
        WAITING,
        told((name) => steps.push(name)),
      );
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/^\S+1 是一个文件，[^\n]*$/);
    expect(steps).toEqual([]);
  });
});

describe('a journal from elsewhere', () => {
  const journal = (places: readonly string[], folders: readonly string[]) => {
    const moves = places.map((place, number) => ({ number, place, replaces: false }));
    lay(out, { [`inner/${GONE}/journal.json`]: JSON.stringify({ moves, folders }) });
    return { out: join(out, 'inner'), staging: join(out, 'inner', GONE) };
  };

  it('takes nothing away outside its output folder', () => {
    lay(out, { 'outside.pdf': '外', 'inner/abs/x.pdf': '内', 'inner/1/new.pdf': '新' });
    mkdirSync(join(out, 'empty'));
    const places = [
      '../outside.pdf',
      'x/../../outside.pdf',
      'x\\..\\..\\outside.pdf',
      '',
      `${sep}abs/x.pdf`,
      '1/new.pdf',
    ];
    expect(finishChange(journal(places, ['../empty', '1', '']), quick)).toBe(true);
    expect(found()).toMatchObject({ 'outside.pdf': '外', 'inner/abs/x.pdf': '内' });
    expect([existsSync(join(out, 'empty')), existsSync(join(out, 'inner', '1'))]).toEqual([true, false]);
  });

  it('counts only whole, and other errors of the disk are thrown', () => {
    const { staging } = journal([], []);
    lay(dirname(staging), { [`${GONE}/journal.json`]: '{"moves": [' });
    expect(finishChange({ out, staging }, quick)).toBe(false);
    expect(finishChange({ out, staging: join(staging, 'journal.json') }, quick)).toBe(false);
    rmSync(join(staging, 'journal.json'));
    mkdirSync(join(staging, 'journal.json'));
    expect(() => finishChange({ out, staging }, quick)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });
});
