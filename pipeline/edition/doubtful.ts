/** The simplified characters that stand for several, and where OpenCC's choice by the single character is to be doubted. */

/** A doubtful character, by what stands round it; tested on the text with the character at its place in the pattern. */
export interface Doubtful {
  /** All forms it may have, in the script before the region's own forms (OpenCC's standard), the most frequent first. */
  readonly forms: string;
  /** Here its neighbours speak for another form than the one that single characters get. */
  readonly when?: RegExp;
  /** Doubtful wherever it is a word by itself, but here: null for no exception. */
  readonly alone?: RegExp | null;
}

const COUNT = '[一二两三四五六七八九十百千万几数多半每这那哪〇○0-9]';

/**
 * By character. Forms from OpenCC's tables: what becomes this character when simplified, and what it becomes in phrases. What is doubtful was
 * found by converting, without their phrases, the words of two dictionaries that have both scripts (rime-essay, weighted by its counts, and
 * CC-CEDICT) and reading what came out wrong.
 */
const TABLE: Readonly<Record<string, Doubtful>> = {
  干: { forms: '幹乾干', alone: /干[部事活劲线警校群将]|[骨才能实苦树主躯]干/g },
  后: {
    forms: '後后',
    when: /姓后|(?:^|[，。；：“])后[说曰问怒喜命]|后(?:先生|女士|羿)|[皇太王母天影歌帝贤封立废为妃嫡蜂是她]后|后[妃宫冠]|[一两三]后(?![来面者果天期年])/g,
  },
  里: {
    forms: '裏里',
    when: new RegExp(
      `${COUNT}里|[公华英海故邻乡巷闾马]里|里[程弄巷闾约拉斯奇尔昂克夫奥特兹亚维诺西森峰岛港]|里[区县市镇乡](?!里)|[马库埃戈兹伯萨峇噼德卡帕佩法哈]里(?![面边外头的])`,
      'g',
    ),
  },
  发: {
    forms: '發髮',
    when: /[黑白银金红黄棕灰乌秀长短卷直染剪理烫洗梳束披落断削华鬓须怒鹤假护植脱毛散结编盘头胎根]发|发[丝型际夹髻辫梢廊妆饰套带卡胶膜]|一发/g,
    alone:
      /发[生展出现布表明起动扬挥放给言电达育光热财病货证函文回票送行家觉问愁愤奋胖芽酵酒力怒信声射掘愣麻呆笑疯狂烧抖冷黄红黑亮]/g,
  },
  面: {
    forms: '面麪',
    when: /[煮吃和揉擀碗汤拌炒泡凉热下米豆挂拉擀切阳烩焖卤荞莜]面|面[条馆粉包团食点汤筋饼糊皮]/g,
    alone: /[直方对全前后上下里外正反侧表地路桌书]面|面[对向临积谈前目子部试授]/g,
  },
  系: {
    forms: '係系繫',
    alone:
      /系[主列统里办教副所]|[中外文史哲法数物化学语律理政院该本校各全两个同济程筑育子术闻管乐体美古业信工械息算机商计融医药农林地质天气象环播剧影戏曲会俄英德日球派谱山水星河直父母嫡太银父]系(?![着上紧住在好于])/g,
  },
  松: { forms: '松鬆', alone: /松[树林柏针果木子鼠花江涛脂香]|[青雪苍劲古赤黑落红油]松/g },
  谷: { forms: '谷穀', alone: /[山河峡幽深低硅溪沟川]谷|谷[底口地]/g },
  制: {
    forms: '制製',
    when: /[木铁手特自精缝监研试熬炮烤调印纸石铜竹陶瓷粗法国]制(?!度)|制(?:成|了|出|作|作|得|一|件|好|盐|茶|酒|陶|纸|糖|药|衣|革|皂|图|版|片|剂|冷|氧|毒|售|造|品)/g,
    alone: /[\p{Script=Han}]{2}制(?=[，。；、：”》）的与和及是下]|研究|改革|模式|建设|实施|运行|管理|$)/gu,
  },
  钟: { forms: '鐘鍾', alone: /[分秒点刻敲撞晨闹时挂座警丧编铜古]钟|钟[声表楼头摆鼎乳点响鼓]/g },
  表: {
    forms: '表錶',
    when: /[手怀腕秒钟电水名块只戴修金对看]表(?![示达现明决演态扬彰率白格层])|表[店链盘带针匠]/g,
  },
  尽: { forms: '盡儘', when: /尽[早快先量可管着]|尽[东南西北][边头]/g },
  历: {
    forms: '歷曆',
    when: /[农阴阳公旧西日月夏黄皇校回藏佛挂台干教夏]历(?!史|来|程)|历[法书]/g,
    alone: /历[史来程经时届代任次年]/g,
  },
  复: { forms: '復複覆' },
  准: { forms: '準准', alone: null },
  征: { forms: '徵征', alone: null },
  斗: { forms: '鬥斗', when: /斗[米粟酒]|[一升]斗/g, alone: null },
  胡: { forms: '胡鬍衚', when: /胡[须子茬渣髭]|[络刮八留满山]胡|腮胡|字胡|羊胡/g },
  卷: {
    forms: '卷捲',
    alone: new RegExp(
      `(?:${COUNT}|第|上|中|下|本|全|该|各|答|试|问|书|画|长|案|考|阅|交|掩|开|手)卷|卷[宗首尾本册帙一二三四五六七八九十]`,
      'g',
    ),
  },
  舍: { forms: '舍捨', alone: /[宿校农房村屋寒旅精茅馆牛猪禽畜邻]舍|舍[弟妹下监友]/g },
  采: { forms: '採采', when: /[风神文光精异丰喝兴多]采|采[邑]/g, alone: /采[访用取购集纳样摘写掘光风茶油矿]/g },
  划: { forms: '劃划', alone: /[计规策谋筹区刻比]划|划[分定归清界]/g },
  范: { forms: '範范', alone: null },
  借: { forms: '借藉', when: /借(?=[此以由着故助势机口端题])|[凭慰假]借/g },
  周: {
    forms: '周週',
    when: new RegExp(`(?:${COUNT}|[上下本首双单])周(?![围全密到边])|周(?:[一二三四五六日末刊期年报岁](?![围]))`, 'g'),
  },
  注: {
    forms: '注註',
    when: /[者编译校原批附脚夹笺]注|注[：:明释册解脚销]|注(?=[“（])/g,
    alone: /注[意重入册资射目视水]/g,
  },
  布: {
    forms: '布佈',
    when: /布(?=[满下局阵控防置告道施])|[遍密摆]布/g,
    alone: /[棉麻花粗白红黑画土帆桌抹纱绒绸]布|布[料匹鞋衣袋艺]/g,
  },
  占: {
    forms: '佔占',
    when: /占.{0,4}[卦卜]|占[卜卦星梦筮]|[卜]占/g,
    alone: /占[全总约到有比据其了\d%多大主上\p{Nd}一二三四五六七八九十百半]/gu,
  },
  升: { forms: '升昇陞', when: /[东飞擢荣高步歌]升|升(?=[平华])/g },
  托: { forms: '托託', alone: /[手枪衬烘摩茶花盘双]托|托[着起住举腮盘底]/g },
  游: { forms: '遊游', alone: /[上中下]游|游[泳水动弋]/g },
  志: { forms: '志誌', when: /[县省市地方书碑墓通日旧新修编]志|志[喜庆哀异]/g, alone: null },
  余: { forms: '餘余', alone: new RegExp(`${COUNT}余|[其多剩盈富残业结有]余|余[地额下数款热波震味生年辉]`, 'g') },
  郁: { forms: '郁鬱', alone: null },
  御: { forms: '御禦', alone: null },
  岳: { forms: '嶽岳', alone: /岳[父母飞家]/g },
  咸: { forms: '鹹咸', alone: null },
  仆: { forms: '僕仆', alone: /[主奴公女男]仆|仆[人从役]/g },
  朴: { forms: '樸朴', alone: /[质俭淳纯简古]朴|朴[素实]/g },
  丑: { forms: '醜丑', when: /子丑|丑[时年月寅牛]/g, alone: /丑[陋恶化闻]/g },
  冬: { forms: '冬鼕', when: /冬冬/g },
  党: { forms: '黨党' },
  云: {
    forms: '雲云',
    when: /[人子诗古书又曰]云|云[云：:“]|云(?=，)/g,
    alone: /云[南层雾彩海端朵山贵集计平服存]|[风白乌浮彩星青]云/g,
  },
  种: { forms: '種种' },
  只: { forms: '只隻', when: new RegExp(`${COUNT}只(?![有是能要不会好为])|只[身影字言只]`, 'g') },
  困: { forms: '困睏', when: /困(?:了|倦|意|乏|得|极)|[犯很好太春真]困/g, alone: /困[难境扰惑苦住守于在局]/g },
  台: { forms: '臺台颱檯', when: /台风|[兄]台(?![风湾])|台[甫鉴启]|[柜吧讲梳妆窗灶球写]台/g },
  了: { forms: '了瞭', when: /[明]了(?=[，。；、的])|了[望然若]/g },
  么: { forms: '麼么', when: /老么|么[妹弟儿]/g },
  几: { forms: '幾几', when: /[茶案凭窗矮小]几/g },
  当: { forms: '當噹', when: /[叮铃丁琅]当/g },
  并: { forms: '並併并', when: /[把将][^，。；]{1,6}并(?!且)|并[入成购网轨到掉拢发吞]|[合兼吞归裁]并/g },
  汇: { forms: '匯彙', when: /[词字语总辞]汇|汇[编总集]/g },
  坛: { forms: '壇罈', when: /[酒醋泡菜]坛|坛[子]|[一几两三]坛/g, alone: null },
  签: {
    forms: '簽籤',
    when: /[抽求竹牙书标中上下]签(?![订署名字约])|签[筒诗]|[抽求]了?[一二三几]?支?签/g,
    alone: /签[订署名字约证收发到]/g,
  },
  姜: { forms: '姜薑', when: /[生老嫩葱子仔]姜|姜[片丝汤茶汁糖蒜末粉]/g },
  霉: { forms: '霉黴', when: /霉[菌素]/g },
  纤: { forms: '纖縴', when: /拉纤|纤[夫绳]/g, alone: null },
  刮: { forms: '刮颳', when: /刮(?=[风大台起北南西东着])/g, alone: null },
  出: { forms: '出齣', when: new RegExp(`${COUNT}出(?=[戏剧好喜闹悲大折京昆话])`, 'g') },
  须: { forms: '須鬚', when: /[胡虎龙白长触根美]须(?![要])|须(?=[发眉髯])/g, alone: /须[要知经将]|[必无务亟]须/g },
  咽: { forms: '咽嚥', when: /咽(?=[下口不了])|[吞细]咽/g, alone: null },
  冲: { forms: '衝沖', when: /冲(?=[了水茶洗淡走印刷泡凉晒])|[怒气]冲/g, alone: /冲[破突向锋击出进上动刺]/g },
  蒙: { forms: '蒙矇濛懞', when: /蒙(?=[骗眼])|[濛蒙]蒙|启蒙/g, alone: null },
  扇: { forms: '扇搧', when: /扇(?=[风了耳动])/g },
  愈: { forms: '愈癒', when: /[病治痊伤自]愈|愈合/g },
  筑: { forms: '築筑', when: /击筑|筑[城琴](?=[，。])/g },
  术: { forms: '術朮', when: /[白苍莪]术/g },
  曲: { forms: '曲麴', when: /[酒大红]曲(?![线])|曲[霉]/g },
  折: { forms: '折摺', when: /折[叠扇纸痕皱子]|[存奏]折/g, alone: null },
  致: { forms: '致緻', when: /[精细雅别景标]致/g },
  扎: { forms: '扎紮札', alone: /扎[针手]/g },
  脏: { forms: '髒臟', when: /[心肝脾肺肾内五]脏/g },
  赞: { forms: '贊讚', alone: /赞[成同助]/g },
  吁: { forms: '籲吁', alone: null },
  叶: { forms: '葉叶', when: /叶韵/g },
  淀: { forms: '澱淀', when: /[洋海白湖茶荷]淀/g },
  团: { forms: '團糰', when: /[饭粉糯面菜青汤]团(?!队|结|体)/g },
  喂: { forms: '喂餵', alone: null },
  吊: { forms: '吊弔', when: /吊[丧念唁祭]|凭吊/g, alone: null },
  尝: { forms: '嘗嚐', when: /尝(?=[了一到过鲜])/g, alone: /尝试/g },
  辟: { forms: '闢辟', alone: /[开]辟/g },
  于: { forms: '於于' },
  岩: { forms: '岩巖', alone: null },
  涂: { forms: '塗涂' },
  丰: { forms: '豐丰', when: /丰[采姿]/g },
  宁: { forms: '寧甯' },
  参: { forms: '參蔘', when: /[人丹党海沙玄]参/g },
  杆: { forms: '杆桿', alone: null },
  帘: { forms: '簾帘', when: /[酒青]帘/g },
  克: { forms: '克剋', when: /[相生]克(?![服])|克[星]/g },
  挽: { forms: '挽輓', when: /挽[联歌词]/g, alone: null },
  夸: { forms: '誇夸', when: /夸父/g },
};

