/** What an entry of 参考文献 consists of: its parts as printed, each with its place in the entry's text. */

/** The characters `from`..`to` (UTF-16 offsets, end exclusive) of an entry's text. */
export interface EntryPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The marks that GB/T 7714 puts between parts (2015: 7.2, 2025: 6.2); `none` where no mark is to stand. */
export type Separator = 'stop' | 'comma' | 'colon' | 'slashes' | 'open' | 'close' | 'none';

/** A mark between two parts: what is to stand there, and what stands there. */
export interface EntryMark extends EntryPart {
  readonly wanted: Separator;
}

/** 责任者: names in order, the word that stands for those left out (等, et al.), the word for what they did (译, 编, trans.). */
export interface EntryNames {
  readonly names: readonly EntryPart[];
  readonly others: EntryPart | null;
  readonly role: EntryPart | null;
}

/** 文献类型标识 and 文献载体标识: [J/OL] with its brackets, J, OL. */
export interface TypeMark extends EntryPart {
  readonly code: string;
  readonly carrier: string | null;
}

/** The work that a 析出文献 stands in, behind //. */
export interface HostWork {
  readonly authors: EntryNames | null;
  readonly title: EntryPart;
}

/** An entry in its parts; null for what it does not have. */
export interface EntryFields {
  /** The whole entry as it was read. */
  readonly chars: string;
  /** [1], with the space behind it. */
  readonly label: EntryPart | null;
  readonly mark: TypeMark | null;
  readonly authors: EntryNames | null;
  readonly title: EntryPart | null;
  /** Translators, editors and others behind the type mark. */
  readonly otherAuthors: EntryNames | null;
  readonly host: HostWork | null;
  /** The journal or newspaper. */
  readonly source: EntryPart | null;
  readonly edition: EntryPart | null;
  readonly place: EntryPart | null;
  readonly publisher: EntryPart | null;
  /** 出版年, or the whole date of a newspaper, a patent, a report. */
  readonly year: EntryPart | null;
  readonly volume: EntryPart | null;
  /** 期, or 版次 of a newspaper. */
  readonly issue: EntryPart | null;
  readonly pages: EntryPart | null;
  /** The number of a standard, a patent or a report. */
  readonly code: EntryPart | null;
  /** 更新或修改日期, without its brackets. */
  readonly updated: EntryPart | null;
  /** 引用日期, without its brackets. */
  readonly accessed: EntryPart | null;
  readonly url: EntryPart | null;
  readonly doi: EntryPart | null;
  /** Marks between parts, in their order. */
  readonly marks: readonly EntryMark[];
  /** What was taken for none of these. */
  readonly rest: readonly EntryPart[];
}
