/** What stands at the foot of the first page of authors: whom to write to, and biographies of several authors at once. */
import type { Article, EndMatter } from '../../model/document.ts';
import { emailsOf } from '../../model/facts.ts';
import { plainly, plainTitle } from '../../model/math.ts';
import { joined } from '../../model/runs.ts';
import { element, type Markup, NOTHING, onLines, sequence, text } from '../xhtml/markup.ts';
import { STATED, type WriteJats } from './inline.ts';

/** The id of the corresp that names an author, the first where none does; null where the article has none. */
export function correspOf({ endMatter, authors }: Article, author: number): string | null {
  const matters = endMatter.filter(({ kind }) => kind === 'corresponding');
  if (matters.length === 0) return null;
  const name = plainTitle(authors[author]!.name).replace(/\s/g, '');
  const own = matters.findIndex(({ text: words }) => plainly(words).replace(/\s/g, '').includes(name));
  return correspId(Math.max(0, own));
}

function correspId(at: number): string {
  return `corresp${at + 1}`;
}

/** Words of the house style that stand before what has no label of its own. */
export type MatterLabels = Readonly<Partial<Record<EndMatter['kind'], string>>>;

/** Biographies that are of one author alone, by his place in the byline. */
export function ownBiographies(article: Article): Map<number, EndMatter> {
  const names = article.authors.map(({ name }) => plainTitle(name).replace(/\s/g, ''));
  const found = new Map<number, EndMatter>();
  for (const matter of article.endMatter) {
    if (matter.kind !== 'biography') continue;
    const words = plainly(matter.text).replace(/\s/g, '');
    const named = names.flatMap((name, at) => (name !== '' && words.includes(name) ? [at] : []));
    const [own] = names.length === 1 ? [0] : named;
    if (own !== undefined && named.length <= 1 && !found.has(own)) found.set(own, matter);
  }
  return found;
}

/** author-notes; nothing where there is nothing to say. */
export function authorNotes(
  article: Article,
  biographies: ReadonlyMap<number, EndMatter>,
  labels: MatterLabels,
  write: WriteJats,
): Markup {
  const own = new Set(biographies.values());
  const corresps = article.endMatter.filter(({ kind }) => kind === 'corresponding');
  const others = article.endMatter.filter((matter) => matter.kind === 'biography' && !own.has(matter));
  const notes = [
    ...corresps.map((matter, at) =>
      element('corresp', { id: correspId(at) }, correspWords(article, matter, labels, write)),
    ),
    ...others.map((matter) =>
      element('fn', { 'fn-type': 'other' }, element('p', {}, text(matterLabel(matter, labels)), write(matter.text))),
    ),
  ];
  return notes.length === 0 ? NOTHING : element('author-notes', {}, onLines(...notes));
}

/** The first address in the words is an email element; marks of the words are kept where they hold none. */
function correspWords(article: Article, matter: EndMatter, labels: MatterLabels, write: WriteJats): Markup {
  const label = text(matterLabel(matter, labels));
  const addresses = emailsOf(article).filter((one) => one.matter === matter);
  if (addresses.length === 0) return sequence([label, write(matter.text, STATED)]);
  const words = joined(matter.text);
  const parts: Markup[] = [label];
  let done = 0;
  for (const { value } of addresses) {
    const at = words.indexOf(value, done);
    parts.push(text(words.slice(done, at)), element('email', {}, text(value)));
    done = at + value.length;
  }
  return sequence([...parts, text(words.slice(done))]);
}

/** Its own label where it has one, else the house style's. */
export function matterLabel({ kind, label }: EndMatter, labels: MatterLabels): string {
  return label === null ? (labels[kind] ?? '') : `${plainly(label)}：`;
}
