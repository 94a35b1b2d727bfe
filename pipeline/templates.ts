/** The house styles: one folder in templates/ each, found by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HouseStyle, StyleSheet } from './style.ts';

const TEMPLATES = join(dirname(dirname(fileURLToPath(import.meta.url))), 'templates');

/** Names of all house styles, in order. */
export function styleNames(): string[] {
  return readdirSync(TEMPLATES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The house style of a name from `styleNames`. */
export async function loadStyle(name: string): Promise<HouseStyle> {
  const { style } = (await import(pathToFileURL(join(TEMPLATES, name, 'style.ts')).href)) as { style: StyleSheet };
  return { ...style, name, bookCss: readFileSync(join(TEMPLATES, name, 'book.css'), 'utf8') };
}

/** The style with the words that it adds to a page converted into an edition's script. */
export function styleIn(style: HouseStyle, convert: (words: string) => string): HouseStyle {
  const words = Object.entries(style.words).map(([name, word]) => [name, convert(word)]);
  return { ...style, words: Object.fromEntries(words) as HouseStyle['words'] };
}
