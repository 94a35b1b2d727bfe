/** The Chinese names of the keys of issue.yaml and of their values, beside the English ones; the first name of each is the usual one. */

/** What a key is called, and what its values may be called; `reads` says which Chinese forms of a value are understood besides. */
export interface ChineseKey {
  readonly names: readonly string[];
  readonly values?: Readonly<Record<string, string | boolean>>;
  readonly reads?: 'number' | 'date';
}

const YES_NO = { 是: true, 否: false, 要: true, 不要: false };

/** By the path of keys, parted by dots; the items of a list have none of their own. */
export const CHINESE: Readonly<Record<string, ChineseKey>> = {
  journal: { names: ['刊名', '期刊名', '杂志名'] },
  year: { names: ['年', '年份'], reads: 'number' },
  volume: { names: ['卷', '卷号'], reads: 'number' },
  number: { names: ['期', '期号'], reads: 'number' },
  'total-number': { names: ['总期', '总期号'], reads: 'number' },
  date: { names: ['日期', '出版日期'], reads: 'date' },
  revised: { names: ['修订日期', '修订'], reads: 'date' },
  publisher: { names: ['出版单位', '出版者'] },
  issn: { names: ['国际刊号', '国际标准刊号', '国际标准连续出版物号', 'ISSN'] },
  cn: { names: ['国内刊号', '国内统一刊号', '国内统一连续出版物号', 'CN'] },
  'journal-en': { names: ['英文刊名'] },
  eissn: { names: ['电子刊号', '电子版国际刊号', 'EISSN'] },
  'article-url': { names: ['文章网址', '文章地址'] },
  copyright: { names: ['著作权人', '版权所有者', '版权所有'] },
  license: { names: ['许可', '许可协议', '授权协议'] },
  depositor: { names: ['交存人', '登记人'] },
  'depositor.name': { names: ['名称', '姓名'] },
  'depositor.email': { names: ['邮箱', '电子邮箱'] },
  registrant: { names: ['登记单位', '注册单位'] },
  description: { names: ['简介', '本期简介'] },
  cover: { names: ['封面', '封面图片'] },
  style: { names: ['版式'], values: { 理论: 'lilun', 学报: 'xuebao' } },
  trim: { names: ['开本'] },
  'first-page': { names: ['起始页码', '首页页码'], reads: 'number' },
  references: { names: ['参考文献', '文献标准', '著录规则'], reads: 'number' },
  'article-start': {
    names: ['文章起排', '起排'],
    values: { 另页: 'page', 另面: 'right-page', 单页: 'right-page', 另栏: 'column', 接排: 'run-on' },
  },
  'english-contents': { names: ['英文目次', '英文目录'], values: YES_NO },
  'opening-folios': {
    names: ['首页印页码', '篇首页码'],
    values: { 印: 'shown', 显示: 'shown', 不印: 'hidden', 暗码: 'hidden' },
  },
  press: { names: ['付印'] },
  'press.standard': { names: ['标准'] },
  'press.condition': { names: ['印刷条件'] },
  'press.profile': { names: ['颜色特性文件', '特性文件'] },
  'press.pictures': {
    names: ['图片'],
    values: { 单黑: 'grey', 黑白: 'grey', 灰度: 'grey', 四色: 'cmyk', 彩色: 'cmyk' },
  },
  'press.resolution': { names: ['分辨率'], reads: 'number' },
  'press.ink-limit': { names: ['总墨量'], reads: 'number' },
  'press.colour-bar': { names: ['色标'], values: YES_NO },
  'press.signature': { names: ['页数倍数', '帖'], reads: 'number' },
  imprint: { names: ['版权页'] },
  headlines: { names: ['要目', '封面要目'] },
  barcode: { names: ['条码'] },
  'barcode.addon': { names: ['附加码'] },
  'barcode.variant': { names: ['变价位'] },
  binding: { names: ['装订'], values: { 骑马订: 'saddle', 骑订: 'saddle', 胶订: 'perfect', 无线胶订: 'perfect' } },
  paper: { names: ['用纸', '内文用纸'] },
  'paper.gsm': { names: ['克重'], reads: 'number' },
  'paper.bulk': { names: ['松厚度'] },
  'cover-paper': { names: ['封面用纸'] },
  'cover-paper.gsm': { names: ['克重'], reads: 'number' },
  'cover-paper.bulk': { names: ['松厚度'] },
  spine: { names: ['书脊', '书脊宽度'] },
  editions: {
    names: ['版本'],
    values: {
      简体: 'zh-Hans',
      简体版: 'zh-Hans',
      繁体: 'zh-Hant-TW',
      繁體: 'zh-Hant-TW',
      繁体版: 'zh-Hant-TW',
      台湾繁体: 'zh-Hant-TW',
      臺灣繁體: 'zh-Hant-TW',
      香港繁体: 'zh-Hant-HK',
      香港繁體: 'zh-Hant-HK',
    },
  },
  wording: {
    names: ['用词', '繁体用词'],
    values: { 不换: 'plain', 只转字形: 'plain', 换成当地的: 'regional', 当地用词: 'regional' },
  },
  names: { names: ['人名'] },
  keep: { names: ['照原样', '照印'] },
  classical: { names: ['文言', '文言引文'] },
  writing: { names: ['行文', '行文方向'], values: { 横排: 'horizontal', 直排: 'vertical', 竖排: 'vertical' } },
  'embed-kai': { names: ['带上楷体', '嵌入楷体'], values: YES_NO },
  'line-numbers': { names: ['标行号', '行号'], values: YES_NO },
  protect: { names: ['保护', '限制修改'], values: { 修订: 'tracked', 只许修订: 'tracked' } },
  sections: { names: ['栏目'] },
  'sections.title': { names: ['栏目名', '名称'] },
  'sections.manuscripts': { names: ['原稿', '稿件'] },
  order: { names: ['次序', '文章次序'] },
  'leave-out': { names: ['不读', '不是原稿'] },
};
