import {
  ACTION,
  ADVERB,
  ATTRIBUTE,
  BEFORE_ADVERBIAL,
  DEGREE,
  END,
  MANNER,
  NOUN_TAIL,
  OUTCOME,
  PLAIN_VERB,
  QUALITY,
  SPOKEN,
  THING,
  VERB,
} from './de-words.ts';
import { placesOf, type Rule, warn } from './rule.ts';

type Particle = '的' | '地' | '得';

/** A pattern round one particle, the group `de`, and what should stand there. */
interface Slip {
  readonly pattern: RegExp;
  readonly wanted: Particle;
}

const QUALITIES = `(?:${QUALITY})(?:(?:[、而又且和]|更加|更)?(?:${QUALITY}))*`;
// 他们忙的, 天气的 but 高兴的: a feeling before what it leads to.
const FEELING =
  '高兴|激动|感动|兴奋|紧张|难过|伤心|惊讶|开心|疼|痛|羞|吓|困|饿|冻|渴|愁|窘|(?<![天空节风勇志神元生语脾运大口煤燃氧蒸暖冷热景名人习客和淘])气|(?<![着危紧应])急|(?<![积劳连])累|(?<![帮赶繁不])忙|(?<![亲狂加炽火])热';
const EFFECT =
  '跳[了起]|说不出|直(?:跺|发抖|哭|掉|流|喊|叫|冒|打|哆嗦|摇|拍)|睡不|吃不|喘不|热泪|流下|哭了|笑了|发抖|浑身|满头|满脸|满身|脸色|要命|要死|合不|手舞足蹈|手足无措|面红耳赤';
// Doubled adjectives (清清楚楚); the nouns of that shape (方方面面) are left alone.
const TWICE =
  '(?!方方|点点|风风雨|家家|里里|上上|时时|世世|山山|花花草|老老少|男男|日日|恩恩|是是|子子|口口|条条|字字|朝朝|年年|人人|分分)(?<a>\\p{Script=Han})\\k<a>(?<b>\\p{Script=Han})\\k<b>';

