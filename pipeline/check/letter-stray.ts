import { matched, passagePlaces, type Rule, warn, wordsAround } from './rule.ts';

/** A small letter alone, whatever stands beside it. */
const ALONE = /(?<![A-Za-z0-9_.\\-])[a-z](?![A-Za-z0-9_.\\-])/g;
// 其中f味: between Chinese, and no sign of a quantity, an axis or a kind.
const INSIDE = /(?<=\p{Script=Han})[a-mo-wyz](?=\p{Script=Han})(?![值轴型级段点组类音调线族股座是为取表])/gu;

/**
 * No lone Latin letter stands inside Chinese words, where recognition put it for a character; silent in an article that has other lone
 * letters, which are signs there.
 */
export const letterStray: Rule = (article) => {
  const found = passagePlaces(article, INSIDE);
  if (found.length !== 1) return [];
  const alone = article.passages.reduce((sum, { chars }) => sum + (chars.match(ALONE)?.length ?? 0), 0);
  if (alone > 1) return [];
  return found.map(({ passage, match }) => {
    const shown = wordsAround(passage.chars, match.index, match.index + 1);
    const message = `中文里夹着一个字母“${match[0]}”：“${shown}”`;
    return warn(article, 'letter-stray', matched(passage, match), message, '像是认错的字，对照原文改正');
  });
};
