/** Long patterns put together from short ones, so that each part can be read. */

/** What any of some patterns finds, in their order, for a group in a longer pattern. */
export function anyOf(...patterns: readonly RegExp[]): string {
  return `(?:${patterns.map(({ source }) => source).join('|')})`;
}

/** What some patterns find one after the other. */
export function inTurn(...patterns: readonly (RegExp | string)[]): string {
  return patterns.map((pattern) => (typeof pattern === 'string' ? pattern : pattern.source)).join('');
}
