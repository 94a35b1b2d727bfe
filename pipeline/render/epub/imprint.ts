/** 版权页: the imprint of issue.yaml as a page of the book. */

import type { StyleWords } from '../../house/style.ts';
import type { Masthead } from '../../model/document.ts';
import type { ImprintEntry } from '../../model/imprint.ts';
import { imprintOf } from '../imprint.ts';
import { issueSerial } from '../issue-number.ts';
import { plainInline } from '../xhtml/inline.ts';
import { element, type Markup, NOTHING, onLines } from '../xhtml/markup.ts';
import { pageBreakBefore } from './breaks.ts';
import { page } from './page.ts';

/** What the page needs to know of its book. */
export interface ImprintFacts {
  readonly language: string;
  /** 版权页 */
  readonly label: string;
  readonly masthead: Masthead;
  readonly words: StyleWords;
  readonly isVertical: boolean;
  /** The number of the page in the print edition; null where it is not printed. */
  readonly folio: number | null;
  /** Before the articles or behind them. */
  readonly place: 'front' | 'back';
}

/** Characters of a label that has its lines beside it; templates/book.css leaves room for them. */
const SHORT_LABEL = 6;

/** The page; null where the editor wrote no imprint. */
export function imprintPage(facts: ImprintFacts): string | null {
  const { language, label, masthead, words, isVertical, folio, place } = facts;
  const entries = imprintOf(masthead, words);
  if (entries.length === 0) return null;
  const plain = (line: string) => plainInline(line, isVertical);
  return page(
    { language, title: label, isVertical, body: { class: 'imprint', 'epub:type': `${place}matter` } },
    element(
      'section',
      { 'epub:type': 'copyright-page', 'aria-labelledby': 'title' },
      onLines(
        folio === null ? NOTHING : pageBreakBefore(folio),
        element('h1', { id: 'title' }, plain(masthead.journal.trim() || label)),
        serial(masthead, words, plain),
        element('dl', {}, onLines(...entries.flatMap((entry) => entryOf(entry, plain)))),
      ),
    ),
  );
}

/** 2025年第4期　总第92期 */
function serial(masthead: Masthead, words: StyleWords, plain: (line: string) => Markup): Markup {
  const line = issueSerial(masthead, words);
  return line === '' ? NOTHING : element('p', { class: 'serial' }, plain(line));
}

function entryOf({ label, lines }: ImprintEntry, plain: (line: string) => Markup): Markup[] {
  const long = [...label].length > SHORT_LABEL ? 'long' : undefined;
  return [element('dt', { class: long }, plain(label)), ...lines.map((line) => element('dd', {}, plain(line)))];
}
