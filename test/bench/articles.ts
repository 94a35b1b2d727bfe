/** Made-up articles of every kind, a line a paragraph, and what wrapping and page ends do to them, with the true joins. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { random } from './text.ts';

/** The articles of articles.txt: party prose, papers, interviews, stories, news, verse, notices. */
export function madeUpArticles(): string[][] {
  const text = readFileSync(fileURLToPath(new URL('articles.txt', import.meta.url)), 'utf8');
  return text.split(/^%%\n/m).map((article) => article.split('\n').filter((line) => line !== ''));
}

/** How a text was set: characters a line or null, by characters or by a program that keeps marks from a line's start. */
export interface Setting {
  readonly width: number | null;
  readonly byProgram: boolean;
  readonly indented: boolean;
  readonly blank: boolean;
  /** Page numbers after every page of lines, or where unwrapped paragraphs are cut. */
  readonly pages: boolean;
}

/** A distorted article: its lines, and of each line that is no furniture whether it goes on with the one before. */
export interface Distorted {
  readonly text: string;
  readonly goesOn: ReadonlyMap<number, boolean>;
}

/** Sets the paragraphs of an article; the same seed cuts at the same places. */
export function distorted(paragraphs: readonly string[], setting: Setting, seed: number): Distorted {
  const next = random(seed);
  const lines: string[] = [];
  const goesOn = new Map<number, boolean>();
  let page = 101;
  for (const paragraph of paragraphs) {
    const prose = [...paragraph].length > 30 || /[。！？…；：]”?$/.test(paragraph);
    const set = (setting.indented && prose ? '\u3000\u3000' : '') + paragraph;
    for (const [at, part] of partsOf(set, setting, next).entries()) {
      const pageEnd = setting.width === null ? at > 0 : goesOn.size % 15 === 14;
      if (setting.pages && pageEnd) lines.push(String(page++));
      if (setting.blank && at === 0 && lines.length > 0) lines.push('');
      goesOn.set(lines.push(part), at > 0);
    }
  }
  return { text: lines.join('\n'), goesOn };
}

function partsOf(text: string, { width, byProgram, pages }: Setting, next: () => number): string[] {
  if (width !== null)
    return byProgram ? setByProgram(text, width) : (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
  const characters = [...text];
  if (!pages || characters.length < 60 || next() > 0.5) return [text];
  const at = 20 + Math.floor(next() * (characters.length - 40));
  return [characters.slice(0, at).join(''), characters.slice(at).join('')];
}

// A word or a character with the marks that may not part from it (clreq 3.1.3).
const TOKEN = /[“‘（《〔[(]*(?:[A-Za-z0-9.,:%+\-/@]+|.)[，。、；：？！）》〕”’％,;:?!)\]…]*/gu;

function setByProgram(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    const size = [...token].reduce((sum, character) => sum + (character > '\u2000' ? 1 : 0.5), 0);
    if (used + size > width && line.trim() !== '') {
      lines.push(line);
      [line, used] = ['', 0];
    }
    if (line !== '' || token !== ' ') [line, used] = [line + token, used + size];
  }
  return [...lines, line].filter((part) => part.trim() !== '');
}
