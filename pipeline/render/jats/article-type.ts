/** What an article is in the words that JATS suggests for `article-type`. */
import type { Article } from '../../model/document.ts';
import { plainOr } from '../record/words.ts';

/** 文献标识码 (CAJ-CD B/T 1—2006): A papers, B reports of practice, C speeches and comments, D news, E documents. */
const BY_CODE: Readonly<Record<string, string>> = {
  A: 'research-article',
  B: 'other',
  C: 'article-commentary',
  D: 'news',
  E: 'other',
};

/** A notice is told by what it corrects, another article by its 文献标识码, else by whether it has what a paper has. */
export function articleType({ endMatter, identifiers, abstract, references }: Article): string {
  const notice = endMatter.find(({ kind }) => kind === 'correction' || kind === 'retraction')?.kind;
  if (notice !== undefined) return notice;
  const code = plainOr(identifiers.documentCode)?.toUpperCase() ?? '';
  return BY_CODE[code] ?? (abstract.length > 0 || references.length > 0 ? 'research-article' : 'other');
}
