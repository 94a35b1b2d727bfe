/** What the pages of a document bear in their margins, which the house style replaces. */
import type { Say } from '../grammar/say.ts';
import { childrenOf, type Element } from '../source/xml.ts';

const LONGEST_SHOWN = 20;
const PAGE = /第|页|共|\bpages?\b|\bof\b/giu;

/** Says once that headers and footers with words in them are not taken; a page number alone is not worth a word. */
export function reportMargins(roots: readonly Element[], say: Say): void {
  const words = roots.map(wordsOf).find((text) => /\p{Script=Han}|\p{L}{2}/u.test(text.replace(PAGE, '')));
  if (words === undefined) return;
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  const message = `页眉、页脚（“${shown}”）不是正文，没有收进来`;
  say('info', 'margins-dropped', { line: 1, column: 1 }, message);
}

function wordsOf(element: Element): string {
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
  return childrenOf(element).map(wordsOf).join('').trim();
}
