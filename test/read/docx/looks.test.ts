/** Word files without a single style: size, weight and centring say what the text rules cannot. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { BOLD, CENTRED, INDENTED, p, r, readBody, size } from './make.ts';

const PROSE = '茶山在村子的北面，每到清明前后，采茶的人就从四面八方赶来，山上山下都是歌声。';
const OTHER = '后来修了公路，茶叶当天就能运到县城，价钱也比从前高了一截，年轻人慢慢回来了。';

function outline(...paragraphs: string[]) {
  return readBody(paragraphs.join('')).articles.map(outlineOf);
}

function blocks(...paragraphs: string[]): string[] {
  return outline(...paragraphs)[0]!.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text.slice(0, 12)}`);
}

describe('a Word file without styles', () => {
  it('has its title in large type, its subtitle and its byline under it', () => {
    const [article] = outline(
      p('茶山记', size(22) + BOLD, CENTRED),
      p('——一个村子的三十年', size(14), CENTRED),
      p('斯琴高娃', '', CENTRED),
      p(PROSE, '', INDENTED),
    );
    expect(article).toMatchObject({ title: '茶山记', subtitle: '——一个村子的三十年', authors: ['斯琴高娃'] });
    expect(article!.blocks).toHaveLength(1);
  });

  it('has an English title without the bold type of the whole of it, and with the slant of a name in it', () => {
    const [article] = readBody(
      [
        p('茶山记', size(22) + BOLD, CENTRED),
        p('●张三'),
        p('摘要：茶山在北面。'),
        p('', '', CENTRED).replace(
          '</w:p>',
          `${r('Green Tea, Mountain Roads and the Income of Village Households: A Study of ', BOLD + size(14))}${r('Camellia', `${BOLD + size(14)}<w:i/>`)}</w:p>`,
        ),
        p('ZHANG San'),
        p('Abstract: There is a hill of tea in the north of the village.'),
        p(PROSE, '', INDENTED),
      ].join(''),
    ).articles;
    expect(article!.english!.title!.runs.map(({ text, marks }) => [text, marks.map(({ kind }) => kind)])).toEqual([
      ['Green Tea, Mountain Roads and the Income of Village Households: A Study of ', []],
      ['Camellia', ['emphasis']],
    ]);
  });

  it('joins a title over two paragraphs of one look', () => {
    const [article] = outline(
      p('春风吹绿千重岭', size(18), CENTRED),
      p('茶香飘出万重山', size(18), CENTRED),
      p('●张三'),
      p(PROSE),
    );
    expect(article!.title).toBe('春风吹绿千重岭\u3000茶香飘出万重山');
  });

  it('knows a title that asks, and one that goes on after its colon', () => {
    const [asking] = outline(p('茶山归谁管？', size(22), CENTRED), p('张三', '', CENTRED), p(PROSE), p(OTHER));
    expect(asking).toMatchObject({ title: '茶山归谁管？', authors: ['张三'] });
    const [colon] = outline(p('茶山归谁管：', size(22), CENTRED), p('三十年的一场争论', size(22), CENTRED), p(PROSE));
    expect([colon!.title, colon!.subtitle].join('')).toBe('茶山归谁管：三十年的一场争论');
  });

  it('begins another article where only the first title is set in large type', () => {
    const articles = outline(
      p('茶山记', size(22), CENTRED),
      p('●张三'),
      p(PROSE),
      p(OTHER),
      p(''),
      p('歌声里的春天'),
      p('作者：李四　王五'),
      p(''),
      p(PROSE),
    );
    expect(articles.map(({ title, authors }) => [title, ...authors])).toEqual([
      ['茶山记', '张三'],
      ['歌声里的春天', '李四', '王五'],
    ]);
  });

  it('knows a bold centred title of the body size', () => {
    const [article] = outline(p('茶山记', BOLD, CENTRED), p('张三', '', CENTRED), p(PROSE), p(OTHER));
    expect(article).toMatchObject({ title: '茶山记', authors: ['张三'] });
  });

  it('takes bold lines without number as headings', () => {
    const found = blocks(
      p('茶山记', size(22), CENTRED),
      p('●张三'),
      p('从前', BOLD),
      p(PROSE),
      p('后来', BOLD),
      p(OTHER),
    );
    expect(found.filter((block) => block.startsWith('heading'))).toEqual(['heading1 从前', 'heading1 后来']);
  });

  it('gives bold lines their levels by number, or by size', () => {
    const numbered = blocks(
      p('茶山记', size(22)),
      p('●张三'),
      p('一、修路', BOLD),
      p(OTHER),
      p('（一）集资', BOLD),
      p(PROSE),
    );
    expect(numbered.filter((block) => block.startsWith('heading'))).toEqual([
      'heading1 一、修路',
      'heading2 （一）集资',
    ]);
    const sized = blocks(
      p('茶山记', size(22)),
      p('●张三'),
      p('修路', size(16)),
      p(OTHER),
      p('集资', size(14)),
      p(PROSE),
    );
    expect(sized.filter((block) => block.startsWith('heading'))).toEqual(['heading1 修路', 'heading2 集资']);
  });

  it('leaves bold words in a paragraph, bold bylines, labels and captions alone', () => {
    const { articles } = readBody(
      [
        p('茶山记', size(22), CENTRED),
        p('张三 李四', BOLD, CENTRED),
        p('摘要：写一座茶山的三十年。', BOLD),
        p(`${PROSE}表1列出了价钱。`),
        p('表1 茶叶价钱', BOLD, CENTRED),
        p(OTHER),
      ].join(''),
    );
    const [article] = articles.map(outlineOf);
    expect(article!.authors).toEqual(['张三', '李四']);
    expect(articles[0]!.abstract[0]?.runs[0]?.text).toBe('写一座茶山的三十年。');
    expect(article!.blocks.some(({ kind }) => kind === 'heading')).toBe(false);
  });

  it('cuts at every title of one look that stands over a byline', () => {
    const found = outline(
      p('茶山记', size(22), CENTRED),
      p('●张三'),
      p(PROSE),
      p('公路记', size(22), CENTRED),
      p('●李四'),
      p(OTHER),
    );
    expect(found.map(({ title, authors }) => `${title} ${authors}`)).toEqual(['茶山记 张三', '公路记 李四']);
  });

  it('reads by the text rules where nothing stands out', () => {
    const [article] = outline(p('茶山记'), p('●张三'), p('一、从前'), p(PROSE), p('（作者单位：某县茶叶局）'));
    expect(article).toMatchObject({ title: '茶山记', authors: ['张三'], affiliations: ['某县茶叶局'] });
  });

  it('keeps paragraphs apart that end, and joins one that is broken off', () => {
    const lines = [p('茶山记'), p('●张三'), p(PROSE), p(OTHER.slice(0, 24)), p(OTHER.slice(24))];
    const { articles, diagnostics } = readBody(lines.join(''));
    expect(outlineOf(articles[0]!).blocks.map(({ text }) => text)).toEqual([PROSE, OTHER]);
    expect(diagnostics.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['paragraph-joined 5']);
  });

  it('only asks where an indent says that a paragraph starts', () => {
    const lines = [PROSE, OTHER.slice(0, 27), OTHER.slice(27)].map((text) => p(text, '', INDENTED));
    const { articles, diagnostics } = readBody([p('茶山记'), p('●张三'), ...lines].join(''));
    expect(articles[0]!.body).toHaveLength(3);
    expect(diagnostics.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['paragraph-break-doubtful 5']);
  });

  it('sets off paragraphs that are set in deeper', () => {
    const deep = '<w:ind w:leftChars="200" w:firstLineChars="200"/>';
    const found = blocks(
      p('茶山记'),
      p('●张三'),
      p(PROSE, '', INDENTED),
      p('山有木兮木有枝，心悦君兮君不知，这是船上的歌。', '', deep),
      p(OTHER, '', INDENTED),
    );
    expect(found.map((block) => block.split(' ')[0])).toEqual(['paragraph', 'quotation', 'paragraph']);
  });
});
