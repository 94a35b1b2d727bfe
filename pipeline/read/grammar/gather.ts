/** Lines gathered into the units of an article's body. */
import { CAPTION_SEAMS } from './caption-seams.ts';
import { HEADING_SEAMS } from './heading-seams.ts';
import { kindRow } from './kinds.ts';
import { isList } from './label.ts';
import { LABEL_SEAMS } from './label-seams.ts';
import type { Layout } from './layout.ts';
import { extentOf, isObject, type Line } from './line.ts';
import type { Family } from './marker.ts';
import { PARAGRAPH_SEAMS } from './paragraph-seams.ts';
import { endsReferences, opensReferences } from './references.ts';
import { firstRow } from './rows.ts';
import type { Say } from './say.ts';
import { seamOf } from './seam.ts';
import { SEAMS } from './seams.ts';
import { type Setting, settingOf } from './setting.ts';
import { settled, withStoppedHeadings } from './settled.ts';
import { type SeamAnswer, type Unit, type UnitKind, unit } from './unit.ts';

/** Gathers lines into units and reports every join and every doubt. */
export function gather(lines: readonly Line[], wrap: Layout, say: Say): Unit[] {
  const units: Unit[] = [];
  const setting = settingOf(lines, wrap);
  let at = 0;
  let listed = false;
  const last = new Map<Family, number>();
  while (at < lines.length) {
    const line = lines[at]!;
    const label = setting.inText.has(line) ? null : line.shows.label;
    if (line.told?.kind === 'heading' || (listed && endsReferences(lines, at))) listed = false;
    if (!listed && label === null && opensReferences(lines, at)) {
      say('info', 'references-unlabelled', extentOf(line), '文末编号的文献没有“参考文献”字样，作参考文献处理');
      listed = true;
    }
    if (listed && (beginsNotes(lines, at) || countsOn(line, last))) listed = false;
    const entry = listed && label === null && !isObject(line);
    const found = entry ? unit('entry', [line], 'entry') : unitAt(lines, at, setting, say);
    if (label !== null) listed = isList(label);
    if (found.kind === 'heading' && found.shows.marker !== null)
      last.set(found.shows.marker.family, found.shows.marker.number);
    units.push(found);
    at += found.lines.length;
  }
  return withStoppedHeadings(units);
}

/** Families that number no entries of a list. */
const HEADING_FAMILIES: ReadonlySet<Family> = new Set(['part', 'chapter', 'section', 'formal', 'han']);

/** 三、结语 below the notes of a chapter: a heading that counts on from the last one before them. */
function countsOn({ shows: { headingMarker } }: Line, last: ReadonlyMap<Family, number>): boolean {
  if (headingMarker === null || !HEADING_FAMILIES.has(headingMarker.family)) return false;
  return last.get(headingMarker.family) === headingMarker.number - 1;
}

