import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { made } from './made.ts';

/** An article by this author; its byline, its text and what is asked about. */
async function by(author: string, paragraph: string, decisions: Parameters<typeof made>[3] = []) {
  const source = `书屋三年\n\n●${author}\n\n书屋开门那天，来了很多人。${paragraph}`;
  const { issue, text, queries } = await made(source, 'zh-Hant-TW', {}, decisions);
  const byline = articlesOf(issue)[0]!
    .authors.map(({ name }) => joined(name))
    .join();
  return { byline, text, forms: queries.map(({ candidates }) => candidates) };
}

describe('an author whose name is a word', () => {
  it.each([
    ['于是', '于是', '于是他们走了，于是又来了。', '於是他們走了，於是又來了。', 0],
    ['高兴', '高興', '他很高兴。', '他很高興。', 0],
    ['党建', '党建', '党建工作要抓，以党建促发展。', '黨建工作要抓，以黨建促發展。', 1],
    ['谷雨', '谷雨', '谷雨时节采茶。', '穀雨時節採茶。', 0],
    ['余下', '余下', '余下的人都留下，余下先生也在。', '餘下的人都留下，余下先生也在。', 0],
  ])('%s is not taken for the person in a sentence', async (author, form, paragraph, printed, asked) => {
    const { byline, text, forms } = await by(author, paragraph);
    expect(byline).toBe(form);
    expect(text).toContain(printed);
    expect(forms).toHaveLength(asked);
  });

  it.each([
    ['谷雨', '那天书屋里的人是谷雨，没有别人。', '人是谷雨，', ['谷雨', '穀雨']],
    ['于是', '于是说，书屋要办下去。', '於是說，', ['於是', '于是']],
    ['云海', '山上云海翻腾。', '山上雲海', ['雲海', '云海']],
  ])('%s is asked about where it may be either', async (author, paragraph, printed, candidates) => {
    const { text, forms } = await by(author, paragraph);
    expect(text).toContain(printed);
    expect(forms).toContainEqual(candidates);
  });

  it('may be settled in the byline without touching the word', async () => {
    const settled = [{ phrase: '党建', form: '黨建', place: null }];
    expect((await by('党建', '党建工作要抓。', settled)).byline).toBe('黨建');
    const kept = [{ phrase: '党建', form: '党建', place: null }];
    const { byline, text } = await by('党建', '党建工作要抓。', kept);
    expect([byline, text]).toEqual(['党建', expect.stringContaining('黨建工作')]);
  });

  it('may be settled as the word where that was asked, without touching the byline', async () => {
    const { byline, text } = await by('余明', '原野上的余明，渐渐散了。', [
      { phrase: '余明', form: '餘明', place: null },
    ]);
    expect([byline, text]).toEqual(['余明', expect.stringContaining('原野上的餘明')]);
  });
});

describe('a name in a list of names', () => {
  it.each([
    ['姓名：余明', '姓名：余明'],
    ['姓名：于是', '姓名：于是'],
    ['联系人：于海', '聯繫人：于海'],
    ['获奖者：余江 范明 于涛', '獲獎者：余江 范明 于濤'],
    ['供稿：游里', '供稿：游里'],
    ['责任编辑　干　露', '干　露'],
  ])('%s', async (line, printed) => {
    expect((await by('林小满', `\n\n${line}\n\n书屋还要办下去，大家都这样想。`)).text).toContain(printed);
  });
});
