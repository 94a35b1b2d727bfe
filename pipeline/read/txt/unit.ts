/** Lines gathered into the units of an article's body: a paragraph, heading, caption, table or verse each. */

import type { Point, Text } from '../../model/document.ts';
import { concat, joined, textAt } from '../../model/runs.ts';
import { captionOf, cellsOf, imageOf } from './caption.ts';
import { headingMarker, isHeadingWord } from './heading.ts';
import { type Junction, junction } from './join.ts';
import { type Label, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import { endsOpen, endsSentence, isBalanced, isObject, isOpen, type Line, startOf, startsClosed } from './line.ts';
import { type Family, markerOf } from './marker.ts';
import type { Say } from './say.ts';
import { versesIn } from './verse.ts';

export type UnitKind =
  | 'paragraph'
  | 'heading'
  | 'figureCaption'
  | 'tableCaption'
  | 'table'
  | 'image'
  | 'verse'
  | 'quotation'
  | 'item'
  | 'object'
  | 'label'
  | 'entry';

/** One or more lines that belong together; `text` is their joined text (of a table or verse, the lines stay apart). */
export interface Unit {
  readonly kind: UnitKind;
  readonly lines: readonly Line[];
  readonly text: Text;
  readonly chars: string;
  readonly label: Label | null;
}

/** Gathers lines into units and reports every join and every doubt. */
export function gather(lines: readonly Line[], wrap: Layout, say: Say): Unit[] {
  const units: Unit[] = [];
  const heads = headingFamilies(lines, wrap);
  const layout = { ...wrap, heads, verses: versesIn(lines, wrap) };
  let at = 0;
  let listed = false;
  while (at < lines.length) {
    const line = lines[at]!;
    const labelled = labelOf(line.chars);
    if (line.told?.kind === 'heading') listed = false;
    const entry = listed && labelled === null && !isObject(line);
    const found = entry ? unit('entry', [line]) : unitAt(lines, at, layout, say);
    if (labelled !== null) listed = isList(labelled);
    units.push(found);
    at += found.lines.length;
  }
  return withStoppedHeadings(units);
}

/** （二）加大投入。: a heading with a stop after it, told by the heading before it and the text below it. */
function withStoppedHeadings(units: readonly Unit[]): Unit[] {
  const last = new Map<Family, number>();
  return units.map((found, at) => {
    const marker = found.kind === 'heading' || found.kind === 'paragraph' ? markerOf(found.chars) : null;
    if (marker === null || marker.bare) return found;
    const next = units[at + 1];
    const stopped =
      found.kind === 'paragraph' &&
      found.chars.length <= LONGEST_STOPPED &&
      /^[^。！？；：]+。$/.test(found.chars) &&
      last.get(marker.family) === marker.number - 1 &&
      next?.kind === 'paragraph' &&
      markerOf(next.chars) === null;
    if (found.kind === 'heading' || stopped) last.set(marker.family, marker.number);
    else last.delete(marker.family);
    return stopped ? { ...found, kind: 'heading' } : found;
  });
}

const LONGEST_STOPPED = 32;

/** A layout, the marker families that head parts in this article, and where its verse stands. */
interface Setting extends Layout {
  readonly heads: ReadonlySet<Family>;
  readonly verses: ReadonlyMap<number, number>;
}

/** Families with a heading that ends before the line does, or with two or more that hold no comma, as sentences would. */
function headingFamilies(lines: readonly Line[], layout: Layout): Set<Family> {
  const families = new Set<Family>();
  const full = new Map<Family, { lines: number; commas: boolean }>();
  for (const line of lines) {
    const family = headingMarker(line.chars)?.family;
    if (family === undefined) continue;
    if (!layout.isFull(line)) families.add(family);
    const seen = full.get(family) ?? { lines: 0, commas: false };
    full.set(family, { lines: seen.lines + 1, commas: seen.commas || /[，,：:]/.test(line.chars) });
  }
  for (const [family, seen] of full) if (seen.lines > 1 && !seen.commas) families.add(family);
  return families;
}

/** Notes and references run line by line to the next label. */
export function isList(label: Label): boolean {
  return label.kind === 'references' || label.kind === 'notes';
}

function unitAt(lines: readonly Line[], at: number, layout: Setting, say: Say): Unit {
  const line = lines[at]!;
  const kind = kindOf(line, layout);
  if (kind === 'table') return sameKind(lines, at, kind, (next) => cellsOf(next.chars) !== null);
  if (kind === 'verse')
    return sameKind(lines, at, kind, (next) => next.told?.kind === 'verse' && next.blanksBefore === 0);
  if (kind === 'image' || kind === 'quotation' || kind === 'item' || kind === 'object') return unit(kind, [line]);
  if (kind === 'label' && isList(labelOf(line.chars)!)) return unit(kind, [line]);
  const verse = layout.verses.get(at) ?? 0;
  if (verse > 0) return unit('verse', lines.slice(at, at + verse));
  if (kind === 'heading') return headingAt(lines, at, layout, say);
  if (kind === 'figureCaption' || kind === 'tableCaption') return unit(kind, [line]);
  return paragraphAt(lines, at, kind, layout, say);
}

// > 引文
const QUOTED = /^[>＞]\s*\S/;

/** What a line is by itself. */
function kindOf(line: Line, layout: Setting): UnitKind {
  const { chars } = line;
  if (labelOf(chars) !== null) return 'label';
  if (!isOpen(line)) return toldKind(line);
  if (imageOf(chars) !== null) return 'image';
  if (QUOTED.test(chars)) return 'quotation';
  if (cellsOf(chars) !== null) return 'table';
  const caption = captionOf(chars);
  if (caption !== null) return caption === 'figure' ? 'figureCaption' : 'tableCaption';
  if (isHeadingWord(chars)) return 'heading';
  const marker = headingMarker(chars);
  if (marker === null) return 'paragraph';
  // A full line with a marker may be the first of a numbered paragraph, unless its like are headings.
  return !layout.isFull(line) || layout.heads.has(marker.family) ? 'heading' : 'paragraph';
}

function toldKind(line: Line): UnitKind {
  switch (line.told?.kind) {
    case 'heading':
    case 'item':
    case 'quotation':
    case 'verse':
      return line.told.kind;
    case 'table':
    case 'figure':
      return 'object';
    default:
      return 'paragraph';
  }
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
    if (decision === 'doubtful') {
      say(
        'warning',
        'paragraph-break-doubtful',
        startOf(next),
        '上一段没有句末标点，可能与本行是同一段',
        '若是同一段，请在原稿中接成一行；否则补上句末标点',
      );
    }
    if (decision !== 'joined') break;
    if (next.told?.kind !== 'wrapped') say('info', 'paragraph-joined', startOf(next), '段落中间断行，已接合');
    length += next.chars.length;
    end++;
  }
  return settled(unit(kind, lines.slice(at, end)), layout);
}

