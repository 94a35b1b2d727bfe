/** The lines of manuscripts, to show the place that a diagnostic means. */
import { lstatSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode } from '../read/decode.ts';

/** Only what people write as text is shown again, and nothing that may have been refused for where it lies or for its size. */
const SHOWN = ['.txt', '.md', '.yaml'];
const LARGEST = 4 * 1024 * 1024;

/** Gives a line of a file as it stands in the manuscript, or null where there is none to show; a file is read once. */
export function lineReader(): (file: string, line: number) => string | null {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(file);
    files.set(file, lines);
    const found = lines[line - 1] ?? null;
    return found === null || /\p{Cc}/u.test(found.replace(/[\t\v\f]/g, '')) ? null : found;
  };
}

function linesOf(file: string): readonly string[] {
  try {
    const stats = lstatSync(file);
    const isText = SHOWN.includes(extname(file).toLowerCase());
    if (!isText || !stats.isFile() || stats.size > LARGEST) return [];
    return decode(readFileSync(file)).text.split(/\r\n|[\n\r]/);
  } catch {
    return [];
  }
}
