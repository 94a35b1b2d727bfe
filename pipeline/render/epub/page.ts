/** An XHTML page of the book: head, language, stylesheet. */
import { element, empty, file, type Markup, onLines, text, type XhtmlAttributes } from '../xhtml/markup.ts';

/** A page's own facts; `title` is what a reader shows for it, `body` the attributes of its body; a cover is never vertical. */
export interface PageFacts {
  readonly language: string;
  readonly title: string;
  readonly isVertical?: boolean;
  readonly body?: XhtmlAttributes;
}

/** The finished page. */
export function page({ language, title, isVertical = false, body = {} }: PageFacts, content: Markup): string {
  const head = element(
    'head',
    {},
    onLines(
      empty('meta', { charset: 'utf-8' }),
      element('title', {}, text(title)),
      empty('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
  );
  const root = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      // Authors and verse have names in this vocabulary and none in EPUB's own.
      'epub:prefix': 'z3998: http://www.daisy.org/z3998/2012/vocab/structure/#',
      lang: language,
      'xml:lang': language,
      class: isVertical ? 'vertical' : undefined,
    },
    onLines(head, element('body', body, onLines(content))),
  );
  return file(root, '<!DOCTYPE html>\n');
}
