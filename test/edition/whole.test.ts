/** Whole texts in every edition: what is printed, what is asked and what is noted, in editions.txt. */
import { join } from 'node:path';
import { it } from 'vitest';
import type { Edited } from '../../pipeline/edition/edition.ts';
import type { Edition } from '../../pipeline/model/document.ts';
import { type Decision, type Instructions, NO_INSTRUCTIONS } from '../../pipeline/model/instructions.ts';
import { expectGolden } from '../golden.ts';
import { article, made } from './made.ts';

const PARAGRAPHS = [
  '管理上不能松。',
  '船系在岸边。',
  '她的发已经白了。',
  '他制了一盏灯。',
  '她戴着一块表。',
  '领导准了他的假。',
  '编者注：原文如此。',
  '他在河里游了一圈。',
  '党先生和党女士。',
  '把两校并在一起。',
  '咽不下去。',
  '冲了一杯茶。',
  '扎辫子。',
  '喂孩子吃饭。',
  '老么最小。',
  '他这一只是试验。',
  '昨夜台风登陆。',
  '自制糕点。',
  '他占了一卦。',
  '返乡青年余家栋办起书屋。',
  '请来了余百里将军的女儿。',
  '党员于小红带头清淤。',
  '昨天于老师来了。',
  '老范和小余都在。',
  '老岳还在。',
  '小于说，不必了。',
  '新来了监察干事。',
  '于家村位于河边。',
  '他姓于。',
  '我叫于秋。',
  '我和余波是邻居。',
  '劳动模范于海河来了。',
  '于工也来了现场。',
  '云教授研究植物。',
  '后主任宣布散会。',
  '钟书记住在村里。',
  '在于志宁看来，此事不难。',
  '台风来了，孩子困了。',
  '不要被蒙蔽，不准随意进出。',
  '江面上漂着一只只小船。',
  '踏上新征程，走好新征途，于征途中。',
  '象征与特征，征求意见，应征入伍，长征与出征。',
  '走了里把路到余姚，香港回归，打击团伙，买家具。',
  '签了合同，先天后天都更复杂。',
  '作者系河边中学教师，本文系课题成果，此说纯系误传。',
  '作者系统地整理了资料，本系主任均系着围巾。',
  '组织里、嘴巴里、大海里都有，墙角里的书。',
  '三百海里，上海里弄，道里区，十里长街。',
  '纪检监察干部在网格里，折合成粮食。',
  '本文采用新方法，自本启事发布之日起，颇有文采。',
  '范先生和余教授都来了，关于先生的事不谈。',
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
  '软件和网络的信息，鼠标、打印机、出租车，因特网里的博客。',
  '他说“书屋的‘规矩’，后来‘改’了”，“又说”。',
  '“第一段没有完。',
  '“第二段完了。”',
  "'引号'里的“话”和it’s done、‘90后’。",
  '于和平来了，于是走了；余光中的诗，余光里的人；云南和云和县，钟云和刘云。',
  '⿰木木里的⿱艹后字，𠮷野家，ABC 123。',
  '本系系主任系着围巾，作者系某校教师。',
  '发展、头发、理发，干部、干净、树干，面条、面对，里程、里面，复习、复杂、重复。',
  '王后、皇后、以后、后来，台湾、台风、一台，只有、一只，松树、放松，咸菜、咸丰，丑时、丑陋。',
];

/** Authors, some of whom the text speaks of. */
const NAMES = [
  '于建国',
  '范后里',
  '余秋云',
  '周杰伦',
  '单于里',
  '谷梁松',
  '尉迟万里',
  '郭台明',
  '李会',
  '叶万里',
  '钟刘',
  '欧阳干',
  '司马云',
  '党明',
  '种云飞',
  '万俟后',
  '岳松',
  '丑丑',
  '谷雨',
  '干将',
  '涂志坚',
  '游云',
  '于是之',
  '冲云',
];

const EDITIONS: readonly (readonly [string, Edition, Partial<Instructions>])[] = [
  ['Taiwan', 'zh-Hant-TW', {}],
  ['Hong Kong', 'zh-Hant-HK', {}],
  ['Taiwan in its own words', 'zh-Hant-TW', { regional: true }],
];

/** People whose names are words as well, or stand within other words. */
const NAMESAKES = [
  '书屋三年',
  '●于建国　高兴　于是　党建　余明　钟云',
  '对于建国以来的事，于建国说，关于建国，由于建国和高兴。',
  '大家很高兴，高兴说，高兴！于是来了，于是说。“高兴”二字，和高兴谈，高兴地说。',
  '党建工作，党建说，抓党建。余明的书，其余明白，余明余明了。',
  '钟云和她，钟云县，在钟云家，（钟云）钟云：好。',
  '作者简介：于建国（1970—），男，教授；2. 范　进，女；高兴（1980—）',
  '责任编辑：范　进 余秋云；审稿 岳红/校对：于 洋',
];