/** A heading wrapped over lines ends with the first that is not full. */
function isWholeHeading(lines: readonly Line[], layout: Setting): boolean {
  return !layout.isFull(lines.at(-1)!) && headingMarker(lines.map((line) => line.chars).join('')) !== null;
}

/** A sentence runs from a full line into one that only looks like a heading: 一对|一、面对面谈心. */
function isBrokenOff(last: Line, next: Line, layout: Setting): boolean {
  if (!layout.isFull(last) || endsSentence(last.chars) || kindOf(next, layout) !== 'heading') return false;
  const marker = markerOf(next.chars);
  if (marker === null || headingMarker(last.chars) !== null) return false;
  return layout.exact || marker.bare || (marker.number > 1 && !/^[（(]?[一二三四五六七八九十]/.test(next.chars));
}

/** A part with a label goes on while a bracket is open or its sentence is; short facts end with their line. */
function labelJunction(lines: readonly Line[], at: number, end: number, layout: Setting): Junction {
  const [first, last, next] = [lines[at]!, lines[end - 1]!, lines[end]!];
  const chars = lines
    .slice(at, Math.min(end, at + 3))
    .map((line) => line.chars)
    .join('');
  if (/^[（(]/.test(chars) && !isBalanced(chars) && end - at <= 3) return 'joined';
  const { kind, from, to } = labelOf(first.chars)!;
  if (from >= to) return 'apart';
  const prose = kind === 'abstract' || kind === 'biography' || kind === 'funding';
  if (prose && next.told?.kind === 'wrapped') return 'joined';
  const short = next.chars.length <= 20 && !endsSentence(next.chars);
  if (kind === 'keywords' && short && /[；;，,、]$/.test(last.chars)) return 'joined';
  const broken = layout.isFull(last) || endsOpen(last.chars) || startsClosed(next.chars);
  if (!prose && !broken) return 'apart';
  return endsSentence(last.chars) && !broken ? 'apart' : junction(first, last, last.chars.length, next, layout);
}

// 一、   （二）   3.: a marker that lost its heading to the next line.
const MARKER_ALONE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])$/;

