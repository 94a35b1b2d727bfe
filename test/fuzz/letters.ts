/** Words of which no letter comes twice in an issue, so that one that is lost is missed; each is the same in both scripts. */
import { chainInto, scriptTables } from '../../pipeline/edition/opencc.ts';
import type { Chance } from './random.ts';

/** Letters that make the reader see more than words: numerals, what opens labels, captions and notes. */
const SPEAKING = /[一二三四五六七八九十百千万亿零图表章节注附参考文献摘要关键词作者单位栏目录第年月日的地得了着]/;

const POOL = await poolOf();

async function poolOf(): Promise<string[]> {
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xd7; high++)
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) bytes.push(high, low);
  const common = [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
  const { toTraditional, toSimplified } = await scriptTables();
  const region = (await chainInto('zh-Hant-TW', false, [])).second?.characters;
  return common.filter(
    (letter) =>
      !SPEAKING.test(letter) && !toTraditional.has(letter) && !toSimplified.has(letter) && region?.has(letter) !== true,
  );
}

/** Hands out letters, each once. */
export interface Letters {
  word(length: number): string;
}

/** The letters of an issue in an order of its own; they begin again only where an issue is longer than the language. */
export function lettersOf(chance: Chance): Letters {
  const left = [...POOL];
  return {
    word: (length) =>
      Array.from({ length }, () => {
        if (left.length === 0) left.push(...POOL);
        const at = chance.below(left.length);
        const letter = left[at]!;
        left[at] = left.at(-1)!;
        left.pop();
        return letter;
      }).join(''),
  };
}

/** The Han letters of a text. */
export function hanOf(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}
