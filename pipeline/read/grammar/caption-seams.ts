/** The junction of a caption and the line below it. */
import { kindOf } from './kinds.ts';
import type { Line } from './line.ts';
import type { Junction, RuleRow } from './rows.ts';
import type { Setting } from './setting.ts';

/** A caption and the line below it. */
export interface CaptionSeam {
  readonly line: Line;
  readonly next: Line;
  readonly setting: Setting;
}

/** In reading order; the last answers for all that is left. */
export const CAPTION_SEAMS: readonly RuleRow<CaptionSeam, Junction>[] = [
  {
    id: 'join-caption',
    sample: '图1 不同年份孩子们过桥上学所用时间的长|短变化',
    among: 'wrapped',
    says: 'joined',
    why: 'A caption of a full line goes on where a short line without a mark follows.',
    when: ({ line, next, setting }) =>
      setting.isFull(line) &&
      next.blanksBefore === 0 &&
      next.indent === 0 &&
      !setting.isNearlyFull(next) &&
      kindOf(next, setting) === 'paragraph' &&
      !/[。！？；：，、]/.test(next.chars),
  },
  {
    id: 'apart-caption',
    sample: '图1 桥的全景|学校建在河边，一到夏天水就漫上来。',
    says: 'apart',
    why: 'A caption ends with its line.',
    when: () => true,
  },
];
