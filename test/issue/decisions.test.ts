import { describe, expect, it } from 'vitest';
import { printDecisions, readDecisions } from '../../pipeline/issue/decisions.ts';
import type { Decision } from '../../pipeline/model/instructions.ts';
import { article, made } from '../edition/made.ts';

const FILE = 'content/1/decisions.zh-Hant-TW.yaml';
const read = (source: string) => readDecisions(FILE, source);

describe('a decisions file', () => {
  it('may be empty', () => {
    expect(read('')).toEqual({ decisions: [], diagnostics: [] });
    expect(read('decisions:\n')).toEqual({ decisions: [], diagnostics: [] });
  });

  it('holds phrases for all of the issue or for a place; an empty form is open', () => {
    const { decisions, diagnostics } = read(
      'decisions:\n  - phrase: 能松\n    form:\n  - {phrase: 钟文, form: 鐘文}\n  - {phrase: 面, form: 麵, file: 甲.txt, line: 5}\n',
    );
    expect(diagnostics).toEqual([]);
    expect(decisions).toEqual([
      { phrase: '能松', form: null, place: null },
      { phrase: '钟文', form: '鐘文', place: null },
      { phrase: '面', form: '麵', place: { file: '甲.txt', line: 5, context: null } },
    ]);
  });

  it.each([
    ['decisions:\n  - phrase: 甲\n    from: 乙\n', 3, 5, '没有“from”这一项', '是不是想写 form？'],
    ['decision:\n', 1, 1, '没有“decision”这一项', '是不是想写 decisions？'],
    ['decisions:\n  - form: 乙\n', 2, 5, '缺少 decisions · 第 1 项 · phrase', ''],
    ['decisions:\n  - phrase: 甲\n    line: 三\n', 3, 11, '应为整数', ''],
    ['decisions: 甲\n', 1, 12, '应为列表', ''],
    ['decisions: [甲\n', 2, 1, '括号没有关上', ''],
  ])('%j is a mistake with its place', (source, line, column, message, hint) => {
    const { decisions, diagnostics } = read(source);
    expect(decisions).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'decisions-yaml', file: FILE, line, column }]);
    expect(diagnostics[0]!.message).toContain(message);
    expect(diagnostics[0]!.hint ?? '').toContain(hint);
  });
});

/** Reviews a manuscript with a decisions file: the printed text, the file afterwards, and what is still open. */
async function reviewed(source: string, previous: string, file = '甲.txt') {
  const { decisions } = read(previous);
  const { text, queries } = await made(source, 'zh-Hant-TW', {}, decisions, file);
  const next = printDecisions({ queries, decisions, previous, isWhole: true });
  const open = queries.filter(({ settled }) => !settled).map(({ phrase }) => phrase);
  return { text, next, open };
}

