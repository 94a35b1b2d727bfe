/** Captions of figures and tables, and the lines that are the table or the picture itself. */
import { anyOf, inTurn } from './patterns.ts';

const WORD = /(图|表|附图|附表|Figure|Fig\.|Table|Tab\.)/;
// 1   2-1   A1   S2   A-3   一
const NUMBER = anyOf(
  /(?:[A-HS]\s?[-－–—.．]?\s?)?\d{1,3}(?:\s*[-－–—.．]\s*\d{1,3}){0,2}/,
  /[一二三四五六七八九十]{1,3}/,
);
const CAPTION = new RegExp(inTurn(/^(?:续)?/, WORD, /\s*/, NUMBER, /(?:[\s：:.．、]+|(?=[^\s\d])|$)/));
/** 续表, 续上表: over the rows of a table that goes on. */
const CONTINUED = /^[（(]?续(?:上)?表[）)]?$/;
// （摄影：安某）
const MAKER_FIRST = /[（(](?:摄影?|供图|图)\s*[：:/／]?[^（()）]{2,20}[）)]$/;
/** ▲村里的育秧大棚（安某 摄）: beside a photograph, with its maker. */
const PHOTOGRAPH = new RegExp(
  inTurn(/^[▲△▼▽◄►◀▶←→↑↓]\s*[^。]{2,60}/, anyOf(/[（(][^（()）]{2,20}(?:摄影?|供图|图|绘)[）)]$/, MAKER_FIRST)),
  'u',
);
// 图2所示，…   表1中的…   图3可见…: a sentence, no caption.
const SENTENCE = /^(?:[所中显示可是为和与及、，,）)说表反给展列的]|[^。]*[。；;])/;

/** `figure` or `table` where the line is a caption: 图1 研究框架, 表2-1　样本情况. */
export function captionOf(chars: string): 'figure' | 'table' | null {
  if (CONTINUED.test(chars)) return 'table';
  if (PHOTOGRAPH.test(chars)) return 'figure';
  const bare = /^[（(](续[^（(]*)[）)]$/.exec(chars)?.[1] ?? chars;
  const match = CAPTION.exec(bare);
  if (match === null || chars.length > 80) return null;
  if (SENTENCE.test(bare.slice(match[0].length))) return null;
  return /^(?:续)?(?:附)?(?:图|Fig)/.test(match[0]) ? 'figure' : 'table';
}

/** The path of a picture on a line of its own: images/a.png, or ![caption](images/a.png). */
export function imageOf(chars: string): { path: string; caption: readonly [number, number] | null } | null {
  const marked = /^!\[([^\]]*)\]\(([^()\s]+)\)$/.exec(chars);
  if (marked !== null) return { path: marked[2]!, caption: marked[1] === '' ? null : [2, 2 + marked[1]!.length] };
  const bare = /^(?:[^\s/\\:]+\/)*[^\s/\\:]{1,60}\.(?:png|jpe?g)$/i.test(chars);
  return bare ? { path: chars, caption: null } : null;
}

/** A line with more tabs or bars is no row that anyone wrote. */
const MOST_CELLS = 2000;

/** The cells of a table row by tabs or bars, as offsets; null if the line is no row. */
export function cellsOf(chars: string): (readonly [number, number])[] | null {
  const separator = chars.includes('\t') ? '\t' : /^\|.*\|$/.test(chars) || chars.split('|').length > 2 ? '|' : null;
  if (separator === null || chars.split(separator).length > MOST_CELLS) return null;
  const cells: (readonly [number, number])[] = [];
  let at = separator === '|' && chars.startsWith('|') ? 1 : 0;
  const end = separator === '|' && chars.endsWith('|') ? chars.length - 1 : chars.length;
  while (at <= end) {
    const next = chars.indexOf(separator, at);
    const to = next < 0 || next > end ? end : next;
    cells.push([at, to]);
    at = to + 1;
  }
  return cells.length > 1 ? cells : null;
}
