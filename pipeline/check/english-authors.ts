import { isSameName } from '../lexis/romanised.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { extentAt, joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

/**
 * The English byline names the same people in the same order, in pinyin (GB/T 28039—2011, GB/T 16159—2012); silent about names of other
 * peoples and names in another spelling than pinyin, about groups, and where no name is given in English.
 */
export const englishAuthors: Rule = (article): Diagnostic[] => {
  const { english, at } = article;
  if (english === null || english.authors.length === 0) return [];
  const chinese = article.authors.map(({ name }) => joined(name)).filter((name) => name !== '');
  const letters = english.authors.map(({ name }) => joined(name));
  const ask = (index: number, message: string, hint: string) => {
    const { name } = english.authors[Math.min(index, english.authors.length - 1)]!;
    return diagnostic('warning', 'english-authors', at.file, extentAt(name, 0, joined(name).length), message, hint);
  };
  if (chinese.length !== letters.length)
    return [ask(0, `中文作者 ${chinese.length} 位，英文 ${letters.length} 位`, '逐位对应，次序相同')];
  return letters.flatMap((name, index) => {
    if (isSameName(chinese[index]!, name) !== false) return [];
    const other = chinese.findIndex((one) => isSameName(one, name) === true);
    if (other >= 0)
      return [
        ask(
          index,
          `英文第 ${index + 1} 位“${name}”是中文第 ${other + 1} 位“${chinese[other]}”`,
          '中英文作者的次序应当相同',
        ),
      ];
    return [ask(index, `“${name}”不是“${chinese[index]}”的拼音`, '核对拼音；是别的写法就不用改')];
  });
};
