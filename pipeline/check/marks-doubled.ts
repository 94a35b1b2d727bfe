import { matched, passagePlaces, type Rule, warn, wordsAround } from './rule.ts';

// ！！ and ？！ are used for effect, …… and —— are one mark each.
const DOUBLED = /[，、；：][，、；：。]|。[，、；：。]|《《|》》|（（|））/g;

/** No two marks in a row where one is meant; silent about ！！, ？！, …… and ——, and about brackets nested by an author. */
export const marksDoubled: Rule = (article) =>
  passagePlaces(article, DOUBLED, ([marks], chars) => !/^(?:））|（（)$/.test(marks) || !isNested(chars)).map(
    ({ passage, match }) => {
      const shown = wordsAround(passage.chars, match.index, match.index + match[0].length);
      return warn(article, 'marks-doubled', matched(passage, match), `标点重叠：“${shown}”`, '删去多余的一个');
    },
  );

const FAR = 2000;

function isNested(chars: string): boolean {
  const near = chars.slice(0, FAR);
  return (near.match(/（/g)?.length ?? 0) === (near.match(/）/g)?.length ?? 0);
}
