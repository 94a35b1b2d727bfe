/** Text in which extraction left a space after every character: the characters stand close again. */
import { rewrite } from '../../model/runs.ts';
import { extentOf, isOpen, type Line, withText } from './line.ts';
import type { Say } from './say.ts';

const SPACED = /\p{Script=Han}[ \u3000](?=\p{Script=Han})/gu;
const TIGHT = /\p{Script=Han}(?=\p{Script=Han})/gu;
const GAP = /[ \u3000]+/g;
/** So many spaced pairs of characters a line of prose has at least that is spread beyond doubt. */
const SURE = 8;
const LONGEST_HEAD = 80;

type HeadLook = 'sure' | 'likely' | 'silent' | 'close';

/** The lines with the spaces between their characters closed where a run of lines is spread from end to end. */
export function withoutSpread(lines: readonly Line[], say: Say): Line[] {
  if (!lines.some((line) => lookOf(line) === 'sure')) return [...lines];
  const looks = lines.map(lookOf);
  const result: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    while (end < lines.length && looks[end] !== 'close') end++;
    const sure = looks.slice(at, end).includes('sure');
    for (; at < end; at++) result.push(sure ? closed(lines[at]!, say) : lines[at]!);
    if (at < lines.length) result.push(lines[at++]!);
  }
  return result;
}

/** How a line looks: spread for certain, spread if its neighbours are, without a pair of Chinese characters, or set close. */
function lookOf(line: Line): HeadLook {
  const { chars } = line;
  if (!isOpen(line) || line.told !== null) return 'close';
  const tight = chars.match(TIGHT)?.length ?? 0;
  if (tight > chars.length / 8) return 'close';
  const spaced = chars.match(SPACED)?.length ?? 0;
  if (spaced + tight === 0) return 'silent';
  if (spaced < tight * 4) return 'close';
  return spaced >= SURE && /[，。；：,;:]/.test(chars) ? 'sure' : 'likely';
}

/** A wide gap in a line without marks parts names, or a title's halves, and stays as one space. */
function closed(line: Line, say: Say): Line {
  const { chars } = line;
  if (!/[ \u3000]/.test(chars)) return line;
  const isHead = chars.length <= LONGEST_HEAD && !/[，。；,;]/.test(chars);
  const edits = [...chars.matchAll(GAP)].flatMap(({ index, 0: gap }) => {
    const kept = (isHead && gap.length > 1) || partsWords(chars, index, index + gap.length) ? ' ' : '';
    return kept === gap ? [] : [{ from: index, to: index + gap.length, text: kept }];
  });
  if (edits.length === 0) return line;
  say('info', 'spread-closed', extentOf(line), '每个字后面的空格已删去');
  const text = rewrite(line.text, edits);
  return withText(line, text);
}

/** Latin words keep their space; the letters and figures of one that was spread too come together. */
function partsWords(chars: string, from: number, to: number): boolean {
  const before = /[A-Za-z0-9,.;:]+$/.exec(chars.slice(Math.max(0, from - 8), from))?.[0] ?? '';
  const after = /^[A-Za-z0-9]+/.exec(chars.slice(to, to + 8))?.[0] ?? '';
  return /[A-Za-z]/.test(before + after) && before !== '' && after !== '' && (before.length > 1 || after.length > 1);
}