const DECIDED: readonly Decision[] = [
  { phrase: '能松', form: '能鬆', place: null },
  { phrase: '余明', form: '餘明', place: null },
  { phrase: '钟云', form: '鐘云', place: null },
  { phrase: '高兴', form: null, place: null },
  { phrase: '制了', form: '製了', place: { file: '甲.txt', line: 9, context: '他制了一盏灯' } },
  { phrase: '干', form: '榦', place: { file: '甲.txt', line: null, context: '树干干净' } },
  { phrase: '说制', form: '說製', place: { file: '甲.txt', line: 15, context: '说制了灯' } },
  { phrase: '者注', form: '者註', place: { file: '甲.txt', line: 11, context: null } },
];

const TO_DECIDE = [
  '书屋三年',
  '●余明　钟云　高兴',
  '管理上不能松，余明和钟云高兴，余明白了，他能松能松。',
  '她也制了一盏灯，他制了一盏灯，我制了一面旗。',
  '树干干净，干部干净。编者注：作者注。⿰云里字，⿲后云里字，⿳云后，⿰云⿰后里面，⿰',
  '编者注：软件里的信息，能松的网络。',
  '她说制了旗。他说制了灯。’90后的书，’和它，他说’',
  '他说制了伞。',
];

/** Affiliations, keywords, references and end matter: not reworded, and asked about less. */
const FACTS = [
  '书屋的软件',
  '●林小满',
  '（能松软件学院）',
  '摘要：管理上不能松，软件里的信息。',
  '关键词：能松；软件；制了',
  '“A”：“B”。',
  '软件的信息里，能松的都松了。',
  '参考文献\n[1] 王小明.管理上能松的软件[J].河边,2020(1):1-3.\n[2] 余秋云.昨夜台风与软件[M].北京:河边书屋,2020.',
  '责任编辑：余秋云',
];

const GIVEN: Partial<Instructions> = {
  names: [
    { phrase: '范后里', form: null },
    { phrase: '余秋云', form: '余秋雲' },
    { phrase: '于 丑', form: '于丑' },
  ],
  keep: [
    { phrase: '后里书屋', form: null },
    { phrase: '云上干线', form: '雲上幹線' },
  ],
  classical: ['余闻之云后', '子云发之'],
};

function asText({ queries, diagnostics }: Edited): string[] {
  return [
    ...queries.map(({ phrase, form, candidates, reason, settled, places }) => {
      const at = places.map(
        ({ point, end, before, after }) => `${point.line}:${point.column}-${end.column} ${before}|${after}`,
      );
      return `? ${phrase} ${form} (${candidates.join(' ')}) ${reason}${settled ? ' settled' : ''} ${at.join('; ')}`;
    }),
    ...diagnostics.map(
      ({ severity, rule, line, column, message, hint }) =>
        `! ${severity} ${rule} ${line}:${column} ${message}${hint === undefined ? '' : ` → ${hint}`}`,
    ),
  ];
}

it('are converted, with what is asked about them', async () => {
  const found: string[] = [];
  const add = async (
    head: string,
    source: string,
    edition: Edition,
    instructions: Partial<Instructions> = {},
    decisions: readonly Decision[] = [],
  ) => {
    const edited = await made(source, edition, { ...NO_INSTRUCTIONS, ...instructions }, decisions);
    found.push(`# ${head}`, edited.text, ...asText(edited));
  };
  for (const [name, edition, instructions] of EDITIONS) await add(name, article(...PARAGRAPHS), edition, instructions);
  await add(
    'names',
    `书屋三年\n\n●${NAMES.join('　')}\n\n${NAMES.map((one) => `${one}说，${one[0]}老师、老${one[0]}和${one}都来了。`).join('\n\n')}`,
    'zh-Hant-TW',
  );
  await add(
    'what the editor lays down',
    article('范后里和余秋云在后里书屋，于 丑在云上干线。', '古人说：余闻之云后。又说子云发之，余云后里。'),
    'zh-Hant-TW',
    GIVEN,
  );
  await add('what is a fact', FACTS.join('\n\n'), 'zh-Hant-TW', { regional: true });
  await add('people whose names are words', NAMESAKES.join('\n\n'), 'zh-Hant-TW');
  for (const regional of [false, true])
    await add('what the editor decided', TO_DECIDE.join('\n\n'), 'zh-Hant-TW', { regional }, DECIDED);
  await add(
    'from Traditional',
    '書屋三年\n\n●林小滿\n\n他說：「書屋的『規矩』，後來改了。」裏面的雲、後、於、餘，乾淨與幹部，頭髮與發展，係與繫。',
    'zh-Hans',
  );
  expectGolden(join(import.meta.dirname, 'editions.txt'), `${found.join('\n')}\n`);
});
