import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../pipeline/root.ts';

/** A copy of the project with packages but without a cache. */
let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'kanyin-start-'));
  for (const name of ['pipeline', 'templates', 'fonts', 'package.json', 'pnpm-lock.yaml', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  }
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.'))) {
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
  }
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const check = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['pipeline/start.mjs', 'check', '--help'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
const bundles = () => readdirSync(join(project, 'node_modules/.cache/kanyin/street'));

describe('a script starts', () => {
  it('from a bundle, made once', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('pnpm@12 check') });
    const first = bundles();
    expect(first).toHaveLength(1);
    check();
    expect(bundles()).toEqual(first);
  });

  it('from a new bundle when a source has changed', () => {
    const first = bundles();
    writeFileSync(
      join(project, 'pipeline/closest.ts'),
      "export const choicesHint = () => '';\nexport const closest = () => null;\n",
    );
    expect(check().status).toBe(0);
    expect(bundles()).toHaveLength(2);
    expect(bundles()).toEqual(expect.arrayContaining(first));
  });

  it('and bundles of the day before are cleared away', () => {
    const old = join(project, 'node_modules/.cache/kanyin/street/old');
    mkdirSync(old);
    utimesSync(old, new Date(0), new Date(0));
    writeFileSync(join(project, 'pipeline/closest.ts'), "export const choicesHint = () => '?';\n");
    expect(check().status).toBe(0);
    expect(bundles()).not.toContain('old');
  });

  it('and leaves no half of a bundle that cannot be put in its place', () => {
    rmSync(join(project, 'node_modules/.cache'), { recursive: true });
    // A renaming that fails stands for a disk that is full.
    const full = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.renameSync = () => { throw new Error('full'); }; syncBuiltinESMExports();`;
    const loaded = ['--import', `data:text/javascript,${encodeURIComponent(full)}`];
    const { status } = spawnSync(process.execPath, [...loaded, 'pipeline/start.mjs', 'check', '--help'], {
      cwd: project,
    });
    expect([status, bundles()]).toEqual([0, []]);
  });

  it('not without a library, and says which is missing', () => {
    rmSync(join(project, 'node_modules/zod'));
    const missing = '依赖没有装全：缺 zod。请运行 npx --yes pnpm@12 install。\n';
    expect(check()).toMatchObject({ status: 2, stdout: '', stderr: missing });
    symlinkSync(join(ROOT, 'node_modules/zod'), join(project, 'node_modules/zod'));
    expect(check().status).toBe(0);
  });

  it('through tsx where no bundle can be kept', () => {
    rmSync(join(project, 'node_modules/.cache'), { recursive: true });
    writeFileSync(join(project, 'node_modules/.cache'), '');
    for (const TMPDIR of [tmpdir(), join(project, 'package.json', 'nowhere')]) {
      const started = { status: 0, stderr: '', stdout: expect.stringContaining('pnpm@12 check') };
      expect(check({ TMPDIR })).toMatchObject(started);
    }
  });
});
