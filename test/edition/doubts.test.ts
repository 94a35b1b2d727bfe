import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { read } from '../../pipeline/read/txt/read.ts';
import { article, issueOf, made } from './made.ts';

/** What a paragraph is printed as, and the phrases that are asked about. */
async function asked(paragraph: string) {
  const { text, queries } = await made(article(paragraph));
  return {
    printed: text.split('\n').at(-1)!,
    phrases: queries.map(({ phrase, candidates }) => [phrase, ...candidates]),
  };
}

describe('a place where the default may be wrong is asked about', () => {
  it.each([
    ['管理上不能松。', '能松', '能鬆'],
    ['船系在岸边。', '系', '繫'],
    ['她的发已经白了。', '发', '髮'],
    ['他制了一盏灯。', '制', '製'],
    ['她戴着一块表。', '表', '錶'],
    ['领导准了他的假。', '准', '准'],
    ['编者注：原文如此。', '注', '註'],
    ['他在河里游了一圈。', '游了', '游了'],
    ['党先生和党女士。', '党先生', '党先生'],
    ['把两校并在一起。', '并在', '併在'],
    ['咽不下去。', '咽', '嚥'],
    ['冲了一杯茶。', '冲', '沖'],
    ['扎辫子。', '扎', '紮'],
    ['喂孩子吃饭。', '喂', '餵'],
    ['老么最小。', '老么', '老么'],
    ['他这一只是试验。', '一只是', '一只是'],
    ['自制糕点。', '自制', '自製'],
    ['大船只是停着。', '大船只是', '大船隻是'],
    ['理发表单在桌上。', '理发表单', '理發表單'],
    ['他占了一卦。', '占了', '占了'],
    ['返乡青年余家栋办起书屋。', '余家栋', '余家棟'],
    ['请来了余百里将军的女儿。', '余百里', '余百里'],
    ['党员于小红带头清淤。', '于小红', '于小紅'],
    ['昨天于老师来了。', '于老师', '于老師'],
    ['老范和小余都在。', '老范', '老范'],
    ['老岳还在。', '老岳', '老岳'],
    ['小于说，不必了。', '小于', '小于'],
    ['于家村位于河边。', '于家', '于家'],
    ['他姓于。', '姓于', '姓于'],
    ['我叫于秋。', '于秋', '于秋'],
    ['我和余波是邻居。', '余波', '余波'],
    ['劳动模范于海河来了。', '于海河', '于海河'],
    ['于工也来了现场。', '于工', '于工'],
    ['云教授研究植物。', '云教授', '云教授'],
    ['后主任宣布散会。', '后主任', '后主任'],
    ['钟书记住在村里。', '钟', '鐘'],
  ])('%s', async (paragraph, phrase, form) => {
    const { phrases } = await asked(paragraph);
    const found = phrases.some(
      ([asked, ...forms]) => asked!.includes(phrase) && forms.some((one) => one.includes(form)),
    );
    expect(found).toBe(true);
  });

  it('with its candidates, the one printed first', async () => {
    const { queries } = await made(article('他煮了面条，又来三碗面。管理上不能松。'));
    const query = queries.find(({ phrase }) => phrase === '能松')!;
    expect(query).toMatchObject({ form: '能松', candidates: ['能松', '能鬆'], settled: false });
    expect(query.places[0]).toMatchObject({ file: '甲.txt', point: { line: 5, column: 17 } });
  });
});

