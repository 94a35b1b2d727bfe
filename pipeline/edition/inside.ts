/** 里 that means inside after a noun whose last character OpenCC takes for the first of another word: 嘴|巴里, 组|织里, 大|海里. */
import { once } from '../lexis/once.ts';
import { wordTable } from '../lexis/table.ts';
import type { Lock } from './convert.ts';

/** Nouns whose last character OpenCC takes for the first of another word. */
export const NOUNS = wordTable('edition/words/inside.tsv', ['noun', 'source']);
/** 海里 after a number is the nautical mile. */
const SEA =
  '(?<=[^\\P{Script=Han}一二三四五六七八九十百千万亿两零几数多余每半上])海(?!里[程弄])|(?<=^|[^\\p{Script=Han}\\d\\p{Nd}])海(?=里[的有])';
const AFTER = '(?=$|[^\\p{Script=Han}]|[的有都也就是去来找又还不没装放存等])';
/** The character comes first, so that nothing else is looked at where it does not stand. */
const inside = once(() => {
  const nouns = NOUNS().map(({ noun }) => noun);
  return new RegExp(`里(?<=(?:${nouns.join('|')}|${SEA})里)${AFTER}`, 'gu');
});

/** The places where 里 means inside, in the form given. */
export function insides(source: string, form: string): Lock[] {
  if (!source.includes('里')) return [];
  return [...source.matchAll(inside())].map(({ index }) => ({ from: index, to: index + 1, text: form }));
}
