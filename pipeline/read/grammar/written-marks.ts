/** Signs of Markdown and HTML that a program left in running text, read as what they mean; each row knows its own. */
import type { Mark, Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { concat, extentAt, pointAt, slice, textAt, withMark } from '../../model/runs.ts';
import { HTML_MARKS } from '../source/html-marks.ts';
import { meaningOf } from '../source/html-tags.ts';
import type { Say } from './say.ts';

/** What one match becomes: characters in its place, or a stretch of its own with a mark. */
interface Meant {
  readonly text?: string;
  /** The stretch that stays, from the match's start. */
  readonly kept?: readonly [from: number, to: number];
  readonly mark?: Mark['kind'] & ('superscript' | 'subscript' | 'strong' | 'emphasis' | 'properName');
}

/** One kind of sign. `sample` is a text whose first match it is, and `left` one that looks like it and stays. */
export interface WrittenMarkRow {
  readonly id: string;
  readonly sample: string;
  readonly left: string;
  readonly why: string;
  readonly pattern: RegExp;
  /** Null where the match stays as it is. */
  readonly means: (match: RegExpMatchArray, chars: string) => Meant | null;
  /** What the editor is asked, where the meaning leaves a choice. */
  readonly asks?: string;
}

/** Whether the characters stand in quotation marks of their own, as what a text speaks about. */
function isSpokenOf({ index, 0: found }: RegExpMatchArray, chars: string): boolean {
  return /[“‘"'`「『]/.test(chars[index! - 1] ?? '') && /[”’"'`」』]/.test(chars[index! + found.length] ?? '');
}

const inner = (match: RegExpMatchArray, from: number, mark?: Meant['mark']): Meant => {
  const kept = [from, from + match[1]!.length] as const;
  return mark === undefined ? { kept } : { kept, mark };
};

/** Signs that Markdown's own parser does not know, in reading order. */
export const EXTENDED_MARKS: readonly WrittenMarkRow[] = [
  {
    id: 'highlight',
    sample: '==桥修好了==，大家都去看。',
    left: '他写3==3，又写a==b。',
    why: 'Signs of a marker pen: the words stay, the colour has no place in print.',
    pattern: /(?<![\w=])==(?=[^\s=])([^=\n]{1,200}?)(?<=[^\s=])==(?![\w=])/g,
    means: (match) => (/\p{Script=Han}/u.test(match[1]!) ? inner(match, 2) : null),
  },
  {
    id: 'deleted',
    sample: '这话~~对~~不全对。',
    left: '每天~~~~地走',
    why: 'The writer struck words out; whether they go is for the editor to say.',
    pattern: /(?<!~)~~(?=[^\s~])([^~\n]{1,200}?)(?<=[^\s~])~~(?!~)/g,
    means: (match) => inner(match, 2),
    asks: '原稿里画了删除线（~~），文字仍留着',
  },
  {
    id: 'subscript',
    sample: 'CO~2~从水里冒出来。',
    left: '每天5~8道，周末10~12道',
    why: 'Pandoc’s sign of a subscript, behind a letter.',
    pattern: /(?<=[A-Za-z)\]])~([\dA-Za-z+−-]{1,4})~(?!~)/g,
    means: (match) => inner(match, 1, 'subscript'),
  },
  {
    id: 'superscript',
    sample: '水里有10^9^个泡。',
    left: '颜文字^_^和^o^',
    why: 'Pandoc’s sign of a superscript, behind a letter or a number.',
    pattern: /(?<=[A-Za-z\d)\]])\^([\dA-Za-z+−-]{1,4})\^/g,
    means: (match) => inner(match, 1, 'superscript'),
  },
  {
    id: 'page-link',
    sample: '参看[[修桥的人]]一节。',
    left: '矩阵[[1,2],[3,4]]',
    why: 'A link between the pages of a notebook shows its words.',
    pattern: /\[\[(?:[^[\]|\n]{1,60}\|)?([^[\]|\n]{1,60})\]\]/g,
    means: (match) => {
      return /\p{L}/u.test(match[1]!) ? inner(match, match[0].length - 2 - match[1]!.length) : null;
    },
  },
];

