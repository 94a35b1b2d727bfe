/** The output formats: one folder in render/ each, found by name. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Output, OutputFile, Render } from './renderer.ts';

const RENDERERS = join(ROOT, 'pipeline', 'render');
/** Formats in the order in which people ask for them; a new folder comes after these. */
const USUAL = ['pdf', 'epub', 'docx', 'press'];

/** Names of all output formats. */
export function formatNames(): string[] {
  const folders = readdirSync(RENDERERS).sort();
  const names = folders.filter((name) => existsSync(join(RENDERERS, name, 'render.ts')));
  return [...USUAL.filter((name) => names.includes(name)), ...names.filter((name) => !USUAL.includes(name))];
}

/** Made only when asked for: what goes to databases, or is pasted elsewhere. */
const WHEN_ASKED: ReadonlySet<string> = new Set(['jats', 'crossref', 'metadata', 'wechat']);

/** Names of the formats that a build makes when nobody names any. */
export function usualFormats(): string[] {
  return formatNames().filter((name) => !WHEN_ASKED.has(name));
}

/** Formats whose files are of a kind that has a name of its own. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  press: 'press.pdf',
  jats: 'jats.zip',
  crossref: 'crossref.xml',
  metadata: 'metadata.csv',
  wechat: 'wechat.html',
};

/** What follows the edition in the name of a format's file. */
export function extensionOf(format: string): string {
  return EXTENSIONS[format] ?? format;
}

/** All files of an output: the format's own, then what goes with it. */
export function formatFiles(format: string, output: Output): readonly OutputFile[] {
  const { bytes, pages, signature = null, also = [] } = output;
  return [{ extension: extensionOf(format), bytes, pages, signature }, ...also];
}

/** The renderer of a format from `formatNames`, loaded only now with its library. */
export async function loadRender(format: string): Promise<Render> {
  const { render } = (await import(`./${format}/render.ts`)) as { render: Render };
  return render;
}
