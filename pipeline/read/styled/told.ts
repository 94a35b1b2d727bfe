/** What each paragraph of a document is: by its style, else by its size, weight and centring. */
import { wordsIn } from '../../model/math.ts';
import { levelOf, mayHeadArticle } from '../grammar/headings.ts';
import { readingCharacters } from '../grammar/reading-characters.ts';
import { type Signs, signsOf } from '../grammar/signs.ts';
import type { Told } from '../source/told.ts';
import { type DocumentParagraph, labelledRows } from './paragraph.ts';

const PARAGRAPH: Told = { kind: 'paragraph' };
const LONGEST_HEADING = 100;
const LONGEST_DISPLAY = 50;
const TITLE = /^(?:title|标题|(?:文章|论文|中文)?(?:题目|题名|标题))$/;
const SUBTITLE = /^(?:subtitle|副标题|副题)$/;
const HEADING = /^(?:heading|标题) ?([1-9])$/;
const QUOTE = /^(?:quote|intense quote|block ?text|quotations|引用|明显引用|引文)$/;
/** A title without a style stands out by a point or more, in half-points. */
const LARGER = 2;

/** A paragraph with text, and its characters. */
interface Seen {
  /** Its place among those with text. */
  readonly at: number;
  readonly paragraph: DocumentParagraph;
  readonly chars: string;
  readonly shows: Signs;
}

/** What each paragraph with text is. */
export function toldBy(paragraphs: readonly DocumentParagraph[]): ReadonlyMap<DocumentParagraph, Told> {
  const seen = paragraphs
    .map((paragraph) => ({ paragraph, chars: labelledRows(paragraph).map(wordsIn).join('').trim() }))
    .filter(({ chars }) => chars !== '')
    .map((one, at): Seen => ({ ...one, at, shows: signsOf(readingCharacters(one.chars)) }));
  const told = new Map<DocumentParagraph, Told>();
  const depths = new Map(seen.flatMap((one) => (depthOf(one) === null ? [] : [[one, depthOf(one)!]])));
  const titles = styledTitles(seen, depths);
  for (const { paragraph } of titles.length > 0 ? titles : titlesByLook(seen, depths)) {
    told.set(paragraph, { kind: 'title' });
  }
  addSubtitles(told, seen);
  const headed = [...depths.keys()].filter(({ paragraph }) => !told.has(paragraph));
  if (headed.some(({ paragraph }) => !TITLE.test(paragraph.style))) addHeadings(told, depths);
  else {
    for (const { paragraph } of headed) told.set(paragraph, { kind: 'heading', level: null });
    addHeadingsByLook(told, seen);
  }
  addItems(told, seen);
  for (const { paragraph } of seen) {
    if (!told.has(paragraph)) told.set(paragraph, QUOTE.test(paragraph.style) ? { kind: 'quotation' } : PARAGRAPH);
  }
  return told;
}

/** The level a style or an outline gives a heading, from 1; null for text. */
function depthOf({ at, paragraph, chars, shows }: Seen): number | null {
  const { style, setting } = paragraph;
  if (chars.length > LONGEST_HEADING || (chars.length > LONGEST_DISPLAY && shows.endsSentence)) return null;
  if (shows.byline?.marked === true) return null;
  const named = HEADING.exec(style)?.[1];
  // 参考文献, 一、… and their like below the first title are headings, whatever their style is called.
  if (at > 0 && TITLE.test(style) && !mayHeadArticle(shows.chars)) return 1;
  if (named !== undefined) return Number(named);
  return setting.outline !== undefined && setting.outline < 9 ? setting.outline + 1 : null;
}

