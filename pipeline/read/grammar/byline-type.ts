/** What a byline is: the places of its names in a line. */

/** A name's place in its line and the numbers of the affiliations tied to it. */
export interface BylineName {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly number[];
  /** 本刊记者, 通讯员, 执笔: what the author is to the journal or to the article. */
  readonly role: LineStretch | null;
}

/** A stretch of a line, end exclusive. */
export type LineStretch = readonly [from: number, to: number];

/** The names of a byline; `rest` is where text begins that is no byline any more; `marked` says that a sign announced it. */
export interface Byline {
  /** Where bullet and label end. */
  readonly from: number;
  readonly names: readonly BylineName[];
  /** Where the authors work, written before their names: 某大学　张三　某学院　李四. */
  readonly organisations: readonly LineStretch[];
  readonly marked: boolean;
  readonly rest: number;
}
