/** Words that count only in certain company: what must or must not stand on their left and right. */

/** A word with its company; the four columns are alternatives of a regular expression, empty where anything may stand. */
export interface InContext {
  readonly word: string;
  readonly left?: string;
  readonly 'not-left'?: string;
  readonly right?: string;
  readonly 'not-right'?: string;
}

/** The source of a pattern for a word in its company. The word comes first, so that nothing else is looked at where it does not stand. */
export function inContext({ word, left, 'not-left': notLeft, right, 'not-right': notRight }: InContext): string {
  return [
    word,
    left ? `(?<=(?:${left})${word})` : '',
    notLeft ? `(?<!(?:${notLeft})${word})` : '',
    right ? `(?=${right})` : '',
    notRight ? `(?!${notRight})` : '',
  ].join('');
}
