/** The house styles: one folder in templates/ each, found by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { HouseStyle, StyleSheet } from './style.ts';

const TEMPLATES = join(ROOT, 'templates');

/** Names of all house styles, in order. */
export function styleNames(): string[] {
  return readdirSync(TEMPLATES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The house style of a name from `styleNames`. */
export async function loadStyle(name: string): Promise<HouseStyle> {
  const { style } = (await import(`../../templates/${name}/style.ts`)) as { style: StyleSheet };
  const sheets = [join(TEMPLATES, 'book.css'), join(TEMPLATES, name, 'book.css')];
  return { ...style, name, bookCss: sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n') };
}

/** The style with the words that it adds to a page converted into an edition's script. */
export function styleIn(style: HouseStyle, convert: (words: string) => string): HouseStyle {
  const words = Object.entries(style.words).map(([name, word]) => [name, convert(word)]);
  return { ...style, words: Object.fromEntries(words) as HouseStyle['words'] };
}
