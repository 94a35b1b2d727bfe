/** 核对单: what an editor checks by hand before an issue is printed, a line each, with its verdict. */
import type { Edition } from '../model/document.ts';

/** What is compared. */
export type ConsistencyCheck =
  | 'files'
  | 'titles'
  | 'authors'
  | 'pages'
  | 'heads'
  | 'objects'
  | 'formulas'
  | 'issue-number'
  | 'bilingual'
  | 'total-number'
  | 'page-range';

/** `untold`: there is nothing to compare, or not yet. */
export type ConsistencyVerdict = 'same' | 'differs' | 'untold';

/** One thing that is not as it should be; `found` null where it is missing. */
export interface ConsistencyDifference {
  /** As an editor calls it: PDF 目次，第 3 篇. */
  readonly place: string;
  readonly expected: string;
  readonly found: string | null;
}

export interface ConsistencyLine {
  readonly check: ConsistencyCheck;
  /** 题名, 作者, 页码 … */
  readonly label: string;
  /** Null where it holds for every edition. */
  readonly edition: Edition | null;
  /** What was compared with the manuscript, or with each other: PDF 目次, EPUB 目录 … */
  readonly places: readonly string[];
  readonly verdict: ConsistencyVerdict;
  /** How much was compared, in words: 12 篇. */
  readonly extent: string;
  readonly differences: readonly ConsistencyDifference[];
}

/** All lines of one issue. */
export interface ConsistencySheet {
  readonly issue: string;
  readonly lines: readonly ConsistencyLine[];
}

const LABELS: Record<ConsistencyCheck, string> = {
  files: '成品',
  titles: '题名',
  authors: '作者',
  pages: '页码',
  heads: '书眉',
  objects: '图表',
  formulas: '公式',
  'issue-number': '刊期',
  bilingual: '中英文',
  'total-number': '总期号',
  'page-range': '起止页',
};

/** A line; without places it is untold, with differences it differs. */
export function consistencyLine(
  check: ConsistencyCheck,
  edition: Edition | null,
  places: readonly string[],
  extent: string,
  differences: readonly ConsistencyDifference[],
): ConsistencyLine {
  const verdict = differences.length > 0 ? 'differs' : places.length === 0 ? 'untold' : 'same';
  return { check, label: LABELS[check], edition, places, verdict, extent, differences };
}

/** Whether no line of a sheet differs. */
export function isConsistent({ lines }: ConsistencySheet): boolean {
  return lines.every(({ verdict }) => verdict !== 'differs');
}