describe('words that OpenCC is known to write wrongly are written rightly', () => {
  it.each([
    ['台风来了，孩子困了。', '颱風來了，孩子睏了。'],
    ['不要被蒙蔽，不准随意进出。', '不要被蒙蔽，不准隨意進出。'],
    ['江面上漂着一只只小船。', '江面上漂著一隻隻小船。'],
    ['昨夜台风登陆。', '昨夜颱風登陸。'],
    ['新来了监察干事。', '新來了監察幹事。'],
    ['在于志宁看来，此事不难。', '在于志寧看來，此事不難。'],
    ['踏上新征程，走好新征途，于征途中。', '踏上新征程，走好新征途，於征途中。'],
    ['象征与特征，征求意见，应征入伍，长征与出征。', '象徵與特徵，徵求意見，應徵入伍，長征與出征。'],
    ['走了里把路到余姚，香港回归，打击团伙，买家具。', '走了里把路到餘姚，香港回歸，打擊團夥，買家具。'],
    ['签了合同，先天后天都更复杂。', '簽了合同，先天後天都更複雜。'],
    ['作者系河边中学教师，本文系课题成果，此说纯系误传。', '作者係河邊中學教師，本文係課題成果，此說純係誤傳。'],
    ['作者系统地整理了资料，本系主任均系着围巾。', '作者系統地整理了資料，本系主任均繫著圍巾。'],
    ['组织里、嘴巴里、大海里都有，墙角里的书。', '組織裡、嘴巴裡、大海裡都有，牆角裡的書。'],
    ['三百海里，上海里弄，道里区，十里长街。', '三百海里，上海里弄，道里區，十里長街。'],
    ['纪检监察干部在网格里，折合成粮食。', '紀檢監察幹部在網格裡，折合成糧食。'],
    ['本文采用新方法，自本启事发布之日起，颇有文采。', '本文採用新方法，自本啟事發佈之日起，頗有文采。'],
    ['范先生和余教授都来了，关于先生的事不谈。', '范先生和余教授都來了，關於先生的事不談。'],
  ])('%s', async (paragraph, form) => {
    expect((await asked(paragraph)).printed).toBe(form);
  });
});

describe('what is sure is not asked', () => {
  it.each([
    '关于制度建设，方面很多，系统复杂，联系群众，必须尽力，面向未来。',
    '他们在公里数、里程碑和干部队伍上下功夫，后来又恢复了生产。',
    '规范教授行为，',
    '服务范围是全体师生，于今年完成，高于教授的水平，业余导演，其余同学，示范村长，旅游局长，小范围试点。',
    '干部于今年到任，于主席台就座，会后主任讲话，对于老师而言不难。',
    '按照批准标准办事，踏上新征程。',
    '山谷里的松树、宿舍里的学生、三卷书、十余人、上下游、志愿者。',
    '作者系河边中学教师，中文系教授、建筑系学生、教育系副主任、物理系的讲师都来了。',
    '钟声响过，钟响了三下，铜钟还在。',
    '总分馆制下的服务，河长制研究，轮值制',
    '须到，须在，经济困乏，卷通，茬干，发他的文件。',
    '走了三十多里路，县志云：此地多雨。',
  ])('%s', async (paragraph) => {
    expect((await asked(paragraph)).phrases).toEqual([]);
  });

  it('so that the list for the real manuscript is short', async () => {
    const file = new URL('../../content/2025-01/党建与统战.txt', import.meta.url);
    const { articles } = read('a.txt', readFileSync(file));
    const issue = { ...issueOf('甲'), sections: [{ title: null, articles }] };
    expect((await toEdition(issue, 'zh-Hant-TW')).queries.length).toBeLessThanOrEqual(40);
  });
});

describe('references', () => {
  it('are not asked about again for a character that only stands alone', async () => {
    const { queries } = await made(
      article('纪律也不能松。', '参考文献', '[1] 王小明.管理上不能松[J].河边,2020(1):1-3.'),
    );
    expect(queries.map(({ phrase, places }) => [phrase, places.length])).toEqual([['能松', 1]]);
  });
});

describe('queries', () => {
  it('are one for the same phrase in the same sense, wherever it stands', async () => {
    const { queries, diagnostics } = await made(article('管理上不能松。', '纪律也不能松。'));
    expect(queries.map(({ phrase, places }) => [phrase, places.length])).toEqual([['能松', 2]]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'edition-unsettled', line: 5, column: 5 }]);
  });

  it('come with the riskiest first: names before words', async () => {
    const { queries } = await made('书屋三年\n\n●钟文\n\n管理上不能松。编者注：原文如此。');
    expect(queries.map(({ phrase }) => phrase)).toEqual(['钟文', '者注', '能松']);
  });

  it('ask whether it is a name where a name seems cut out of other words', async () => {
    const { queries, text } = await made('书屋三年\n\n●于建国\n\n对于建国以来的事，他都记得。');
    expect(text).toContain('對於建國以來');
    expect(queries.map(({ candidates }) => candidates)).toEqual([['對於建國', '對于建國']]);
  });
});
