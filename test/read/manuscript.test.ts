/** The user's own issue reads exactly as an editor reads it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { blocksOf } from '../bench/blocks.ts';
import { readPath } from './summary.ts';

const reading = readPath('content/2025-01/党建与统战.txt');
const [first, second] = reading.articles.map(outlineOf);

function headings(article: typeof first): string[] {
  return article!.blocks.filter(({ kind }) => kind === 'heading').map(({ level, text }) => `${level} ${text}`);
}

function placed(rule: string): number[] {
  return reading.diagnostics.filter((found) => found.rule === rule).map(({ line }) => line);
}

describe('the manuscript of 2025-01', () => {
  it('holds two articles with their bylines and affiliations', () => {
    expect(reading.articles).toHaveLength(2);
    expect([first!.title, second!.title]).toEqual([
      '党建引领群团工作高质量发展的必要性',
      '凝聚统一战线力量　助力企业高质量发展',
    ]);
    expect([first!.authors, second!.authors]).toEqual([['温亚静'], ['翟旭']]);
    expect(first!.affiliations).toEqual(['内蒙古交通集团有限公司']);
    expect(second!.affiliations).toEqual(['内蒙古森工集团']);
  });

  it('has the blocks that a person found in it, which the benchmark counts', () => {
    const answers: string[] = JSON.parse(readFileSync('test/cases/manuscript-2025-01.json', 'utf8'));
    expect(blocksOf(readFileSync('content/2025-01/党建与统战.txt', 'utf8'))).toEqual(answers);
  });

  it('has eighteen headings at their levels', () => {
    expect(headings(first)).toEqual([
      '1 一、党建与群团工作的联系',
      '2 1. 桥梁与纽带的关系',
      '2 2. 党建与群团相互促进',
      '1 二、党建与群团资源共享',
      '2 1. 资源共享的战略价值',
      '2 2. 资源共享的机制创新',
      '1 三、党建与群团工作的协同价值',
      '2 1. 巩固党的执政基础',
      '2 2. 助力推动社会和谐',
      '1 四、党建引领群团工作的必要性',
    ]);
    expect(headings(second)).toEqual([
      '1 一、统一战线在国有企业高质量发展中的核心价值',
      '1 二、做好新时代国有企业统战工作的重要举措',
      '2 （一）构建“大统战”工作格局',
      '2 （二）健全全国统战制度体系机制',
      '2 （三）加强队伍建设',
      '1 三、积极探索做好国有企业统战工作的方法路径',
      '2 （一）加强思想政治引领，教育引导广大统战成员坚定不移听党话、跟党走',
      '2 （二）铸牢中华民族共同体意识，拧成干事创业“一股绳”',
    ]);
  });

  it('is joined in six places and nowhere else', () => {
    expect(placed('paragraph-joined')).toEqual([27, 47, 67, 95, 107]);
    expect(placed('heading-joined')).toEqual([117]);
    const broken = [first!, second!].flatMap(({ blocks }) => blocks.filter(({ lines: [from, to] }) => from !== to));
    expect(broken.map(({ lines }) => lines)).toEqual([
      [25, 27],
      [45, 47],
      [65, 67],
      [93, 95],
      [105, 107],
      [117, 119],
    ]);
  });

  it('has full-width punctuation, formulas and quotes left alone, every edit with its place', () => {
    const texts = [first!, second!].flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n');
    expect(texts).not.toMatch(/[,;:()]/);
    expect(texts).toContain('“1+1>2”');
    expect(texts.match(/“/g)).toHaveLength(36);
    expect(texts.match(/”/g)).toHaveLength(36);
    expect(placed('punctuation-fullwidth')).toHaveLength(243);
    expect(reading.diagnostics).toContainEqual({
      severity: 'info',
      rule: 'punctuation-fullwidth',
      message: '半角“,”改为“，”',
      file: 'content/2025-01/党建与统战.txt',
      line: 9,
      column: 8,
      endLine: 9,
      endColumn: 8,
    });
  });

  it('leaves an editor three questions', () => {
    const { masthead } = planByDefault('2025-01');
    const issue = { id: '2025-01', masthead, sections: [{ title: null, articles: reading.articles }] };
    const asked = check(issue, () => true).map(({ rule, line, column }) => `${line}:${column} ${rule}`);
    expect(asked).toEqual(['9:62 de-particles', '53:14 de-particles', '125:85 doubled-characters']);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
