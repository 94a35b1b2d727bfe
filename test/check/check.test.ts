/** Each rule asks where an editor would, and stays silent where an editor would laugh. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { mapSlots, slotsOf } from '../../pipeline/model/slots.ts';
import { FULL } from '../model/full.ts';
import { readText } from '../read/summary.ts';
import { askedAbout, askedAboutManuscript } from './rules.ts';
import { saidIn } from './said.ts';

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
      '听rock ’n’ roll，说the ’90s，都是外国话。',
      '函数f(x)在[0,1)上连续，在(0,1]上也连续。',
      '照书上的做法（如王老师[4讲的那样）做完了。',
      '稿子里写着“一）”“二）”，也写着“1）”。',
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
    asks: [
      ['他说"好，转身就走了。', '"好'],
      ['桌上放着<<春天>>，已经翻旧了。', '<<春'],
    ],
    silent: [
      '55"的屏幕，',
      '比例是3:2，时间是12:30，用的是a,b两种，写作f(x,y)。',
      '见https://example.org/?a=1,2，其余从略。',
    ],
  },
  'letter-stray': {
    asks: [['把稻种晒干，其中f味发酸的不能留。', 'f味发']],
    silent: [
      '其中f取50，f的单位是赫兹，p值另算。',
      '穿T恤，唱K歌，过了n年，记作x轴。',
      '说“e人”，也说a、b两组，其中c组最多。',
      '其中f味发酸，又有g味发苦。',
    ],
  },
  'doubled-characters': {
    asks: [
      ['大家的的意见都听了。', '的的'],
      ['他走了了，没有回来。', '了了'],
      ['这是是一件好事。', '是是'],
      ['收入有有了提高。', '有有'],
      ['他在在门口等着。', '在在'],
      ['这个项目的的期限到了。', '的的'],
      ['这对对于孩子是件好事。', '对对'],
      ['受访者者都点了头。', '者者'],
      ['要进行进行一次大扫除。', '进行进'],
      ['大家在河边打扫教室打扫教室，很快干净了。', '打扫教'],
    ],
    silent: [
      '“的的”连着写，多半是笔误。关键是是否有人去做，也也门那边的消息。',
      '只有有了路，才有有关的事；在在都有前人的痕迹。',
      '这口钟从来不不响，也算了了一桩心愿，但是是他先开的口。',
      '草草几行，了了几笔，桥影了了可见，画面了了分明。',
      '在在建的房子里，我已了了心愿，这被被告看见了，向向导问了路。',
      '大家研究研究，商量商量，哈哈哈哈哈哈哈哈，一二一二一二一二。',
      '我们的目的的确是好的，的的喀喀湖很远，为了了解情况，他不甚了了。',
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
      ['孩子们跑的很快。', '的很快'],
      ['路修的非常好，车都进来了。', '的非常'],
      ['雨下的很大。', '的很大'],
      ['道理讲的清清楚楚。', '的清清'],
      ['大家忙的不可开交。', '的不可'],
      ['他激动的说不出话。', '的说不'],
      ['天变的越来越冷。', '的越来'],
      ['水面显的格外平静。', '的格外'],
      ['我们都觉的这样不好。', '的这样'],
      ['他舍不的走。', '的走'],
      ['她悄悄的离开了。', '的离开'],
      ['要认真的学习这份材料。', '的学习'],
      ['才能更好的推动村里的事。', '的推动'],
      ['科学迅速的改变着生活。', '的改变'],
      ['鱼长得慢，庄稼发展地非常迅速。', '地非常'],
      ['这件事有重要地意义。', '地意义'],
      ['我们地目标是修好这条路。', '地目标'],
      ['村里不断得提高收入。', '得提高'],
      ['这件事有很强得现实意义。', '得现实'],
      ['各地认真的贯彻落实了这份文件。', '的贯彻'],
      ['要把这件事抓实，切实的抓好每一天。', '的抓好'],
      ['他在前面慢慢的走、我在后面跟着。', '的走、'],
      ['孩子飞快的跑，书包一颠一颠。', '的跑，'],
      ['她轻声的读了一遍。', '的读了'],
      ['大家热烈的讨论了半天。', '的讨论'],
      ['孩子们尽情的奔跑着。', '的奔跑'],
      ['村民高高兴兴的领走了新书。', '的领走'],
      ['老人缓慢的站起身来。', '的站起'],
      ['小组工作的非常认真。', '的非常'],
      ['有针对性地措施才有用。', '地措施'],
    ],
    silent: [
      '这是新时代提出的更高要求，提供更好的服务。',
      '把群众反映的更加突出的问题解决好。',
      '简单的将士名册，有效的把手，准确的把握。',
      '美丽的花开了，红红的太阳升起来。',
      '工作做得更加扎实，积极地推动了发展。',
      '他说的很对，剩下的很少，能做的非常简单，我看到的更是一种精神。',
      '深入的研究工作，积极的推动作用，要有认真的学习态度，不断的探索和实践。',
      '缓缓的流水，静静的看台，飞快的速度，悄悄的说法，匆匆的过客，一声轻轻的笑。',
      '一个简单的守护进程，在教师耐心的引导下，热烈的讨论着实有益，大大小小的书丢了，有效地体系化。',
      '认真的贯彻落实是前提，热情的服务好评如潮，扎实的做法。',
      '慢慢的节奏，静静的河，悄悄的话，坚定不移的信念，毫不犹豫的决断。',
      '不变的很多，改变的更多，明显的十分之一，价值的研究，产值的一半，收获的了。',
      '他们的地位，当地的文化，各地任务不同，社会地位很重要。',
      '变化的很大一部分，工作的十分之一，建设的更多是小路，老人的方方面面。',
    ],
  },
  'numerals-mixed': {
    asks: [
      ['会议定在2025年十月召开。', '2025年十月'],
      ['二〇二五年10月他回来了。', '二〇二五年10月'],
      ['一九八5年他回来了。', '一九八5'],
      ['今年五月20日开馆。', '五月20日'],
      ['有3百多户人家。', '3百'],
      ['等了十5天。', '十5'],
      ['全村有3百户人家。', '3百'],
      ['完成了百分之50。', '百分之5'],
      ['村里有二十5户人家。', '二十5'],
      ['一共花了3千元。', '3千'],
      ['村里有10几户人家。', '10几'],
      ['等了5、6个月。', '5、6个'],
      ['等了五、六天。', '五、六天'],
      ['占20余％。', '0余％'],
      ['二零二四年三月完工。', '二零二四年'],
      ['一九九O年他回来了。', '一九九'],
      ['二○二四·春', '二○二'],
      ['二0二四年', '二0二'],
      ['第3、四章写得好。', '第3、四'],
      ['十九世纪的桥和20世纪的路。', '十九世纪'],
    ],
    silent: [
      '投资5万元，产值3亿元，来了20余人，等了十几天，走了2000米，占百分之五十，约30%。',
      '2025年10月15日，二十世纪八十年代，第十四个五年规划，3百分点以外的不算，5百货公司。',
      '路长3千米，重5千克，功率2千瓦，3千余人，5千字，1千万元，第五十6项。',
      '“一二·九”运动，十月革命，正月十五，三十六计。',
      '五、六年级的学生，第5、6两章，图3、4个别地方不清，七、八两月，一、二线城市，坐在5、6号桌。',
      '○一二三四五的圆圈，一○五国道，三○三路车。',
      '五六个人，10余户，20多人，20％多，二〇二四年，零星小雨，3几何。',
      '十九世纪的桥。到了20世纪，桥还在。',
    ],
  },
  'words-miswritten': {
    asks: [
      ['截止目前，村里修了三条路。', '截止目'],
      ['我们再接再励，把路修完。', '再接再励'],
      ['他己经回来了。', '己经'],
      ['县里布署了秋收。', '布署'],
      ['数据反应了当前的问题。', '反应了'],
      ['桥象彩虹一样挂着。', '象彩虹'],
      ['张付主任来了。', '付主任'],
      ['庙座落在山腰。', '座落在'],
      ['大部份人都走了。', '份人'],
      ['他既使不来，我们也要去。', '既使'],
    ],
    silent: [
      '报名截止2024年5月1日，截止日期不变，截至目前一切都好。',
      '他自己经历过，也自己经营过；随即然后走了。公布署名文章，公司发布署名稿件。',
      '企图象征性地应付，大象一样的云，现象一样，对象一般都在。',
      '支付院长一笔钱，答应付主任的车费。这是一座落在山腰的庙，供水份额，部份额外的事。',
      '研究竞争力，他竟争着要去，访问侯先生，10克苦瓜，重复盖章，当作崇高的事业，计划拔草。',
      '“布署”是错的，化学反应出现了问题，既使他满意，也使我满意，你这样做为什么。',
    ],
  },
  'words-redundant': {
    asks: [
      ['来了大约三十人左右。', '大约三'],
      ['村里约有200户上下。', '约有'],
      ['大约近100人左右参加了。', '大约近'],
      ['年龄超过60岁以上的有三人。', '超过60'],
      ['至少要三年以上的工夫。', '至少要'],
      ['村里共计共有三所学校。', '共计共'],
      ['切忌不要着急。', '切忌不'],
      ['要避免类似的事不再发生。', '避免类'],
      ['产量减少了两倍。', '减少了'],
      ['原因是由于雨下得太大。', '原因是'],
    ],
    silent: [
      '来了三十人左右，约三十人，近百人，超过六十岁，六十岁以上的人，最近十年左右，近三年左右的变化。',
      '约十人上下车，大约三人左右两边站着，节约十元左右，条约三条左右，相约三点左右见面。',
      '超过三百人，以上各点都要记住。一共三所，共有三所，共计三所，产量增加了两倍，减少了一半。',
      '避免发生类似的事，切忌着急，原因是雨下得太大。',
    ],
  },
  'time-impossible': {
    asks: [
      ['下午25:70开会。', '25:70'],
      ['会议定在5月3日24:30开始。', '24:30'],
      ['开放时间：8:30—25:00。', '8:30'],
      ['晚上8点75分散场。', '8点7'],
      ['上午26时开会。', '26时'],
    ],
    silent: [
      '上午8:30到12:00，晚上24:00关门，下午2点30分，夜里0:15，8时59分。',
      '配比为25:70，比分是30:62，共用了26时30分，第25时段，《圣经》约翰福音3:75，每天25点能量。',
    ],
  },
  'range-unit': {
    asks: [
      ['合格率在30-50％之间。', '30-50％'],
      ['提高了3到5%。', '3到5%'],
      ['人口增长3～5万人。', '3～5万'],
    ],
    silent: ['合格率为30％～50％，增长3万～5万人，长3～5米，2019—2020年，第3—5页，比分3:2，编号5-30。'],
  },
  'units-mixed': {
    asks: [
      ['买了200公斤米，又买了50kg面。', 'kg'],
      ['路长3公里，其中1.5 km在山里。', 'km'],
      ['占50％，又占30％。\n第三次占20%。', '%。'],
    ],
    silent: ['买了5斤苹果、3公斤米，走了2公里路。\n每包50 kg，时速60 km，气温25 ℃，占30%，见a%20b。'],
  },
  'weekday-wrong': {
    asks: [['会议在2024年3月5日（星期一）开。', '2024年']],
    silent: ['会议在2024年3月5日（星期二）开，3月6日（星期一）散，2024年3月10日星期天没有人。'],
  },
  'date-impossible': {
    asks: [
      ['活动于2月30日举行。', '2月30日'],
      ['他生于2023年2月29日。', '2023年2月29日'],
      ['会议定在13月。', '13月'],
      ['会议定在2024-02-30。', '2024-02'],
      ['一九七八年十三月开工。', '一九七八'],
      ['二〇二三年二月三十日完工。', '二〇二三'],
    ],
    silent: [
      '2024年2月29日、12月31日、4月30日都在其中。',
      '腊月三十，二月三十，1-13月龄的羊，共18个月，前13个月。',
      '一九五二年三四月间下雨，一九五三年二月二十七八日放晴。',
      '光绪二十四年二月三十日，2024-02-29，电话0571-2024-02，2024.1.31。',
    ],
  },
  'heading-numbering': {
    asks: [
      ['一、早晨\n天亮了。\n三、晚上\n天黑了。', '三、晚'],
      ['一、早晨\n天亮了。\n一、晚上\n天黑了。', '一、晚'],
      ['二、早晨\n天亮了。', '二、早'],
      ['1 早晨\n天亮了，鸟叫了。\n1.1 看书\n看了一章。\n1.3 写字\n写了一页。\n2 晚上\n天黑了。', '1.3'],
      ['一、早晨\n天亮了。\n二、一、晚上\n天黑了。', '二、一、'],
      [
        '第一章 早晨\n第一节 院子\n一、树\n（一）枣树\n1. 树根\n树根很深。\n2. 树枝\n树枝很长。\n（1）旧枝\n旧枝很粗。\n（2）新枝\n新枝很细。\n4. 树叶\n树叶落了。\n（二）桃树\n1. 花\n花开了。',
        '4. ',
      ],
    ],
    silent: [
      '一、早晨\n天亮了。\n（一）看书\n看了一章。\n（二）写字\n写了一页。\n二、晚上\n（一）休息\n休息得很好。',
      '0 引言\n天亮了，鸟叫了。\n1 早晨\n天亮了。\n1.1 看书\n看了一章。\n1.2 写字\n写了一页。\n2 晚上\n2.1 休息\n休息得很好。',
      '3.1 看书\n看了一章。\n3.2 写字\n写了一页。\n4.1 休息\n休息得很好。',
      '引言\n天亮了。\n一、早晨\n天亮了。\n结语\n天黑了。',
      '一、早晨\n天亮了。\n二、一、二年级的晚上\n天黑了。',
      '第一章 早晨\n第一节 院子\n一、树\n（一）枣树\n1. 树根\n树根很深。\n2. 树枝\n树枝很长。\n（1）旧枝\n旧枝很粗。\n（2）新枝\n新枝很细。\n3. 树叶\n树叶落了。\n（二）桃树\n1. 花\n花开了。',
    ],
  },
  'heading-empty': {
    asks: [
      ['一、早晨\n二、晚上\n天黑了，鸟睡了。', '一、早'],
      ['一、早晨\n天亮了，鸟叫了。\n（一）看书\n二、晚上\n天黑了，鸟睡了。', '（一）'],
      ['一、早晨\n天亮了，鸟叫了。\n二、晚上', '二、晚'],
    ],
    silent: [
      '一、早晨\n（一）看书\n看了一章，写了一页。\n二、晚上\n天黑了，鸟睡了。',
      '一、早晨\n二、中午\n三、晚上\n天黑了，鸟睡了。\n说的就是这些。',
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
      '《山区渡口管理条例》规定得很细，《条例》共十章。',
      '《意见》《办法》等文件都贴在墙上。',
      '读《党章》，看《红楼梦》，学《山区渡口管理条例》。',
    ],
  },
  'character-without-glyph': {
    asks: [
      ['他画了一张😀笑脸，又画了一张😀。', '😀笑'],
      ['一家人👨\u200d👩\u200d👧在河边，👍🏽好。', '👨'],
    ],
    silent: ['①②③，℃，α，あ，㎡，龘，“”——……·《》〈〉【】，ABC xyz 123，甲\u3000乙，é。'],
  },
  'characters-unreadable': {
    asks: [
      ['他姓\ufffd，住在河边。', '\ufffd'],
      ['他名叫王□，住在河边。', '□，'],
      ['屏幕上是锟斤拷，看不懂。', '锟斤拷'],
    ],
    silent: ['请打钩：是□，否□，不知道□。', '□□两个空格的表不在正文里，●也不是。'],
  },
};

const expectSaid = saidIn('said-of-sentences.tsv');

describe.each(Object.entries(BODIES))('%s', (rule, { asks, silent }) => {
  it.each(asks)('asks about %s', (body, at) => {
    const found = askedAbout(body).filter((one) => one.rule === rule);
    expect(found).toHaveLength(1);
    const lines = `河边的早晨\n●王小明\n${body}`.split('\n');
    expect(lines[found[0]!.line - 1]!.slice(found[0]!.column - 1)).toMatch(
      new RegExp(`^${at.replace(/[()?*+.]/g, '\\$&')}`),
    );
    expect(found[0]!.severity).toBe(at === '\ufffd' ? 'error' : 'warning');
    expectSaid(body, lines, found);
  });

  it.each(silent)('is silent about %s', (body) => {
    expect(askedAbout(body).filter((one) => one.rule === rule)).toEqual([]);
  });
});

describe('emoji-simplified', () => {
  const told = (body: string) => askedAbout(body).filter(({ rule }) => rule === 'emoji-simplified');

  it('tells in one message of emoji that the PDF shows in part', () => {
    const [found, ...others] = told('他竖起✌🏽，又竖起✌🏽。\n\n她拿着❤\ufe0f\u200d☀。');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'info', line: 3, column: 4 });
    expect(found!.message).toMatch(/^共 3 处，在第 3、5 行：表情符号“✌🏽”/);
  });

  it('is silent about whole ones, and those that another rule speaks of', () => {
    expect(told('❤\ufe0f，☎，1\ufe0f\u20e3，👍🏽。')).toEqual([]);
  });
});

describe('rules about the whole article', () => {
  const rules = (text: string) => askedAboutManuscript(text).map((one) => one.rule);

  it('byline-missing asks where nobody signs', () => {
    expect(rules('河边的早晨\n\n天亮了，鸟叫了，人起来了。')).toEqual(['byline-missing']);
    expect(rules('河边的早晨\n●本刊编辑部\n天亮了，鸟叫了，人起来了。')).toEqual([]);
    expect(rules('编者按\n\n这一期说的是河，请大家慢慢看。')).toEqual([]);
    expect(rules('征稿启事\n\n请大家写一写自己的河，写多写少都可以。\n\n本刊编辑部\n\n2024年1月5日')).toEqual([]);
  });

  it('byline-missing shows the line that looks like names', () => {
    const asked = (line: string) =>
      askedAboutManuscript(`河边的早晨\n\n${line}\n\n天亮了，鸟叫了，人起来了。`)
        .filter(({ rule }) => rule === 'byline-missing')
        .map(({ line, message }) => `${line} ${message}`);
    expect(asked('汪新建」刘颖²张子睿³张慧娟4张曜5')).toEqual([
      '3 没有找到作者署名；“汪新建」刘颖²张子睿³张慧娟4张……”像是署名，没有认出来，先照标题排',
    ]);
    expect(asked('早晨的河」河上的船²')).toEqual(['1 没有找到作者署名']);
  });

  it('affiliation-missing asks where a paper, or an article among others that do, has no place of work', () => {
    const paper = '河边的早晨\n●王小明\n摘要：写河边的早晨。\n关键词：河；早晨\n';
    const signed = '山上的早晨\n\n●李大山\n\n天亮了，鸟叫了。\n\n（作者单位：山上小学）\n\n';
    expect(rules(`${paper}天亮了，鸟叫了，人起来了。`)).toEqual(['affiliation-missing']);
    expect(rules(`${signed}河边的早晨\n\n●王小明\n\n天亮了，鸟叫了，人起来了。`)).toEqual(['affiliation-missing']);
    expect(rules(`${paper}天亮了，鸟叫了。\n作者简介：王小明，小学教师。`)).toEqual([]);
    expect(rules(`${signed}河边的早晨\n\n本报记者 王小明\n\n天亮了，鸟叫了。`)).toEqual([]);
    expect(rules(`${signed}在河边小学的讲话\n\n●王小明\n\n同志们，天亮了。`)).toEqual([]);
    expect(rules(`${signed}河边三章\n\n●王小明\n\n天亮了\n鸟叫了\n\n船走了\n人走了\n\n水还在\n桥还在`)).toEqual([]);
  });

  it('affiliation-missing is silent about an essay by itself or among essays', () => {
    expect(rules('河边的早晨\n●王小明\n天亮了，鸟叫了，人起来了。')).toEqual([]);
    const essay = (title: string) => `${title}\n\n●王小明\n\n天亮了，鸟叫了，人起来了。`;
    expect(rules(`${essay('河边的早晨')}\n\n${essay('山上的早晨')}`)).toEqual([]);
  });

  it('date-impossible reads the end matter too', () => {
    expect(rules('河边的早晨\n●王小明\n天亮了，鸟叫了。\n（作者单位：河边小学）\n收稿日期：2023-02-29')).toEqual([
      'date-impossible',
    ]);
    expect(rules('河边的早晨\n●王小明\n天亮了，鸟叫了。\n（作者单位：河边小学）\n收稿日期：2024-02-29')).toEqual([]);
  });

  it('picture-missing asks where no picture lies', () => {
    const figure = (image: string) => ({
      kind: 'figure' as const,
      at: { file: 'a.md', from: { line: 5, column: 1 }, to: { line: 5, column: 9 } },
      caption: null,
      image,
    });
    const [article] = readText('河边的早晨\n●王小明\n天亮了，鸟叫了。').articles;
    const { masthead } = planByDefault('a');
    const body = [...article!.body, figure('images/有.png'), figure('images/无.png')];
    const issue = { id: 'a', masthead, sections: [{ title: null, articles: [{ ...article!, body }] }] };
    const found = check(
      issue,
      () => true,
      (path) => path === 'images/有.png',
    );
    expect(found.map(({ rule, message }) => [rule, message.includes('images/无.png')])).toEqual([
      ['picture-missing', true],
    ]);
    expect(check(issue, () => true)).toEqual([]);
  });

  describe('reference-missing', () => {
    const paper = (body: string, entries: readonly number[]) => {
      const list = entries
        .map((number) => `[${number}] 王小明.河边的书之${number}[M].北京:河边出版社,2020.`)
        .join('\n');
      return askedAboutManuscript(`河边的早晨\n●王小明\n${body}\n（作者单位：河边小学）\n参考文献\n${list}`).map(
        ({ rule, line, column }) => `${rule} ${line}:${column}`,
      );
    };

    it('asks about a number without entry', () => {
      expect(paper('天亮了[1]，鸟叫了[2]，人起来了[5]。又亮了[5]。', [1, 2])).toEqual(['reference-missing 3:19']);
      expect(paper('天亮了[1]，鸟叫了[4]。', [1])).toEqual(['reference-missing 3:11']);
      expect(paper('天亮了[1-2]，鸟叫了[3,4]。', [1, 2, 3])).toEqual(['reference-missing 3:13']);
    });

    it('asks about an entry never cited where any is', () => {
      expect(paper('天亮了[1]，鸟叫了[2]，人起来了[3]。', [1, 2, 3, 4])).toEqual(['reference-uncited 9:1']);
      expect(paper('天亮了[1]，鸟叫了。', [1, 2])).toEqual(['reference-uncited 7:1']);
      expect(paper('天亮了，鸟叫了。', [1, 2, 3, 4])).toEqual([]);
    });

    it('asks about numbers that are not in the order of their first calls, once where a list has another order', () => {
      expect(paper('天亮了[1]，鸟叫了[3]，人起来了[2]。又亮了[1]。', [1, 2, 3])).toEqual(['citation-order 3:19']);
      expect(paper('天亮了[1]，鸟叫了[2-4]，人起来了[2]12-15。', [1, 2, 3, 4])).toEqual([]);
      expect(paper('天亮了[6]，又亮了[5]，鸟叫了[4]，人起来了[3]，都走了[2]，都来了[1]。', [1, 2, 3, 4, 5, 6])).toEqual(
        ['citation-order 3:11'],
      );
    });

    it('is silent where the numbers are none of entries', () => {
      expect(paper('天亮了[1]，x在[0,9]中，y在区间[2,7]上，f[3]=2，见[2020]年和[a]。', [1])).toEqual([]);
      expect(paper('天亮了[7]，鸟叫了[8]。', [1, 2])).toEqual([]);
      expect(paper('天亮了[1-2]。', [1, 2])).toEqual([]);
    });
  });

  it('title-length asks above 25 characters, marks not counted', () => {
    const titled = (title: string) => rules(`${title}\n●王小明\n天亮了，鸟叫了。\n（作者单位：河边小学）`);
    expect(titled('河'.repeat(26))).toEqual(['title-length']);
    expect(titled(`“${'河'.repeat(12)}”、“${'边'.repeat(13)}”`)).toEqual([]);
  });

  it('have a file each, named for the id', () => {
    const files = readdirSync('pipeline/check')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace('.ts', ''));
    const tested = [
      ...Object.keys(BODIES),
      'byline-missing',
      'affiliation-missing',
      'title-length',
      'picture-missing',
      'reference-missing',
      'emoji-simplified',
      'formula-unread',
      // In references.test.ts.
      'citation-order',
      'reference-authors',
      'reference-doubled',
      'reference-fields',
      'reference-length',
      'reference-marks',
      'reference-online',
      'reference-order',
      'reference-type',
      'reference-uncited',
      // In english.test.ts.
      'dates-order',
      'english-authors',
      'english-keywords',
      'english-missing',
      'english-name-forms',
      'identifier-form',
      // In objects.test.ts.
      'object-doubled',
      'object-missing',
      'object-order',
      'object-unmentioned',
    ];
    const tables = [
      'bilingual',
      'citations',
      'entry-warning',
      'mentioned',
      'object-label',
      'check',
      'rule',
      'de-slips',
      'lists',
      'wrong-words',
      'kinds-of-signs',
      'signs-without-glyph',
    ];
    expect(files.filter((name) => !tables.includes(name)).sort()).toEqual(tested.sort());
  });
});

describe('a lost character is found at its own place in every part of an article', () => {
  const LOST = '\ufffd';
  it.each(slotsOf(FULL).map(({ role, address }) => [role, address] as const))('%s', (_, address) => {
    let line = 100;
    const broken = mapSlots(FULL, (slot) => {
      line++;
      return textAt(slot.address === address ? `甲${LOST}乙` : '甲乙', { line, column: 1 });
    });
    const { masthead } = planByDefault('a');
    const issue = { id: 'a', masthead, sections: [{ title: null, articles: [broken] }] };
    const place = 101 + slotsOf(FULL).findIndex((slot) => slot.address === address);
    const found = check(issue, () => true).filter(({ rule }) => rule === 'characters-unreadable');
    expect(found.map((one) => [one.line, one.column, one.endColumn])).toEqual([[place, 2, 2]]);
  });
});
