import { expect, it } from 'vitest';
import { read } from '../../../pipeline/read/docx/read.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { issue } from '../../render/issue.ts';
import { job } from '../../render/job.ts';
import { p, readBody } from './make.ts';

it('a document that Kanyin made is no manuscript: its articles would be printed twice', async () => {
  const { bytes } = await render(job(issue));
  const { articles, diagnostics } = read('content/2025-01/返回 稿.docx', bytes);
  expect(articles).toEqual([]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      rule: 'manuscript-returned',
      hint: expect.stringContaining('pnpm merge "content/2025-01/返回 稿.docx"'),
    },
  ]);
});

it('another is', () => {
  const { articles, diagnostics } = readBody(p('茶山记') + p('●张三') + p('茶山在村子的北面。'));
  expect(articles).toHaveLength(1);
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('manuscript-returned');
});
