/** Words of an article without what only print needs. */
import type { Article, Text } from '../../model/document.ts';
import { plainTitle } from '../../model/math.ts';
import { joined, slice } from '../../model/runs.ts';

/** A subtitle without the dash that print sets before it. */
export function bareSubtitle(subtitle: Text): Text {
  const words = joined(subtitle);
  const dash = /^[\s—–－―-]+/.exec(words)?.[0].length ?? 0;
  return dash === 0 || dash === words.length ? subtitle : slice(subtitle, dash, words.length);
}

/** The DOI of an article as a registry has it, without an address before it; null where it has none. */
export function doiOf({ identifiers }: Pick<Article, 'identifiers'>): string | null {
  const { doi } = identifiers;
  if (doi === null) return null;
  return /10\.\d{4,9}\/\S+/.exec(plainTitle(doi))?.[0].replace(/[.,;。，；]+$/, '') ?? null;
}

/** 文章编号, 文献标识码 and the like in plain characters; null where there is none. */
export function plainOr(text: Text | null): string | null {
  const words = text === null ? '' : plainTitle(text);
  return words === '' ? null : words;
}
