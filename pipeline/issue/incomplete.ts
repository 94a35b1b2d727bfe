/** What a journal has to print on its cover, spine and 版权页 (GB/T 3179—2009, 期刊出版管理规定) and issue.yaml does not tell. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Masthead } from '../model/document.ts';
import type { IssuePlan } from './issue.ts';

/** Facts by name: either a label of the imprint tells it, or another part of issue.yaml does. */
interface Asked {
  readonly name: string;
  readonly label: RegExp | null;
  readonly isTold: (masthead: Masthead) => boolean;
}

const never = () => false;

const ASKED: readonly Asked[] = [
  { name: '年份（year）', label: null, isTold: ({ year }) => year !== null },
  { name: '期号（number）', label: null, isTold: ({ number, totalNumber }) => (number ?? totalNumber) !== null },
  { name: '刊名的汉语拼音', label: /拼音|Pinyin/i, isTold: never },
  { name: '主管单位', label: /主管/, isTold: never },
  { name: '主办单位', label: /主办|主辦/, isTold: never },
  { name: '主编', label: /主编|主編|总编|總編/, isTold: never },
  {
    name: '出版单位',
    label: /出版(?!日|时|時|周|年|地|频|頻|物|许|許)/,
    isTold: ({ publisher }) => publisher !== null,
  },
  { name: '印刷单位', label: /印刷|承印|印制|印製/, isTold: never },
  { name: '发行单位', label: /发行(?!代|范|日)|發行(?!代|範|日)|订阅|訂閱/, isTold: never },
  {
    name: '出版日期',
    label: /出版(?:日|时|時)|出刊|出版年月|发行日|發行日/,
    isTold: ({ date }) => date !== null,
  },
  { name: '定价', label: /定价|定價|价格|價格|售价|售價|工本/, isTold: never },
  {
    name: 'ISSN（issn）',
    label: null,
    isTold: ({ issn, cn }) => issn !== null || /准印|准字|内资|內資/.test(cn ?? ''),
  },
  { name: '国内统一连续出版物号（cn）', label: null, isTold: ({ cn }) => cn !== null },
];

/** One finding with all that is missing: a remark where there is no imprint at all, a warning where one is begun. */
export function imprintIncomplete(plan: IssuePlan, file: string): Diagnostic[] {
  const { masthead, isNamed, imprintAt } = plan;
  const labels = masthead.imprint.map(({ label }) => label);
  const told = ({ label, isTold }: Asked) => isTold(masthead) || labels.some((one) => label?.test(one) ?? false);
  const missing = [
    ...(isNamed ? [] : ['刊名（journal）']),
    ...ASKED.filter((one) => !told(one)).map(({ name }) => name),
  ];
  if (missing.length === 0) return [];
  const isBegun = labels.length > 0;
  const message = isBegun
    ? `版权页和封面上还缺：${missing.join('、')}`
    : `没有写版权页（imprint:），期刊要刊印的还缺：${missing.join('、')}`;
  const hint =
    'GB/T 3179 要求期刊刊印这些；在 imprint: 下面一行写一项，如“主办单位: 某某大学”，括号里的是 issue.yaml 的项名';
  return [diagnostic(isBegun ? 'warning' : 'info', 'imprint-incomplete', file, imprintAt, message, hint)];
}
