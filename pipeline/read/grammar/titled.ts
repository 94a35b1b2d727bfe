/** 送别　　张三: title and byline on one line, a wide gap between them. */
import { cut, DIVIDED, isOpen, type Line } from './line.ts';
import { signsOf } from './signs.ts';

const LONGEST = 50;
const WIDE_GAP = /(?:\u3000\s*\u3000| {3,}|\u3000 {2,})\s*(?=\S)/g;

/** The lines with such a one cut in two where a text begins: after a blank line or a finished text, its neighbours unlike it. */
export function withTitlesParted(lines: readonly Line[]): Line[] {
  const places = lines.map(gapIn);
  return lines.flatMap((line, at) => {
    const from = places[at]!;
    const before = lines[at - 1];
    const begins = before === undefined || line.blanksBefore > 0 || before.shows.endsSentence;
    const like = (places[at - 1] ?? 0) > 0 || (places[at + 1] ?? 0) > 0;
    if (from === 0 || !begins || like || lines[at + 1] === undefined) return [line];
    const title = cut(line, 0, from)!;
    return [{ ...title, blanksBefore: Math.max(DIVIDED, title.blanksBefore) }, cut(line, from, line.chars.length)!];
  });
}

/** Where the gap between a title and the names after it begins; 0 where the line holds no two such parts. */
function gapIn(line: Line): number {
  const { chars, shows } = line;
  if (chars.length > LONGEST || !isOpen(line) || shows.label !== null || /[。；：，\t|\d]/.test(chars)) return 0;
  const gap = [...chars.matchAll(WIDE_GAP)][0];
  if (gap === undefined || gap.index < 3) return 0;
  const head = chars.slice(0, gap.index);
  const names = chars.slice(gap.index + gap[0].length);
  const byline = signsOf(names).byline;
  const whole = byline !== null && byline.rest === names.length && byline.organisations.length === 0;
  return whole && signsOf(head).byline === null && !POST.test(head) ? gap.index : 0;
}

// 车间主任　　张三: who somebody is, no title.
const POST = /(?:[任记长员师理]|主席|教授|编辑|记者|组|部|科|室)$/;
