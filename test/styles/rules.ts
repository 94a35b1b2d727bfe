/** The rules of a style sheet by their selectors, as a browser writes them. */

/** What a browser without a window cannot be shown: the reader's dark screen, and what browsers do anyway but old readers do not. */
export const UNSEEN: readonly string[] = [
  '@(prefers-color-scheme: dark) { html',
  '@(prefers-color-scheme: dark) { .formula',
  // What readers without MathML are shown.
  'math semantics > :first-child',
  'math annotation-xml',
  '.formula',
];

/** The selectors of all rules with declarations, in their order. */
export function selectorsIn(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found: string[] = [];
  let condition: string | null = null;
  let isInRule = false;
  for (const [, head] of bare.matchAll(/([^{}]*)\{|\}/g)) {
    if (head === undefined) {
      if (!isInRule) condition = null;
      isInRule = false;
      continue;
    }
    const selector = head.trim().replace(/\s+/g, ' ');
    const [, inside] = /^@(?:media|supports) (.*)$/.exec(selector) ?? [];
    if (inside !== undefined) condition = inside;
    else {
      found.push(condition === null ? selector : `@${condition} { ${selector}`);
      isInRule = true;
    }
  }
  return found;
}
