/** The entries of 参考文献 for Crossref: in elements where their fields are known, and always as printed. */
import type { Article, Reference } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import type { EntryFields, EntryPart } from '../../references/entry.ts';
import { fieldsOf } from '../../references/fields.ts';
import { element, type Markup, onLines } from '../xhtml/markup.ts';
import { fact, isDepositable } from './facts.ts';

/** citation_list; none where the article has no entries. */
export function citationList({ references }: Article): Markup[] {
  const citations = references.map((reference, at) => citationOf(reference, at + 1));
  return citations.length === 0 ? [] : [element('citation_list', {}, onLines(...citations))];
}

function citationOf(reference: Reference, number: number): Markup {
  const fields = fieldsOf(reference);
  const printed = plainly(reference.text).slice(fields.label?.to ?? 0);
  const parts = fields.mark === null ? [] : structured(fields);
  return element(
    'citation',
    { key: `ref${number}` },
    onLines(...parts, ...fact('unstructured_citation', printed, 4000)),
  );
}

function structured(fields: EntryFields): Markup[] {
  const { authors, volume, issue, pages, year, doi, source, host, title } = fields;
  const one = (name: string, part: EntryPart | null, most?: number) => fact(name, part?.text ?? null, most);
  const bareDoi = doi?.text.replace(/[.,;，。；]+$/, '') ?? '';
  const isPart = source !== null || host !== null;
  return [
    ...one('journal_title', source),
    ...fact('author', authors?.names[0]?.text ?? null),
    ...one('volume', volume, 32),
    ...one('issue', issue, 32),
    ...fact('first_page', /^[A-Za-z]?\d+/.exec(pages?.text ?? '')?.[0] ?? null, 32),
    ...fact('cYear', /\d{4}/.exec(year?.text ?? '')?.[0] ?? null),
    ...(isDepositable(bareDoi) ? fact('doi', bareDoi, 220) : []),
    ...one('volume_title', isPart ? (host?.title ?? null) : title),
    ...one('article_title', isPart ? title : null, 1000),
  ];
}
