/** The output formats: one folder in render/ each, found by name. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Render } from './renderer.ts';

const RENDERERS = join(ROOT, 'pipeline', 'render');
/** Formats in the order in which people ask for them; a new folder comes after these. */
const USUAL = ['pdf', 'epub', 'docx'];

/** Names of all output formats, which are also the extensions of their files. */
export function formatNames(): string[] {
  const folders = readdirSync(RENDERERS).sort();
  const names = folders.filter((name) => existsSync(join(RENDERERS, name, 'render.ts')));
  return [...USUAL.filter((name) => names.includes(name)), ...names.filter((name) => !USUAL.includes(name))];
}

/** The renderer of a format from `formatNames`, loaded only now with its library. */
export async function loadRender(format: string): Promise<Render> {
  const { render } = (await import(`./${format}/render.ts`)) as { render: Render };
  return render;
}
