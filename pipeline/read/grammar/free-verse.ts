/** 自由诗: an article of nothing but a poet's lines, told by where they break; blank lines part its stanzas. */
import type { Layout } from './layout.ts';
import { isOpen, type Line } from './line.ts';

const FEWEST = 6;
const FEWEST_BARE = 4;
const FEWEST_IN_PROSE = 10;
const SHORT = 16;
const LONGEST = 30;
const LONG_SENTENCE = 20;
/** A note before or after the poem, who the poet is: so many lines of prose. */
const MOST_PROSE = 2;
const LONGEST_SUBTITLE = 10;

/** The stanzas of an article of free verse, by the line each begins with, and how many lines it has; null if it is none. */
export function stanzasIn(lines: readonly Line[], layout: Layout): ReadonlyMap<number, number> | null {
  const from = proseLines(lines);
  const to = lines.length - proseLines(lines.slice(from).toReversed());
  const poem = lines.slice(from, to);
  const bare = poem.every(({ chars }) => !/[，。；：！？…]$/.test(chars));
  const fewest = poem.length < lines.length ? FEWEST_IN_PROSE : bare ? FEWEST_BARE : FEWEST;
  if (poem.length < fewest || !isFreeVerse(poem, layout)) return null;
  const titled = isSubtitle(
    poem,
    poem.findIndex((line) => !isPart(line)),
  );
  const stanzas = new Map<number, number>();
  for (let at = 0; at < poem.length; ) {
    const end = stanzaEnd(poem, at);
    const single = end === at + 1 && (isPart(poem[at]!) || (titled && isSubtitle(poem, at)));
    if (!single) stanzas.set(from + at, end - at);
    at = end;
  }
  return stanzas;
}

const FEWEST_STANZAS = 2;
/** What poets say and headings, lists of things and lists of contents seldom do. */
const SAID = /[我你他她它们了着也就都没还得把被像]/;

/** Stanzas among the prose of an article: short poems with words of the poet between them. One by itself may be a list. */
export function stanzasAmongProse(lines: readonly Line[], layout: Layout): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (layout.wrapped || layout.speakers.size > 0) return found;
  for (let at = 0; at < lines.length; at++) {
    if (at > 0 && lines[at]!.blanksBefore === 0) continue;
    let end = at + 1;
    while (end < lines.length && lines[end]!.blanksBefore === 0) end++;
    if (isStanza(lines.slice(at, end), lines[at - 1], layout)) found.set(at, end - at);
  }
  const stanzas = [...found].map(([at, length]) => lines.slice(at, at + length));
  const all = stanzas.flat();
  const said = all.filter(({ chars }) => SAID.test(chars)).length;
  return stanzas.length >= FEWEST_STANZAS && all.length >= FEWEST && said >= all.length / 4 ? found : new Map();
}

/** Short lines without marks at their ends, one right under the other, that are no facts, names or dates. */
function isStanza(run: readonly Line[], before: Line | undefined, layout: Layout): boolean {
  if (run.length < 2 || /[：:？?]$/.test(before?.chars ?? '')) return false;
  return run.every((line) => {
    const { chars, shows } = line;
    if (chars.length > SHORT || /[，。；：！？、,;:\t\u3000]|\s\s/.test(chars)) return false;
    return (
      isPoetsLine(line, layout) && !isRoll(line) && !isPart(line) && !shows.affiliation && shows.groupByline === null
    );
  });
}

/** The prose at the start of the lines: a line or two that are longer than verse, or in brackets as a note on the poet. */
function proseLines(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => !isProse(line));
  return first > MOST_PROSE ? 0 : Math.max(0, first);
}

function isProse({ chars, shows }: Line): boolean {
  if (shows.label !== null) return false;
  return (
    chars.length > LONGEST ||
    /^[（(].{8,}[）)]$/.test(chars) ||
    (chars.length >= LONG_SENTENCE && /[。！？”]$/.test(chars))
  );
}

/** Lines that hardly ever end with a mark, or break in mid-sentence at any length: no prose does either. */
function isFreeVerse(lines: readonly Line[], layout: Layout): boolean {
  // Sentences with a paragraph's indent among lines without one are prose.
  if (lines.some(({ indent, shows }) => indent >= 4 && shows.endsSentence) && lines.some(({ indent }) => indent === 0))
    return false;
  if (layout.speakers.size > 0 || !lines.some((line, at) => at > 0 && !line.blanksBefore)) return false;
  const verse = lines.filter((line) => !isPart(line));
  if (verse.length < FEWEST_BARE || !verse.every((line) => isPoetsLine(line, layout))) return false;
  if (verse.filter(isRoll).length >= verse.length / 3) return false;
  const short = verse.every(({ chars }) => chars.length <= SHORT);
  const mean = verse.reduce((sum, { chars }) => sum + chars.length, 0) / verse.length;
  if (mean > SHORT) return false;
  const marked = verse.filter(({ chars }) => /[。；：]$/.test(chars)).length;
  return (short && marked <= lines.length / 5) || isRagged(verse);
}

// 一等奖   张三　李四: a roll of names is no poem.
function isRoll({ chars, shows }: Line): boolean {
  return /奖$|名单$/.test(chars) || shows.byline?.rest === chars.length;
}

/** Many lines break off with the next right below, and most of those had room for more. */
function isRagged(verse: readonly Line[]): boolean {
  const broken = verse.filter(({ shows }, at) => verse[at + 1]?.blanksBefore === 0 && !shows.endsSentence);
  const widest = Math.max(...verse.map(({ chars }) => chars.length));
  const ragged = broken.filter(({ chars }) => chars.length < widest - 2);
  return broken.length >= verse.length / 3 && ragged.length >= broken.length / 2;
}

/** 其一, 二, the heading of a poem's part, the date below the poem and its 作者单位. */
function isPart({ told, chars, shows }: Line): boolean {
  if (shows.label !== null || shows.dateline) return true;
  return (
    told === null &&
    (/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/.test(chars) || /^其.*/.test(chars)) &&
    (chars.length < 4 || shows.headingWord)
  );
}

/** 渡口: a line alone between blank lines, short and without a mark. */
function isSubtitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || next.blanksBefore === 0) return false;
  return line.chars.length <= LONGEST_SUBTITLE && !/[，。；：！？、…,.;:!?]$/.test(line.chars) && !isPart(next);
}

function stanzaEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  if (isPart(lines[at]!)) return end;
  while (end < lines.length && !isPart(lines[end]!) && lines[end]!.blanksBefore === 0) end++;
  return end;
}

// • and its like stand before the items of a list.
const BULLET = /^[●■◆□○◇·•▪*※-]/;

function isPoetsLine(line: Line, layout: Layout): boolean {
  const { chars, shows } = line;
  if (!isOpen(line) || isProse(line) || layout.isFull(line) || /[|\t]|[。！？].*[。！？]/.test(chars)) return false;
  return (
    /\p{Script=Han}/u.test(chars) &&
    !/\d.*\d|[A-Za-z]{3}/.test(chars) &&
    !BULLET.test(chars) &&
    shows.marker === null &&
    shows.caption === null &&
    shows.cells === null &&
    !shows.headingWord &&
    shows.headingMarker === null
  );
}
