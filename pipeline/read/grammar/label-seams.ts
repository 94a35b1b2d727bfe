/** The junction of two lines of a part with a label: the first row that applies answers, and where none does, the rows of paragraphs. */
import { isBalanced } from './ends.ts';
import type { LineLabel } from './label.ts';
import type { Line } from './line.ts';
import { firstRow, type Junction, type RuleRow } from './rows.ts';
import type { Seam } from './seam.ts';
import { SEAMS } from './seams.ts';

/** A part with a label so far and the line after it. */
export interface LabelSeam extends Seam {
  readonly label: LineLabel;
  /** The lines of the part so far. */
  readonly lines: readonly Line[];
}

const MOST_IN_BRACKETS = 3;
const LONGEST_KEYWORDS = 20;

function isProse({ label }: LabelSeam): boolean {
  return (
    label.kind === 'abstract' ||
    label.kind === 'biography' ||
    label.kind === 'corresponding' ||
    label.kind === 'funding'
  );
}

function isKeywords({ label }: LabelSeam): boolean {
  return label.kind === 'keywords';
}

/** The line above is broken off: it is full, or a mark says that the text goes on. */
function isBroken({ full, last, next }: LabelSeam): boolean {
  return full || last.shows.endsOpen || next.shows.startsClosed;
}

/** In reading order. */
export const LABEL_SEAMS: readonly RuleRow<LabelSeam, Junction>[] = [
  {
    id: 'join-label-bracket',
    sample: '（作者单位：青溪大学文学院，|青溪 100000）',
    says: 'joined',
    why: 'The bracket that opened before the label is still open.',
    when: ({ lines }) => {
      const chars = lines
        .slice(0, MOST_IN_BRACKETS)
        .map((line) => line.chars)
        .join('');
      return lines.length <= MOST_IN_BRACKETS && /^[（(]/.test(chars) && !isBalanced(chars);
    },
  },
  {
    id: 'apart-label-alone',
    sample: '摘要：|学校建在河边，一到夏天水就漫上来。',
    says: 'apart',
    why: 'A label without text announces the lines below it.',
    when: ({ label }) => label.from >= label.to,
  },
  {
    id: 'join-label-told',
    sample: '〈paragraph〉摘要：学校建在河边。|〈wrapped〉一到夏天水就漫上来。',
    says: 'joined',
    why: 'The format says that the writer broke the line for the eye only.',
    when: (seam) => isProse(seam) && seam.next.told?.kind === 'wrapped',
  },
  {
    id: 'apart-keywords-sentence',
    sample: '关键词：桥；渡口；|学校建在河边。',
    says: 'apart',
    why: 'A sentence is no keyword.',
    when: (seam) => isKeywords(seam) && seam.next.shows.endsSentence,
  },
  {
    id: 'apart-keywords-heading',
    sample: '关键词：桥；渡口；|一、桥的来历',
    says: 'apart',
    why: 'A heading is no keyword.',
    when: (seam) => isKeywords(seam) && seam.next.shows.headingMarker !== null,
  },
  {
    id: 'apart-keywords-prose',
    sample: '关键词：桥；渡口；|学校建在河边，一到夏天水就漫',
    says: 'apart',
    why: 'Keywords that no comma parted so far are not parted by one now.',
    when: (seam) => isKeywords(seam) && /[，。]/.test(seam.next.chars) && !/[，,]/.test(seam.last.chars),
  },
  {
    id: 'join-keywords',
    sample: '关键词：桥；渡口；|学校',
    says: 'joined',
    why: 'The mark between two keywords stands at the line’s end.',
    when: (seam) =>
      isKeywords(seam) &&
      seam.next.chars.length <= LONGEST_KEYWORDS &&
      !seam.next.shows.endsSentence &&
      /[；;，,、]$/.test(seam.last.chars),
  },
  {
    id: 'apart-label-blank-line',
    sample:
      '作者简介：林木森（1970—），男，青溪大学文学院教授，研究方向为方志学|⏎学校建在河边，一到夏天水就漫上来，孩子们要绕路',
    says: 'apart',
    why: 'Who the author is may end without a stop; where lines are whole, a blank line ends it.',
    when: (seam) =>
      seam.label.kind !== 'abstract' && !seam.layout.wrapped && seam.next.blanksBefore > 0 && !isBroken(seam),
  },
  {
    id: 'apart-label-fact',
    sample: '收稿日期：2024年3月1日，修回日期为同一年的四月二十六日|学校建在河边，一到夏天水就漫上来，孩子们要绕路',
    says: 'apart',
    why: 'A short fact ends with its line.',
    when: (seam) => !isProse(seam) && !isBroken(seam),
  },
  {
    id: 'apart-label-ended',
    sample: '摘要：学校建在河边，一到夏天水就漫上来，孩子们要绕路：|（1）后来修了桥',
    says: 'apart',
    why: 'The sentence has ended on a line that is not full.',
    when: (seam) => seam.last.shows.endsSentence && !isBroken(seam),
  },
  {
    id: 'join-abstract-full',
    sample: '摘要：这是恰好写满二十个字一行的结尾吧。|总之，桥修好了。',
    among: 'wrapped',
    says: 'joined',
    why: 'An abstract is one paragraph: what is doubtful after a full line goes on.',
    when: (seam) => seam.label.kind === 'abstract' && seam.full && firstRow(SEAMS, seam).says === 'doubtful',
  },
];
