/** Edits of Markdown that leave no mark of emphasis without its partner (CommonMark 6.2). */
import type { SourceEdit } from './source.ts';

const MARKS = /\\[\s\S]|\*+|~~|`+/g;

/** The edit with the partner of a mark that goes with all its words; a mark whose words stay stays. */
export function withMarksWhole({ from, to, put }: SourceEdit, source: string): SourceEdit {
  const open: string[] = [];
  for (const [mark] of source.slice(from, to).matchAll(MARKS)) {
    if (mark.startsWith('\\')) continue;
    if (open.at(-1) === mark) open.pop();
    else open.push(mark);
  }
  const [mark, more] = open;
  if (mark === undefined) return { from, to, put };
  if (more === undefined && isAt(source, to, mark)) return { from, to: to + mark.length, put };
  if (more === undefined && isAt(source, from - mark.length, mark)) return { from: from - mark.length, to, put };
  return { from, to, put: put + open.join('') };
}

function isAt(source: string, at: number, mark: string): boolean {
  return at >= 0 && source.startsWith(mark, at) && source[at - 1] !== mark[0] && source[at + mark.length] !== mark[0];
}
