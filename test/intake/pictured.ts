/** An issue with one picture in its one article. */
import type { Issue, Span } from '../../pipeline/model/document.ts';
import { article, text } from '../render/issue.ts';

export function issueOf(image: string): { issue: Issue; at: Span } {
  const { at } = article('');
  const figure = { kind: 'figure' as const, at, caption: text('图1　试图'), image };
  const masthead = { journal: '试刊' } as Issue['masthead'];
  return {
    issue: { id: '1', masthead, sections: [{ title: null, articles: [article('试页', { body: [figure] })] }] },
    at,
  };
}
