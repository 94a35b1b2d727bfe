/** The samples of the grammar's rows as lines, and the texts among which they stand. */
import { simpleCell } from '../../pipeline/model/cells.ts';
import type { Span } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { type Layout, layoutOf } from '../../pipeline/read/grammar/layout.ts';
import { type Line, lineFrom } from '../../pipeline/read/grammar/line.ts';
import type { SampleSetting } from '../../pipeline/read/grammar/rows.ts';
import { type Setting, settingOf } from '../../pipeline/read/grammar/setting.ts';
import { readSource } from '../../pipeline/read/source/source.ts';
import type { Told } from '../../pipeline/read/source/told.ts';
import { distorted } from '../bench/articles.ts';

const FIRST = '学校建在河边，一到夏天水就漫上来，孩子们要绕很远的路才能走到教室里去，年年如此，大家也就习惯了。';
const SECOND = '后来村里修了一座桥，桥不长，走过去只要几步，可是那几步省下了许多孩子清早的一个钟头。';
const LONG =
  '村里人说起这座桥，总要先说一说那一个夏天。那个夏天的水真大，渡船过不去，孩子们站在岸边等，一等就是半天。等到水退了，' +
  '学期也快过完了。从那以后，老人们就说，无论如何要修一座桥。木头是大家从山上背下来的，石头也是，没有谁要过一分工钱。';
const SHORT = [
  '孩子们清早过桥上学去，桥下的水声很大很大，谁也不怕。',
  '孩子们傍晚过桥回家来，桥下的水声小了，谁也不说什么了。',
];
const HEADS = ['一、桥的来历', LONG, '二、渡口的来历', LONG];
const PROSE = [FIRST, SECOND, FIRST, SECOND];

const wrapped = (paragraphs: readonly string[], indented: boolean, blank: boolean) =>
  distorted(paragraphs, { width: 20, byProgram: true, indented, blank, pages: false }, 1).text;

const TEXTS: Readonly<Record<SampleSetting, string>> = {
  whole: PROSE.join('\n'),
  indented: [FIRST, SECOND, FIRST, SECOND]
    .map((text) => `　　${text}`)
    .join('\n')
    .concat(`\n${SECOND}`),
  wrapped: wrapped([LONG, LONG, FIRST], false, false),
  'wrapped-indented': wrapped([LONG, FIRST, LONG, SECOND], true, false),
  'wrapped-headed': wrapped([...HEADS, ...HEADS], false, false),
  'wrapped-blank': wrapped([LONG, FIRST, SECOND], false, true),
  'wrapped-short': wrapped(Array.from({ length: 6 }, () => SHORT).flat(), false, false),
  interview: ['学生：您好。', '罗师傅：您好。', '学生：您请坐。', '罗师傅：您也坐。'].join('\n'),
};

/** The lines of the text round a sample. */
export function surroundings(name: SampleSetting = 'whole'): Line[] {
  return linesOf(TEXTS[name]);
}

/** The layout of the text round a sample. */
export function layoutAmong(name?: SampleSetting): Layout {
  return layoutOf(surroundings(name));
}

/** The setting of the sample's lines among such a text. */
export function settingAmong(lines: readonly Line[], name?: SampleSetting): Setting {
  const around = surroundings(name);
  const layout = layoutOf(around);
  const { bullets, verses, tables, questions, counted, inText } = settingOf(lines, layout);
  return { ...settingOf(around, layout), bullets, verses, tables, questions, counted, inText };
}

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  const { lines } = readSource('a.txt', new TextEncoder().encode(text));
  return (lines ?? []).map((line) => lineFrom(line));
}

const AT: Span = { file: 'a.txt', from: { line: 1, column: 1 }, to: { line: 1, column: 1 } };

/** The lines of a sample, and how many stand before its junction. */
export function sampleLines(sample: string): { lines: Line[]; before: number } {
  const [above, below] = sample.split('|');
  const before = partLines(above!);
  return { lines: [...before, ...(below === undefined ? [] : partLines(below))], before: before.length };
}

function partLines(part: string): Line[] {
  let blanks = 0;
  return part.split('⏎').flatMap((piece) => {
    if (piece === '') {
      blanks++;
      return [];
    }
    const [, told, text] = /^(?:〈(.*)〉)?(.*)$/.exec(piece)!;
    const [line] = linesOf(text === '' ? '表' : text!);
    const blanksBefore = blanks;
    blanks = 0;
    return [{ ...line!, blanksBefore, told: told === undefined ? line!.told : toldAs(told) }];
  });
}

function toldAs(kind: string): Told {
  if (kind === 'heading') return { kind, level: null };
  if (kind === 'table')
    return { kind, at: AT, caption: [], headRows: 0, aligns: [], rows: [[simpleCell(textAt('桥', AT.from))]] };
  return { kind } as Told;
}
