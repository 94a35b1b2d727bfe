/** What the names of front matter mean. */
import { once } from '../../lexis/once.ts';
import { wordTable } from '../../lexis/table.ts';

export type FrontKey =
  | 'title'
  | 'subtitle'
  | 'authors'
  | 'affiliations'
  | 'abstract'
  | 'keywords'
  | 'classification'
  | 'documentCode'
  | 'articleNumber'
  | 'doi'
  | 'received'
  | 'revised'
  | 'accepted'
  | 'funding'
  | 'biography'
  | 'corresponding'
  | 'orcid'
  | 'email'
  | 'editor'
  | 'correction'
  | 'retraction';

const ROWS = wordTable('read/md/front-keys.tsv', ['key', 'word', 'source']);
const known = once(() => new Map(ROWS().map(({ key, word }) => [word, key as FrontKey | 'english'])));

/** What an article has in English too. */
const BOTH: ReadonlySet<string> = new Set(['title', 'authors', 'affiliations', 'abstract', 'keywords']);
const ENGLISH = /^(?:en-|english-|英文)|-(?:en|english)$|(?<=[a-z])En$/;

/** A name of front matter, in either language; `english` alone is a record of English ones. */
export interface NamedKey {
  readonly key: FrontKey | 'english';
  readonly isEnglish: boolean;
}

/** What a name means, or null where it means nothing to an article. */
export function frontKeyOf(name: string): NamedKey | null {
  const written = name.replace(/[_\s]+/g, '-');
  const key = known().get(written.toLowerCase());
  if (key !== undefined) return { key, isEnglish: false };
  const own = known().get(written.replace(ENGLISH, '').toLowerCase());
  return own !== undefined && own !== 'english' && ENGLISH.test(written) && BOTH.has(own)
    ? { key: own, isEnglish: true }
    : null;
}
