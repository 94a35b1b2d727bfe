/** What is read out of a manuscript as one line a block, so that readings compare. */
import { outlineOf } from '../../pipeline/model/outline.ts';
import { read } from '../../pipeline/read/txt/read.ts';

/** The head of each article and its blocks with kind, level and text. */
export function blocksOf(manuscript: string | Uint8Array): string[] {
  const bytes = typeof manuscript === 'string' ? new TextEncoder().encode(manuscript) : manuscript;
  return read('a.txt', bytes)
    .articles.map(outlineOf)
    .flatMap(({ title, authors, affiliations, blocks }) => [
      [title, authors, affiliations].join(' | '),
      ...blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`),
    ]);
}
