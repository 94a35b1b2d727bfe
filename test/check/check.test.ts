/** Each rule asks where an editor would, and stays silent where an editor would laugh. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedAbout, askedAboutManuscript } from './rules.ts';

/** Bodies by rule: `asks` gives the characters at which the rule must point, `silent` those it must pass. */
const BODIES: Record<string, { asks: readonly (readonly [body: string, at: string])[]; silent: readonly string[] }> = {
  'brackets-unbalanced': {
    asks: [
      ['他把书（新版放在桌上。', '（新版'],
      ['她读《春天，读了三遍。', '《春天'],
      ['老师说：“明天再来，大家就散了。', '“明天'],
      ['他说好”，转身就走。', '”，转'],
    ],
    silent: [
      '他说：“先看《早晨》（上），再看《晚上》（下）。”',
      '分三步：1）称重；2）装袋；3）封口。',
      '他写道：\n“第一段的话还没有说完，接着说第二段。\n“第二段的话说完了，全文到此为止。”',
      '这本书叫 Children’s Book，读的人很多。',
    ],
  },
  'marks-doubled': {
    asks: [
      ['今天天气好，，明天也好。', '，，'],
      ['他走了。，没有回头。', '。，'],
    ],
    silent: ['好啊！！真的吗？！他没有说话……后来——还是说了。', '甲（乙（丙））丁，各有各的用处。'],
  },
  'ascii-marks-left': {
    asks: [['他说"好，转身就走了。', '"好']],
    silent: ['比例是3:2，时间是12:30，用的是a,b两种，写作f(x,y)。', '见https://example.org/?a=1,2，其余从略。'],
  },
  'doubled-characters': {
    asks: [
      ['大家的的意见都听了。', '的的'],
      ['他走了了，没有回来。', '了了'],
      ['这是是一件好事。', '是是'],
      ['他在在门口等着。', '在在'],
    ],
    silent: [
      '我们的目的的确是好的，为了了解情况，他不甚了了。',
      '作作样子的员员工工，论论道理，业业相传，全全部部，入入口口，务务实实，扎扎实实，等等。',
      '是是非非，和和气气，从从容容，一把把椅子，目的的实现，可以以此为例，参与与否，所有有关的人。',
      '成都都江堰，主将将士一心，高高兴兴，慢慢地走。',
    ],
  },
  'de-particles': {
    asks: [
      ['要把队伍建设的更加有力。', '的更加'],
      ['不能简单的将几件事放在一起。', '的将'],
      ['有效的促进了生产。', '的促进'],
      ['这一点值的注意。', '的注意'],
    ],
    silent: [
      '这是新时代提出的更高要求，提供更好的服务。',
      '把群众反映的更加突出的问题解决好。',
      '简单的将士名册，有效的把手，准确的把握。',
      '美丽的花开了，红红的太阳升起来。',
      '工作做得更加扎实，积极地推动了发展。',
    ],
  },
  'numerals-mixed': {
    asks: [
      ['会议定在2025年十月召开。', '2025年十月'],
      ['二〇二五年10月他回来了。', '二〇二五年10月'],
      ['全村有3百户人家。', '3百'],
      ['完成了百分之50。', '百分之5'],
      ['村里有二十5户人家。', '二十5'],
      ['一共花了3千元。', '3千'],
    ],
    silent: [
      '投资5万元，产值3亿元，来了20余人，等了十几天，走了2000米，占百分之五十，约30%。',
      '2025年10月15日，二十世纪八十年代，第十四个五年规划，3百分点以外的不算，5百货公司。',
      '路长3千米，重5千克，功率2千瓦，3千余人，5千字，1千万元，第五十6项。',
      '“一二·九”运动，十月革命，正月十五，三十六计。',
    ],
  },
  'date-impossible': {
    asks: [
      ['活动于2月30日举行。', '2月30日'],
      ['他生于2023年2月29日。', '2023年2月29日'],
      ['会议定在13月。', '13月'],
    ],
    silent: ['2024年2月29日、12月31日、4月30日都在其中。', '腊月三十，二月三十，1-13月龄的羊，共18个月，前13个月。'],
  },
  'heading-numbering': {
    asks: [
      ['一、早晨\n天亮了。\n三、晚上\n天黑了。', '三、晚'],
      ['一、早晨\n天亮了。\n一、晚上\n天黑了。', '一、晚'],
      ['二、早晨\n天亮了。', '二、早'],
    ],
    silent: [
      '一、早晨\n天亮了。\n（一）看书\n看了一章。\n（二）写字\n写了一页。\n二、晚上\n（一）休息\n休息得很好。',
      '引言\n天亮了。\n一、早晨\n天亮了。\n结语\n天黑了。',
    ],
  },
  'paragraph-duplicated': {
    asks: [
      [
        '河边的树一年一年长高，树下的人一年一年变老。\n中间隔着别的话。\n河边的树一年一年长高，树下的人一年一年变老。',
        '河边的树',
      ],
    ],
    silent: ['好。\n好。\n好。', '“走吧。”\n他没有动。\n“走吧。”'],
  },
  'short-name-undefined': {
    asks: [
      ['按照《规程》办理。《山区渡口管理规程》（以下简称《规程》）规定得很细。', '《规程》办'],
      ['《条例》规定得很清楚。', '《条例'],
    ],
    silent: [
      '《山区渡口管理规程》（以下简称《规程》）规定得很细，《规程》共十章。',
      '读《党章》，看《红楼梦》，学《山区渡口管理条例》。',
    ],
  },
  'character-without-glyph': {
    asks: [['他画了一张😀笑脸，又画了一张😀。', '😀笑']],
    silent: ['①②③，℃，α，あ，㎡，龘，“”——……·《》〈〉【】，ABC xyz 123，甲\u3000乙，é。'],
  },
  'characters-unreadable': {
    asks: [['他姓\ufffd，住在河边。', '\ufffd']],
    silent: ['□□两个空格的表不在正文里，●也不是。'],
  },
};

