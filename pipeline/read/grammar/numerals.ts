/** 一，标题   二，标题: the mark after a heading's Chinese numeral is 、 (GB/T 15834 4.5.3), whatever the typist struck. */
import { extentAt, rewrite } from '../../model/runs.ts';
import { isOpen, type Line, withText } from './line.ts';
import type { Say } from './say.ts';

const NUMBERED = /^([一二三四五六七八九十]{1,3})(\s*[，,。.．:：﹑､]\s*|\s+、\s*)(?=[^一二三四五六七八九十，,、])/;
const HEADING = /^[^。；;！？!?]{2,40}$/;
const NUMERALS = '一二三四五六七八九十';

/** The lines with the pause mark after the numerals of headings that count one, two and on over the text. */
export function withPauseMarks(lines: readonly Line[], say: Say): Line[] {
  const found = new Set<number>();
  let series: number[] = [];
  for (const [at, line] of lines.entries()) {
    const number = numberOf(line);
    if (number === 1) series = [at];
    else if (number > 1 && number === series.length + 1 && at > series.at(-1)! + 1) series.push(at);
    if (series.length > 1) for (const index of series) found.add(index);
  }
  return found.size === 0 ? [...lines] : lines.map((line, at) => (found.has(at) ? repaired(line, say) : line));
}

/** The number such a heading has, up to ten; 0 for any other line. */
function numberOf(line: Line): number {
  const { chars } = line;
  const match = isOpen(line) ? NUMBERED.exec(chars.slice(0, 60)) : null;
  if (match === null || !HEADING.test(chars.slice(match[0].length))) return 0;
  return NUMERALS.indexOf(match[1]!) + 1;
}

function repaired(line: Line, say: Say): Line {
  const [, numeral, mark] = NUMBERED.exec(line.chars)!;
  const from = numeral!.length;
  const to = from + mark!.length;
  say('info', 'heading-mark', extentAt(line.text, from, to), `标题序号“${numeral}”后面的“${mark!.trim()}”改为“、”`);
  return withText(line, rewrite(line.text, [{ from, to, text: '、' }]));
}
