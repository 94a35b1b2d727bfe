/** What a line shows by its own characters. The grammar reads these signs and never asks the characters again. */
import { isAffiliationLine } from './affiliation-line.ts';
import { isBareBullet } from './bare-byline.ts';
import { bracketedNames } from './bracketed-names.ts';
import { isBulleted } from './bulleted.ts';
import { bodyByline, bylineOf, isAuthorLine } from './byline.ts';
import { captionOf, cellsOf, imageOf } from './caption.ts';
import { isColumnName, isSectionLabel } from './column.ts';
import { isDateline, isDayAlone } from './dateline.ts';
import { endsOpen, endsSentence, endsWithOpeningMark, hanAtEnd, hanAtStart, startsClosed } from './ends.ts';
import { isFormula } from './formula.ts';
import { headingMarker, isHeadingWord } from './heading.ts';
import { labelOf, tableUnit } from './label.ts';
import { markerOf } from './marker.ts';
import { opensNews, tellsTime } from './news.ts';
import { speakerOf } from './speaker.ts';
import { isSpeechDate, isSubtitle } from './subtitle.ts';
import { isWish } from './wishes.ts';

/** Every sign, and the function that finds it. */
const FINDERS = {
  label: labelOf,
  tableUnit,
  /** Who wrote the article, wherever the line stands. */
  byline: bylineOf,
  /** An office or a group that signs without any sign. */
  groupByline: bodyByline,
  /** A bullet before what could be names that no surname list knows. */
  bareBullet: isBareBullet,
  /** 作者：… */
  authorLine: isAuthorLine,
  /** （通讯员 张三） */
  bracketedNames,
  /** （某大学 某学院，某市 100000） */
  affiliation: isAffiliationLine,
  subtitle: isSubtitle,
  /** （2024年9月9日） */
  speechDate: isSpeechDate,
  /** 【基层党建】 */
  sectionLabel: isSectionLabel,
  /** 书评 */
  columnName: isColumnName,
  /** The number at the start, of a heading or of an item. */
  marker: markerOf,
  /** The same, where the rest of the line can be a heading. */
  headingMarker,
  /** 引言, 结语. */
  headingWord: isHeadingWord,
  caption: captionOf,
  cells: cellsOf,
  image: imageOf,
  /** 记者：… */
  speaker: speakerOf,
  bulleted: isBulleted,
  formula: isFormula,
  /** 本报讯 */
  newsLead: opensNews,
  /** 10月18日，… */
  newsTime: tellsTime,
  dateline: isDateline,
  /** 腊月二十三: a day without its year. */
  day: isDayAlone,
  /** 此致, 敬礼. */
  wish: isWish,
  endsSentence,
  endsOpen,
  endsWithOpeningMark,
  startsClosed,
  hanAtStart,
  hanAtEnd,
};
type Finders = typeof FINDERS;

/** The signs of some characters; each is found when it is first asked for, and only once. */
export type Signs = { readonly chars: string } & {
  readonly [Name in keyof Finders]: ReturnType<Finders[Name]>;
};

const SIGNS = Object.keys(FINDERS).length;

class FoundSigns {
  readonly chars: string;
  readonly kept: unknown[];
  constructor(chars: string) {
    this.chars = chars;
    this.kept = new Array(SIGNS);
  }
}

for (const [at, [name, find]] of Object.entries(FINDERS).entries()) {
  Object.defineProperty(FoundSigns.prototype, name, {
    get(this: FoundSigns) {
      if (this.kept[at] === undefined) this.kept[at] = find(this.chars);
      return this.kept[at];
    },
  });
}

/** The signs of the characters of a line, or of lines that belong together. */
export function signsOf(chars: string): Signs {
  return new FoundSigns(chars) as unknown as Signs;
}
