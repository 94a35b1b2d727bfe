import { matched, passagePlaces, type Rule, warn, wordsAround } from './rule.ts';
import { meantBy, wrongWords } from './wrong-words.ts';

/** A word with a wrong character (再接再励, 截止目前); silent about every word that is not on the list, and where it stands in “”. */
export const wordsMiswritten: Rule = (article) =>
  passagePlaces(article, wrongWords(), (match, chars) => !isNamed(match, chars)).map(({ passage, match }) => {
    const right = meantBy(match[0]);
    const shown = match[0].length > 1 ? '' : `“${wordsAround(passage.chars, match.index, match.index + 1)}”中的`;
    const message = `疑为别字：${shown}“${match[0]}”`;
    return warn(article, 'words-miswritten', matched(passage, match), message, `若是误写，改为“${right}”`, right);
  });

/** “布署”是错的: the word itself is spoken of. */
function isNamed({ 0: word, index }: RegExpExecArray, chars: string): boolean {
  return /[“‘《]/.test(chars[index - 1] ?? '') && /[”’》]/.test(chars[index + word.length] ?? '');
}
