/** What changed between two texts, word by word, as a person reads it at a terminal. */
import { diffArrays } from 'diff';
import { always } from './paint.ts';

/** A comparison that has not ended by now (ms) would say more than anyone reads. */
const PATIENCE = 2000;
/** Its time grows with the square of the changes. */
const MOST_CHANGES = 5_000;
/** The words of a longer line are not looked for at once. */
const PIECE = /[^\n]{1,1000}|\n/g;
const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/**
 * The lines in which words were taken out ([-…-], red) or put in ({+…+}, green), a joined line as ⏎ and a space as ␣; indents, spaces at the
 * end of a line and blank lines are not shown. Null where too much changed to list.
 */
export function wordDiff(before: string, after: string, coloured: boolean): string | null {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: PATIENCE, maxEditLength: MOST_CHANGES });
  if (changes === undefined) return null;
  const [taken, put] = coloured ? [always.red, always.green] : [String, String];
  const show: Show = {
    taken: (text) => (text === '' ? '' : taken(`[-${named(text)}-]`)),
    put: (text) => (text === '' ? '' : put(`{+${named(text)}+}`)),
  };
  return stretchesOf(changes)
    .map((stretch) => (typeof stretch === 'string' ? stretch : marked(stretch, show)))
    .join('')
    .split('\n')
    .filter((line) => line.includes('[-') || line.includes('{+'))
    .join('\n');
}

function wordsOf(text: string): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) => Array.from(words.segment(piece), ({ segment }) => segment));
}

/** What was taken out at a place and what was put in; `inLine` where a line goes on at both sides of it. */
interface Exchange {
  out: string;
  in: string;
  inLine: boolean;
}

interface Show {
  readonly taken: (text: string) => string;
  readonly put: (text: string) => string;
}

/** The text that stayed, and between it the exchanges. */
function stretchesOf(changes: readonly { added: boolean; removed: boolean; value: string[] }[]): (string | Exchange)[] {
  const stretches: (string | Exchange)[] = [];
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    const last = stretches.at(-1);
    if (!added && !removed) {
      if (typeof last === 'object') last.inLine &&= !text.startsWith('\n');
      stretches.push(text);
      continue;
    }
    const exchange =
      typeof last === 'object' ? last : { out: '', in: '', inLine: last !== undefined && !last.endsWith('\n') };
    if (exchange !== last) stretches.push(exchange);
    if (removed) exchange.out += text;
    else exchange.in += text;
  }
  const last = stretches.at(-1);
  if (typeof last === 'object') last.inLine = false;
  return stretches;
}

function marked(exchange: Exchange, { taken, put }: Show): string {
  const isBlank = exchange.out.trim() === '' && exchange.in.trim() === '';
  const [breaksBefore, breaksAfter] = [exchange.out.includes('\n'), exchange.in.includes('\n')];
  if (isBlank && !exchange.inLine) return exchange.in;
  if (isBlank && breaksBefore && breaksAfter) return '\n';
  if (exchange.inLine && breaksBefore !== breaksAfter) {
    return taken(visible(exchange.out)) + put(visible(exchange.in)) + (breaksAfter ? '\n' : '');
  }
  if (isBlank) return taken(visible(exchange.out)) + put(visible(exchange.in));
  return eachLine(exchange.out, taken) + eachLine(exchange.in, put);
}

function visible(text: string): string {
  return text
    .replace(/\r?\n/g, '⏎')
    .replace(/[ \u3000]/g, '␣')
    .replace(/\t/g, '⇥');
}

/** What nobody sees, and a terminal might obey, by its code. */
function named(text: string): string {
  return text.replace(
    /[\p{Cf}\p{Co}\p{Cc}]/gu,
    (one) => `⟨U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

function eachLine(text: string, show: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : show(line)))
    .join('\n');
}