/** Titles by the style Title; else the headings of the level that stands over bylines, or the one at the top of the document. */
function styledTitles(seen: readonly Seen[], depths: ReadonlyMap<Seen, number>): Seen[] {
  const titles = seen.filter((one) => TITLE.test(one.paragraph.style) && !depths.has(one));
  if (titles.length > 0) return titles;
  const may = [...depths].filter(([one]) => mayHeadArticle(one.shows.chars));
  const over = may.filter(([one]) => isOverByline(one, seen, depths));
  const level = over[0]?.[1];
  // With several articles in the file every heading of that level is a title, also one without a byline.
  if (over.length > 1) {
    const alike = may.filter(([, depth]) => depth === level).map(([one]) => one);
    const all = new Set(alike);
    return alike.filter((one) => !isSection(one, all, seen));
  }
  if (over.length > 0) return over.map(([one]) => one);
  const top = least([...depths.values()]);
  const tops = [...depths].filter(([, depth]) => depth === top);
  return tops.length === 1 && tops[0]![0] === seen[0] && mayHeadArticle(seen[0].shows.chars) ? [seen[0]] : [];
}

/** 栏目: a heading right above a title, in another style. */
function isSection(one: Seen, titles: ReadonlySet<Seen>, seen: readonly Seen[]): boolean {
  const next = seen[one.at + 1];
  return next !== undefined && titles.has(next) && next.paragraph.style !== one.paragraph.style;
}

/** Whether a byline stands right below, or under one more paragraph that is no heading, but perhaps a subtitle. */
function isOverByline(one: Seen, seen: readonly Seen[], depths?: ReadonlyMap<Seen, number>): boolean {
  const [next, second] = [seen[one.at + 1], seen[one.at + 2]];
  if (next === undefined) return false;
  if (isByline(next)) return true;
  const isBetween = next.shows.subtitle || SUBTITLE.test(next.paragraph.style) || depths?.has(next) !== true;
  return isBetween && second !== undefined && isByline(second);
}

function isByline({ shows: { label, byline, bareBullet } }: Seen): boolean {
  return label === null && (byline !== null || bareBullet);
}

/** The largest of the first paragraphs, if larger than the body or set apart by centring and weight; its like over other bylines. */
function titlesByLook(seen: readonly Seen[], depths: ReadonlyMap<Seen, number>): Seen[] {
  const body = bodySize(seen);
  const byline = seen.findIndex(({ shows }) => shows.byline?.marked === true);
  const above = seen.slice(0, byline < 0 ? 6 : Math.min(6, byline));
  const first = above.filter((one) => isTitleDisplay(one) && !depths.has(one) && mayHeadArticle(one.shows.chars));
  const largest = Math.max(...first.map(({ paragraph }) => paragraph.appearance.size));
  const title = first.find((one) => {
    const { size, bold } = one.paragraph.appearance;
    return size === largest && (size >= body + LARGER || (bold && isCentred(one.paragraph))) && !isByline(one);
  });
  if (title === undefined) return [];
  return seen.filter((one, at) => {
    const like = isLike(one.paragraph, title.paragraph) && isTitleDisplay(one) && mayHeadArticle(one.shows.chars);
    const goesOn = seen[at - 1] !== undefined && isLike(seen[at - 1]!.paragraph, title.paragraph);
    return like && (one === title || isOverByline(one, seen) || (goesOn && seen[at - 1] === title));
  });
}

function isLike(a: DocumentParagraph, b: DocumentParagraph): boolean {
  return (
    a.appearance.size === b.appearance.size && a.appearance.bold === b.appearance.bold && isCentred(a) === isCentred(b)
  );
}

function isCentred({ setting }: DocumentParagraph): boolean {
  return setting.centred === true;
}

