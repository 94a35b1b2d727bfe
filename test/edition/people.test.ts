import { describe, expect, it } from 'vitest';
import { article, made } from './made.ts';

/** What the paragraphs are printed as. */
async function printed(...paragraphs: readonly string[]) {
  return (await made(article(...paragraphs))).text;
}

describe('a surname that is itself stays where the words show a person', () => {
  it.each([
    ['村民李某、范某、余某和于某都到了。', '村民李某、范某、余某和于某都到了。'],
    ['课题组成员：李明、范云、余华、于志', '李明、范雲、余華、于志'],
    ['（记者：余娜 范小明）', '（記者：余娜 范小明）'],
    ['余：先从书屋谈起。', '余：先從書屋談起。'],
    ['余华强：先从书屋谈起。', '余華強：先從書屋談起。'],
    ['余秋雨认为，书屋要办下去。', '余秋雨認為，書屋要辦下去。'],
    ['作家余秋雨指出，书屋要办下去。', '作家余秋雨指出，書屋要辦下去。'],
    ['范仲先生来了。', '范仲先生來了。'],
    ['（责任编辑 王 征）', '王 征'],
    ['（于建军 摄）', '（于建軍 攝）'],
    ['书屋外景。余江/摄', '余江/攝'],
    ['（记者 于小满 通讯员 范里）', '（記者 于小滿 通訊員 范里）'],
  ])('%s', async (paragraph, form) => {
    expect(await printed('书屋开门那天，来了很多人。', paragraph)).toContain(form);
  });

  it('and, once known, everywhere in the issue', async () => {
    const text = await printed('余华强：先从书屋谈起。', '那天的书屋里只有余华强一个人。');
    expect(text).toContain('只有余華強一個人');
  });

  it.each([
    ['那天范美忠没有来。后来听说范美忠走了。', '那天范美忠沒有來。後來聽說范美忠走了。'],
    ['又见范建国。范建国同志发言，范围很广。', '又見范建國。范建國同志發言，範圍很廣。'],
    ['见到余家栋，余家栋笑了，业余时间有余。', '見到余家棟，余家棟笑了，業餘時間有餘。'],
    ['范进中举，范进病了，范进说不必了。', '范進中舉，范進病了，范進說不必了。'],
  ])('and where they are spoken of twice: %s', async (paragraph, form) => {
    const { text, queries } = await made(article(paragraph));
    expect(text).toContain(form);
    expect(queries).toEqual([]);
  });

  it.each([
    ['门上涂红漆，窗上涂红漆。', '門上塗紅漆，窗上塗紅漆。'],
    ['春天游西湖，秋天再游西湖。', '春天遊西湖，秋天再遊西湖。'],
    ['于民有利，于民不便。', '於民有利，於民不便。'],
    ['余震多次，余震又起。', '餘震多次，餘震又起。'],
  ])('but nothing is a person for being said twice: %s', async (paragraph, form) => {
    expect(await printed(paragraph)).toContain(form);
  });

  it('in references, before the first full stop', async () => {
    const text = await printed('书屋开门。[1]', '参考文献', '[1] 余娜，范进，于洋. 乡村书屋的范围[J]. 学刊, 2020(1).');
    expect(text).toContain('余娜，范進，于洋. 鄉村書屋的範圍');
  });

  it.each([
    ['范围：全省的书屋。', '範圍：全省的書屋。'],
    ['记者：后来呢？', '記者：後來呢？'],
    ['余下的说不完，其余说明从略。', '餘下的說不完，其餘說明從略。'],
    ['关于说明书，对于老师来说不难。', '關於說明書，對於老師來說不難。'],
    ['于是说，规范教授行为。', '於是說，規範教授行為。'],
    ['古老的\n\n钟鼎文', '鐘鼎文'],
    ['游客说好，于会后指出问题。', '遊客說好，於會後指出問題。'],
    ['今后某日，位于某地，规范某类，于某年由于某事。', '今後某日，位於某地，規範某類，於某年由於某事。'],
    ['党建：书屋的党建，党建工作。', '黨建：書屋的黨建，黨建工作。'],
    ['干部的业余说唱队有十余先生。', '幹部的業餘說唱隊有十餘先生。'],
  ])('but not in %s', async (paragraph, form) => {
    expect(await printed(paragraph)).toContain(form);
  });
});

describe('a person whom nothing names for sure is asked about', () => {
  it.each([
    '余明（1980—），男。',
    '余秋雨的散文。',
    '见到的人是涂明。',
    '获奖名单：范红、岳亮。',
    '甲与于建军合影。',
    '于强说，不必了。',
    '原告于某诉了他。',
  ])('%s', async (paragraph) => {
    const { queries, diagnostics } = await made(article('书屋开门那天，来了很多人。', paragraph));
    expect(queries.map(({ candidates }) => candidates.length)).toContain(2);
    expect(diagnostics.map(({ rule }) => rule)).toContain('edition-unsettled');
  });
});

describe('a name that is not sure is on the list', () => {
  it.each([
    ['李小范', '李小范', '李小範'],
    ['王征', '王征', '王徵'],
    ['刘后滨', '劉后濱', '劉後濱'],
    ['李朴初', '李樸初', '李朴初'],
    ['张准', '張准', '張準'],
    ['张升', '張升', '張昇'],
    ['李丰', '李豐', '李丰'],
    ['王台', '王台', '王臺'],
    ['王昆仑', '王崑崙', '王昆侖'],
    ['钟某', '鍾', '鐘'],
  ])('%s', async (name, first, other) => {
    const paragraph = name.endsWith('某') ? `${name}来了。` : '书屋开门。';
    const author = name.endsWith('某') ? '林小满' : name;
    const { queries, diagnostics } = await made(`书屋三年\n\n●${author}\n\n${paragraph}`);
    expect(queries.map(({ candidates }) => candidates)).toContainEqual([first, other]);
    expect(diagnostics.map(({ rule }) => rule)).toContain('edition-unsettled');
  });
});