describe('a review', () => {
  const source = article('管理上不能松。', '纪律也不能松。', '编者注：原文如此。');

  it('writes what is open, the riskiest first, with places and candidates above, and reads it again', async () => {
    const { next } = await reviewed(source, '');
    expect(next).toContain('  # “松”可以是松、鬆，词典里没有这个词：能松、能鬆（自动取第一个）\n');
    expect(next).toContain(
      '  # 甲.txt:5:5  管理上不【能松】。\n  # 甲.txt:7:5  纪律也不【能松】。\n  - phrase: 能松\n    form:\n',
    );
    expect(read(next).decisions.map(({ phrase, form }) => [phrase, form])).toEqual([
      ['者注', null],
      ['能松', null],
    ]);
  });

  it('changes nothing when nothing changed', async () => {
    const { next } = await reviewed(source, '');
    expect((await reviewed(source, next)).next).toBe(next);
  });

  it('has what is settled printed everywhere, and does not ask again', async () => {
    const settled = (await reviewed(source, '')).next.replace('能松\n    form:', '能松\n    form: 能鬆');
    const { text, open } = await reviewed(source, settled);
    expect(text).toContain('管理上不能鬆。\n紀律也不能鬆。');
    expect(open).toEqual(['者注']);
  });

  it('keeps what is settled while the manuscript is edited, also where the phrase is gone for now', async () => {
    const settled = (await reviewed(source, '')).next.replace('能松\n    form:', '能松\n    form: 能鬆');
    const without = await reviewed(article('编者注：原文如此。'), settled);
    expect(read(without.next).decisions).toContainEqual({ phrase: '能松', form: '能鬆', place: null });
    const later = await reviewed(article('加了一段。', '又加一段。', '现在纪律也不能松了。'), without.next);
    expect(later.text).toContain('紀律也不能鬆');
    expect(later.open).toEqual([]);
  });

  it('drops what is open and no longer there', async () => {
    const { next } = await reviewed(article('没有什么要问的。'), (await reviewed(source, '')).next);
    expect(read(next).decisions).toEqual([]);
  });

  it("keeps an editor's own comment and the order of what is settled", async () => {
    const own = 'decisions:\n  # 问过作者\n  - {phrase: 能松, form: 能鬆}\n  - {phrase: 者注, form: 者註}\n';
    const { next } = await reviewed(source, own);
    expect(next).toContain('  # 问过作者\n  - phrase: 能松\n    form: 能鬆\n');
    expect(next.indexOf('能松')).toBeLessThan(next.indexOf('phrase: 者注'));
  });

  it("keeps an editor's line among its own, above what is open and what is settled", async () => {
    const first = (await reviewed(source, '')).next;
    const noted = first.replace('  - phrase: 能松\n    form:', '  # 再问问\n  - phrase: 能松\n    form:');
    const open = (await reviewed(source, noted)).next;
    expect(open).toBe(noted);
    const settled = noted.replace('能松\n    form:', '能松\n    form: 能鬆');
    expect((await reviewed(source, settled)).next).toContain('  # 再问问\n  - phrase: 能松\n    form: 能鬆\n');
  });

  it('asks again rather than put a form where another place is gone', async () => {
    const own = 'decisions:\n  - {phrase: 准了, form: 准了, file: 甲.txt, line: 7, context: 那一处也准了他的假}\n';
    const both = article('领导准了他的假。', '过了几天，那一处也准了他的假。');
    expect((await reviewed(both, own)).open).toEqual(['导准']);
    expect((await reviewed(article('领导准了他的假。', '没有了。'), own)).open).toEqual(['导准']);
  });

  it('finds a place by its line, notes its context, and finds it again when the lines have moved', async () => {
    const own = 'decisions:\n  - {phrase: 能松, form: 能鬆, file: 甲.txt, line: 7}\n';
    const first = await reviewed(source, own);
    expect(first.text).toContain('管理上不能松。\n紀律也不能鬆。');
    expect(first.next).toContain('context: 纪律也不能松。');
    const moved = await reviewed(article('加了一段。', '管理上不能松。', '纪律也不能松。'), first.next);
    expect(moved.text).toContain('管理上不能松。\n紀律也不能鬆。');
    expect(moved.next).toContain('line: 9');
  });

  it('notes the context in a manuscript whose name the disk writes as a letter and its mark, and in no other', async () => {
    const own = (file: string) => `decisions:\n  - {phrase: 能松, form: 能鬆, file: ${file}, line: 7}\n`;
    const file = 'é甲.txt'.normalize('NFD');
    expect((await reviewed(source, own('é甲.txt'.normalize('NFC')), file)).next).toContain('context: 纪律也不能松。');
    const other = await reviewed(
      source,
      `${own('甲.txt')}  - {phrase: 能松, form: 能鬆, file: ${file}, line: 7}\n`,
      file,
    );
    expect(other.next.match(/^ +context: /gm)).toHaveLength(1);
  });
});

describe('a decision', () => {
  const decided = (phrase: string, form: string): Decision[] => [{ phrase, form, place: null }];

  it('changes no word round it, though it ends inside one', async () => {
    const { text } = await made(article('他的头发白了，发展却没有停。'), 'zh-Hant-TW', {}, decided('发白', '髮白'));
    expect(text).toContain('他的頭髮白了，發展卻沒有停。');
  });

  it('goes before the form of a name, and issue.yaml before both', async () => {
    const source = '书屋三年\n\n●钟文\n\n钟文来了。';
    expect((await made(source, 'zh-Hant-TW', {}, decided('钟文', '鐘文'))).text).toContain('鐘文來了');
    const names = [{ phrase: '钟文', form: '鍾紋' }];
    expect((await made(source, 'zh-Hant-TW', { names }, decided('钟文', '鐘文'))).text).toContain('鍾紋來了');
  });

  it('holds in a reworded edition too', async () => {
    const { text } = await made(article('他用软件写博客。'), 'zh-Hant-TW', { regional: true }, decided('软件', '程式'));
    expect(text).toContain('他用程式寫部落格。');
  });
});
