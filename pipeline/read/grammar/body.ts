/** The body of an article out of its units: headings with levels, paragraphs, lists, quotations, verse, tables, figures. */
import type { Block, Figure, Heading, Span, Text } from '../../model/document.ts';
import { joined, slice } from '../../model/runs.ts';
import { withContinuedTables } from './continued-tables.ts';
import { hanAtStart } from './ends.ts';
import type { Layout } from './layout.ts';
import { type Level, levelsOf } from './level.ts';
import { extentOf, spanOf } from './line.ts';
import { listsOf } from './list.ts';
import { objectAt } from './object.ts';
import type { Say } from './say.ts';
import { tableAt } from './table.ts';
import { levelsUnder } from './told-level.ts';
import type { Unit } from './unit.ts';

/** Repairs the text of a unit: the punctuation stage, handed in. */
export type RepairText = (text: Text) => Text;

/** Builds the blocks of a body. */
export function bodyBlocks(
  file: string,
  units: readonly Unit[],
  layout: Layout,
  repair: RepairText,
  say: Say,
): Block[] {
  const lists = listsOf(units);
  const levels = levelsByUnit(units, lists, say);
  const blocks: Block[] = [];
  let at = 0;
  while (at < units.length) {
    const items = lists.get(at) ?? 0;
    const level = levels.get(units[at]!);
    const [block, taken] =
      items > 0
        ? [listOf(file, units.slice(at, at + items), repair), items]
        : level !== undefined
          ? [headingOf(file, units[at]!, level, repair), 1]
          : blockAt(file, units, at, layout, repair, say);
    blocks.push(block);
    at += taken;
  }
  return withContinuedTables(blocks, say);
}

function levelsByUnit(units: readonly Unit[], lists: ReadonlyMap<number, number>, say: Say): Map<Unit, Level> {
  const items = new Set<Unit>([...lists].flatMap(([at, length]) => units.slice(at, at + length)));
  const plain = unnumberedHeadings(units, say);
  const headings = units.filter((unit) => !items.has(unit) && (unit.kind === 'heading' || plain.has(unit)));
  const signs = headings.map((unit) => ({
    marker: unit.shows.headingMarker ?? unit.shows.marker,
    word: unit.shows.headingWord,
  }));
  const told = headings.map(toldLevel);
  const levels = told.every((level) => level === null) ? levelsOf(signs) : levelsUnder(told, signs);
  return new Map(headings.map((unit, index) => [unit, levels[index]!]));
}

/** The level the manuscript's format gives a heading, or null. */
function toldLevel({ lines: [line] }: Unit): Level | null {
  return line!.told?.kind === 'heading' ? line!.told.level : null;
}

function headingOf(file: string, unit: Unit, level: Level, repair: RepairText): Heading {
  const at = spanOf(file, unit.lines[0]!, unit.lines.at(-1)!);
  return { kind: 'heading', at, level, text: repair(unit.text) };
}

function blockAt(
  file: string,
  units: readonly Unit[],
  at: number,
  layout: Layout,
  repair: RepairText,
  say: Say,
): [Block, number] {
  const unit = units[at]!;
  const object = objectAt(file, units, at, repair, say) ?? tableAt(file, units, at, repair);
  if (object !== null) return object;
  const told = unit.lines[0]!.told;
  if (told?.kind === 'equation') return [told, 1];
  const place = spanOf(file, unit.lines[0]!, unit.lines.at(-1)!);
  switch (unit.kind) {
    case 'verse':
      return [{ kind: 'verse', at: place, lines: unit.lines.map((line) => repair(line.text)) }, 1];
    case 'tableCaption':
      return [figure(place, repair(unit.text), null), 1];
    case 'image':
    case 'figureCaption':
      return figureAt(file, units, at, repair);
    default:
      if (isQuotation(unit, layout) && !isSignature(units, at)) return quotationAt(file, units, at, layout, repair);
      return [{ kind: 'paragraph', at: place, text: repair(unit.text) }, 1];
  }
}

function figure(at: Span, caption: Text | null, image: string | null): Figure {
  return { kind: 'figure', at, caption, image };
}

/** A picture and its caption, in either order, or a caption whose picture was lost. */
function figureAt(file: string, units: readonly Unit[], at: number, repair: RepairText): [Block, number] {
  const unit = units[at]!;
  const next = units[at + 1];
  const place = spanOf(file, unit.lines[0]!, unit.lines.at(-1)!);
  if (unit.kind === 'figureCaption') return [figure(place, repair(unit.text), null), 1];
  const image = unit.shows.image!;
  if (image.caption !== null) return [figure(place, repair(slice(unit.text, ...image.caption)), image.path), 1];
  if (next?.kind !== 'figureCaption') return [figure(place, null, image.path), 1];
  return [figure(spanOf(file, unit.lines[0]!, next.lines.at(-1)!), repair(next.text), image.path), 2];
}

function listOf(file: string, items: readonly Unit[], repair: RepairText): Block {
  const at = spanOf(file, items[0]!.lines[0]!, items.at(-1)!.lines.at(-1)!);
  return { kind: 'list', at, items: items.map((item) => repair(item.text)) };
}

/** Paragraphs set in deeper than the others by two characters or more. */
function isQuotation(unit: Unit, layout: Layout): boolean {
  if (unit.kind === 'quotation') return true;
  if (unit.kind !== 'paragraph' || layout.indent === 0 || unit.shows.dateline || unit.shows.day) return false;
  // （某某供稿）: set to the right, as its writer is.
  if (/^[（(][^（()）]{2,30}[）)]$/.test(unit.chars)) return false;
  if (layout.flush) return unit.shows.endsSentence && unit.lines.every((line) => line.indent >= layout.indent);
  return unit.lines.every((line) => line.indent >= layout.indent + 4);
}

