import { goesOnInLatin } from './latin.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { countsOn, isPoint, spansBracket, standsAlone } from './seam.ts';
import { breaksAddress, breaksWord } from './unit.ts';

// 时　间：…   与谈人：…   出席：…: the facts above minutes or a talk.
const FIELD = /^\p{Script=Han}[\p{Script=Han}\s]{1,5}[：:][^。；;]*$/u;

export type Junction = 'joined' | 'apart' | 'doubtful';

const PROSE_LENGTH = 20;
const LONG = 40;
const MOSTLY_HAN = 0.5;

// 受访人：…   问：…
const SPEAKER = /^(?:[受采][访]|访谈|主持|嘉宾|对话|对谈|问|答|记者|时间|地点)\p{Script=Han}{0,2}\s*[：:]/u;

/** The junction between a paragraph so far (its first and last line, `length` characters) and the line after it. */
export function junction(first: Line, last: Line, length: number, next: Line, layout: Layout): Junction {
  if (next.told?.kind === 'wrapped') return 'joined';
  if (first === last && last.shows.wish) return 'apart';
  const full = layout.isFull(last);
  const ended = last.shows.endsSentence && !isPoint(last.chars, next.chars);
  if (last.shows.endsWithOpeningMark) return 'joined';
  if (ended && next.shows.wish) return 'apart';
  if (countsOn(last.chars, next.chars) || (!ended && spansBracket(last.chars, next.chars))) return 'joined';
  if ((startsMarked(next) || SPEAKER.test(next.chars)) && (ended || !full)) return 'apart';
  if (first === last && !layout.isNearlyFull(last) && FIELD.test(last.chars) && FIELD.test(next.chars)) return 'apart';
  if (breaksWord(last.chars, next.chars) || breaksAddress(last.chars, next.chars)) return 'joined';
  if (/^Key\s*words?\b/i.test(first.chars)) return 'apart';
  if (goesOnInLatin(first.chars, last.chars, next, ended)) return 'joined';
  if (next.shows.dateline && !full) return 'apart';
  if (next.shows.startsClosed || last.shows.endsOpen) return 'joined';
  if (standsAlone(last, next, ended, layout)) return 'apart';
  if (next.told !== null && !layout.wrapped) return byFormat(last, length, next, layout);
  // An indented line starts a paragraph, unless the one before is broken off in mid-sentence.
  if (layout.indentTells && next.indent >= layout.indent) return beforeIndent(first, last, length, next, layout);
  if (layout.indentTells && !layout.wrapped && first.indent >= layout.indent) return byIndent(ended, next);
  // In wrapped text with indents a line without one goes on with the paragraph.
  if (layout.indentTells && next.blanksBefore === 0 && layout.isNearlyFull(last)) {
    return ended ? afterStop(last, next, layout) : 'joined';
  }
  if (!ended && breaksForWord(last, next, layout)) return 'joined';
  if (full && !ended) return isHeadingAlone(first, last, next, layout) ? 'apart' : 'joined';
  if (full) return afterFullLine(last, next, layout);
  // Lines set by a program end a little early to keep marks from a line's start (clreq 3.1.3).
  const enough = layout.isNearlyFull(last) ? PROSE_LENGTH : length;
  return byProse(last, enough, next);
}

/** Indents tell paragraphs apart; a line without one is a heading or an aside unless it is prose to its end. */
function byIndent(ended: boolean, next: Line): Junction {
  if (!ended || next.shows.endsSentence || next.chars.length >= LONG) return 'joined';
  return next.chars.length >= PROSE_LENGTH ? 'doubtful' : 'apart';
}

/** A line that a program ended early because the Latin word or the marks after it had no room: it goes on there. */
function breaksForWord(last: Line, next: Line, layout: Layout): boolean {
  const long = last.chars.length >= PROSE_LENGTH / 2 && !last.shows.formula && /\p{Script=Han}/u.test(last.chars);
  return layout.wrapped && long && !layout.hasRoom(last, next) && /^\W?[A-Za-z]/.test(next.chars);
}

