import { isBalanced } from './ends.ts';
import { headingAt, isWholeHeading, settled, withStoppedHeadings } from './heading-unit.ts';
import { type Junction, junction } from './join.ts';
import type { Layout } from './layout.ts';
import { isObject, type Line, startOf } from './line.ts';
import { isList, kindOf, type Setting, settingOf } from './line-kind.ts';
import { endsReferences, opensReferences } from './references.ts';
import type { Say } from './say.ts';
import { type Unit, type UnitKind, unit } from './unit.ts';

/** Gathers lines into units and reports every join and every doubt. */
export function gather(lines: readonly Line[], wrap: Layout, say: Say): Unit[] {
  const units: Unit[] = [];
  const layout = settingOf(lines, wrap);
  let at = 0;
  let listed = false;
  while (at < lines.length) {
    const line = lines[at]!;
    const labelled = line.shows.label;
    if (line.told?.kind === 'heading' || (listed && endsReferences(lines, at))) listed = false;
    if (!listed && labelled === null && opensReferences(lines, at)) {
      say('info', 'references-unlabelled', startOf(line), '文末编号的文献没有“参考文献”字样，作参考文献处理');
      listed = true;
    }
    if (listed && unlabelledEnd(lines, at)) listed = false;
    const entry = listed && labelled === null && !isObject(line);
    const found = entry ? unit('entry', [line]) : unitAt(lines, at, layout, say);
    if (labelled !== null) listed = isList(labelled);
    units.push(found);
    at += found.lines.length;
  }
  return withStoppedHeadings(units);
}

