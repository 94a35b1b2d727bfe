import { matched, placesOf, type Rule, warn } from './rule.ts';

const HAN = '[〇零一二三四五六七八九十]';
const MIXED_UP = '统一用一种数字';

interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
}

/** What is wrong, with the clause of GB/T 15835—2011 that says so where one does. */
const SLIPS: readonly Slip[] = [
  // 4.3: 2025年十月, 二〇二五年10月: one date, two kinds of numerals.
  mixed(
    `\\d{4}年${HAN}{1,3}月|${HAN}{4}年\\d{1,2}月|\\d{1,2}月${HAN}{1,3}日|(?<!(?<![今去明当])年)${HAN}{1,3}月\\d{1,2}日|(?<![年月日第〇零一二三四五六七八九十])[一二][〇零一二三四五六七八九]{1,2}\\d{1,2}年`,
  ),
  // 二0二五年, 二十5, 3十, 5百, 3千元 but 3千米, 百分之50, 1９98, 第3、四章.
  mixed(
    `${HAN}0{1,2}${HAN}|(?<![第年月])[二三四五六七八九]十\\d(?!\\d*[月日年点时、.．）)%\\d])|(?<![第年月日双二三四五六七八九])十\\d(?=[个天人户元次名岁])|\\d十(?!字|堰|佳|大)|\\d百(?![货姓科分])|\\d千(?![米克瓦伏安卡帕赫焦牛升吨字里万余多])|百分之\\d|\\d成${HAN}|[0-9][０-９]|[０-９][0-9]|第\\d+、[一二三四五六七八九十]+(?=[章节条款卷届])`,
  ),
  // One sentence: 十九世纪 and 20世纪, 八十年代末 and 90年代.
  mixed(
    `${HAN}{1,3}世纪[^。；！？“”]{0,60}\\d{2}世纪|\\d{2}世纪[^。；！？“”]{0,60}${HAN}{2,3}世纪|[二三四五六七八九]十年代[^。；！？“”]{0,30}\\d0年代|\\d0年代[^。；！？“”]{0,30}[二三四五六七八九]十年代`,
  ),
  // 4.2.2: 十几, 二十几 are written in Chinese numerals.
  slip('(?<![\\d.])\\d0几(?![何乎])', '“几”前用了阿拉伯数字：', '写作“十几”“二十几”'),
  // 4.2.2 and GB/T 15834—2011 4.5.3.4: two numerals in a row for about so many take Chinese numerals and no 、.
  slip(
    '(?<![第图表式节章条款项例题注组班级期卷号届\\d.、–—~-])(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?:[个人名次天岁元户件种家倍里斤]|位(?!数)|公里|分钟|小时|个月|万|千|百)',
    '概数用了阿拉伯数字和顿号：',
    '写作“五六个”这样的形式',
  ),
  slip(
    '(?=[一二三四五六七八]、)(?<=[\\p{Script=Han}])(?<![第图表节章条款项例零〇一二三四五六七八九十百千万、])(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)(?:天|岁|十[个人名次天岁元户年]|百[个人名元户]|千[个人元户]|名|个(?:人|月|小时|问题|方面|地方|村|字))',
    '概数中间用了顿号：',
    '去掉顿号，写作“五六天”这样的形式',
  ),
  // 20余％ is neither.
  slip('\\d余[%％‰]', '“余”夹在数字和百分号之间：', '写作“20％多”或“百分之二十多”'),
  // A year in Chinese numerals takes 〇, a number 零.
  slip(
    '(?<![一二三四五六七八九〇零十百])(?:[一二][〇零一二三四五六七八九]零[〇零一二三四五六七八九]|[一二]零[〇零一二三四五六七八九]{2}|[一二][〇零一二三四五六七八九]{2}零)年',
    '年份里用了“零”：',
    '编号和年份用“〇”，或用阿拉伯数字',
  ),
  slip(
    '(?=[一二])(?<![〇零一二三四五六七八九])(?=[〇零一二三四五六七八九]{0,3}[OoＯｏ○])(?:一[八九]|二[〇零OoＯｏ○])[〇零OoＯｏ○一二三四五六七八九]{2}(?![〇零一二三四五六七八九])',
    '“〇”写成了字母或圈：',
    '改为“〇”',
  ),
];

/** One number is written in one kind of numerals (GB/T 15835—2011); silent about 5万, 3亿, 20余人, 十几, 五、六年级, and about names. */
export const numeralsMixed: Rule = (article) =>
  SLIPS.flatMap(({ pattern, message, hint }) =>
    placesOf(article, pattern).map(({ passage, match }) =>
      warn(article, 'numerals-mixed', matched(passage, match), `${message}“${match[0]}”`, hint),
    ),
  );

function mixed(pattern: string): Slip {
  return slip(pattern, '汉字数字与阿拉伯数字混用：', MIXED_UP);
}

function slip(pattern: string, message: string, hint: string): Slip {
  return { pattern: new RegExp(pattern, 'gu'), message, hint };
}
