/** Whether a line goes on with the paragraph before it: joined where sure, only reported where doubtful. */
import type { Layout } from './layout.ts';
import { endsOpen, endsSentence, hanShare, type Line, startsClosed } from './line.ts';
import { markerOf } from './marker.ts';
import { breaksWord } from './unit.ts';

export type Junction = 'joined' | 'apart' | 'doubtful';

const PROSE_LENGTH = 20;
const MOSTLY_HAN = 0.5;

// 受访人：…   问：…
const SPEAKER = /^(?:[受采][访]|访谈|主持|嘉宾|对话|对谈|问|答|记者|时间|地点)\p{Script=Han}{0,2}\s*[：:]/u;

/** The junction between a paragraph so far (its first and last line, `length` characters) and the line after it. */
export function junction(first: Line, last: Line, length: number, next: Line, layout: Layout): Junction {
  if (next.told?.kind === 'wrapped') return 'joined';
  const full = layout.isFull(last);
  const ended = endsSentence(last.chars);
  if ((startsMarked(next) || SPEAKER.test(next.chars)) && (ended || !full)) return 'apart';
  if (breaksWord(last.chars, next.chars)) return 'joined';
  if (/^Key\s*words?\b/i.test(first.chars)) return 'apart';
  if (startsClosed(next.chars) || endsOpen(last.chars)) return 'joined';
  if (next.told !== null && !layout.wrapped) return byFormat(last, length, next, layout);
  // An indented line starts a paragraph, unless the one before is broken off in mid-sentence.
  if (layout.indentTells && next.indent >= layout.indent) return byProse(last, length, next);
  if (layout.indentTells && !layout.wrapped && first.indent >= layout.indent) return 'joined';
  // In wrapped text with indents a line without one goes on with the paragraph.
  if (layout.indentTells && next.blanksBefore === 0 && layout.isNearlyFull(last)) return 'joined';
  if (full) return layout.blankTells && next.blanksBefore > 0 && ended ? 'apart' : 'joined';
  // Lines set by a program end a little early to keep marks from a line's start (clreq 3.1.3).
  const enough = layout.isNearlyFull(last) ? PROSE_LENGTH : length;
  return byProse(last, enough, next);
}

/** A format's own paragraphs are joined where neither sign nor indent says that a new one starts. */
function byFormat(last: Line, length: number, next: Line, layout: Layout): Junction {
  const decision = byProse(last, length, next);
  const starts = layout.indent > 0 && next.indent >= layout.indent;
  return decision === 'joined' && starts ? 'doubtful' : decision;
}

function byProse(last: Line, length: number, next: Line): Junction {
  if (endsSentence(last.chars) || length < PROSE_LENGTH || isFormula(last.chars)) return 'apart';
  const chinese = [hanShare(last.chars, 'end'), hanShare(next.chars)].filter((share) => share >= MOSTLY_HAN).length;
  // Lines without any Chinese are an abstract in English, a formula or a program: nobody can tell.
  return chinese === 2 ? 'joined' : chinese === 1 ? 'doubtful' : 'apart';
}

/** y=ax+b (1): a line of its own. */
function isFormula(chars: string): boolean {
  return /[=≈≤≥]/.test(chars) && !/\p{Script=Han}/u.test(chars);
}

/** A numbered line starts its own paragraph. */
function startsMarked(line: Line): boolean {
  const marker = markerOf(line.chars);
  return marker !== null && !marker.bare;
}