function quotationAt(
  file: string,
  units: readonly Unit[],
  at: number,
  layout: Layout,
  repair: RepairText,
): [Block, number] {
  let end = at + 1;
  while (end < units.length && isQuotation(units[end]!, layout) && !isSignature(units, end)) end++;
  const quoted = units.slice(at, end);
  const place = spanOf(file, quoted[0]!.lines[0]!, quoted.at(-1)!.lines.at(-1)!);
  return [{ kind: 'quotation', at: place, paragraphs: quoted.map((unit) => repair(unquoted(unit))) }, quoted.length];
}

/** Short lines without mark or number between finished paragraphs and prose: headings that have no number. */
function unnumberedHeadings(units: readonly Unit[], say: Say): ReadonlySet<Unit> {
  // Where the format tells headings, what it calls a paragraph is one.
  if (units.some(({ lines: [line] }) => line!.told?.kind === 'heading')) return new Set();
  const shaped = units.filter((unit, at) => looksLikeHeading(unit, units[at - 1], units[at + 1]));
  const refrains = refrainsAmong(units, shaped);
  const likely = shaped.filter(({ chars }) => !refrains.has(chars) && !SIGN_OFF.test(chars));
  // 河, 桥: one character alone heads a part only among its like.
  const single = likely.filter(({ chars }) => chars.length === 1 && !NUMBER_ALONE.test(chars));
  const lonely = single.length === 1 && !headsPoem(units, likely, single[0]!);
  const found = lonely ? likely.filter((unit) => unit !== single[0]) : likely;
  for (const unit of found) {
    say(
      'info',
      'heading-unnumbered',
      extentOf(unit.lines[0]!, unit.lines.at(-1)),
      `“${joined(unit.text)}”没有编号，作小标题处理`,
    );
  }
  return new Set(found);
}

// 青溪　一位读者: who wrote the letter above.
const SIGN_OFF = /[\s\u3000]\S{0,6}(?:读者|听众|观众|网友|村民|居民|市民|家长|职工|用户)$/u;
/** What a sentence says again and a heading seldom does. */
const SAID = /[我你他她它们了着还在就都没]/;

/** The words of short lines that come again: once where no heading can stand, or as a sentence. Headings do not come again. */
function refrainsAmong(units: readonly Unit[], shaped: readonly Unit[]): ReadonlySet<string> {
  const heads = new Set(shaped);
  const times = new Map<string, number>();
  for (const { chars } of shaped) times.set(chars, (times.get(chars) ?? 0) + 1);
  const elsewhere = units.filter((unit) => unit.kind === 'paragraph' && !heads.has(unit) && times.has(unit.chars));
  const again = [...times].filter(([chars, count]) => count > 1 && SAID.test(chars)).map(([chars]) => chars);
  return new Set([...elsewhere.map(({ chars }) => chars), ...again]);
}

/** 潮 above a poem, as 渡口 and 灯塔 above theirs. */
function headsPoem(units: readonly Unit[], likely: readonly Unit[], head: Unit): boolean {
  const above = new Set(units.filter((_, at) => units[at + 1]?.kind === 'verse'));
  return above.has(head) && likely.some((other) => other !== head && above.has(other));
}

// 三   12: the number of a part that has no other heading.
const NUMBER_ALONE = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/;

// 【落叶】   · 链接 ·
const DECORATED = /^(?:【(?=.*】$)|〔(?=.*〕$)|[·•]\s*(?=.*[·•]$))(.{2,16}?)\s*[】〕·•]$/;

/** What stands below a heading has more characters than the end of a broken sentence. */
const SHORTEST_PROSE = 6;

function looksLikeHeading(unit: Unit, before: Unit | undefined, after: Unit | undefined): boolean {
  if (unit.kind !== 'paragraph' || unit.chars.length > 24 || after === undefined) return false;
  const number = NUMBER_ALONE.test(unit.chars);
  const words = DECORATED.exec(unit.chars)?.[1] ?? unit.chars;
  if (!number && hanAtStart(words) < 0.7) return false;
  if (/[。！？；：，、…—”）,.;:!?)]$/.test(unit.chars) || unit.shows.endsSentence) return false;
  // 时间：四月三日　地点：二号码头   单位：渡口站，责任人：站长
  if (/\t|[：:].*[：:]/.test(unit.chars)) return false;
  if (unit.shows.marker !== null || (words === unit.chars && isSigned(unit))) return false;
  const finished = before === undefined || before.kind !== 'paragraph' || before.shows.endsSentence;
  const opensProse =
    after.kind === 'heading' ||
    after.kind === 'verse' ||
    (after.kind === 'paragraph' &&
      (after.chars.length >= 40 || (after.chars.length >= SHORTEST_PROSE && after.shows.endsSentence)));
  return finished && opensProse;
}

/** ■张三, 采访：李四: a byline that found no title is no heading. */
function isSigned({ chars, shows: { byline } }: Unit): boolean {
  return byline?.marked === true && byline.rest === chars.length;
}

/** 某县读者　张三 above the date of a letter, set to the right. */
function isSignature(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at]!, units[at + 1]];
  const short = unit.kind === 'paragraph' && unit.chars.length <= 24 && !unit.shows.endsSentence;
  return short && next !== undefined && (next.shows.dateline || next.shows.day);
}

/** > 引文: the sign is no part of the text, unless the format already took it away. */
function unquoted({ kind, lines, text, chars }: Unit): Text {
  if (kind !== 'quotation' || lines[0]!.told?.kind === 'quotation') return text;
  return slice(text, chars.length - chars.slice(1).trimStart().length, chars.length);
}
