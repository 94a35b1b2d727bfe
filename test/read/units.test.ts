/** Names and places of work that one vocabulary knows: compound surnames, units in brackets, courts and offices under a byline. */
import { describe, expect, it } from 'vitest';
import { joined } from '../../pipeline/model/runs.ts';
import { readText } from './summary.ts';

const BODY = '\n河边的石桥修了三年，桥上的人换了一批又一批，桥下的水还是那样流着，谁也说不清它从哪一年开始这样流。';

/** Authors, their ties, and the units of an article whose head goes on with these lines. */
function headOf(...lines: readonly string[]) {
  const { articles } = readText(`石桥边的早晨\n${lines.join('\n')}\n${BODY}`);
  const { authors, affiliations, title } = articles[0]!;
  return {
    title: joined(title),
    authors: authors.map(({ name }) => joined(name)),
    ties: authors.map(({ affiliations }) => affiliations),
    units: affiliations.map(({ text }) => joined(text)),
  };
}

describe('a byline', () => {
  it.each(['闻人小雨', '欧阳明', '司徒文远', '公羊青', '漆雕玉', '令狐小山', '澹台明月', '鍾離雪', '乜小禾', '昝青'])(
    '作者：%s',
    (name) => expect(headOf(`作者：${name}`)).toMatchObject({ title: '石桥边的早晨', authors: [name] }),
  );

  it.each(['第五章', '百里路', '微生物学', '东里村'])('is not 作者：%s, which only begins as a surname', (words) => {
    expect(headOf(words).authors).toEqual([]);
  });
});

describe('units in brackets behind the names', () => {
  it.each([
    ['北京大学', '清华大学'],
    ['江城学院', '江城日报社'],
    ['省法院', '市检察院'],
    ['江城市人民医院', '江城海关'],
    ['中国人民银行江城分行', '江城气象台'],
  ])('张三（%s）　李四（%s）', (one, other) => {
    expect(headOf(`张三（${one}）　李四（${other}）`)).toEqual({
      title: '石桥边的早晨',
      authors: ['张三', '李四'],
      ties: [[0], [1]],
      units: [one, other],
    });
  });
});

describe('a unit under the byline', () => {
  const UNITS = [
    '江城市中级人民法院',
    '江城市人民检察院',
    '江城大学文学院',
    '江城市第一人民医院',
    '江城市水利局',
    '江城省财政厅',
    '中共江城市委',
    '江城市人民政府',
    '江城日报社',
  ];

  it.each(UNITS)('%s', (unit) => {
    expect(headOf('●张三', unit)).toMatchObject({ authors: ['张三'], units: [unit] });
  });

  it.each(UNITS)('（作者单位：%s）, of which the label is no part', (unit) => {
    for (const line of [`（作者单位：${unit}）`, `作者单位：${unit}`, `（单位：${unit}）`]) {
      expect(headOf('●王小明', line)).toMatchObject({ authors: ['王小明'], units: [unit] });
    }
  });

  it.each(UNITS)('（%s）', (unit) => {
    expect(headOf('●张三', `（${unit}）`)).toMatchObject({ authors: ['张三'], units: [unit] });
  });

  it.each(['一、走进江城市水利局', '奋力开创江城市发展新局', '江城市的城市格局', '（根据录音整理）', '（节选）'])(
    'is not %s',
    (line) => expect(headOf('●张三', line).units).toEqual([]),
  );
});

describe('a unit before the name', () => {
  it.each(['江城市中级人民法院', '江城县委党校', '江城市税务局', '江城师范学院', '江城电视台'])('%s　张三', (unit) => {
    expect(headOf(`${unit}　张三`)).toMatchObject({ authors: ['张三'], units: [unit] });
  });
});