/** The size most characters of the document have. */
function bodySize(seen: readonly Seen[]): number {
  const sizes = new Map<number, number>();
  for (const { paragraph, chars } of seen) {
    const { size } = paragraph.appearance;
    sizes.set(size, (sizes.get(size) ?? 0) + chars.length);
  }
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Short and no sentence, label, byline, caption or affiliation: what may be display at all. */
function isDisplay({ chars, endsSentence, label, caption, affiliation }: Signs): boolean {
  if (chars.length > LONGEST_DISPLAY || chars.length < 2 || endsSentence || /[，,、；;]$/.test(chars)) return false;
  return label === null && caption === null && !affiliation && /\p{L}/u.test(chars);
}

/** What display is, and a title that asks, calls out or goes on after its colon: 谁来管这条河？ */
function isTitleDisplay({ shows }: Seen): boolean {
  const bare = shows.chars.replace(/[？！?!：:]+$/, '');
  return isDisplay(bare === shows.chars ? shows : signsOf(bare));
}

/** The style Subtitle, or ——… under a title. */
function addSubtitles(told: Map<DocumentParagraph, Told>, seen: readonly Seen[]): void {
  for (const [at, { paragraph, shows }] of seen.entries()) {
    const before = seen[at - 1] === undefined ? undefined : told.get(seen[at - 1]!.paragraph);
    if (before?.kind !== 'title') continue;
    if (SUBTITLE.test(paragraph.style) || (shows.subtitle && !told.has(paragraph))) {
      told.set(paragraph, { kind: 'subtitle' });
    }
  }
}

/** Levels count from the highest below the titles; 栏目 above them counts as the highest. */
function addHeadings(told: Map<DocumentParagraph, Told>, depths: ReadonlyMap<Seen, number>): void {
  const headings = [...depths].filter(([{ paragraph }]) => !told.has(paragraph));
  const titles = [...depths].flatMap(([{ paragraph }, depth]) =>
    told.get(paragraph)?.kind === 'title' ? [depth] : [],
  );
  const lowest = titles.reduce((most, depth) => Math.max(most, depth), 0);
  const top = least(headings.map(([, depth]) => depth).filter((depth) => depth > lowest));
  for (const [{ paragraph }, depth] of headings) {
    told.set(paragraph, { kind: 'heading', level: levelOf(depth - top + 1) });
  }
}

/** Also of more numbers than a call may have arguments. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((smallest, one) => Math.min(smallest, one), Number.POSITIVE_INFINITY);
}

/** Bold or larger paragraphs among plain ones; their levels follow from their numbers, or from their sizes where none is numbered. */
function addHeadingsByLook(told: Map<DocumentParagraph, Told>, seen: readonly Seen[]): void {
  const body = bodySize(seen);
  const found = seen.filter((one, at) => {
    const { size, bold } = one.paragraph.appearance;
    const under = seen[at - 1] === undefined ? undefined : told.get(seen[at - 1]!.paragraph)?.kind;
    const isName = isByline(one) || under === 'title' || under === 'subtitle';
    return (bold || size >= body + LARGER) && !told.has(one.paragraph) && at > 0 && isDisplay(one.shows) && !isName;
  });
  const sizes = [...new Set(found.map(({ paragraph }) => paragraph.appearance.size))].sort((a, b) => b - a);
  const bySize = sizes.length > 1 && found.every(({ shows }) => shows.marker === null);
  for (const { paragraph } of found) {
    const level = bySize ? levelOf(sizes.indexOf(paragraph.appearance.size) + 1) : null;
    told.set(paragraph, { kind: 'heading', level });
  }
}

// • 1. (1) a) [1] ①, but not 一、 or （一） or 第一章, which number headings
const LISTING = /^(?:[^\p{L}\p{N}]|[[［(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\]］)）.、．]?|[①-⑳])\s*$/iu;

/** Automatically numbered paragraphs that follow each other, perhaps with deeper ones between them; a bullet even alone. */
function addItems(told: Map<DocumentParagraph, Told>, seen: readonly Seen[]): void {
  const isListed = ({ paragraph }: Seen) => LISTING.test(paragraph.label ?? '') && !told.has(paragraph);
  let at = 0;
  while (at < seen.length) {
    let end = at;
    while (end < seen.length && isListed(seen[end]!)) end++;
    const run = seen.slice(at, end);
    const counts = new Map<string, number>();
    for (const { paragraph } of run) counts.set(rankOf(paragraph), (counts.get(rankOf(paragraph)) ?? 0) + 1);
    const several = [...counts.values()].some((count) => count > 1);
    for (const { paragraph } of run) {
      if (several || !/[\p{L}\p{N}]/u.test(paragraph.label!)) told.set(paragraph, { kind: 'item' });
    }
    at = Math.max(end, at + 1);
  }
}

function rankOf({ setting }: DocumentParagraph): string {
  return `${setting.numberId} ${setting.numberLevel ?? 0}`;
}
