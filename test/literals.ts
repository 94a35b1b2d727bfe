/** The literals of a TypeScript source, for rules and figures about how the project is written. */

export interface Literal {
  readonly kind: 'string' | 'template' | 'pattern' | 'comment';
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/;
const TEMPLATE = /`(?:\\.|[^`\\])*`/;
/** Whichever begins first; a slash opens a pattern where a value is awaited. */
const TOKEN = new RegExp(
  `(?<comment>${COMMENT.source})|(?<string>${STRING.source})|(?<template>${TEMPLATE.source})|(?<slash>/)`,
  'g',
);
const PATTERN = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** What stands before a pattern and never before a division. */
const AWAITS_VALUE = /(?:^|[=([{,;:!&|?+>]|\breturn|\bcase|\btypeof)\s*$/;

/** The literals in their order; a template within a template counts as the end of the outer one. */
export function literalsOf(source: string): Literal[] {
  const found: Literal[] = [];
  TOKEN.lastIndex = 0;
  let from = 0;
  let line = 1;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const { comment, string, template } = match.groups!;
    let text = comment ?? string ?? template;
    let kind: Literal['kind'] = comment !== undefined ? 'comment' : string !== undefined ? 'string' : 'template';
    if (text === undefined) {
      PATTERN.lastIndex = match.index;
      const pattern = AWAITS_VALUE.test(source.slice(Math.max(0, match.index - 200), match.index))
        ? PATTERN.exec(source)
        : null;
      if (pattern === null) continue;
      [text, kind] = [pattern[0], 'pattern'];
      TOKEN.lastIndex = match.index + text.length;
    }
    line += source.slice(from, match.index).split('\n').length - 1;
    from = match.index;
    found.push({ kind, text, line });
  }
  return found;
}
