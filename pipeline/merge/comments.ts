/** Comments of a returned file as a list: where, who, what, with their answers; a query of ours that was answered as a `stet` entry. */
import type { Base } from './base-text.ts';
import { plainText, type ReturnedComment, type ReturnedFile } from './returned.ts';
import { legibleText } from './signs.ts';

/** An entry of corrections.yaml that answers a query. */
export interface StetEntry {
  readonly file: string;
  readonly at: string;
  readonly stet: string;
}

export interface CommentThread {
  readonly at: { readonly file: string; readonly words: string };
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly replies: readonly { readonly author: string | null; readonly date: string | null; readonly text: string }[];
  readonly resolved: boolean;
  /** What to write into corrections.yaml where a query of ours was resolved; null of any other. */
  readonly stet: StetEntry | null;
}

const OURS = /刊印|Kanyin/;
const WORDS = 12;

/** The threads in the order of the file. */
export function commentThreads(base: Base, file: ReturnedFile): CommentThread[] {
  const files = new Map(
    base.articles.flatMap(({ file: name, blocks }) => blocks.map(({ bookmark }) => [bookmark, name])),
  );
  const places = new Map<string, CommentThread['at']>();
  let current = base.articles[0]?.file ?? '';
  for (const block of file.blocks) {
    current = block.begun.map((name) => files.get(name)).find((name) => name !== undefined) ?? current;
    const words = legibleText(plainText(block).replaceAll('\u0000', '〔注〕'));
    for (const id of block.comments) if (!places.has(id)) places.set(id, { file: current, words });
  }
  return file.comments
    .filter(({ answers }) => answers === null)
    .map((comment) => {
      const at = places.get(comment.id) ?? { file: '', words: '' };
      const replies = file.comments.filter(({ answers }) => answers === comment.id);
      return {
        at: {
          ...at,
          words: Array.from(at.words)
            .slice(0, WORDS * 2)
            .join(''),
        },
        author: comment.author,
        date: comment.date,
        text: comment.text,
        replies: replies.map(({ author, date, text }) => ({ author, date, text })),
        resolved: comment.resolved,
        stet: stetOf(comment, at),
      };
    });
}

/** The rule stands in brackets at the end of what we asked. */
function stetOf({ author, text, resolved }: ReturnedComment, { file, words }: CommentThread['at']): StetEntry | null {
  const rule = /[（(]([a-z][a-z-]+)[）)]\s*$/.exec(text)?.[1];
  if (!resolved || rule === undefined || !OURS.test(author ?? '')) return null;
  return { file, at: Array.from(words).slice(0, WORDS).join(''), stet: rule };
}