const SLIPS: readonly Slip[] = [
  // 跑的很快, 发展地非常迅速: a complement of degree takes 得.
  slip(`(?<![所能想要])(?:${VERB})(?<de>的)${DEGREE}(?:${QUALITIES})${END}`, '得'),
  slip(`(?:${VERB})(?<de>地)${DEGREE}(?!远|近|高|低|大|多)(?:${QUALITIES})${END}`, '得'),
  slip(
    `[把将使让][^，。；：！？的]{1,24}(?:${VERB}|变)(?<de>的)(?:更加|越来越|更为|更|非常|十分|很)[^，。；：！？的]{1,20}(?=[，。；：！？、]|$)`,
    '得',
  ),
  slip(`(?<![所能想要])说(?<de>[的地])${DEGREE}(?:${SPOKEN})${END}`, '得'),
  slip(`[大多快高少美静冷热小慢穷好乱脏黑亮](?<de>的)(?:惊人|出奇|可怕|吓人|离谱|要命|不得了)${END}`, '得'),
  slip(`[雨雪雾霜风](?:下|刮)(?<de>[的地])${DEGREE}?(?:大|小|猛|急|紧|密)${END}`, '得'),
  // 讲的清清楚楚, 忙的不可开交: what it comes to.
  slip(`(?:${VERB}|变)(?<de>的)(?:${TWICE})${END}`, '得'),
  slip(`(?:${VERB}|${FEELING})(?<de>的)(?:${OUTCOME})`, '得'),
  slip(`(?:${FEELING})(?<de>的)(?:${EFFECT})`, '得'),
  // 变的越来越冷, 显的格外宁静: 变 and 显 by themselves take 得.
  slip(
    `(?<![改转多演应政事质量巨万可善未渐突裂蜕畸病兵哗嬗易求思不一剧聚衰色惨骤])变(?<de>的)(?:${DEGREE}|${QUALITY}|(?:模糊|沉重|沉默|陌生|可能|困难))`,
    '得',
  ),
  slip('(?<![明浅凸彰])显(?<de>的)(?:十分|格外|尤为|非常|更加|很|有些|比较|特别|如此|苍白|有点)', '得'),
  // Fixed words with 得.
  slip('(?<=[我你他她们都也还总就便会已])觉(?<de>的)(?!醒|悟)', '得'),
  slip(
    '(?<![价数产总净贬升增峰极比均等分面币颜阈定取赋初旬估市现残熵权键])值(?<de>的)(?:一[提看读说试去]|反复|细细|好好|人们|全社会|注意|关注|借鉴|推广|学习|肯定|我们|大家|重视|思考|深思|研究|探讨|信赖|信任|尊敬|尊重|称道|称赞|怀疑|庆幸|欣慰|期待|提倡|警惕|反思|商榷|骄傲|同情|纪念|回味|玩味)',
    '得',
  ),
  slip('(?:取|(?<![收捕缴查俘])获|赢)(?<de>的)了', '得'),
  slip(
    '(?<![录考争采选索听吸汲获提抽截摘夺收换领窃谋支读])取(?<de>的)(?:较好|良好|显著|重大|明显|积极|丰硕|圆满|决定性)',
    '得',
  ),
  slip('(?<![大天公特行驱指即促唆迫出假])使(?<de>的)(?=[我你他她它]们|人们|大家|整个|该)', '得'),
  slip('懂(?<de>的)(?:如何|怎样|怎么|珍惜|感恩|尊重)', '得'),
  slip(
    '(?<=[舍恨巴怪顾]不)(?<de>的)|(?<![要是好差美错平公])(?<=不)(?<de2>的)(?=不(?!同|足|良|断|是|少|利|幸|满))',
    '得',
  ),
  // 悄悄的离开, 坚定不移的走: words that are adverbials by nature.
  slip(
    `(?:${ADVERB})(?<de>的)(?:${PLAIN_VERB}|走自己|(?:贯彻|坚持|推进|执行|维护|支持|实施|反对|走)(?!${NOUN_TAIL}))`,
    '地',
  ),
  // 认真的把, 有效的促进了, 要深入的开展调查: qualities before a verb that has its object.
  slip(`(?:${MANNER})(?<de>的)(?:${PLAIN_VERB})`, '地'),
  slip(`(?:${TWICE})(?<de>的)(?:${PLAIN_VERB})`, '地'),
  slip(`(?:${MANNER})(?<de>的)(?:${ACTION})(?:[了着]|起来|下去|过(?![程的去渡]))`, '地'),
  slip(
    `${BEFORE_ADVERBIAL}(?:更加|更|十分|非常)?(?:${MANNER})?(?:${MANNER}|牢牢)(?<de>的)(?:${ACTION})(?!${NOUN_TAIL})`,
    '地',
  ),
  slip(`(?:${MANNER}|${ADVERB})(?<de>得)(?:${ACTION})(?!${NOUN_TAIL})`, '地'),
  // 重要地意义, 我们地目标: an attribute takes 的.
  slip(`(?:${ATTRIBUTE})(?<de>[地得])(?:${THING})`, '的'),
  slip(
    '(?:[我你他她它]们|咱们)(?<de>[地得])(?:目标|任务|文化|历史|生活|利益|事业|愿望|责任|祖国|朋友|同志|工作)',
    '的',
  ),
];

/**
 * 的, 地 and 得 where another of them is usual; silent unless a whole pattern stands in one clause and no noun follows, so that
 * 更好的服务, 他说的很对, 深入的研究工作 and 把群众反映的更加突出的问题 pass.
 */
export const deParticles: Rule = (article) => {
  const said = new Set<string>();
  return SLIPS.flatMap(({ pattern, wanted }) =>
    placesOf(article, pattern).flatMap(({ passage, match }) => {
      const [at] = match.indices!.groups!.de ?? match.indices!.groups!.de2!;
      const diagnostic = warn(article, 'de-particles', passage, at, ...worded(passage.chars, at, wanted));
      const place = `${diagnostic.line}:${diagnostic.column}`;
      if (said.has(place)) return [];
      said.add(place);
      return [diagnostic];
    }),
  );
};

function worded(chars: string, at: number, wanted: Particle): [message: string, hint: string] {
  const shown = chars.slice(Math.max(0, at - 4), at + 5);
  return [`“${shown}”中的“${chars[at]}”疑应为“${wanted}”`, `若是，改为“${wanted}”`];
}

function slip(pattern: string, wanted: Particle): Slip {
  return { pattern: new RegExp(fromParticle(pattern), 'gdu'), wanted };
}

/**
 * What stands before the particle as a look back from it: so a text is searched for one character and not, at each of its characters,
 * for hundreds of words. A look back cannot repeat what it has not yet read.
 */
function fromParticle(pattern: string): string {
  const at = pattern.indexOf('(?<de>');
  const before = pattern.slice(0, at);
  return before === '' || before.includes('\\k<') || pattern.includes('(?<de2>')
    ? pattern
    : `(?<=${before})${pattern.slice(at)}`;
}
