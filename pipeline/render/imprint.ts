/** 版权页: what issue.yaml's imprint says, with what it tells elsewhere put in where the trade has it. */

import type { StyleWords } from '../house/style.ts';
import type { Masthead } from '../model/document.ts';
import type { ImprintEntry } from '../model/imprint.ts';

/** Serial numbers stand before these. */
const CODES = /邮发|郵發|代号|代號|定价|定價|价格|價格|广告|廣告|出版日期|出版年月|出刊/;
const PUBLISHER = /出版(?!日|时|時|年|周|地|频|頻|物|许|許)/;
const DATE = /出版日|出版时|出版時|出版年|出刊/;

/** The entries of the page in order; none where the editor wrote no imprint. */
export function imprintOf(masthead: Masthead, words: StyleWords): ImprintEntry[] {
  const { imprint, publisher, issn, cn, date } = masthead;
  if (imprint.length === 0) return [];
  const isPrinted = (text: string) => imprint.some(({ lines }) => lines.some((line) => line.includes(text)));
  const isLabelled = (label: RegExp) => imprint.some((entry) => label.test(entry.label));
  const added = (label: string, line: string | null): ImprintEntry[] =>
    line === null ? [] : [{ label, lines: [line] }];
  const codes = imprint.findIndex(({ label }) => CODES.test(label));
  const before = codes < 0 ? imprint.length : codes;
  return [
    ...imprint.slice(0, before),
    ...(isLabelled(PUBLISHER) ? [] : added(words.publisher, publisher)),
    ...(issn === null || isPrinted(issn) ? [] : added(words.issn, `ISSN ${issn}`)),
    ...(cn === null || isPrinted(cn) ? [] : added(words.cn, cn)),
    ...imprint.slice(before),
    ...(isLabelled(DATE) ? [] : added(words.published, dayIn(date))),
  ];
}

/** 2025年1月15日, the same in both scripts. */
export function dayIn(date: string | null): string | null {
  const parts = date?.split('-').map(Number);
  return parts?.length === 3 ? `${parts[0]}年${parts[1]}月${parts[2]}日` : null;
}

/** What the imprint says under the first label that fits: the price, the postal number. */
export function entryOf({ imprint }: Masthead, label: RegExp): string | null {
  return imprint.find((entry) => label.test(entry.label))?.lines[0] ?? null;
}
