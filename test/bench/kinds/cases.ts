/** The cases of a kind: a manuscript beside its right reading, half open to whoever writes the rules, half kept from him. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Half = 'open' | 'kept';
export type Format = 'txt' | 'md' | 'docx';

export interface Case {
  readonly kind: string;
  readonly half: Half;
  readonly name: string;
  readonly format: Format;
  readonly manuscript: string;
  /** The text of its `.blocks`. */
  readonly answers: string;
  /** Whether the kind is about marks, so that they are compared as well as letters. */
  readonly marksCount: boolean;
}

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const ABOUT_MARKS = new Set(['11-quotes', '13-encoding']);

/** All cases in the order of their kinds. */
export function casesOf(half: Half): Case[] {
  const kinds = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return kinds
    .map(({ name }) => name)
    .sort()
    .flatMap((kind) => casesIn(kind, half));
}

function casesIn(kind: string, half: Half): Case[] {
  const folder = `${ROOT}${kind}/${half}/`;
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith('.blocks'))
    .map((blocks) => {
      const name = blocks.slice(0, -'.blocks'.length);
      const file =
        names.find((other) => other === `${name}.docx.txt`) ??
        names.find((other) => other !== blocks && other.startsWith(`${name}.`))!;
      const format: Format = file.endsWith('.docx.txt') ? 'docx' : file.endsWith('.md') ? 'md' : 'txt';
      return {
        kind,
        half,
        name,
        format,
        manuscript: readFileSync(`${folder}${file}`, 'utf8'),
        answers: readFileSync(`${folder}${blocks}`, 'utf8'),
        marksCount: ABOUT_MARKS.has(kind),
      };
    });
}
