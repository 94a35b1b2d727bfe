/** What ends an article as XHTML: notes, references, and a foot of 作者单位, 作者简介, 基金项目 and the like. */
import { type Ending, isSlot, type NoteParagraph, type PrintedParagraph } from '../../galley/printed.ts';
import type { WriteInline } from '../xhtml/inline.ts';
import { element, type Markup, onLines } from '../xhtml/markup.ts';
import type { CitationLinks } from './citations.ts';
import { type NoteLinks, noteItem } from './notes.ts';
import { affiliations, englishMarkup } from './opening.ts';
import { partsMarkup } from './parts.ts';

/** What the ending of an article takes from its page. */
export interface EndingContext {
  readonly inline: WriteInline;
  readonly links: NoteLinks;
  readonly citations: CitationLinks;
  /** Read out for the link that leads from a note or an entry back to its call. */
  readonly back: string;
}

/** The parts of an ending in order, each finished when all texts are written: only then a note knows where it was called from. */
export function endingMarkup(endings: readonly Ending[], context: EndingContext): Markup[] {
  const written = endings.map((ending) => endPart(ending, context));
  return written.map((finish) => finish());
}

function endPart(ending: Ending, context: EndingContext): () => Markup {
  switch (ending.kind) {
    case 'notes':
      return notes(ending, context);
    case 'references':
      return references(ending, context);
    case 'english':
      return finished(englishMarkup(ending.paragraphs, context.inline));
    default:
      return finished(foot(ending.paragraphs, context));
  }
}

function finished(markup: Markup): () => Markup {
  return () => markup;
}

/** 注释, a list. */
function notes({ heading, paragraphs }: Ending & { kind: 'notes' }, context: EndingContext): () => Markup {
  const title = element('h2', { class: 'part' }, partsMarkup(heading, context.inline));
  const texts = paragraphs.map((paragraph) => textOf(paragraph, context));
  return () => {
    const items = paragraphs.map(({ note }, index) => noteItem(note, context.links, texts[index]!, context.back));
    const list = element('ol', { class: 'duokan-footnote-content' }, onLines(...items));
    return element('section', { class: 'notes', 'epub:type': 'footnotes' }, onLines(title, list));
  };
}

/** The mark of a note is part of its item. */
function textOf({ parts }: NoteParagraph, { inline }: EndingContext): Markup {
  return partsMarkup({ parts: parts.filter(isSlot) }, inline);
}

/** 参考文献; by then all calls are written. */
function references({ heading, paragraphs }: Ending & { kind: 'references' }, context: EndingContext): () => Markup {
  const { inline, citations, back } = context;
  const texts = paragraphs.map((paragraph) => partsMarkup(paragraph, inline));
  const title = element('h2', { id: heading.address, class: 'part' }, partsMarkup(heading, inline));
  const facts = { class: 'references', 'epub:type': 'bibliography', role: 'doc-bibliography' };
  return () => {
    const items = paragraphs.map(({ address }, index) =>
      element('li', { id: address }, citations.entry(address, texts[index]!, back)),
    );
    const list = element('ul', {}, onLines(...items));
    return element('section', { ...facts, 'aria-labelledby': heading.address }, onLines(title, list));
  };
}

/** 作者单位, 作者简介, 基金项目, 收稿日期, 责任编辑. */
function foot(paragraphs: readonly PrintedParagraph[], { inline }: EndingContext): Markup {
  const lines = paragraphs.map((paragraph) => {
    const content = partsMarkup(paragraph, inline);
    return paragraph.role === 'affiliations' ? affiliations(content) : element('p', { class: paragraph.role }, content);
  });
  return element('footer', {}, onLines(...lines));
}
