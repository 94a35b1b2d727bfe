/** What is said of signs that no font prints: of every text, in few words, with all the places. */
import { describe, expect, it } from 'vitest';
import { articleWithoutGlyph, hasRareCharacters } from '../../pipeline/check/character-without-glyph.ts';
import { signsWithoutGlyph } from '../../pipeline/check/signs-without-glyph.ts';
import { type Article, articlesOf, type Text } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { AT, article, issue, paragraph, text } from '../render/issue.ts';

const hasGlyph = (codePoint: number) => codePoint < 0x590 || (codePoint >= 0x2000 && codePoint < 0x1d000);
const asked = (given: Article) => articleWithoutGlyph(given, hasGlyph);
const saidOf = (...lines: string[]) =>
  asked(article('题', { body: lines.map((line) => paragraph(line)) })).map(({ message }) => message);

const SIGN = '𝄞';

function isText(value: object): value is Text {
  return 'runs' in value && 'anchors' in value;
}

/** The same with a sign after every text, reading and label that is printed, and how many there are. */
function withSigns(value: unknown): { made: unknown; count: number } {
  let count = 0;
  const signed = (words: string) => {
    count++;
    return words + SIGN;
  };
  const readings = new Map<object, object>();
  const visit = (one: unknown, key: string): unknown => {
    if (Array.isArray(one)) return one.map((each) => visit(each, key));
    if (typeof one === 'string') return key === 'label' || key === 'reading' ? signed(one) : one;
    if (one === null || typeof one !== 'object') return one;
    const known = readings.get(one);
    if (known !== undefined) return known;
    const made = Object.fromEntries(Object.entries(one).map(([name, each]) => [name, visit(each, name)]));
    if ('reading' in one) readings.set(one, made);
    if (!isText(one)) return made;
    return { ...made, runs: [...(made as unknown as Text).runs, { text: signed(''), marks: [] }] };
  };
  return { made: visit(value, ''), count };
}

describe('a sign that no font prints', () => {
  it('is found in every text of an article', () => {
    const [full] = articlesOf(issue);
    const titled = { ...full!, section: text('栏目'), subtitle: text('副题') };
    const { made, count } = withSigns(titled);
    expect(count).toBeGreaterThan(40);
    const found = asked(made as Article).filter(({ message }) => message.includes(SIGN));
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain(`共 ${count} 处`);
  });

  it('is looked for before fonts are opened wherever it may stand', () => {
    const plain = article('题', { body: [paragraph('甲')] });
    const masthead = { ...issue.masthead, journal: '刊' };
    const given = (one: Article, title = '栏') => ({ id: '1', masthead, sections: [{ title, articles: [one] }] });
    expect(hasRareCharacters(given(plain))).toBe(false);
    expect(hasRareCharacters(given({ ...plain, section: text(SIGN) }))).toBe(true);
    expect(hasRareCharacters(given(plain, SIGN))).toBe(true);
    expect(hasRareCharacters({ ...given(plain), masthead: { ...masthead, journal: SIGN } })).toBe(true);
  });

  it('is said once a kind with all its lines, and more than three kinds in the third message', () => {
    expect(saidOf('甲𝄞乙𝄢𝄞')).toEqual([
      '没有字体能印出音乐符号“𝄞”（U+1D11E）“𝄢”（U+1D122）：共 3 处，在第 1 行，PDF 里印成“〓”，EPUB 和 Word 文件里照原样',
    ]);
    expect(saidOf('བོད')).toEqual(['还不会排藏文“བོ”“ད”：共 2 处，在第 1 行，PDF 里印成“〓”，EPUB 和 Word 文件里照原样']);
    const many = saidOf('བོད', 'ئۇ', 'ᠮ', 'ש', '𝄞');
    expect(many).toHaveLength(3);
    expect(many[2]).toMatch(/^没有字体能印出蒙古文、满文“ᠮ”、希伯来文“ש”、音乐符号“𝄞”（U\+1D11E）：共 3 处/);
  });

  it('stands at its own line, and a few lines stand for many', () => {
    const lines = Array.from({ length: 30 }, (_, i) => ({
      kind: 'paragraph' as const,
      at: AT,
      text: textAt(`好${SIGN}`, { line: i + 5, column: 1 }),
    }));
    const [found] = asked(article('题', { body: lines }));
    expect(found).toMatchObject({ severity: 'warning', line: 5, column: 2 });
    expect(found!.message).toContain('共 30 处，在第 5、6、7、8、9、10、11、12、13、14、15、16 等 30 行');
  });
});

describe('one sign', () => {
  it.each([
    ['བོད་ཡིག', ['བོ', 'ད', '་', 'ཡི', 'ག']],
    ['👨\u200d👩\u200d👧好', ['👨\u200d👩\u200d👧']],
    ['👍🏽👍🏽', ['👍🏽', '👍🏽']],
    ['❤\ufe0f🏴\u{e0067}\u{e007f}', ['🏴\u{e0067}\u{e007f}']],
    ['क्षत्रिय', ['क्', 'ष', 'त्', 'रि', 'य']],
    ['𝄞\n𝄞', ['𝄞', '𝄞']],
  ])('of %j is a letter with its marks, or what a joiner joins', (given, signs) => {
    expect(signsWithoutGlyph(given, hasGlyph).map(({ sign }) => sign)).toEqual(signs);
  });
});
