/** The lines of manuscripts, to show the place that a diagnostic means. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode } from '../read/source/decode.ts';
import { linkStatsAt } from '../stats.ts';

/** Only what people write as text is shown again, and nothing that may have been refused for where it lies or for its size. */
const SHOWN = ['.txt', '.md', '.yaml'];
const LARGEST = 4 * 1024 * 1024;
const MOST_CONTROLS = 3;

/** A line that a reader took out of a file which is no text itself. */
type Written = (file: string, line: number) => string | undefined;

/** Gives a line of a file as it stands in the manuscript, or null where there is none to show; a file is read once. */
export function lineReader(written: Written = () => undefined): (file: string, line: number) => string | null {
  const files = new Map<string, readonly (string | null)[]>();
  return (file, line) => {
    const taken = written(file, line);
    if (taken !== undefined) return isText(taken) ? taken : null;
    const lines = files.get(file) ?? fileLines(file);
    files.set(file, lines);
    return lines[line - 1] ?? null;
  };
}

function fileLines(file: string): readonly (string | null)[] {
  try {
    const stats = linkStatsAt(file);
    const isShown = SHOWN.includes(extname(file).toLowerCase());
    if (!isShown || stats?.isFile() !== true || stats.size > LARGEST) return [];
    return decode(readFileSync(file))
      .text.split(/\r\n|[\n\r]/)
      .map((line) => (isText(line) ? line : null));
  } catch {
    return [];
  }
}

/** A stray control character is shown as a space; several are no text, and blank lines show nothing. */
function isText(line: string): boolean {
  return line.trim() !== '' && (line.match(/[^\P{Cc}\t\v\f]/gu)?.length ?? 0) <= MOST_CONTROLS;
}
