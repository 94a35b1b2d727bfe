/** The journal: its names, numbers and publisher. */
import type { Masthead } from '../../model/document.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';

/** journal-meta; `publisher` is null where nobody is named. JATS Publishing wants an ISSN: where there is none, the element is empty. */
export function journalMeta(masthead: Masthead, publisher: string | null): Markup {
  const { journal, issn, cn, registry } = masthead;
  const { journalEnglish, electronicIssn } = registry;
  const ids = [
    ...(cn === null ? [] : [element('journal-id', { 'journal-id-type': 'cn' }, text(cn))]),
    element('journal-id', { 'journal-id-type': 'publisher-id' }, text(issn ?? electronicIssn ?? journal)),
  ];
  const english =
    journalEnglish === null
      ? NOTHING
      : element('trans-title-group', { 'xml:lang': 'en' }, element('trans-title', {}, text(journalEnglish)));
  return element(
    'journal-meta',
    {},
    onLines(
      ...ids,
      element('journal-title-group', {}, onLines(element('journal-title', {}, text(journal)), english)),
      ...issns(issn, electronicIssn),
      publisher === null ? NOTHING : element('publisher', {}, onLines(element('publisher-name', {}, text(publisher)))),
    ),
  );
}

function issns(print: string | null, electronic: string | null): Markup[] {
  const one = (format: string, number: string | null) =>
    number === null ? [] : [element('issn', { 'publication-format': format }, text(number))];
  const all = [...one('print', print), ...one('electronic', electronic)];
  return all.length > 0 ? all : [element('issn', {})];
}
