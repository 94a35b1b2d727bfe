/** Quotation marks of a Traditional edition: “ ” ‘ ’ become 「 」 『 』 by their depth in the paragraph. */

const OPENING = '“‘';
const CLOSING = '”’';
const PAIRS = ['「」', '『』'] as const;
const WESTERN = /[\p{Script=Latin}\p{Number}]/u;

/** One character for one; an apostrophe between or after Latin letters (don’t, workers’) stays, a quotation mark never does. */
export function cornerQuotes(text: string): string {
  if (!/[“”‘’]/.test(text)) return text;
  let depth = 0;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (OPENING.includes(mark)) {
      result += PAIRS[depth % 2]![0];
      depth++;
    } else if (CLOSING.includes(mark) && !isApostrophe(text, i, depth)) {
      depth = Math.max(0, depth - 1);
      result += PAIRS[depth % 2]![1];
    } else result += mark;
  }
  return result;
}

function isApostrophe(text: string, at: number, depth: number): boolean {
  if (text[at] !== '’' || !WESTERN.test(text[at - 1] ?? '')) return false;
  return WESTERN.test(text[at + 1] ?? '') || depth === 0;
}