/** An indented line starts a paragraph; a sentence broken off before it is doubtful where its own paragraph has no indent, as a heading has none. */
function beforeIndent(first: Line, last: Line, length: number, next: Line, layout: Layout): Junction {
  const decision = byProse(last, length, next);
  if (decision !== 'joined' || first.indent >= layout.indent) return decision;
  return first.shows.marker === null ? 'doubtful' : 'apart';
}

/** Where indents tell, a line without one goes on; a short one without a stop may be a heading, surely where it had room above. */
function afterStop(last: Line, next: Line, layout: Layout): Junction {
  if (next.shows.endsSentence || layout.isFull(next) || next.chars.length >= PROSE_LENGTH) return 'joined';
  return layout.hasRoom(last, next) ? 'apart' : 'doubtful';
}

/** （一）认同度高，但系统性不强: a numbered line that had room for more. */
function isHeadingAlone(first: Line, last: Line, next: Line, layout: Layout): boolean {
  return first === last && first.shows.headingMarker !== null && layout.hasRoom(last, next);
}

// 第三，…   总之，…
const SUMS_UP = /^(?:第[一二三四五六七八九十]{1,3}|总之|综上|综上所述|总而言之)[，,：]/;

/** A full line with a stop may end its paragraph: surely where the next would have had room, or blank lines tell. */
function afterFullLine(last: Line, next: Line, layout: Layout): Junction {
  if (/[：:]$/.test(last.chars) && /^[“「]/.test(next.chars)) return 'joined';
  // A semicolon parts clauses; what ends a paragraph with one is a list, and its items are marked.
  if (/[；;]$/.test(last.chars) && !layout.hasRoom(last, next)) return 'joined';
  if (SUMS_UP.test(next.chars) || last.shows.bulleted) return 'doubtful';
  if (layout.hasRoom(last, next) || (layout.blankTells && next.blanksBefore > 0)) return 'apart';
  return layout.fullMayEnd && !(layout.blankTells && next.blanksBefore === 0) ? 'doubtful' : 'joined';
}

/** A format's own paragraphs are joined where neither sign nor indent says that a new one starts. */
function byFormat(last: Line, length: number, next: Line, layout: Layout): Junction {
  const decision = byProse(last, length, next);
  const starts = layout.indent > 0 && next.indent >= layout.indent;
  return decision === 'joined' && starts ? 'doubtful' : decision;
}

// 均值以及率（%）表|示，采用χ²检验: Chinese on both sides of the break, whatever Latin is farther off.
const SEAM_BEFORE = /[\p{Script=Han}，、；。（）]{2}[\p{Script=Han}，、]$/u;
const SEAM_AFTER = /^\p{Script=Han}{1,}[\p{Script=Han}，。、；（]/u;

function byProse(last: Line, length: number, next: Line): Junction {
  if (/[；;]$/.test(last.chars) && last.chars.length >= LONG && !/[；;]$/.test(next.chars)) return 'doubtful';
  const ended = last.shows.endsSentence && !isPoint(last.chars, next.chars);
  if (ended || length < PROSE_LENGTH || last.shows.formula) return 'apart';
  const seam = SEAM_BEFORE.test(last.chars) && SEAM_AFTER.test(next.chars) && /[。，；]/.test(next.chars);
  if (seam || goesOnInBrackets(last.chars, next.chars)) return 'joined';
  const chinese = [last.shows.hanAtEnd, next.shows.hanAtStart].filter((share) => share >= MOSTLY_HAN).length;
  // Lines without any Chinese are an abstract in English, a formula or a program: nobody can tell.
  return chinese === 2 ? 'joined' : chinese === 1 ? 'doubtful' : 'apart';
}

/** BP 130/80 mmHg|(1 mmHg=0.133 kPa)。双下肢…: a bracket that explains the end of a broken sentence. */
function goesOnInBrackets(before: string, after: string): boolean {
  return /。/.test(before) && /^[（(][^（()）]{2,40}[）)]\S*[。，；]/.test(after);
}

/** A numbered line starts its own paragraph. */
function startsMarked(line: Line): boolean {
  const marker = line.shows.marker;
  return marker !== null && !marker.bare;
}
