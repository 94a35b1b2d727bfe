/** Who paid for the work: each fund with its numbers, and the statement as printed. */
import type { Article } from '../../model/document.ts';
import { awardsOf } from '../../model/facts.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { STATED, type WriteJats } from './inline.ts';

/** funding-group; nothing where the article names no fund. */
export function fundingGroup(article: Article, write: WriteJats): Markup {
  const statements = article.endMatter.filter(({ kind }) => kind === 'funding');
  if (statements.length === 0) return NOTHING;
  const awards = awardsOf(article).map(({ source, ids }, at) =>
    element(
      'award-group',
      { id: `award${at + 1}` },
      onLines(
        source === '' ? NOTHING : element('funding-source', {}, text(source)),
        ...ids.map((id) => element('award-id', {}, text(id))),
      ),
    ),
  );
  const said = statements.map(({ text: content }) => element('funding-statement', {}, write(content, STATED)));
  return element('funding-group', {}, onLines(...awards, ...said));
}
