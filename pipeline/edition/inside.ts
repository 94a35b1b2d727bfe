/** 里 that means inside after a noun whose last character OpenCC takes for the first of another word: 嘴|巴里, 组|织里, 大|海里. */
import type { Lock } from './convert.ts';

const NOUNS =
  '组织|嘴巴|尾巴|下巴|泥巴|课本|书本|剧本|账本|文本|记本|版本|读本|标本|绘本|样本|脚本|山谷|峡谷|河谷|墙角|眼角|嘴角|街角|邻居|民居|旧居|故居|新居|街道|渠道|管道|隧道|轨道|频道|公路|道路|铁路|马路|电路|节日|假日|夏日|冬日|往日|昔日|今日|东西|地方|处方|药方|水波|碧波|清波|电波|瀑布|眼神|精神|网格|表格|方格|空格|函数|参数|分数|指数|系数|大米|小米|玉米|行卡|借书卡';
/** 海里 after a number is the nautical mile. */
const SEA =
  '(?<=[^\\P{Script=Han}一二三四五六七八九十百千万亿两零几数多余每半上])海(?!里[程弄])|(?<=^|[^\\p{Script=Han}\\d\\p{Nd}])海(?=里[的有])';
const AFTER = '(?=$|[^\\p{Script=Han}]|[的有都也就是去来找又还不没装放存等])';
/** The character comes first, so that nothing else is looked at where it does not stand. */
const INSIDE = new RegExp(`里(?<=(?:${NOUNS}|${SEA})里)${AFTER}`, 'gu');

/** The places where 里 means inside, in the form given. */
export function insides(source: string, form: string): Lock[] {
  if (!source.includes('里')) return [];
  return [...source.matchAll(INSIDE)].map(({ index }) => ({ from: index, to: index + 1, text: form }));
}