/** A wrapped unit with a marker is a heading if all of it is short and no sentence. */
function settled(found: Unit, layout: Setting): Unit {
  const bareMarker = found.lines.length === 2 && MARKER_ALONE.test(found.lines[0]!.chars);
  const openHeading = found.lines.length === 2 && /[，、,]$/.test(found.lines[0]!.chars) && !endsSentence(found.chars);
  if (found.kind !== 'paragraph' || !(layout.wrapped || bareMarker || openHeading)) return found;
  return headingMarker(found.chars) === null ? found : { ...found, kind: 'heading' };
}

function headingAt(lines: readonly Line[], at: number, layout: Setting, say: Say): Unit {
  const line = lines[at]!;
  const next = lines[at + 1];
  if (next === undefined || line.told?.kind === 'heading' || !mayContinueHeading(line, next, lines[at + 2], layout))
    return unit('heading', [line]);
  say('info', 'heading-joined', startOf(line), '标题跨行断开，已接合');
  return unit('heading', [line, next]);
}

// A heading cannot end in a preposition, a conjunction, an attributive or a verb that waits for its object.
const WAITS =
  /(?:[的和与及或在对向从把将被为以于由使让给]|以及|广大|全体|各级|各类|各项|有关|相关|主要|重要|重大|基本|根本|全面|全方位|新型|优秀|先进|所有|任何|这些|一系列|大力|积极|切实|着力|不断|持续|深入|扎实|进一步|更好|更加|有效|充分|坚定|坚决|牢固|推动|推进|促进|加强|提升|提高|强化|健全|完善|落实|实现|构建|打造|坚持|增强|深化|优化|服务于|立足|围绕|聚焦|助力|引领|引导|教育|引导)$/;

/** A heading goes on when it ends open and a short unpunctuated line stands between it and the body. */
function mayContinueHeading(line: Line, next: Line, after: Line | undefined, layout: Setting): boolean {
  if (kindOf(next, layout) !== 'paragraph' || markerOf(next.chars) !== null || endsSentence(next.chars)) return false;
  if (startsClosed(next.chars)) return true;
  if (next.chars.length > 30 || /[，,。；;]$/.test(next.chars)) return false;
  if (layout.isFull(next)) return false;
  const startsParagraph = layout.indentTells && next.indent >= layout.indent;
  const open = endsOpenHeading(line.chars) || (layout.isFull(line) && !startsParagraph);
  return open && after !== undefined && (after.chars.length > next.chars.length || endsSentence(after.chars));
}

function endsOpenHeading(chars: string): boolean {
  return /[，,、（(“《]$/.test(chars) || !isBalanced(chars) || (chars.length >= 10 && WAITS.test(chars));
}

function unit(kind: UnitKind, lines: readonly Line[]): Unit {
  const text = joinLines(lines);
  const chars = joined(text);
  return { kind, lines, text, chars, label: kind === 'label' ? labelOf(chars) : null };
}

/** The text of lines that belong together; a space stays between Latin words. */
export function joinLines(lines: readonly Line[]): Text {
  if (lines.length === 1) return lines[0]!.text;
  const parts: Text[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && /[A-Za-z0-9,.;:]$/.test(before.chars) && /^[A-Za-z(]/.test(line.chars)) {
      parts.push(textAt(' ', endPoint(before)));
    }
    parts.push(line.text);
  }
  return concat(parts);
}

function endPoint(line: Line): Point {
  const start = startOf(line);
  return { line: start.line, column: start.column + [...line.chars].length };
}
