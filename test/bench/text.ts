/** Made-up journal articles of any length: sentences dealt out anew in each, so that no cache helps. */

const SENTENCES = [
  '乡镇图书室要办得长久,靠的不是一次性的投入,而是年年有人管、月月有新书。',
  '调查显示,当地居民对公共阅览空间的满意度由62.5%提高到81.3%,但周末的座位仍然不够。',
  '有的馆员提出:“把开放时间延长到晚上九点,上班的人才用得上。”',
  '这项工作看起来琐碎,其实最见功夫,也最容易被忽视。',
  '从各县(区)报来的材料看,书目更新的周期长短不一,短的三个月,长的超过两年。',
  '我们在走访中发现,凡是孩子常来的地方,大人也愿意坐下来读一会儿。',
  '与其把书锁在柜子里,不如让它们在村与村之间流动起来。',
  '当然,流动也带来了损耗和遗失,因此登记制度必须简单、清楚、人人会用。',
  '一位退休教师整理了《乡土志略》的手抄本,并把它捐给了镇上的图书室。',
  '她说,书放在家里只有自己看,放在这里才算活了过来。',
  '近年来,志愿者队伍不断壮大,固定服务的已有120人,累计服务时长超过8000小时。',
  '不同年龄的读者需要不同的书,也需要不同的光线、桌椅和安静的程度。',
  '经费固然重要,但更重要的是有一套能够坚持下去的办法。',
  '为此,县里专门制定了工作细则,明确了采购、编目、借阅、清点四个环节的责任。',
  '实践证明,只要方向对头、方法得当,小地方也能办成大事情。',
  '对于偏远的自然村,流动书车每两周走一趟,每趟停留不少于40分钟。',
  '年轻的读者更习惯用手机检索,于是馆藏目录也做成了可以在线查询的页面。',
  '说到底,公共文化服务是一件需要耐心的事,急不得,也停不得。',
  '在评价标准上,不宜只看藏书量,还要看借阅率、到馆率和读者的真实感受。',
  '如何让更多的人走进来、坐得住、读得进去,是今后几年要回答的问题。',
];
const HEADINGS = ['现状与成效', '存在的主要问题', '原因分析', '几点建议', '经验与启示', '下一步的打算'];
const NUMERALS = '一二三四五六';
const SURNAMES = '赵钱孙李周吴郑王冯陈';
const GIVEN = ['晓明', '文静', '建华', '思远', '雨桐'];

/** Mulberry32: the same numbers in [0, 1) for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An article of about 2,500 characters in the plain form in which manuscripts arrive. */
export function madeUpArticle(number: number): string {
  const next = random(number);
  const pick = <T>(from: readonly T[] | string): T | string => from[Math.floor(next() * from.length)]!;
  const paragraph = () => Array.from({ length: 3 + Math.floor(next() * 5) }, () => pick(SENTENCES)).join('');
  const parts = [`基层阅读服务的第${number}次观察与思考`, `●${pick(SURNAMES)}${pick(GIVEN)}`];
  for (let section = 0; parts.join('').length < 2450; section++) {
    if (section > 0 && section <= 6) parts.push(`${NUMERALS[section - 1]}、${HEADINGS[section - 1]}`);
    parts.push(paragraph(), paragraph());
  }
  parts.push(`(作者单位:第${number}图书馆)`);
  return parts.join('\n\n');
}
