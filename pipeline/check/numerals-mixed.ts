import { placesOf, type Rule, warn } from './rule.ts';

const HAN = '[〇零一二三四五六七八九十]';
// 2025年十月, 二〇二五年10月: one date, two kinds of numerals.
const DATES = new RegExp(
  `\\d{4}年${HAN}{1,3}月|${HAN}{4}年\\d{1,2}月|\\d{1,2}月${HAN}{1,3}日|(?<!年)${HAN}{1,3}月\\d{1,2}日`,
  'g',
);
// 二0二五年, 二十5, 3十, 5百, 3千元 but 3千米, 百分之50.
const MIXED = new RegExp(
  `${HAN}0${HAN}|(?<![第年月])[二三四五六七八九]十\\d(?!\\d*[月日年点时、.．）)%\\d])|\\d十(?!字|堰|佳|大)|\\d百(?![货姓科分余多])|\\d千(?![米克瓦伏安卡帕赫焦牛升吨字里万余多])|百分之\\d|\\d成${HAN}`,
  'g',
);

/** One number is written in one kind of numerals (GB/T 15835 4.3); silent about 5万, 3亿, 20余, 十几, and about names. */
export const numeralsMixed: Rule = (article) =>
  [DATES, MIXED].flatMap((pattern) =>
    placesOf(article, pattern).map(({ passage, match }) => {
      const message = `汉字数字与阿拉伯数字混用：“${match[0]}”`;
      return warn(article, 'numerals-mixed', passage, match.index, message, '统一用一种数字');
    }),
  );
