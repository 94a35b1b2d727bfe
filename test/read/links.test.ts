/** Links that lead where no document may: their text stays, and each address is told once. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../pipeline/model/document.ts';
import { read } from '../../pipeline/read/md/read.ts';
import type { Reading } from '../../pipeline/read/reader.ts';
import { p, r, readBody } from './docx/make.ts';

const markdown = (body: string) => read('甲.md', new TextEncoder().encode(`# 桥头\n\n●苏木\n\n${body}\n`));

function linksIn({ articles }: Reading): string[] {
  const [article] = articles as [Article];
  const texts = article.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return texts.flatMap(({ runs }) =>
    runs.flatMap(({ marks }) => marks.flatMap((one) => (one.kind === 'link' ? one.href : []))),
  );
}

const toldIn = ({ diagnostics }: Reading) => diagnostics.filter(({ rule }) => rule === 'link-dropped');
const wordsOf = ({ articles }: Reading) => JSON.stringify(articles[0]!.body);

describe('a link', () => {
  it.each([
    '[照片](javascript:alert(1))是去年的。',
    '[照片](JavaScript:alert(1))是去年的。',
    '[照片](<java&#10;script:alert(1)>)是去年的。',
    '[照片](&#x6a;avascript:alert(1))是去年的。',
    '[照片](<  data:text/html,x>)是去年的。',
    '[照片](file:///etc/passwd)是去年的。',
    '[照片](../../passwd)是去年的。',
    '[照片][a]是去年的。\n\n[a]: vbscript:x',
    '<javascript:alert(1)>照片是去年的。',
  ])('to nowhere in Markdown: %s', (body) => {
    const reading = markdown(`${body}\n\n${body.split('\n')[0]}`);
    expect(linksIn(reading)).toEqual([]);
    expect(toldIn(reading)).toMatchObject([{ severity: 'warning', line: 5 }]);
    expect(wordsOf(reading)).toContain('照片');
  });

  it('to the web, to a mailbox and to a DOI stays', () => {
    const all = ['https://example.org/', 'mailto:a@example.org', 'doi:10.1000/x1'];
    const reading = markdown(`${all.map((href) => `[甲](${href})乙`).join('，')}。`);
    expect(linksIn(reading)).toEqual(all);
    expect(toldIn(reading)).toEqual([]);
  });

  it('to nowhere in a Word file', () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('照')}${r('片')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const reading = readBody(
      `${p('桥头')}${p('●苏木')}<w:p>${field(' HYPERLINK "javascript:alert(1)" ')}${r('是去年的。')}</w:p><w:p><w:fldSimple w:instr=" HYPERLINK &quot;file:///c:/a&quot; ">${r('另见')}</w:fldSimple>${r('目录。')}</w:p>`,
    );
    expect(linksIn(reading)).toEqual([]);
    expect(toldIn(reading)).toMatchObject([{ line: 3 }, { line: 4 }]);
    expect(wordsOf(reading)).toContain('照片');
  });
});
