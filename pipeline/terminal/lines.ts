/** The lines of manuscripts, to show the place that a diagnostic means. */
import { readFileSync } from 'node:fs';
import { decode } from '../read/decode.ts';

/** Gives a line of a file as it stands in the manuscript, or null where there is none; a file is read once. */
export function lineReader(): (file: string, line: number) => string | null {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(file);
    files.set(file, lines);
    return lines[line - 1] ?? null;
  };
}

function linesOf(file: string): readonly string[] {
  try {
    return decode(readFileSync(file)).text.split(/\r\n|[\n\r]/);
  } catch {
    return [];
  }
}
