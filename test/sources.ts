/** The project's own source files, and what can be said of them without running them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { literalsOf } from './literals.ts';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A source file by its path from the root. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** What a module imports: paths from the root for our own, names for libraries. */
export function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)['"]([^'"]+)['"]/g)];
  return found.map(([, name]) => (name!.startsWith('.') ? join(dirname(path), name!) : name!));
}

/** The source files below a folder. */
export function sources(folder: string): Source[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** A cycle of imports, or null. */
export function cycle(all: readonly Omit<Source, 'text'>[]): string[] | null {
  const next = new Map(all.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    done.add(path);
    for (const to of next.get(path) ?? []) {
      const found = next.has(to) ? walk(to, [...way, path]) : null;
      if (found !== null) return found;
    }
    return null;
  };
  for (const { path } of all) {
    const found = walk(path, []);
    if (found !== null) return found;
  }
  return null;
}

/** Where a long pattern is a row of a table. */
const TABLES = /\/(?:lexis|words)\/|\/(?:seams|kinds|tables|[\w-]+-table)\.ts$/;
const LONGEST_PATTERN = 120;

/** Where a pattern is too long for code, as path:line. */
export function longPatterns({ path, text }: Pick<Source, 'path' | 'text'>): string[] {
  const patterns = literalsOf(text).filter((one) => one.kind === 'pattern' && one.text.length > LONGEST_PATTERN);
  return TABLES.test(path) ? [] : patterns.map(({ line }) => `${path}:${line}`);
}
