import { describe, expect, it } from 'vitest';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { articlesOf } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { issue as handMade } from '../render/issue.ts';
import { issueOf, made, textsIn } from './made.ts';

describe('an issue in the script of an edition', () => {
  it('has every text converted and nothing lost', async () => {
    const { issue } = await toEdition(handMade, 'zh-Hant-TW');
    const [before, after] = [handMade, issue].map((one) => articlesOf(one).flatMap(textsIn));
    expect(after).toHaveLength(before!.length);
    expect(after!.map((text) => [...text].length)).toEqual(before!.map((text) => [...text].length));
    expect(after!.join('')).not.toMatch(/[这为说书“”‘]/);
  });

  it('is unchanged in the Simplified edition', async () => {
    expect((await toEdition(handMade, 'zh-Hans')).issue).toBe(handMade);
  });

  it('converts journal, section titles and the words of a style, marks and all', async () => {
    const issue = issueOf(SIMPLIFIED, { journal: '乡村“阅读”', title: '论坛' });
    const { issue: made, wording } = await toEdition(issue, 'zh-Hant-TW');
    expect([made.masthead.journal, made.sections[0]!.title, wording('“作者单位”')]).toEqual([
      '鄉村「閱讀」',
      '論壇',
      '「作者單位」',
    ]);
  });
});

describe('a Traditional manuscript', () => {
  it.each(['zh-Hant-TW', 'zh-Hant-HK'] as const)('makes its %s edition unchanged, marks and all', async (edition) => {
    const issue = issueOf(TRADITIONAL);
    expect((await toEdition(issue, edition)).issue.sections).toEqual(issue.sections);
  });

  it('is told by its text where its title is of either script', async () => {
    const source = '三年\n\n●林小明\n\n他說：「子云：書屋的規矩，後來改了。」';
    expect((await made(source)).text).toContain('他說：「子云：書屋的規矩，後來改了。」');
  });

  it('makes a Simplified edition', async () => {
    const { text } = await made(TRADITIONAL, 'zh-Hans');
    expect(text).toContain('他说：“书屋的‘规矩’，后来改了。”');
  });

  it('may quote a Simplified paragraph, and be quoted in a Simplified one', async () => {
    const simplified = '“书里写着：这样的‘规矩’还没有过。”';
    const traditional = '「書裡寫著：這樣的『規矩』還沒有過。」';
    expect((await made(`${TRADITIONAL}\n\n${simplified}`)).text).toContain(traditional);
    const { text } = await made(`${SIMPLIFIED}\n\n「這樣的規矩在裏面說，喫麪。」`);
    expect(text).toContain('鄉村書屋');
    expect(text).toContain('「這樣的規矩在裏面說，喫麪。」');
  });

  it('may stand beside a Simplified one: each is told by itself', async () => {
    const both = {
      ...issueOf(SIMPLIFIED),
      sections: [...issueOf(SIMPLIFIED).sections, ...issueOf(TRADITIONAL).sections],
    };
    const { issue } = await toEdition(both, 'zh-Hant-TW');
    const [first, second] = articlesOf(issue).map((article) => textsIn(article).join(''));
    expect(first).toContain('鄉村書屋');
    expect(second).toContain('書屋的『規矩』');
  });
});

