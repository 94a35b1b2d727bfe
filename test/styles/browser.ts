/** What a browser computes from the style sheets: Chromium, without a window, given one page with all books in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StyledBook } from './books.ts';

/** A declaration of a sheet, and an element in which it shows; the value is what is computed there. */
export interface Computed {
  readonly book: string;
  readonly rule: string;
  readonly page: string;
  /** A selector by which the element is found on its page. */
  readonly element: string;
  readonly property: string;
  readonly value: string;
}

export interface Task {
  readonly books: readonly StyledBook[];
  /** What is asked about; null: for each rule of each book, whatever changes where a declaration of it is taken out. */
  readonly rows: readonly Computed[] | null;
  /** The same questions again, each rule of each book taken out in turn. */
  readonly isEachRuleTaken: boolean;
}

export interface Answer {
  readonly rows: readonly Computed[];
  /** The rules that there are, in every book where they are. */
  readonly rules: readonly { readonly book: string; readonly rule: string }[];
  /** For each rule that was taken out: how many of the values were others. */
  readonly changed: readonly { readonly book: string; readonly rule: string; readonly count: number }[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const LARGEST = 256 * 1024 * 1024;

/** Asks a browser; null where there is none. Errors: the browser's own. */
export function askBrowser(task: Task): Answer | null {
  const name = NAMES.find((one) => spawnSync(one, ['--version']).status === 0);
  if (name === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'kanyin-styles-'));
  try {
    const page = join(folder, 'task.html');
    const script = readFileSync(new URL('in-browser.js', import.meta.url), 'utf8');
    const given = JSON.stringify(task).replaceAll('<', '\\u003c');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><body><script>const TASK = ${given};\n${script}</script>`,
    );
    const switches = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--window-size=800,1000',
      '--timeout=600000',
    ];
    const at = [`--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', `file://${page}`];
    const { stdout, stderr } = spawnSync(name, [...switches, ...at], { encoding: 'utf8', maxBuffer: LARGEST });
    const found = /<pre id="answer">([A-Za-z0-9+/=]*)<\/pre>/.exec(stdout);
    if (found === null) throw new Error(`${name} gave no answer:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
    return JSON.parse(Buffer.from(found[1]!, 'base64').toString('utf8')) as Answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