/** Signs in text that no parser of Markdown or HTML has seen: pasted into plain text or Word. */
export const PASTED_MARKS: readonly WrittenMarkRow[] = [
  {
    id: 'tag',
    sample: 'H<sub>2</sub>O就是水。',
    left: '“<b>”和“</b>”之间的字是粗的',
    why: 'A pair of tags round letters is markup.',
    pattern: /<(b|strong|i|em|u|sub|sup)>([^<>\n]{1,200})<\/\1>/gi,
    means: (match) => {
      const from = match[1]!.length + 2;
      const words = match[2]!;
      const isTalk = /^[”’"'」]|[“‘"'「]$/.test(words) || !/[\p{L}\p{N}]/u.test(words);
      return isTalk ? null : { kept: [from, from + words.length], mark: HTML_MARKS[match[1]!.toLowerCase()]! };
    },
  },
  {
    id: 'strong-stars',
    sample: '**桥修好了**，大家都去看。',
    left: '2**3是八，2**3**4更大',
    why: 'Two stars on both sides are Markdown’s bold type.',
    pattern: /(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,200}?)(?<=[^\s*])\*\*(?!\*)/g,
    means: (match) => (/\p{Script=Han}|\p{L}{2}/u.test(match[1]!) ? inner(match, 2, 'strong') : null),
  },
  {
    id: 'strong-lines',
    sample: '付给作者__薄酬__。',
    left: '姓名____年龄____',
    why: 'Two low lines on both sides are Markdown’s bold type; without words they are blanks to fill in.',
    pattern: /(?<![\w])__(?=[^\s_])([^_\n]{1,200}?)(?<=[^\s_])__(?![\w])/g,
    means: (match) => (/\p{Script=Han}/u.test(match[1]!) ? inner(match, 2, 'strong') : null),
  },
  ...EXTENDED_MARKS,
  {
    id: 'entity',
    sample: '水面不到0.5&nbsp;米，山&amp;水',
    left: '网页里空格写作“&nbsp;”',
    why: 'HTML’s name of a character stands for it, unless the text speaks of the name.',
    pattern: /&(#x?[\da-f]{1,6}|[a-z]{2,8}\d?);/gi,
    means: (match, chars) => {
      const text = isSpokenOf(match, chars) ? null : meaningOf(match[1]!);
      return text === null ? null : { text: text === '\u00a0' ? ' ' : text };
    },
  },
];

/** <sub><b>2</b></sub>: signs inside one another. */
const DEEPEST = 3;
const ANY = /[&<*_=~^[]/;

/** The text with such signs read. */
export function withWrittenMarks(text: Text, rows: readonly WrittenMarkRow[], say: Say): Text {
  if (!ANY.test(wordsIn(text))) return text;
  return rows.reduce((read, row) => {
    let before: Text | null = null;
    let now = read;
    for (let times = 0; before !== now && times < DEEPEST; times++) [before, now] = [now, withRow(now, row, say)];
    return now;
  }, text);
}

function withRow(text: Text, row: WrittenMarkRow, say: Say): Text {
  const chars = wordsIn(text);
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  let done = 0;
  for (const match of chars.matchAll(row.pattern)) {
    const meant = row.means(match, chars);
    if (meant === null) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    parts.push(slice(text, done, from), partOf(text, from, to, meant));
    report(row, match[0], extentAt(text, from, to), say);
    done = to;
  }
  return done === 0 ? text : concat([...parts, slice(text, done, chars.length)]);
}

function partOf(text: Text, from: number, to: number, { text: shown, kept, mark }: Meant): Text {
  if (kept === undefined) {
    const { anchors, runs } = slice(text, from, to);
    return { anchors: [anchors[0]], runs: [{ text: shown!, marks: runs[0]!.marks }] };
  }
  const part = slice(text, from + kept[0], from + kept[1]);
  return mark === undefined ? part : withMark(part, 0, kept[1] - kept[0], { kind: mark });
}

function report({ id, asks }: WrittenMarkRow, found: string, at: ReturnType<typeof extentAt>, say: Say): void {
  const shown = found.length > 140 ? `${found.slice(0, 140)}…` : found;
  if (asks === undefined) say('info', 'markup-read', at, `“${shown}”是排版的记号，已照它的意思读`, undefined, id);
  else say('warning', 'markup-deleted', at, `“${shown}”${asks}`, '若要删去，请在原稿中删掉；若要留，去掉两边的 ~~');
}
