/** Full-width marks inside numbers, and those that part numbers or mark items. */
import { expect, it } from 'vitest';
import { withNumberMarks } from '../../pipeline/read/source/number-marks.ts';

it.each([
  ['面积１２６，０００亩，增３．２％', '面积１２６,０００亩，增３.２%'],
  ['产量５３，４００吨', '产量５３,４００吨'],
  ['人口１，２３４，０００人', '人口１,２３４,０００人'],
  ['气温21．6℃，湿度15％', '气温21.6℃，湿度15％'],
  ['９月１８日８：００前后', '９月１８日８:００前后'],
  ['２．１．３　人员', '２.１.３　人员'],
])('%s', (typed, meant) => expect(withNumberMarks(typed)).toBe(meant));

it.each([
  '依次是３，５，８，取平均',
  '三栏是１００，２００，３００',
  '编号１２，３４５６号',
  '　　１．５月份开展检查',
  '１．概况',
  '比分３：２，比例１：１００',
  '售价100，200元',
  '涨了三％',
])('%s stays', (typed) => expect(withNumberMarks(typed)).toBe(typed));
