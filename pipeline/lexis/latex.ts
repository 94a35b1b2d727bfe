/** LaTeX by the characters it stands for. */
import { once } from './once.ts';
import { wordTable } from './table.ts';

const COMMANDS = wordTable('lexis/latex.tsv', ['character', 'command', 'source']);
const commands = once(() => new Map(COMMANDS().map(({ character, command }) => [character, command])));

/** What LaTeX writes for a character of a formula; the character itself where that is what it writes. */
export function commandFor(character: string): string {
  // # begins a remark in a table of words.
  return character === '#' ? '\\#' : (commands().get(character) ?? character);
}

/** Names that LaTeX knows as operators: sin is \sin. */
const NAMES =
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|coth|csc|deg|det|dim|exp|gcd|hom|inf|ker|lg|lim|liminf|limsup|ln|log|max|min|Pr|sec|sin|sinh|sup|tan|tanh)$/;

/** Whether LaTeX has a command for the name of an operator. */
export function isOperatorName(name: string): boolean {
  return NAMES.test(name);
}