describe('names', () => {
  it.each([
    ['于建国', '于建國'],
    ['范后里', '范后里'],
    ['余秋云', '余秋雲'],
    ['周杰伦', '周杰倫'],
    ['单于里', '單于里'],
    ['谷梁松', '穀梁松'],
    ['尉迟万里', '尉遲萬里'],
    ['郭台明', '郭台明'],
    ['李会', '李會'],
    ['叶万里', '葉萬里'],
    ['钟刘', '鍾劉'],
    ['欧阳干', '歐陽幹'],
    ['司马云', '司馬雲'],
    ['党明', '党明'],
    ['种云飞', '种雲飛'],
    ['万俟后', '万俟后'],
    ['岳松', '岳松'],
    ['丑丑', '丑丑'],
    ['谷雨', '谷雨'],
    ['干将', '干將'],
    ['涂志坚', '涂志堅'],
    ['游云', '游雲'],
    ['于是之', '于是之'],
    ['冲云', '沖雲'],
  ])('%s becomes %s in the byline and in the text', async (name, form) => {
    const { issue, text } = await made(`书屋三年\n\n●${name}\n\n这里说的是${name}，他们都来了。`, 'zh-Hant-TW');
    expect(articlesOf(issue)[0]!.authors.map(({ name }) => joined(name))).toEqual([form]);
    expect(text).toContain(`這裡說的是${form}，他們都來了。`);
  });

  it('are not found inside other words', async () => {
    const { text } = await made('书屋三年\n\n●于洪\n\n对于洪水，于洪说，要早作准备。', 'zh-Hant-TW');
    expect(text).toContain('對於洪水，于洪說，要早作準備。');
  });

  it('come from 责任编辑 and 作者简介, and their surnames are known before a title', async () => {
    const source = `书屋三年\n\n●林小满\n\n于老师和范教授谈到关于老师的事，后来余先生也到了。\n\n作者简介:林小满(1980—),女,馆员;于建国(1970—),男,教授。\n\n责任编辑:范进 余干\n`;
    const { text } = await made(source, 'zh-Hant-TW');
    expect(text).toContain('于老師和范教授談到關於老師的事，後來余先生也到了。');
    expect(text).toContain('于建國');
    expect(text).toContain('范進 余幹');
  });

  it('keep the space of a name set out to three characters', async () => {
    const source =
      '书屋三年\n\n●林小满\n\n于洋来了。\n\n作者简介：于　洋（1970—），男，馆员。\n\n责任编辑：范　进 余秋云\n';
    const { text } = await made(source, 'zh-Hant-TW');
    expect(text).toContain('于　洋（1970—）');
    expect(text).toContain('范　進 余秋雲');
    expect(text).toContain('于洋來了。');
  });

  it('are spelled as issue.yaml says, above all', async () => {
    const names = [
      { phrase: '钟云', form: '鐘云' },
      { phrase: '余里', form: null },
    ];
    const { text } = await made('书屋三年\n\n●钟云\n\n钟云和余里都来了。', 'zh-Hant-TW', { names });
    expect(text).toContain('鐘云和余里都來了。');
  });
});

describe('what is to be kept', () => {
  it('is printed as it stands, or in the form given', async () => {
    const keep = [
      { phrase: '《干部论》', form: null },
      { phrase: '后勤学院', form: '後勤書院' },
    ];
    const { text } = await made('书屋三年\n\n●林小满\n\n我们读《干部论》，在后勤学院。', 'zh-Hant-TW', { keep });
    expect(text).toContain('我們讀《干部论》，在後勤書院。');
  });

  it('may be classical: its words are its own', async () => {
    const classical = ['余闻之曰云'];
    const { text } = await made('书屋三年\n\n●林小满\n\n书上写着：余闻之曰云，余下的不说。', 'zh-Hant-TW', {
      classical,
    });
    expect(text).toContain('余聞之曰云，餘下的不說。');
  });
});

describe('regional wording', () => {
  const source = '软件与信息\n\n●林小满\n\n软件的信息都在网络上。\n\n(作者单位:软件学院)\n';

  it('is not used unless asked for', async () => {
    const { text, diagnostics } = await made(source, 'zh-Hant-TW');
    expect(text).toContain('軟件的信息都在網絡上。');
    expect(diagnostics).toEqual([]);
  });

  it('lists every word it changed, and leaves names and affiliations alone', async () => {
    const { text, diagnostics } = await made(source, 'zh-Hant-TW', { regional: true });
    expect(text).toContain('軟體的資訊都在網路上。');
    expect(text).toContain('軟件學院');
    const changed = diagnostics.filter(({ rule }) => rule === 'edition-wording');
    expect(changed.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 4],
      [5, 1],
      [5, 4],
      [5, 8],
    ]);
    expect(changed[2]!.message).toBe('按地区用词把“软件”改为“軟體”');
  });
});

const SIMPLIFIED = '乡村书屋\n\n●林小满\n\n书屋开门那天，来了很多人，后来更多。';
const TRADITIONAL = '鄉村書屋\n\n●林小滿\n\n他說：「書屋的『規矩』，後來改了。」';
