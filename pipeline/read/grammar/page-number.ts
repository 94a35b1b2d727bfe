/** Page numbers that extraction left among the lines, told from years, section numbers, cells and numbers cut out of a sentence. */
import { breaksSentence } from './broken.ts';
import { isOpen, type Line } from './line.ts';
import { countsWhatFollows } from './marker.ts';
import { anyOf } from './patterns.ts';

// - 12 -   · 12 ·   第12页   第 3 页 共 10 页   12/30   Page 3
const DECORATED = new RegExp(
  `^${anyOf(
    /[-–—―~·•.]{1,3}\s*\d{1,4}\s*[-–—―~·•.]{1,3}/,
    /第?\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?/,
    /共\s*\d{1,4}\s*页\s*第\s*\d{1,4}\s*页/,
    /(?:Page|P\.?)\s*\d{1,4}/,
  )}$`,
  'i',
);
// 12/30
const OF_ALL = /^(\d{1,4})\s*[/／]\s*(\d{1,4})$/;
const BARE = /^\d{1,4}$/;
const LONGEST = 20;
const LONGEST_CELL = 8;

/** The page numbers among the lines; a bare number beside one of the running `heads` is certainly one. */
export function pageNumbers(lines: readonly Line[], heads: ReadonlySet<Line>): Set<Line> {
  const found = new Set<Line>();
  const bare: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.chars.length > LONGEST || !isOpen(line) || line.told?.kind === 'wrapped') continue;
    if (isDecorated(line.chars)) found.add(line);
    else if (!BARE.test(line.chars)) continue;
    else if (isBesideHead(lines, index, heads)) found.add(line);
    else bare.push(index);
  }
  for (const series of seriesOf(lines, bare)) {
    if (isOfText(lines, series) || series.some((index) => isCallBeforeMark(lines, index))) continue;
    for (const index of series) if (standsAlone(lines, index, series.length > 1)) found.add(lines[index]!);
  }
  return found;
}

function isBesideHead(lines: readonly Line[], index: number, heads: ReadonlySet<Line>): boolean {
  const isHead = (line: Line | undefined) => line !== undefined && heads.has(line);
  return isHead(lines[index - 1]) || isHead(lines[index + 1]);
}

/** …排成一张 / 2 / 。这张表…: between prose and a mark that cannot begin a line of its own stands the call of a note. */
export function isCallBeforeMark(lines: readonly Line[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (!/^\d{1,2}$/.test(line.chars) || before === undefined || next === undefined) return false;
  const isClose = line.blanksBefore === 0 && next.blanksBefore === 0;
  return isClose && /\p{Script=Han}$/u.test(before.chars) && /^[，。；、：]/.test(next.chars);
}

/** Whether a line is nothing but a number, bare or decorated as page numbers are. */
export function isBarePageNumber(line: Line | undefined): boolean {
  if (line === undefined || line.chars.length > LONGEST || !isOpen(line)) return false;
  return BARE.test(line.chars) || isDecorated(line.chars);
}

function isDecorated(chars: string): boolean {
  const parts = OF_ALL.exec(chars);
  return parts === null ? DECORATED.test(chars) : Number(parts[1]) <= Number(parts[2]);
}

/** A number among prose is a page number; among short lines it may be a cell, before its unit part of a sentence unless it is `counted` on. */
function standsAlone(lines: readonly Line[], index: number, counted: boolean): boolean {
  const isCell = (line: Line | undefined) =>
    line !== undefined && line.chars.length < LONGEST_CELL && !isDecorated(line.chars);
  const next = lines[index + 1];
  if (isCell(lines[index - 1]) || isCell(next)) return false;
  return counted || next === undefined || !countsWhatFollows(lines[index]!.chars + next.chars);
}

/** Bare numbers that count on by one belong together. */
function seriesOf(lines: readonly Line[], bare: readonly number[]): number[][] {
  const series: number[][] = [];
  for (const index of bare) {
    const last = series.at(-1);
    const before = last === undefined ? null : Number(lines[last.at(-1)!]!.chars);
    if (last !== undefined && Number(lines[index]!.chars) === before! + 1) last.push(index);
    else series.push([index]);
  }
  return series;
}

/** 1, 2, 3 head the parts of an essay, 1949 and 1950 the years of a chronicle, unless one of them breaks into a sentence. */
function isOfText(lines: readonly Line[], series: readonly number[]): boolean {
  const first = Number(lines[series[0]!]!.chars);
  const year = first >= 1000 && first <= 2100;
  const parts = first === 1 && series.length > 1;
  const breaks = series.some((index) => breaksSentence(lines, index));
  return year ? !breaks || series.length === 1 : parts && !breaks;
}
