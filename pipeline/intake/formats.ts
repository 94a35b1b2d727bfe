/** The formats of manuscripts, by the ends of their names. */
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ROOT } from '../root.ts';

/** The folder that holds one folder a manuscript format, named for its extension. */
const READERS = join(ROOT, 'pipeline', 'read');
/** Other names of a format. */
const ALIKE: Readonly<Record<string, string>> = { '.htm': '.html', '.wps': '.doc' };
/** A format is a folder with a read.ts; others hold what formats share. */
const OWN = readdirSync(READERS)
  .filter((name) => existsSync(join(READERS, name, 'read.ts')))
  .map((name) => `.${name}`);

/** The formats we read, as file extensions: .txt. */
export const EXTENSIONS: readonly string[] = OWN;

/** The folder of the format that a file's name says, without the dot; null where we read none so called. */
export function formatOf(name: string): string | null {
  const extension = extname(name).toLowerCase();
  const own = ALIKE[extension] ?? extension;
  return OWN.includes(own) ? own.slice(1) : null;
}
