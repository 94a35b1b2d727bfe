/** LaTeX to the tree of the library that reads it; the only file that imports it. */
import library from 'temml';

/** What the library has besides its types. */
interface Temml {
  __parse(latex: string, options: object): ParseNode[];
  __renderToMathMLTree(latex: string, options: object): { toText(): string };
}

const temml = library as unknown as Temml;

/** A node of the library's tree: `type`, and what that type has. */
export interface ParseNode {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** So many expansions of macros a formula may ask for; \ce of a long reaction asks for some two hundred. */
const MOST_EXPANSIONS = 2_000;

/** The tree of a formula. Throws the library's ParseError. */
export function treeOf(latex: string, displayed: boolean): ParseNode[] {
  const options = { displayMode: displayed, throwOnError: true, maxExpand: MOST_EXPANSIONS, macros: {} };
  return temml.__parse(latex, options);
}

const known = new Map<string, string>();

/** The character that a command of LaTeX stands for, such as α for \alpha; the text itself where it is none. */
export function characterOf(text: string): string {
  if (!text.startsWith('\\') || text.length < 2) return text;
  let character = known.get(text);
  if (character === undefined) {
    character = readable(text);
    known.set(text, character);
  }
  return character;
}

/** Spaces and functions that mean nothing are taken out of what the library writes. */
function readable(command: string): string {
  const tree = temml.__renderToMathMLTree(command, { throwOnError: true, macros: {} });
  return tree.toText().replace(/[\u2061\u200b]/g, '');
}
