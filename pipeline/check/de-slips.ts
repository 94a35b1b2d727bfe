/** The patterns by which a wrong 的, 地 or 得 is told: what stands before it, the particle, what stands after it. */
import {
  ACTION,
  ADVERB,
  ATTRIBUTE,
  BEFORE_ADVERBIAL,
  DEGREE,
  DONE,
  EFFECT,
  END,
  FEELING,
  MANNER,
  MOVE,
  NOUN_TAIL,
  OUTCOME,
  PLAIN_VERB,
  QUALITY,
  SPOKEN,
  SURE_ACTION,
  TAKEN,
  THING,
  VERB,
} from './de-words.ts';

export type Particle = '的' | '地' | '得';

/** A pattern that matches at its particle, the characters that may stand before it (null: any), and what should stand there. */
export interface Slip {
  readonly particles: string;
  readonly before: ReadonlySet<string> | null;
  readonly pattern: RegExp;
  readonly wanted: Particle;
}

const QUALITIES = `(?:${QUALITY})(?:(?:[、而又且和]|更加|更)?(?:${QUALITY}))*`;
// Doubled adjectives (清清楚楚); the nouns of that shape (方方面面) are left alone.
const NOUNS_OF_THAT_SHAPE =
  '(?!方方|点点|风风雨|家家|里里|上上|时时|世世|山山|花花草|老老少|男男|日日|恩恩|是是|子子|口口|条条|字字|朝朝|年年|人人|分分)';
const TWICE = `${NOUNS_OF_THAT_SHAPE}(?<a>\\p{Script=Han})\\k<a>(?<b>\\p{Script=Han})\\k<b>`;
/** The same in a look back, which reads from right to left. */
const TWICE_BEFORE = `${NOUNS_OF_THAT_SHAPE}\\k<a>(?<a>\\p{Script=Han})\\k<b>(?<b>\\p{Script=Han})`;

/** Shows that what stands before it is done; 着实 and 了解 are words of their own. */
const AS_DONE = '(?:了(?!解)|着(?![实重眼手力想])|起来|下去|过(?![程的去渡]))';