/** ① after a blank line is a note, not a reference. */
function beginsNotes(lines: readonly Line[], at: number): boolean {
  return lines[at]!.blanksBefore > 0 && /^[①-⑳]/.test(lines[at]!.chars) && /^[[［]/.test(lines[at - 1]?.chars ?? '');
}

function unitAt(lines: readonly Line[], at: number, setting: Setting, say: Say): Unit {
  const line = lines[at]!;
  const { says: kind, id } = kindRow(line, setting);
  switch (kind) {
    case 'table':
      return sameKind(lines, at, kind, id, (next) => setting.tables.get(next) === 'table');
    case 'image':
    case 'tableUnit':
    case 'quotation':
    case 'item':
    case 'object':
      return unit(kind, [line], id);
    case 'label':
      if (isList(line.shows.label!)) return unit(kind, [line], id);
      break;
    case 'verse':
      return sameKind(lines, at, kind, id, (next) => next.told?.kind === 'verse' && next.blanksBefore === 0);
  }
  const verse = setting.verses.get(at) ?? 0;
  if (verse > 0) return unit('verse', lines.slice(at, at + verse), 'verse');
  if (kind === 'heading') return headingAt(lines, at, id, setting, say);
  if (kind === 'figureCaption' || kind === 'tableCaption') return captionAt(lines, at, kind, id, setting);
  return paragraphAt(lines, at, kind, id, setting, say);
}

function sameKind(
  lines: readonly Line[],
  at: number,
  kind: UnitKind,
  row: string,
  belongs: (line: Line) => boolean,
): Unit {
  let end = at + 1;
  while (end < lines.length && belongs(lines[end]!)) end++;
  return unit(kind, lines.slice(at, end), row);
}

function captionAt(lines: readonly Line[], at: number, kind: UnitKind, row: string, setting: Setting): Unit {
  const [line, next] = [lines[at]!, lines[at + 1]];
  if (next === undefined) return unit(kind, [line], row);
  const seam = firstRow(CAPTION_SEAMS, { line, next, setting });
  return unit(kind, seam.says === 'joined' ? [line, next] : [line], row, [seam], setting);
}

/** The heading at a line, with the line that goes on with it. */
function headingAt(lines: readonly Line[], at: number, row: string, setting: Setting, say: Say): Unit {
  const [line, next, after] = [lines[at]!, lines[at + 1], lines[at + 2]];
  if (next === undefined) return unit('heading', [line], row);
  const seam = firstRow(HEADING_SEAMS, { line, next, after, setting });
  if (seam.says === 'joined') {
    say('info', 'heading-joined', extentOf(line, next), '标题跨行断开，已接合', undefined, seam.id);
    return unit('heading', [line, next], row, [seam], setting);
  }
  if (seam.says === 'doubtful') {
    const message = '标题后面的一行很短又没有标点，可能是标题断成了两行';
    say(
      'warning',
      'heading-break-doubtful',
      extentOf(line, next),
      message,
      '若是同一标题，请在原稿中接成一行',
      seam.id,
    );
  }
  return unit('heading', [line], row, [seam]);
}

function paragraphAt(
  lines: readonly Line[],
  at: number,
  kind: UnitKind,
  row: string,
  setting: Setting,
  say: Say,
): Unit {
  const seams: SeamAnswer[] = [];
  let length = lines[at]!.chars.length;
  let end = at + 1;
  while (end < lines.length) {
    const [last, next] = [lines[end - 1]!, lines[end]!];
    const seam = seamRow(lines, at, end, kind, length, setting);
    seams.push(seam);
    if (seam.says === 'doubtful') sayDoubt(last, next, seam.id, say);
    if (seam.says !== 'joined') break;
    if (next.told?.kind !== 'wrapped') sayJoin(last, next, seam.id, setting, say);
    length += next.chars.length;
    end++;
  }
  return settled(unit(kind, lines.slice(at, end), row, seams, setting), setting);
}

/** The row that answers for the paragraph or the part with a label that begins at line `at`, and the line at `end`. */
function seamRow(
  lines: readonly Line[],
  at: number,
  end: number,
  kind: UnitKind,
  length: number,
  setting: Setting,
): SeamAnswer {
  const ending = PARAGRAPH_SEAMS.find((row) => row.when({ lines, at, end, setting }));
  if (ending !== undefined) return ending;
  const [first, last, next] = [lines[at]!, lines[end - 1]!, lines[end]!];
  if (kind !== 'label') return firstRow(SEAMS, seamOf(first, last, length, next, setting));
  const seam = seamOf(first, last, last.chars.length, next, setting);
  const labelSeam = { ...seam, label: first.shows.label!, lines: lines.slice(at, end) };
  return LABEL_SEAMS.find((row) => row.when(labelSeam)) ?? firstRow(SEAMS, seam);
}

function sayDoubt(last: Line, next: Line, row: string, say: Say): void {
  const [message, hint] = last.shows.endsSentence
    ? ['上一行排满又恰好是句末，可能与本行是同一段', '若是同一段，请在原稿中接成一行；否则在中间空一行']
    : ['上一段没有句末标点，可能与本行是同一段', '若是同一段，请在原稿中接成一行；否则补上句末标点'];
  say('warning', 'paragraph-break-doubtful', extentOf(next), message, hint, row);
}

/** A join after a stop is less sure than one in mid-sentence. */
function sayJoin(last: Line, next: Line, row: string, layout: Layout, say: Say): void {
  const atStop = layout.wrapped && last.shows.endsSentence;
  const message = atStop ? '上一行排满，恰好是句末，作同一段接合' : '段落中间断行，已接合';
  say('info', 'paragraph-joined', extentOf(next), message, atStop ? '若是两段，请在中间空一行' : undefined, row);
}
