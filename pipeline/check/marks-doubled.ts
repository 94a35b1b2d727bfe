import { around, passagesOf, type Rule, warn } from './rule.ts';

// ！！ and ？！ are used for effect, …… and —— are one mark each.
const DOUBLED = /[，、；：][，、；：。]|。[，、；：。]|《《|》》|（（|））/g;

/** No two marks in a row where one is meant; silent about ！！, ？！, …… and ——, and about brackets nested by an author. */
export const marksDoubled: Rule = (article) =>
  passagesOf(article).flatMap((passage) =>
    [...passage.chars.matchAll(DOUBLED)]
      .filter((match) => !/^(?:））|（（)$/.test(match[0]) || !isNested(passage.chars))
      .map((match) => {
        const shown = around(passage.chars, match.index, match.index + match[0].length);
        return warn(article, 'marks-doubled', passage, match.index, `标点重叠：“${shown}”`, '删去多余的一个');
      }),
  );

function isNested(chars: string): boolean {
  return (chars.match(/（/g)?.length ?? 0) === (chars.match(/）/g)?.length ?? 0);
}