describe.each(Object.entries(BODIES))('%s', (rule, { asks, silent }) => {
  it.each(asks)('asks about %s', (body, at) => {
    const found = askedAbout(body).filter((one) => one.rule === rule);
    expect(found).toHaveLength(1);
    const lines = `河边的早晨\n●王小明\n${body}`.split('\n');
    expect(lines[found[0]!.line - 1]!.slice(found[0]!.column - 1)).toMatch(
      new RegExp(`^${at.replace(/[()?*+.]/g, '\\$&')}`),
    );
    expect(found[0]!.severity).toBe(rule === 'character-without-glyph' ? 'error' : 'warning');
    expect(found[0]!.hint).toBeTruthy();
  });

  it.each(silent)('is silent about %s', (body) => {
    expect(askedAbout(body).filter((one) => one.rule === rule)).toEqual([]);
  });
});

describe('rules about the whole article', () => {
  const rules = (text: string) => askedAboutManuscript(text).map((one) => one.rule);

  it('byline-missing asks where nobody signs', () => {
    expect(rules('河边的早晨\n\n天亮了，鸟叫了，人起来了。')).toEqual(['byline-missing']);
    expect(rules('河边的早晨\n●本刊编辑部\n天亮了，鸟叫了，人起来了。')).toEqual([]);
    expect(rules('征稿启事\n\n请大家写一写自己的河，写多写少都可以。\n\n本刊编辑部\n\n2024年1月5日')).toEqual([]);
  });

  it('affiliation-missing asks where an author has no place of work', () => {
    expect(rules('河边的早晨\n●王小明\n天亮了，鸟叫了，人起来了。')).toEqual(['affiliation-missing']);
    expect(rules('河边的早晨\n●王小明\n天亮了，鸟叫了。\n作者简介：王小明，小学教师。')).toEqual([]);
    expect(rules('河边的早晨\n本报记者 王小明\n天亮了，鸟叫了。')).toEqual([]);
    expect(rules('河边三章\n王小明\n天亮了\n鸟叫了\n\n船走了\n人走了\n\n水还在\n桥还在')).toEqual([]);
  });

  it('title-length asks above 25 characters, marks not counted', () => {
    const titled = (title: string) => rules(`${title}\n●王小明\n天亮了，鸟叫了。\n（作者单位：河边小学）`);
    expect(titled('河'.repeat(26))).toEqual(['title-length']);
    expect(titled(`“${'河'.repeat(12)}”、“${'边'.repeat(13)}”`)).toEqual([]);
  });

  it('have a file each, named for the id', () => {
    const files = readdirSync('pipeline/check').map((name) => name.replace('.ts', ''));
    const tested = [...Object.keys(BODIES), 'byline-missing', 'affiliation-missing', 'title-length'];
    expect(files.filter((name) => name !== 'check' && name !== 'rule').sort()).toEqual(tested.sort());
  });
});
