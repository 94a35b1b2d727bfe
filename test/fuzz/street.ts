/** The street of build.ts in this process, for many small issues: everything a build makes, and what it says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { takeIn } from '../../pipeline/intake/intake.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import type { Edition, Issue } from '../../pipeline/model/document.ts';
import { pronounce } from '../../pipeline/preflight/pronounce.ts';
import { formatFiles, formatNames, loadRender } from '../../pipeline/render/formats.ts';
import type { Job } from '../../pipeline/render/renderer.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';

/** What was made of an issue folder. */
export interface Made {
  readonly issue: Issue | null;
  /** The issue in each edition. */
  readonly editions: ReadonlyMap<Edition, Issue>;
  readonly picture: (path: string) => Uint8Array | null;
  /** By edition and extension: zh-Hans.pdf */
  readonly outputs: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes all formats of the editions from these files; throws what a build would throw. */
export function build(files: Files): Promise<Made> {
  return inFolder(files, made);
}

/** Takes these files in, and makes nothing. */
export function readIn(files: Files): Promise<Omit<Made, 'outputs' | 'editions'>> {
  return inFolder(files, (path) => takeIn({ id: '2024-03', path, only: null }));
}

async function inFolder<T>(files: Files, use: (path: string) => Promise<T>): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), 'kanyin-fuzz-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
    return await use(path);
  } finally {
    rmSync(path, { recursive: true });
  }
}

async function made(path: string): Promise<Made> {
  const workshop = openWorkshop();
  const folder = { id: '2024-03', path, only: null };
  const { issue, plan, picture, diagnostics } = await workshop.takenIn(folder);
  const found: Diagnostic[] = [...diagnostics, ...(await workshop.checked(folder))];
  const outputs = new Map<string, Uint8Array>();
  const editions = new Map<Edition, Issue>();
  for (const edition of issue === null ? [] : plan.editions) {
    const edited = (await workshop.edited(folder, edition))!;
    found.push(...edited.diagnostics);
    editions.set(edition, edited.issue);
    const job = { ...(await workshop.job(folder, edition, { impose: null, isPrinted: true })), progress: () => {} };
    found.push(...(await rendered(job, edition, plan, outputs)));
    workshop.letGo(folder, edition);
  }
  return { issue, editions, picture, outputs, diagnostics: found };
}

type Plan = Awaited<ReturnType<typeof takeIn>>['plan'];

async function rendered(job: Job, edition: Edition, plan: Plan, outputs: Map<string, Uint8Array>) {
  const found: Diagnostic[] = [];
  const told = {
    journal: plan.masthead.journal,
    isNamed: plan.isNamed,
    press: plan.wishes.press,
    binding: plan.wishes.binding,
  };
  for (const format of formatNames()) {
    const render = await loadRender(format);
    const output = await render(job);
    found.push(...output.diagnostics);
    for (const { extension, bytes, signature } of formatFiles(format, output)) {
      outputs.set(`${edition}.${extension}`, bytes);
      if (signature !== null) found.push(...(await pronounce(extension, bytes, told, signature)).diagnostics);
    }
  }
  return found;
}