/** ① after a blank line is a note, not a reference. */
function unlabelledEnd(lines: readonly Line[], at: number): boolean {
  return lines[at]!.blanksBefore > 0 && /^[①-⑳]/.test(lines[at]!.chars) && /^[[［]/.test(lines[at - 1]?.chars ?? '');
}

function unitAt(lines: readonly Line[], at: number, layout: Setting, say: Say): Unit {
  const line = lines[at]!;
  const kind = kindOf(line, layout);
  if (kind === 'table') return sameKind(lines, at, kind, (next) => next.shows.cells !== null);
  if (kind === 'verse')
    return sameKind(lines, at, kind, (next) => next.told?.kind === 'verse' && next.blanksBefore === 0);
  if (kind === 'image' || kind === 'quotation' || kind === 'item' || kind === 'object') return unit(kind, [line]);
  if (kind === 'label' && isList(line.shows.label!)) return unit(kind, [line]);
  const verse = layout.verses.get(at) ?? 0;
  if (verse > 0) return unit('verse', lines.slice(at, at + verse));
  if (kind === 'heading') return headingAt(lines, at, layout, say);
  if (kind === 'figureCaption' || kind === 'tableCaption') return captionAt(lines, at, kind, layout);
  return paragraphAt(lines, at, kind, layout, say);
}

/** A caption of a full line goes on where a short line without a mark follows. */
function captionAt(lines: readonly Line[], at: number, kind: UnitKind, layout: Setting): Unit {
  const [line, next] = [lines[at]!, lines[at + 1]];
  const goesOn =
    next !== undefined &&
    layout.isFull(line) &&
    next.blanksBefore === 0 &&
    next.indent === 0 &&
    !layout.isNearlyFull(next) &&
    kindOf(next, layout) === 'paragraph' &&
    !/[。！？；：，、]/.test(next.chars);
  return unit(kind, goesOn ? [line, next] : [line], layout);
}

function sameKind(lines: readonly Line[], at: number, kind: UnitKind, belongs: (line: Line) => boolean): Unit {
  let end = at + 1;
  while (end < lines.length && belongs(lines[end]!)) end++;
  return unit(kind, lines.slice(at, end));
}

function paragraphAt(lines: readonly Line[], at: number, kind: UnitKind, layout: Setting, say: Say): Unit {
  let length = lines[at]!.chars.length;
  let end = at + 1;
  while (end < lines.length) {
    const next = lines[end]!;
    const last = lines[end - 1]!;
    if (end - at > 1 && end - at < 4 && isWholeHeading(lines.slice(at, end), layout)) break;
    if (layout.verses.has(end)) break;
    if (kindOf(next, layout) !== 'paragraph' && !isBrokenOff(last, next, layout)) break;
    const decision =
      kind === 'label' ? labelJunction(lines, at, end, layout) : junction(lines[at]!, last, length, next, layout);
    if (decision === 'doubtful') sayDoubt(last, next, say);
    if (decision !== 'joined') break;
    if (next.told?.kind !== 'wrapped') sayJoin(last, next, layout, say);
    length += next.chars.length;
    end++;
  }
  return settled(unit(kind, lines.slice(at, end), layout), layout);
}

function sayDoubt(last: Line, next: Line, say: Say): void {
  const [message, hint] = last.shows.endsSentence
    ? ['上一行排满又恰好是句末，可能与本行是同一段', '若是同一段，请在原稿中接成一行；否则在中间空一行']
    : ['上一段没有句末标点，可能与本行是同一段', '若是同一段，请在原稿中接成一行；否则补上句末标点'];
  say('warning', 'paragraph-break-doubtful', startOf(next), message, hint);
}

/** A join after a stop is less sure than one in mid-sentence. */
function sayJoin(last: Line, next: Line, layout: Layout, say: Say): void {
  const atStop = layout.wrapped && last.shows.endsSentence;
  const message = atStop ? '上一行排满，恰好是句末，作同一段接合' : '段落中间断行，已接合';
  say('info', 'paragraph-joined', startOf(next), message, atStop ? '若是两段，请在中间空一行' : undefined);
}

/** A sentence runs from a full line into one that only looks like a heading: 一对|一、面对面谈心. */
function isBrokenOff(last: Line, next: Line, layout: Setting): boolean {
  if (!layout.isFull(last) || last.shows.endsSentence || kindOf(next, layout) !== 'heading') return false;
  const marker = next.shows.marker;
  if (marker === null || last.shows.headingMarker !== null) return false;
  return layout.exact || marker.bare || (marker.number > 1 && !/^[（(]?[一二三四五六七八九十]/.test(next.chars));
}

/** More keywords: no sentence, no heading, and parted as those before are. */
function goesOnKeywords(before: string, next: Line): boolean {
  if (next.shows.endsSentence || next.shows.headingMarker !== null) return false;
  return !/[，。]/.test(next.chars) || /[，,]/.test(before);
}

/** A part with a label goes on while a bracket is open or its sentence is; short facts end with their line. */
function labelJunction(lines: readonly Line[], at: number, end: number, layout: Setting): Junction {
  const [first, last, next] = [lines[at]!, lines[end - 1]!, lines[end]!];
  const chars = lines
    .slice(at, Math.min(end, at + 3))
    .map((line) => line.chars)
    .join('');
  if (/^[（(]/.test(chars) && !isBalanced(chars) && end - at <= 3) return 'joined';
  const { kind, from, to } = first.shows.label!;
  if (from >= to) return 'apart';
  const prose = kind === 'abstract' || kind === 'biography' || kind === 'funding';
  if (prose && next.told?.kind === 'wrapped') return 'joined';
  if (kind === 'keywords' && !goesOnKeywords(last.chars, next)) return 'apart';
  const short = next.chars.length <= 20 && !next.shows.endsSentence;
  if (kind === 'keywords' && short && /[；;，,、]$/.test(last.chars)) return 'joined';
  const broken = layout.isFull(last) || last.shows.endsOpen || next.shows.startsClosed;
  // Who the author is may end without a stop; where lines are whole, a blank line ends it.
  if (kind !== 'abstract' && !layout.wrapped && next.blanksBefore > 0 && !broken) return 'apart';
  if (!prose && !broken) return 'apart';
  if (last.shows.endsSentence && !broken) return 'apart';
  const decision = junction(first, last, last.chars.length, next, layout);
  // An abstract is one paragraph.
  return decision === 'doubtful' && kind === 'abstract' && layout.isFull(last) ? 'joined' : decision;
}
