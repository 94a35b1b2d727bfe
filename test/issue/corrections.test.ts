import { describe, expect, it } from 'vitest';
import { addCorrection, printCorrection } from '../../pipeline/issue/add-correction.ts';
import { readCorrections } from '../../pipeline/issue/corrections.ts';

const MANUSCRIPTS = ['水权.docx', '渡口.txt'];
const readIn = (source: string) => readCorrections('content/2025-01/corrections.yaml', source, MANUSCRIPTS);

/** The places and words of all that is wrong. */
const faults = (source: string) =>
  readIn(source).diagnostics.map(({ severity, line, column, message, hint }) => {
    return `${severity} ${line}:${column} ${message}${hint === undefined ? '' : ` → ${hint}`}`;
  });

describe('corrections.yaml', () => {
  it('holds what places are, what is joined and parted, and what is not asked', () => {
    const { readings, stets, diagnostics } = readIn(
      `# 第一期
- file: 水权.docx
  at: （作者系江城大学教授     # 文末
  is: note
- { file: 渡口.txt, at: …船慢慢地, join: true }
- { file: 渡口.txt, at: 2.10, line: 7, apart: true }
- { file: 渡口.txt, at: 截止到昨天, stet: words-miswritten }
- { file: 渡口.txt, stet: title-length }
- { stet: byline-missing }
`,
    );
    expect(diagnostics).toEqual([]);
    expect(readings.get('水权.docx')).toMatchObject([
      {
        words: '（作者系江城大学教授',
        isEnd: false,
        line: null,
        says: 'note',
        entry: { point: { line: 2, column: 3 } },
      },
    ]);
    expect(readings.get('渡口.txt')).toMatchObject([
      { words: '船慢慢地', isEnd: true, says: 'join' },
      { words: '2.10', isEnd: false, line: 7, says: 'apart' },
    ]);
    expect(stets).toMatchObject([
      { rule: 'words-miswritten', file: '渡口.txt', place: { words: '截止到昨天' } },
      { rule: 'title-length', file: '渡口.txt', place: null },
      { rule: 'byline-missing', file: null, place: null },
    ]);
  });

  it.each(['', '# 只有说明\n', '\ufeff\n'])('may say nothing: %j', (source) => {
    expect(readIn(source)).toEqual({ readings: new Map(), stets: [], diagnostics: [] });
  });

  it.each([
    ['- { file: 渡囗.txt, at: 船, is: title }', /^error 1:11 这一期没有原稿“渡囗\.txt” → 是不是想写 渡口\.txt？/],
    [
      '- { file: 渡口.txt, at: 船, is: titel }',
      /^error 1:30 第 1 项 · is：没有“titel” → 是不是想写 title？可用的有：title、/,
    ],
    ['- { file: 渡口.txt, at: 船, iss: title }', /^error 1:26 没有“iss”这一项 → 是不是想写 is？/],
    [
      '- { file: 渡口.txt, at: 船, stet: title-lenght }',
      /^error 1:32 .*没有“title-lenght”这条规则，是不是想写 title-length？/,
    ],
    ['- { file: 渡口.txt, at: 船 }', /^error 1:3 第 1 项：没有写要怎样/],
    ['- { file: 渡口.txt, at: 船, is: title, join: true }', /^error 1:3 第 1 项：is、join 只能写一项/],
    ['- { file: 渡口.txt, is: title }', /^error 1:3 第 1 项：缺少 at/],
    ['- { at: 船, is: title }', /^error 1:3 第 1 项：缺少 file/],
    ['- { file: 渡口.txt, at: …, is: title }', /^error 1:3 第 1 项：at: 里要有字/],
    ['- { file: 渡口.txt, at: 船, join: false }', /^error 1:32 .*没有“false” → .*true/],
    ['is: title', /^error 1:1 .*应为列表/],
    ['- file: 渡口.txt\n  at： 船\n  is: title', /^error 2:5 冒号是全角的“：”/],
    ['- { file: 渡口.txt', /^error 1:17 .*括号没有关上/],
  ])('says where it is wrong: %s', (source, expected) => {
    const found = faults(source);
    expect(found[0]).toMatch(expected);
    expect(readIn(source).readings.size).toBe(0);
  });

  it('corrects nothing where one entry is wrong', () => {
    const source = '- { file: 渡口.txt, at: 船, is: title }\n- { file: 丙.txt, at: 船, is: title }\n';
    expect(readIn(source).readings.size).toBe(0);
    expect(faults(source)).toHaveLength(1);
  });
});

describe('an entry that a program adds', () => {
  const WRITTEN = `# 水权这一篇
- file: 水权.docx
  at: 附　记          # 在文末
  is: nothing
- {file: 渡口.txt, at: '1:2', is: heading-2}      # 没有空格也行

# 不再问的
- { stet: title-length }
`;

  it('stands at the end, and nothing else changes', () => {
    const added = addCorrection(WRITTEN, { file: '渡口.txt', at: '“船: 慢” # 走', is: 'title' });
    expect(added.startsWith(WRITTEN)).toBe(true);
    expect(readIn(added).readings.get('渡口.txt')?.at(-1)).toMatchObject({ words: '“船: 慢” # 走', says: 'title' });
  });

  it('takes the place of what was said of the same place, where comments and order stay', () => {
    const added = addCorrection(WRITTEN, { file: '水权.docx', at: '附　记', is: 'note' });
    expect(added).toMatch(
      /^# 水权这一篇\n- file: 水权\.docx\n {2}at: 附　记 +# 在文末\n {2}is: note\n- \{ ?file: 渡口\.txt/,
    );
    expect(added).toContain('# 没有空格也行');
    expect(added).toContain('# 不再问的');
    expect(added.match(/附　记/g)).toHaveLength(1);
  });

  it('begins a file, or goes on in a list in brackets', () => {
    const begun = addCorrection('', { file: '渡口.txt', at: '12', line: 3, join: true });
    expect(begun).toMatch(/^# 编辑的改定/);
    expect(readIn(begun).readings.get('渡口.txt')).toMatchObject([{ words: '12', line: 3, says: 'join' }]);
    expect(readIn(addCorrection('[]\n', { stet: 'title-length' })).stets).toHaveLength(1);
  });

  it('is printed on one line', () => {
    expect(printCorrection({ file: '甲.txt', at: '…他说：“好', line: 3, join: true })).toBe(
      '- { file: 甲.txt, at: …他说：“好, line: 3, join: true }',
    );
  });
});
