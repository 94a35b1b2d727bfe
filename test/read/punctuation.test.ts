/** Punctuation to GB/T 15834, and what must stay as it is. */
import { describe, expect, it } from 'vitest';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { repairPunctuation } from '../../pipeline/read/txt/punctuation/repair.ts';

function repaired(text: string): string {
  return joined(repairPunctuation(textAt(text, { line: 1, column: 1 }), () => {}));
}

const REPAIRED: readonly (readonly [before: string, after: string])[] = [
  ['他来了,她走了;我们呢?走吧!', '他来了，她走了；我们呢？走吧！'],
  ['说明:如下.', '说明：如下。'],
  ['他说:"好,明天见."', '他说：“好，明天见。”'],
  ['他说:"你听过"一寸光阴"这句话吗?"', '他说：“你听过‘一寸光阴’这句话吗？”'],
  ["她说:'来吧.'", '她说：‘来吧。’'],
  ['“甲","乙"和“丙"', '“甲”，“乙”和“丙”'],
  ['会议(第二次)开了.', '会议（第二次）开了。'],
  ['数据(见表1)表明', '数据（见表1）表明'],
  ['某市(2023)15号', '某市（2023）15号'],
  ['词语(word)的意思', '词语（word）的意思'],
  ['他走了...', '他走了……'],
  ['他走了。。。', '他走了……'],
  ['他走了…', '他走了……'],
  ['目标--方向', '目标——方向'],
  ['目标—方向—道路', '目标—方向—道路'],
  ['约翰·史密斯和阿凡提', '约翰·史密斯和阿凡提'],
  ['比例为3:2,占99.5%,共1,000人', '比例为3:2，占99.5%，共1,000人'],
  ['时间是12:30,地点是305室', '时间是12:30，地点是305室'],
  ['网址https://a.cn/b?c=1,2,请看', '网址https://a.cn/b?c=1,2，请看'],
  ['邮箱abc@d.cn;电话123', '邮箱abc@d.cn；电话123'],
  ['版本v2.0,补丁1.2.3', '版本v2.0，补丁1.2.3'],
  ['文献[1,2],[3-5]', '文献[1,2]，[3-5]'],
  ['实现“1+1>2”的效果', '实现“1+1>2”的效果'],
  ['函数f(x)=2x+1,其中x>0', '函数f(x)=2x+1，其中x>0'],
  ['读了"Hello, world"以后', '读了“Hello, world”以后'],
  ['用了A,B,C三种', '用了A,B,C三种'],
  ['他说"好",她说"不好",大家说"行".', '他说“好”，她说“不好”，大家说“行”。'],
  ['"红旗""绿林"两个队', '“红旗”“绿林”两个队'],
  ["这是O'Brien的书", "这是O'Brien的书"],
  ['第1,2,3章', '第1,2,3章'],
  ['增长5%,下降3℃,共2km.', '增长5%，下降3℃，共2km。'],
  ['《书》,《报》;（一）,（二）', '《书》，《报》；（一），（二）'],
  ['甲:乙', '甲：乙'],
  ['2024年,GDP增长5.2%.', '2024年，GDP增长5.2%。'],
  ['“两个确立”,“两个维护”', '“两个确立”，“两个维护”'],
  ['使用 Word 2016 处理', '使用Word 2016处理'],
  ['共有 12 人', '共有12人'],
  ['你好 ，世界', '你好，世界'],
  ['｢引文｣､顿号｡', '「引文」、顿号。'],
  ['完成了.下一步', '完成了。下一步'],
];

const KEPT: readonly string[] = [
  '1. 标题',
  '1.1 标题',
  '（一）标题',
  'This is a sentence, isn’t it? Yes: it is (really).',
  '10.1000/abc.2020,1',
  'if (a, b) { c; }',
  '①②③',
  '甲、乙、丙。',
  '2024-05-06',
  '5:3',
  '……——',
];

describe('punctuation', () => {
  it.each(REPAIRED)('%s', (before, after) => {
    expect(repaired(before)).toBe(after);
  });

  it.each(KEPT)('stays: %s', (text) => {
    expect(repaired(text)).toBe(text);
  });

  it.each([...REPAIRED.map(([, after]) => after), ...KEPT])('is repaired once and for all: %s', (text) => {
    expect(repaired(text)).toBe(text);
  });
});
