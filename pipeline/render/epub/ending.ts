/** What follows an article's body: notes, references, 作者单位 where the style has it here, end matter. */
import type { Article } from '../../model/document.ts';
import type { HouseStyle, StyleWords } from '../../style.ts';
import { endLabel } from '../end-label.ts';
import { affiliations } from './affiliations.ts';
import { type Inline, labelled } from './inline.ts';
import { element, type Markup, NOTHING, onLines, text } from './markup.ts';

/** 注释, each already an aside. */
export function endNotes(asides: readonly Markup[], style: StyleWords): Markup {
  if (asides.length === 0) return NOTHING;
  const title = element('h2', { class: 'part' }, text(style.notes));
  return element('section', { class: 'notes', 'epub:type': 'footnotes' }, onLines(title, ...asides));
}

/** 参考文献 */
export function references(article: Article, style: StyleWords, marked: Inline): Markup {
  if (article.references.length === 0) return NOTHING;
  const items = article.references.map((entry, index) =>
    element('li', { id: `reference-${index + 1}` }, marked(entry.text)),
  );
  return element(
    'section',
    { class: 'references', 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'references' },
    onLines(
      element('h2', { id: 'references', class: 'part' }, text(style.references)),
      element('ul', {}, onLines(...items)),
    ),
  );
}

/** 作者单位, 作者简介, 基金项目, 收稿日期, 责任编辑. */
export function foot(article: Article, style: HouseStyle, marked: Inline): Markup {
  const parts = [
    style.affiliations === 'end' ? affiliations(article, style.words, marked) : NOTHING,
    ...article.endMatter.map((line) => labelled(line.kind, endLabel(line, style.words), marked(line.text))),
  ].filter((part) => part !== '');
  return parts.length === 0 ? NOTHING : element('footer', {}, onLines(...parts));
}
