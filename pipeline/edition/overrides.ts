/** Words that OpenCC writes wrongly, with the reason for each; they go before its own dictionary. */

/** A word, its form in OpenCC's standard (before the forms of the region), and why. */
type Override = readonly [word: string, form: string, reason: string];

const TABLE: readonly Override[] = [
  ['签', '簽', '单用多是签字；求签、抽签等词典里已有'],
  ['霉', '霉', '单用是发霉、倒霉的霉；霉菌等词典里已有'],
  ['台风', '颱風', '颱是风名专字'],
  ['困了', '睏了', '想睡'],
  ['春困', '春睏', '想睡'],
  ['犯困', '犯睏', '想睡'],
  ['蒙蔽', '蒙蔽', '遮盖义作蒙'],
  ['蒙骗', '矇騙', '欺骗义作矇'],
  ['一只只', '一隻隻', '量词重叠'],
  ['不准', '不准', '准许'],
  ['市场准入', '市場准入', '准许进入'],
  ['更复杂', '更複雜', 'OpenCC 断成“更复|杂”'],
  ['先天后天', '先天後天', 'OpenCC 断成“天后”'],
  ['伊斯兰历史', '伊斯蘭歷史', 'OpenCC 断成“伊斯兰历”'],
  ['拒签', '拒簽', '签字的签'],
  ['签售', '簽售', '签字的签'],
  ['推托', '推託', '借故推辞作託'],
  ['台鉴', '台鑒', '敬称用台'],
  ['兄台', '兄台', '敬称用台'],
  ['台甫', '台甫', '敬称用台'],
  ['介系词', '介系詞', '语法术语用系'],
  ['洒家', '洒家', '自称，不是洒水'],
  ['液面', '液面', '不是面粉的面'],
  ['怒气冲冲', '怒氣沖沖', '情绪上升作沖'],
  ['兴冲冲', '興沖沖', '情绪上升作沖'],
  ['气冲冲', '氣沖沖', '情绪上升作沖'],
  ['丈母娘', '丈母娘', '现代用娘，孃是异体'],
  ['老娘', '老娘', '现代用娘，孃是异体'],
  ['爹娘', '爹娘', '现代用娘，孃是异体'],
  ['娘家', '娘家', '现代用娘，孃是异体'],
  ['师娘', '師娘', '现代用娘，孃是异体'],
  ['奶娘', '奶娘', '现代用娘，孃是异体'],
  ['里把路', '里把路', '一里左右'],
  ['里把地', '里把地', '一里左右'],
  ['里把远', '里把遠', '一里左右'],
  ['回归', '回歸', '回来的回；迴只用于曲折、往返'],
  ['团伙', '團夥', '合伙的伙作夥'],
  ['家具', '家具', '规范用家；傢俱是俗写'],
  ['察干部', '察幹部', 'OpenCC 断成“监|察干|部”'],
  ['网格里', '網格裏', 'OpenCC 断成“网|格里”'],
  ['折合', '折合', '换算不是摺叠'],
  ['击筑', '擊筑', '乐器作筑'],
  ['总汇', '總匯', '汇合的汇作匯'],
  ['干支线', '幹支線', '干线的干作幹'],
  ['后母戊', '后母戊', '后妃的后'],
  ['余秋里', '余秋里', '人名'],
  ['方志敏', '方志敏', '人名'],
  ['钟楚红', '鍾楚紅', '人名'],
  ['应采儿', '應采兒', '人名'],
];

const MARCH_FORMS: Readonly<Record<string, string>> = {
  于: '於',
  带: '帶',
  变: '變',
  开: '開',
  应: '應',
  强: '強',
  减: '減',
  缓: '緩',
  课: '課',
  谈: '談',
  预: '預',
  战: '戰',
  讨: '討',
};

/** Before 征程 and 征途 these make another word of OpenCC's (新征, 应征 …), which would take 征 as 徵. */
const BEFORE_MARCH = '新于有本带改变开免停应强减缓考课谈象预特表旁明';
const MARCHES = ['征程', '征途', '征战', '征服', '征讨', '征伐'];

export const OVERRIDES: readonly (readonly [string, string])[] = [
  ...TABLE.map(([word, form]) => [word, form] as const),
  ...[...BEFORE_MARCH].flatMap((before) =>
    MARCHES.map((march) => [before + march, traditionalOf(before + march)] as const),
  ),
];

function traditionalOf(march: string): string {
  return march.replace(/[于带变开应强减缓课谈预战讨]/gu, (one) => MARCH_FORMS[one] ?? one);
}
