import { matched, type Passage, placesOf, type Rule, warn } from './rule.ts';

const NUMBER =
  '[\\d.,]*\\d[%％‰]?[十百千万亿多余]{0,3}|[一二两三四五六七八九十百千万亿几数][一二两三四五六七八九十百千万亿几数多余]*';
/** A number with its unit. */
const COUNT = `(?:${NUMBER})[^，。；：、！？“”（）\\d]{0,4}?`;
const ABOUT = '大约|大概|(?<![相预邀如公契合条节简制违履失特签大立和盟誓婚纽租])约';
const NEAR = '将近|(?<![最附临靠亲邻远就接将新逼切贴])近';
// 上下 and 左右 by themselves, not 上下班, 左右手.
const MORE_OR_LESS =
  '(?:左右(?![手两摇摆为开逢侧边翼对互各都移滑转分着])|上下(?![车班学楼游文床级铺功午半两浮波移左同联一齐打各都翻滚摆抖飞调课山坡册集篇卷层部边端连贯求问水船马]))';

/** Two words that say the same of one thing, and what to do. */
const SLIPS: readonly (readonly [pattern: RegExp, hint: string])[] = [
  // 大约近百人
  slip(
    `(?:大约|大概)(?:将?近|约)(?=\\d|[一二两三四五六七八九十百千万几])|(?:约|将近)(?:将近|大约)(?=\\d|[一二两三四五六七八九十百千万几])`,
    '两个词留一个',
  ),
  // 大约三十人左右, 近百人上下, but 近十年左右 of time.
  slip(`(?:${ABOUT})(?:为|有|在|是)?${COUNT}${MORE_OR_LESS}`, '“约”与“左右”留一个'),
  slip(
    `(?:${NEAR})(?:${NUMBER})(?![年月日天周岁代来])[^，。；：、！？“”（）\\d年月]{0,4}?${MORE_OR_LESS}`,
    '“近”与“左右”留一个',
  ),
  slip(
    `(?<!不)(?:超过|多于|高于|大于|至少|最少|不少于|不低于|不下于)[了要有得为在]?${COUNT}以上(?![的]?(?:问题|内容|各|所述|述))`,
    '前面的词与“以上”留一个',
  ),
  slip(`(?:不超过|至多|最多|低于|少于|小于|不高于|不多于|不大于)${COUNT}以下`, '前面的词与“以下”留一个'),
  slip('(?:共计|一共|总共|合计|总计)(?:共计|一共|总共|合计|总计|共有)|共计共', '两个词留一个'),
  slip('切[忌勿](?:不要|不可|勿|莫|别)', '“切忌”已有“不要”的意思'),
  slip('(?:避免|防止|杜绝)[^，。；！？]{0,14}(?:不再|不要|别再)(?:发生|出现|产生)', '“避免”与“不”留一个，否则意思相反'),
  slip('(?:众多|许多|很多|不少|无数|诸多|每一?[位名个]|一[位名个])(?:的)?莘莘学子', '“莘莘”就是众多'),
  slip('(?:首部|第一[部篇本])处女作', '“处女作”就是第一部'),
  slip('悬殊(?:很|较|太|极|非常|十分|特别)?大', '写作“悬殊”或“差距很大”'),
  slip('原因(?:就|主要)?是(?:因为|由于)', '“原因”与“因为”留一个'),
  slip(
    '(?:减少|降低|下降|缩小|缩短|减轻)了?(?:近|约|到|至)?(?:\\d+|[一二两三四五六七八九十几])(?:\\.\\d+)?[多余]?倍',
    '减少不说几倍，写作“减少了三分之二”这样的形式',
  ),
];

/** One thing is not said twice, nor undone by a second word; silent unless both words stand in one clause round one number or matter. */
export const wordsRedundant: Rule = (article) => {
  const said = new Map<Passage, number[]>();
  return SLIPS.flatMap(([pattern, hint]) =>
    placesOf(article, pattern).flatMap(({ passage, match }) => {
      // 大约近百人左右 is one place.
      const places = said.get(passage) ?? [];
      if (places.some((place) => Math.abs(place - match.index) <= FAR)) return [];
      said.set(passage, [...places, match.index]);
      return [warn(article, 'words-redundant', matched(passage, match), `词语重复或矛盾：“${match[0]}”`, hint)];
    }),
  );
};

const FAR = 4;

function slip(pattern: string, hint: string): readonly [RegExp, string] {
  return [new RegExp(pattern, 'g'), hint];
}
