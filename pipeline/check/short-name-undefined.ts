import { once } from '../lexis/once.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { anyWordOf } from './lists.ts';
import { type Passage, type Rule, warn } from './rule.ts';

// Words that name no document by themselves.
const generic = once(() => new RegExp(`^(?:${anyWordOf('kind-of-document')})$`));
const NAME = /《([^《》]{1,60})》/g;
const LONGEST = 20;

/** A name in 《》 where it stands. */
interface Use {
  readonly passage: Passage;
  readonly offset: number;
  readonly name: string;
  readonly defines: boolean;
  readonly inRow: boolean;
}

/**
 * A short name in 《》 is defined before it is used; silent in titles, headings and abstracts, about names never defined that name a
 * document by themselves (《党章》), about kinds of documents in a row (《意见》《办法》等), and after the definition or a full name that ends in
 * the short one.
 */
export const shortNameUndefined: Rule = (article) => {
  const uses = article.passages.flatMap(usesIn);
  const defined = new Set(uses.filter(({ defines }) => defines).map(({ name }) => name));
  const known = new Set<string>();
  return uses.flatMap((use): Diagnostic[] => {
    const { passage, offset, name, defines, inRow } = use;
    const isShort = defined.has(name) || (generic().test(name) && !inRow);
    const mayAsk = passage.prose && !article.abstract.includes(passage.text) && name.length <= LONGEST && !defines;
    const isEarly = isShort && mayAsk && !known.has(name) && (defined.has(name) || !known.has(endOf(name)));
    if (defines || isEarly) known.add(name);
    if (name.length > 2) known.add(endOf(name));
    if (!isEarly) return [];
    const message = defined.has(name) ? `“《${name}》”在交代全称之前就用了` : `简称“《${name}》”没有交代全称`;
    const hint = `第一次用时写全称，加“（以下简称《${name}》）”`;
    return [
      warn(article, 'short-name-undefined', { passage, from: offset, to: offset + name.length + 2 }, message, hint),
    ];
  });
};

function usesIn(passage: Passage): Use[] {
  const { chars } = passage;
  return [...chars.matchAll(NAME)].map(({ 0: found, 1: name, index }) => {
    const before = chars.slice(Math.max(0, index - 8), index);
    const after = chars.slice(index + found.length, index + found.length + 2);
    const inRow = /[》、]$/.test(before) || /^(?:等|[、和与]?《)/.test(after);
    return { passage, offset: index, name: name!, defines: /(?:简称|下称)为?[：:]?“?$/.test(before), inRow };
  });
}

/** The kind of document that a full name ends in: 条例 of 渡口管理条例. */
function endOf(name: string): string {
  return `…${name.slice(-2)}`;
}
