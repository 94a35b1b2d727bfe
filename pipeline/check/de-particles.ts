import { placesOf, type Rule, warn } from './rule.ts';

// 把队伍建设的更加有力: a complement of degree takes 得.
const DEGREE =
  /[把将使让][^，。；：！？的]{1,24}(?:建设|发展|打造|完成|开展|落实|表现|团结|培养|治理|管理|服务|保护|传承|联系|凝聚|做|办|搞|建|管|变|干|抓|学|走)的(?:更加|越来越|更为|更|非常|十分|很)[^，。；：！？的]{1,20}(?=[，。；：！？、]|$)/g;
// 简单的将工作叠加, 有效的促进了发展: an adverbial takes 地.
const MANNER =
  '简单|单纯|盲目|片面|机械|笼统|积极|主动|自觉|认真|深入|深刻|充分|有效|切实|扎实|稳步|科学|合理|准确|及时|全面|极大|更好|进一步|系统|持续|快速|逐步|顺利|成功|显著|大力|有力|不断';
const TAKEN = new RegExp(`(?:${MANNER})的(?:将(?![军领士来官帅才])|把(?![握手关柄戏]))`, 'g');
const DONE = new RegExp(
  `(?:${MANNER})的(?:推动|促进|提升|提高|增强|加强|解决|完成|实现|改善|激发|调动|保障|维护|展示|体现|反映|说明|推进|扩大|拓宽|降低|减少|避免|防止)了`,
  'g',
);
// 值的一提, 显的十分: fixed words with 得.
const FIXED = /(?:值的(?:一提|注意|关注|借鉴|推广|学习|肯定)|显的(?:十分|格外|尤为|非常|更加)|(?:取|获|赢)的了)/g;

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [DEGREE, '得'],
  [TAKEN, '地'],
  [DONE, '地'],
  [FIXED, '得'],
];

/**
 * 的 where 得 or 地 is usual; silent unless a whole pattern stands in one clause, so that 新的更高要求, 更好的服务 and
 * 把群众反映的更加突出的问题 pass.
 */
export const deParticles: Rule = (article) =>
  PATTERNS.flatMap(([pattern, wanted]) =>
    placesOf(article, pattern).map(({ passage, match }) => {
      const at = match.index + match[0].lastIndexOf('的');
      const shown = passage.chars.slice(Math.max(0, at - 4), at + 5);
      const message = `“${shown}”中的“的”疑应为“${wanted}”`;
      return warn(article, 'de-particles', passage, at, message, `若是，改为“${wanted}”`);
    }),
  );
