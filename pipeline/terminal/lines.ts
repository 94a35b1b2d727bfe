/** The lines of manuscripts, to show the place that a diagnostic means. */
import { lstatSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode } from '../read/decode.ts';

/** Only what people write as text is shown again, and nothing that may have been refused for where it lies or for its size. */
const SHOWN = ['.txt', '.md', '.yaml'];
const LARGEST = 4 * 1024 * 1024;

/** Gives a line of a file as it stands in the manuscript, or null where there is none to show; a file is read once. */
export function lineReader(): (file: string, line: number) => string | null {
  const files = new Map<string, readonly (string | null)[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(file);
    files.set(file, lines);
    return lines[line - 1] ?? null;
  };
}

/** Lines with control characters, which a terminal might obey, are null. */
function linesOf(file: string): readonly (string | null)[] {
  try {
    const stats = lstatSync(file);
    const isText = SHOWN.includes(extname(file).toLowerCase());
    if (!isText || !stats.isFile() || stats.size > LARGEST) return [];
    const lines = decode(readFileSync(file)).text.split(/\r\n|[\n\r]/);
    return lines.map((line) => (/\p{Cc}/u.test(line.replace(/[\t\v\f]/g, '')) ? null : line));
  } catch {
    return [];
  }
}
