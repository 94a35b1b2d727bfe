/** The script an article is written in, whatever it quotes. */
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { blockTexts } from '../model/slots.ts';
import { around, quotedIn } from './quoted.ts';
import type { Script, ScriptReader } from './script.ts';

/** So many characters tell an article's script. */
const ENOUGH = 3000;
/** No paragraph tells more than this many characters that only one script has: it may be quoted as a whole. */
const MOST = 3;
/** What an author says himself: a title or a heading counts so many times. */
const OWN = 2;

/**
 * The script of an article by its title, its authors and the start of its body, or null where nothing tells. Quotations say nothing, nor do the
 * references, which may be in any script.
 */
export function articleScript({ title, authors, body }: Article, reader: ScriptReader): Script | null {
  const names = authors.map(({ name }) => joined(name)).join('');
  let balance = OWN * (told(joined(title), reader) + told(names, reader));
  let length = 0;
  for (const block of body) {
    if (length > ENOUGH) break;
    if (block.kind === 'quotation' || block.kind === 'verse') continue;
    for (const text of blockTexts(block).map(joined)) {
      balance += (block.kind === 'heading' ? OWN : 1) * told(text, reader);
      length += text.length;
    }
  }
  if (balance !== 0) return balance > 0 ? 'Hant' : 'Hans';
  return reader.of(joined(title) + body.flatMap(blockTexts).map(joined).join(''));
}

/** How many more characters of a text outside its quotations are Traditional than Simplified, within bounds. */
function told(text: string, { balanceOf }: ScriptReader): number {
  const own = around(quotedIn(text), text.length)
    .map(({ from, to }) => text.slice(from, to))
    .join('');
  return Math.max(-MOST, Math.min(MOST, balanceOf(own)));
}
