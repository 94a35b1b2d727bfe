import { expect, it } from 'vitest';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { part, parts, zipped } from '../read/docx/make.ts';

it('takes comments as LibreOffice writes them: without ids of paragraphs, marks of a range or a date', () => {
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="周校" w:date="0-00-00T00:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const call = (id: number) => `<w:ins w:id="9" w:author="周校"><w:r><w:commentReference w:id="${id}"/></w:r></w:ins>`;
  const body = `<w:p><w:r><w:t>桥修好了。</w:t></w:r>${call(0)}</w:p><w:p><w:r><w:t>船停了。</w:t></w:r>${call(1)}</w:p>`;
  const file = readReturned(
    zipped(parts(body, { 'comments.xml': part('comments', comment(0, '再核一遍。') + comment(1, '何年？')) })),
  );
  expect(file.comments.map(({ author, date, text, answers }) => [author, date, text, answers])).toEqual([
    ['周校', null, '再核一遍。', null],
    ['周校', null, '何年？', null],
  ]);
  expect(file.blocks.map(({ comments }) => comments)).toEqual([['0'], ['1']]);
});
