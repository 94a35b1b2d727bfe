/** What stands between quotation marks. */

/** A stretch of a text, by UTF-16 offsets, end exclusive. */
export interface QuotedStretch {
  readonly from: number;
  readonly to: number;
}

const QUOTED = /“[^“”]+”|「[^「」]+」|‘[^‘’]+’|『[^『』]+』/gu;

/** The outermost quotations of a text, without their marks. */
export function quotedIn(text: string): QuotedStretch[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: all }) => ({ from: index + 1, to: index + all.length - 1 }));
}

/** What lies between ascending stretches of a text of a length. */
export function around(stretches: readonly QuotedStretch[], length: number): QuotedStretch[] {
  const edges = [0, ...stretches.flatMap(({ from, to }) => [from, to]), length];
  const all = edges.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: edges[index + 1]! }] : []));
  return all.filter(({ from, to }) => to > from);
}
