import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../pipeline/write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'kanyin-write-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

describe('the desk', () => {
  it('shows nothing before it publishes, then everything', () => {
    const desk = openDesk(out);
    desk.put('a/a.pdf', bytes('一'));
    desk.put('a/a.epub', bytes('二'));
    expect(existsSync(join(out, 'a'))).toBe(false);
    desk.publish();
    expect(readdirSync(join(out, 'a')).sort()).toEqual(['a.epub', 'a.pdf']);
    expect(readdirSync(out)).toEqual(['a']);
  });

  it('leaves the earlier outputs alone when it is cleared', () => {
    writeFileSync(join(out, 'a.pdf'), '旧');
    const desk = openDesk(out);
    desk.put('a.pdf', bytes('新'));
    desk.clear();
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('旧');
    expect(readdirSync(out)).toEqual(['a.pdf']);
  });

  it('publishes all but what is discarded again', () => {
    const desk = openDesk(out);
    desk.put('a/a.pdf', bytes('一'));
    desk.put('a/a.epub', bytes('二'));
    desk.put('b/b.pdf', bytes('三'));
    desk.discard('a');
    desk.publish();
    expect(readdirSync(out)).toEqual(['b']);
  });

  it('replaces nothing where one of the files cannot be replaced', () => {
    writeFileSync(join(out, 'a.pdf'), '旧');
    mkdirSync(join(out, 'b.pdf'));
    const desk = openDesk(out);
    desk.put('a.pdf', bytes('新'));
    desk.put('b.pdf', bytes('新'));
    expect(() => desk.publish()).toThrow(expect.objectContaining({ code: 'EISDIR', path: join(out, 'b.pdf') }));
    desk.clear();
    expect(readFileSync(join(out, 'a.pdf'), 'utf8')).toBe('旧');
  });

  it('clears away what a killed build left, but not what a running one has', () => {
    mkdirSync(join(out, '.kanyin-999999999'));
    mkdirSync(join(out, `.kanyin-${process.ppid}`));
    openDesk(out).clear();
    expect(readdirSync(out)).toEqual([`.kanyin-${process.ppid}`]);
  });

  it('stops listening for interruptions once it is cleared', () => {
    const before = process.listenerCount('SIGINT');
    openDesk(out).clear();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
