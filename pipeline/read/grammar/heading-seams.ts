/** The junction of a heading and the line below it: the first row that applies says whether the heading goes on there. */
import { isBalanced } from './ends.ts';
import { kindOf } from './kinds.ts';
import type { Line } from './line.ts';
import type { Junction, RuleRow } from './rows.ts';
import type { Setting } from './setting.ts';
import { waitsForMore } from './waits.ts';

/** A heading, the line below it and the one after that. */
export interface HeadingSeam {
  readonly line: Line;
  readonly next: Line;
  readonly after: Line | undefined;
  readonly setting: Setting;
}

// 三、制度与   一、从“要我学”到: however short.
const ALWAYS_WAITS = /(?:[^天赠参给]与|以及|从.{1,16}[到向])$/;
/** So many characters a heading has at least that may have lost its second line. */
const LONG_HEADING = 14;
const LONGEST_REST = 30;
/** So long a heading is that waits for more after such a word. */
const LONG_ENOUGH_TO_WAIT = 10;

/** A short line without a mark that stands between the heading and a longer one or a sentence. */
function isRest({ next, after, setting }: HeadingSeam): boolean {
  if (next.chars.length > LONGEST_REST || /[，,。；;]$/.test(next.chars) || setting.isFull(next)) return false;
  return after !== undefined && (after.chars.length > next.chars.length || after.shows.endsSentence);
}

/** In reading order; the last answers for all that is left. */
export const HEADING_SEAMS: readonly RuleRow<HeadingSeam, Junction>[] = [
  {
    id: 'apart-heading-told',
    sample: '〈heading〉桥的来历、|渡口的来历⏎学校建在河边，一到夏天水就漫上来。',
    says: 'apart',
    why: 'The format says where its headings end.',
    when: ({ line }) => line.told?.kind === 'heading',
  },
  {
    id: 'apart-heading-other-kind',
    sample: '一、桥的来历，|图1 桥的全景⏎学校建在河边，一到夏天水就漫上来。',
    says: 'apart',
    why: 'What is a heading, a caption or a label itself does not end this one.',
    when: ({ next, setting }) => kindOf(next, setting) !== 'paragraph',
  },
  {
    id: 'apart-heading-number',
    sample: '一、桥的来历，|1.学校建在河边，⏎孩子们要绕很远的路才能走到教室里去，年年如此。',
    says: 'apart',
    why: 'A number begins something of its own.',
    when: ({ next }) => next.shows.marker !== null,
  },
  {
    id: 'apart-heading-sentence',
    sample: '一、桥的来历，|学校建在河边。⏎孩子们要绕很远的路才能走到教室里去，年年如此。',
    says: 'apart',
    why: 'A sentence is the text below the heading.',
    when: ({ next }) => next.shows.endsSentence,
  },
  {
    id: 'join-heading-closing-mark',
    sample: '一、“桥|”的来历⏎学校建在河边，一到夏天水就漫上来。',
    says: 'joined',
    why: 'A closing mark may not start a line (clreq 3.1.3).',
    when: ({ next }) => next.shows.startsClosed,
  },
  {
    id: 'join-heading-bracket',
    sample: '一、桥的来历（兼说渡口|的来历）⏎学校建在河边，一到夏天水就漫上来。',
    says: 'joined',
    why: 'A bracket or a quotation mark is still open; none ends with a comma, since then it is no heading.',
    when: (seam) => isRest(seam) && !isBalanced(seam.line.chars),
  },
  {
    id: 'join-heading-waits',
    sample: '一、修桥以后村里的孩子们和|村里的老人⏎学校建在河边，一到夏天水就漫上来。',
    says: 'joined',
    why: 'The last word of the heading waits for another.',
    when: (seam) => {
      const { chars } = seam.line;
      const waits = chars.length >= LONG_ENOUGH_TO_WAIT && waitsForMore(chars);
      return isRest(seam) && (waits || ALWAYS_WAITS.test(chars));
    },
  },
  {
    id: 'join-heading-bound',
    sample: '一、修桥以后村里的孩子|的日子⏎学校建在河边，一到夏天水就漫上来。',
    says: 'joined',
    why: 'No line can begin with a particle that belongs to the word before it.',
    when: (seam) => isRest(seam) && /^的(?![士确])/.test(seam.next.chars),
  },
  {
    id: 'join-heading-full',
    sample: '一、修桥以后的十年里村里的孩子们上学的路|近了⏎学校建在河边，一到夏天水就漫上来，孩子',
    among: 'wrapped-headed',
    says: 'joined',
    why: 'The heading fills its line, and no indent says that the next starts a paragraph.',
    when: (seam) =>
      isRest(seam) &&
      seam.setting.isFull(seam.line) &&
      !(seam.setting.indentTells && seam.next.indent >= seam.setting.indent),
  },
  {
    id: 'apart-heading-doubtful',
    sample:
      '一、修桥以后村里的孩子们上学的路|近了许多⏎学校建在河边，一到夏天水就漫上来，孩子们要绕很远的路才能走到教室里去，年年如此。',
    says: 'doubtful',
    why: 'A long heading, a short line without mark or indent of its own, and then prose.',
    when: ({ line, next, after, setting }) =>
      next.told === null &&
      next.chars.length <= line.chars.length &&
      /\p{Script=Han}$/u.test(next.chars) &&
      !setting.isFull(next) &&
      line.chars.length >= LONG_HEADING &&
      (after?.chars.length ?? 0) > LONG_HEADING * 2,
  },
  {
    id: 'apart-heading',
    sample: '一、桥的来历|学校建在河边，一到夏天水就漫上来，孩子们要绕很远的路',
    says: 'apart',
    why: 'A heading ends with its line.',
    when: () => true,
  },
];
