import { describe, expect, it } from 'vitest';
import { made } from './made.ts';

/** What a Traditional article of these paragraphs is in the Simplified edition. */
async function simplified(title: string, author: string, ...paragraphs: readonly string[]): Promise<string> {
  return (await made([title, `●${author}`, ...paragraphs].join('\n\n'), 'zh-Hans')).text;
}

describe('著 of Taiwan', () => {
  it.each([
    ['他看著我，笑著說起沿著河走的事。', '他看着我，笑着说起沿着河走的事。'],
    ['睡著了，摸不著頭腦，隨著水漲，意味著什麼？', '睡着了，摸不着头脑，随着水涨，意味着什么？'],
    ['著手準備，著重說明，著裝整齊，穿著樸素。', '着手准备，着重说明，着装整齐，穿着朴素。'],
    ['著名作家的著作成績顯著，專著和名著都有。', '著名作家的著作成绩显著，专著和名著都有。'],
    ['土著的編著者，臭名昭著，著者著述甚多，以直諫著稱。', '土著的编著者，臭名昭著，著者著述甚多，以直谏著称。'],
    ['司馬遷著《史記》，後人著有《史論》，書著於1930年。', '司马迁著《史记》，后人著有《史论》，书著于1930年。'],
    ['他生來著名為正敏，看著名單說話。', '他生来著名为正敏，看着名单说话。'],
    ['家中老么最小。', '家中老幺最小。'],
  ])('is 着 only with a verb: %s', async (paragraph, form) => {
    expect(await simplified('渡口與書屋', '陳文海', paragraph)).toContain(form);
  });
});

describe('a name in variant characters', () => {
  it('keeps them in byline, title and text, the given name alone as well; words do not', async () => {
    const text = await simplified('論沈乾一的書屋', '沈乾一', '沈乾一種樹，乾一讀書，乾燥的曬乾了。');
    expect(text).toBe('论沈乾一的书屋\n沈乾一\n沈乾一种树，乾一读书，干燥的晒干了。');
  });

  it('keeps them where the text speaks of somebody twice', async () => {
    const text = await simplified(
      '書屋',
      '陳文海',
      '見到林汎，林汎說泛論無益。',
      '李旂生的旗，李旂生收了。王昇一笑，太陽昇起。',
    );
    expect(text).toContain('见到林汎，林汎说泛论无益。\n李旂生的旗，李旂生收了。王升一笑，太阳升起。');
  });

  it('has a form of 鍾 of its own', async () => {
    expect(await simplified('書屋', '林鍾文', '林鍾文聽鍾聲，鍾愛書。')).toContain('林锺文听钟声，钟爱书。');
  });
});
