/** A list with the marks of its items (1. （2） ③ 一、 ·) as labels. */
import type { Text } from '../../model/document.ts';
import { joined, slice } from '../../model/runs.ts';
import { element, type Markup, NOTHING, onLines } from '../xhtml/markup.ts';
import { LABEL, type WriteJats } from './inline.ts';

const NUMBER =
  /^\s*(?:[（(]?\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-zA-Z])\s*[)）.．、]|[\u2460-\u249b\u24b6-\u24ff\u3220-\u3229])\s*/u;
const BULLET = /^\s*[·•●○■□◆◇▪▫–—*-]\s*/u;

/** What an item begins with, as printed; null where not every item begins so. */
function marksOf(items: readonly string[], pattern: RegExp): string[] | null {
  const marks = items.map((item) => pattern.exec(item)?.[0] ?? '');
  return marks.every((mark, at) => mark !== '' && mark.length < items[at]!.length) ? marks : null;
}

/** The list; nothing without items. Items that do not all begin with a mark keep what they begin with. */
export function listMarkup(items: readonly Text[], write: WriteJats): Markup[] {
  if (items.length === 0) return [];
  const words = items.map(joined);
  const numbers = marksOf(words, NUMBER);
  const marks = numbers ?? marksOf(words, BULLET);
  const type = numbers !== null ? 'order' : marks !== null ? 'bullet' : 'simple';
  const lines = items.map((item, at) => itemMarkup(item, marks?.[at]?.length ?? 0, write));
  return [element('list', { 'list-type': type }, onLines(...lines))];
}

function itemMarkup(item: Text, markLength: number, write: WriteJats): Markup {
  const mark = slice(item, 0, markLength);
  const rest = slice(item, markLength, joined(item).length);
  const label = markLength === 0 ? NOTHING : element('label', {}, trimmed(write(mark, LABEL)));
  return element('list-item', {}, label, element('p', {}, write(rest)));
}

function trimmed(markup: Markup): Markup {
  return markup.trim() as Markup;
}
