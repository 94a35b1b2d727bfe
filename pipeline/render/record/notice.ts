/** 更正 and 撤稿: which article of which issue a notice is about. */
import type { Article, EndMatter } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';

/** A part of a notice, and where it begins in the words (UTF-16 units). */
export interface NoticePart {
  readonly value: string;
  readonly from: number;
}

export interface RecordNotice {
  readonly kind: 'correction' | 'retraction';
  readonly title: NoticePart | null;
  readonly year: NoticePart | null;
  readonly volume: NoticePart | null;
  readonly issue: NoticePart | null;
  readonly doi: string | null;
  /** The notice as printed, without its label. */
  readonly words: string;
  readonly matter: EndMatter;
}

const DOI = /10\.\d{4,9}\/[^\s"<>（）()，。；、《》]+/;
const TITLE = /《([^》]+(?:》[^《]*《)?[^》]*)》/d;
const YEAR = /(\d{4})\s*年/d;
const VOLUME = /第\s*(\d{1,4})\s*卷/d;
const ISSUE = /第\s*(\d{1,3})\s*期/d;
/** 2023, 40(4) */
const SHORT = /\b(\d{4})\s*[,，]\s*(\d{1,4})?\s*[(（](\d{1,3})[)）]/d;

/** The notices of an article in their order. */
export function noticesOf({ endMatter }: Article): RecordNotice[] {
  return endMatter.flatMap((matter): RecordNotice[] => {
    const { kind } = matter;
    return kind === 'correction' || kind === 'retraction' ? [noticeIn(kind, matter)] : [];
  });
}

// 2023年第4期《清溪渡口考》（DOI：10.13000/qx.2023.04.002）   2022年第41卷第6期
function noticeIn(kind: RecordNotice['kind'], matter: EndMatter): RecordNotice {
  const words = plainly(matter.text).trim();
  const doi = DOI.exec(words)?.[0].replace(/[.,;:]+$/, '') ?? null;
  const plain = doi === null ? words : words.replace(doi, ' '.repeat(doi.length));
  return {
    kind,
    title: group(TITLE, plain, 1),
    year: group(YEAR, plain, 1) ?? group(SHORT, plain, 1),
    volume: group(VOLUME, plain, 1) ?? group(SHORT, plain, 2),
    issue: group(ISSUE, plain, 1) ?? group(SHORT, plain, 3),
    doi,
    words,
    matter,
  };
}

function group(pattern: RegExp, words: string, number: number): NoticePart | null {
  const match = pattern.exec(words);
  const value = match?.[number];
  return value === undefined ? null : { value, from: match!.indices![number]![0] };
}