export const SLIPS: readonly Slip[] = [
  // 跑的很快, 发展地非常迅速: a complement of degree takes 得.
  slip(`(?<![所能想要])(?:${VERB})`, '的', `${DEGREE}(?:${QUALITIES})${END}`, '得'),
  slip(`(?:${VERB})`, '地', `${DEGREE}(?!远|近|高|低|大|多)(?:${QUALITIES})${END}`, '得'),
  slip(
    `[把将使让][^，。；：！？的]{1,24}(?:${VERB}|变)`,
    '的',
    '(?:更加|越来越|更为|更|非常|十分|很)[^，。；：！？的]{1,20}(?=[，。；：！？、]|$)',
    '得',
  ),
  slip('(?<![所能想要])说', '的地', `${DEGREE}(?:${SPOKEN})${END}`, '得'),
  slip('[大多快高少美静冷热小慢穷好乱脏黑亮]', '的', `(?:惊人|出奇|可怕|吓人|离谱|要命|不得了)${END}`, '得'),
  slip('[雨雪雾霜风](?:下|刮)', '的地', `${DEGREE}?(?:大|小|猛|急|紧|密)${END}`, '得'),
  // 讲的清清楚楚, 忙的不可开交: what it comes to.
  slip(`(?:${VERB}|变)`, '的', `(?:${TWICE})${END}`, '得'),
  slip(`(?:${VERB}|${FEELING})`, '的', `(?:${OUTCOME})`, '得'),
  slip(`(?:${FEELING})`, '的', `(?:${EFFECT})`, '得'),
  // 变的越来越冷, 显的格外宁静: 变 and 显 by themselves take 得.
  slip(
    '(?<![改转多演应政事质量巨万可善未渐突裂蜕畸病兵哗嬗易求思不一剧聚衰色惨骤])变',
    '的',
    `(?:${DEGREE}|${QUALITY}|(?:模糊|沉重|沉默|陌生|可能|困难))`,
    '得',
  ),
  slip('(?<![明浅凸彰])显', '的', '(?:十分|格外|尤为|非常|更加|很|有些|比较|特别|如此|苍白|有点)', '得'),
  // Fixed words with 得.
  slip('[我你他她们都也还总就便会已]觉', '的', '(?!醒|悟)', '得'),
  slip(
    '(?<![价数产总净贬升增峰极比均等分面币颜阈定取赋初旬估市现残熵权键])值',
    '的',
    '(?:一[提看读说试去]|反复|细细|好好|人们|全社会|注意|关注|借鉴|推广|学习|肯定|我们|大家|重视|思考|深思|研究|探讨|信赖|信任|尊敬|尊重|称道|称赞|怀疑|庆幸|欣慰|期待|提倡|警惕|反思|商榷|骄傲|同情|纪念|回味|玩味)',
    '得',
  ),
  slip('(?:取|(?<![收捕缴查俘])获|赢)', '的', '了', '得'),
  slip(
    '(?<![录考争采选索听吸汲获提抽截摘夺收换领窃谋支读])取',
    '的',
    '(?:较好|良好|显著|重大|明显|积极|丰硕|圆满|决定性)',
    '得',
  ),
  slip('(?<![大天公特行驱指即促唆迫出假])使', '的', '(?=[我你他她它]们|人们|大家|整个|该)', '得'),
  slip('懂', '的', '(?:如何|怎样|怎么|珍惜|感恩|尊重)', '得'),
  slip('[舍恨巴怪顾]不', '的', '', '得'),
  slip('(?<![要是好差美错平公])不', '的', '(?=不(?!同|足|良|断|是|少|利|幸|满))', '得'),
  // 悄悄的离开, 坚定不移的走, 慢慢的走: words that are adverbials by nature.
  slip(
    `(?:${ADVERB})`,
    '的',
    `(?:${PLAIN_VERB}|${MOVE}|(?:${DONE}|${ACTION}|${TAKEN})${AS_DONE}|走自己|(?:贯彻|坚持|推进|执行|维护|支持|实施|反对|走)(?!${NOUN_TAIL}))`,
    '地',
  ),
  // 认真的把, 认真的贯彻落实了, 有效的促进了, 要深入的开展调查: qualities before a verb that has its object.
  slip(`(?:${MANNER})`, '的', `(?:${PLAIN_VERB})`, '地'),
  slip(TWICE_BEFORE, '的', `(?:${PLAIN_VERB}|(?:${DONE}|${TAKEN})${AS_DONE})`, '地'),
  slip(`(?:${MANNER})`, '的', `(?:(?:${ACTION}){1,2}|${DONE})${AS_DONE}`, '地'),
  slip(`(?:${MANNER})`, '的', `(?:${SURE_ACTION})(?!${NOUN_TAIL})`, '地'),
  slip(
    `${BEFORE_ADVERBIAL}(?:更加|更|十分|非常)?(?:${MANNER})?(?:${MANNER}|牢牢)`,
    '的',
    `(?:${ACTION})(?!${NOUN_TAIL})`,
    '地',
  ),
  slip(`(?:${MANNER}|${ADVERB})`, '得', `(?:${ACTION})(?!${NOUN_TAIL})`, '地'),
  // 重要地意义, 我们地目标: an attribute takes 的.
  slip(`(?:${ATTRIBUTE})`, '地得', `(?:${THING})`, '的'),
  slip(
    '(?:有针对性|有效|切实可行|行之有效|必要|相应|具体)',
    '地得',
    '(?:措施|办法|对策|途径|手段|机制|体系|模式|氛围)(?!化)',
    '的',
  ),
  slip('(?:[我你他她它]们|咱们)', '地得', '(?:目标|任务|文化|历史|生活|利益|事业|愿望|责任|祖国|朋友|同志|工作)', '的'),
];

function slip(before: string, particles: string, after: string, wanted: Particle): Slip {
  const pattern = new RegExp(`(?<=${before})[${particles}]${after}`, 'yu');
  return { particles, before: lastsOf(before), pattern, wanted };
}

/** The characters in which what a pattern describes may end, and some more; null where it may end in any. */
function lastsOf(pattern: string): ReadonlySet<string> | null {
  if (pattern.includes('\\')) return null;
  const words = pattern.replace(/\(\?<[!=][^()]*\)/g, '');
  const lasts = words.match(/[^|()[\]?](?=[|)]|$)|\[[^\]]*\]/g) ?? [];
  return new Set([...lasts.join('').replace(/[[\]]/g, '')]);
}
