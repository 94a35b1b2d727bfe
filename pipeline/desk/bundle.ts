/** The desk's page as files for the browser: bundled once, kept beside the other caches, bundled anew when a source has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { statsAt } from '../stats.ts';
import { keepInCache } from '../write/cache.ts';

const SOURCES = join(ROOT, 'pipeline', 'desk', 'client');
const CACHE = join(ROOT, 'node_modules', '.cache', 'kanyin', 'desk');

/** The files by name, as the page asks for them. */
export const CLIENT_FILES = ['app.js', 'app.css', 'pdf.worker.js'] as const;
export type ClientFile = (typeof CLIENT_FILES)[number];

/** The bytes of each file. */
export async function clientFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(CACHE, fingerprintOfClient());
  const paths = CLIENT_FILES.map((name) => join(folder, name));
  if (!paths.every((path) => existsSync(path))) {
    const made = await bundledClient();
    for (const [name, bytes] of made) keepInCache(folder, name, bytes);
    return made;
  }
  return new Map(CLIENT_FILES.map((name, at) => [name, readFileSync(paths[at]!)]));
}

function fingerprintOfClient(): string {
  const hash = createHash('sha1');
  for (const name of (readdirSync(SOURCES, { recursive: true }) as string[]).sort()) {
    const stats = statsAt(join(SOURCES, name));
    if (stats?.isFile() === true) hash.update(`${name} ${stats.mtimeMs} ${stats.size}\n`);
  }
  return hash.update(String(statsAt(join(ROOT, 'pnpm-lock.yaml'))?.mtimeMs)).digest('hex');
}

async function bundledClient(): Promise<Map<string, Uint8Array>> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: {
      app: join(SOURCES, 'main.tsx'),
      'pdf.worker': join(ROOT, 'node_modules', 'pdfjs-dist', 'build', 'pdf.worker.mjs'),
    },
    outdir: '/out',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.tsv': 'text' },
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).at(-1)!, contents]));
}