export const DOUBTFUL: ReadonlyMap<string, Doubtful> = new Map(Object.entries(TABLE));

/** A word of OpenCC's dictionary that has two senses with a form for each; doubtful only `near` certain words, if any are named. */
interface TwoReadings {
  readonly forms: readonly string[];
  readonly near: RegExp | null;
}

export const TWO_READINGS: ReadonlyMap<string, TwoReadings> = new Map([
  ['自制', { forms: ['自製', '自制'], near: null }],
  ['干将', { forms: ['干將', '幹將'], near: null }],
  ['一出', { forms: ['一出', '一齣'], near: /一出.?[戏剧]/u }],
  ['划一', { forms: ['劃一', '划一'], near: /[船桨]/u }],
  ['白干', { forms: ['白幹', '白乾'], near: null }],
  ['干货', { forms: ['乾貨', '幹貨'], near: null }],
  ['干了', { forms: ['幹了', '乾了'], near: /[服裤鞋巾被发面墙漆河水井田土汗泪嘴口杯酒]干了/u }],
  ['舍下', { forms: ['舍下', '捨下'], near: /[他她]舍下|舍下.?[妻儿父母家]/u }],
  ['干点', { forms: ['乾點', '幹點'], near: null }],
  ['换发', { forms: ['換髮', '換發'], near: null }],
  ['能干', { forms: ['能幹', '能乾'], near: /能干[着巴]/u }],
  ['有云', { forms: ['有云', '有雲'], near: null }],
  ['游了', { forms: ['遊了', '游了'], near: /[河江海湖水池泳圈米]/u }],
  ['占了', { forms: ['佔了', '占了'], near: /[卦卜]/u }],
  ['余明', { forms: ['餘明', '余明'], near: /余明(?:[^\p{Script=Han}]|$|[和与及说])/u }],
  ['并在', { forms: ['並在', '併在'], near: /[把将合]/u }],
]);
