/** The street of build.ts in this process, for many small issues: everything a build makes, and what it says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../../pipeline/check/check.ts';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { openFonts } from '../../pipeline/fonts.ts';
import { glyphsFor } from '../../pipeline/glyphs.ts';
import { takeIn } from '../../pipeline/intake/intake.ts';
import { asksIn, type Diagnostic } from '../../pipeline/model/diagnostic.ts';
import type { Edition, Issue } from '../../pipeline/model/document.ts';
import { pronounce } from '../../pipeline/preflight/pronounce.ts';
import { filesOf, formatNames, loadRender } from '../../pipeline/render/formats.ts';
import { pageStarts } from '../../pipeline/render/pdf/once.ts';
import { printed } from '../../pipeline/render/pdf/printed.ts';
import type { Job } from '../../pipeline/render/renderer.ts';
import { loadStyle, styleIn } from '../../pipeline/templates.ts';
import { trimmed } from '../../pipeline/trim.ts';

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

const fonts = await openFonts();

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
  const { issue, plan, picture, original, diagnostics } = await takeIn({ id: '2024-03', path, only: null });
  const found: Diagnostic[] = [...diagnostics];
  const outputs = new Map<string, Uint8Array>();
  const editions = new Map<Edition, Issue>();
  if (issue === null) return { issue, editions, picture, outputs, diagnostics: found };
  const queries = [...diagnostics, ...check(issue, await glyphsFor(issue), (name) => picture(name) !== null)];
  found.push(...queries);
  for (const edition of plan.editions) {
    const edited = await toEdition(issue, edition, plan.instructions, []);
    found.push(...edited.diagnostics);
    editions.set(edition, edited.issue);
    const style = styleIn(trimmed(await loadStyle(plan.style.name), plan.trim), edited.wording);
    const job: Job = {
      ...{
        issue: edited.issue,
        edition,
        style,
        picture,
        original,
        cover: plan.cover,
        wishes: plan.wishes,
        impose: null,
      },
      fonts: () => fonts(edition),
      pages: async () => pageStarts(job, true),
      printed: () => printed(job),
      queries: asksIn(edited.wording, queries, edited.diagnostics),
      progress: () => {},
    };
    found.push(...(await rendered(job, edition, plan, outputs)));
  }
  return { issue, editions, picture, outputs, diagnostics: found };
}

type Plan = Awaited<ReturnType<typeof takeIn>>['plan'];

async function rendered(job: Job, edition: Edition, plan: Plan, outputs: Map<string, Uint8Array>) {
  const found: Diagnostic[] = [];
  const told = { journal: plan.masthead.journal, press: plan.wishes.press };
  for (const format of formatNames()) {
    const render = await loadRender(format);
    const output = await render(job);
    found.push(...output.diagnostics);
    for (const { extension, bytes, signature } of filesOf(format, output)) {
      outputs.set(`${edition}.${extension}`, bytes);
      if (signature !== null) found.push(...(await pronounce(extension, bytes, told, signature)).diagnostics);
    }
  }
  return found;
}
