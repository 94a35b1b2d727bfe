/** The back of an article: thanks, notes, references, and what else stands at its end. */
import {
  type Ending,
  type Galley,
  isSlot,
  type NoteParagraph,
  type PrintedParagraph,
  paragraphTexts,
} from '../../galley/printed.ts';
import type { Article, EndMatter, Reference } from '../../model/document.ts';
import { articleDates, orcidsOf } from '../../model/facts.ts';
import { joined, slice } from '../../model/runs.ts';
import { fieldsOf } from '../../references/fields.ts';
import { element, type Markup, NOTHING, onLines, sequence, text } from '../xhtml/markup.ts';
import { type MatterLabels, matterLabel } from './author-notes.ts';
import { elementCitation, publicationType } from './citation.ts';
import { editorsOf } from './contributors.ts';
import { CITED, type WriteJats } from './inline.ts';

/** What the back needs besides the article. */
export interface BackContext {
  readonly language: string;
  readonly labels: MatterLabels;
  readonly write: WriteJats;
}

/** back; nothing where there is nothing to say. */
export function backMarkup({ article, ending }: Galley, context: BackContext): Markup {
  const rest = restOf(article);
  const thanks = rest.filter(isThanks);
  const parts = [
    ...thanks.map((matter) => element('ack', {}, matterParagraph(matter, context))),
    ...ending.map((one) => endingMarkup(one, article, context)).filter((one) => one !== NOTHING),
    notesOf(
      rest.filter((matter) => !isThanks(matter)),
      context,
    ),
  ].filter((one) => one !== NOTHING);
  return parts.length === 0 ? NOTHING : element('back', {}, onLines(...parts));
}

function endingMarkup(ending: Ending, article: Article, context: BackContext): Markup {
  switch (ending.kind) {
    case 'notes':
      return element('fn-group', {}, onLines(...ending.paragraphs.map((note) => noteMarkup(note, context))));
    case 'references':
      return referenceList(ending, article, context);
    default:
      return NOTHING;
  }
}

function noteMarkup({ address, note, parts }: NoteParagraph, { write }: BackContext): Markup {
  const words = parts.filter(isSlot).map((slot) => write(slot.text));
  const label = note.label === '' ? NOTHING : element('label', {}, text(note.label));
  return element('fn', { id: address }, label, element('p', {}, sequence(words)));
}

function referenceList(
  { heading, paragraphs }: Ending & { kind: 'references' },
  article: Article,
  context: BackContext,
): Markup {
  const title = sequence(
    heading.parts.map((part) => (isSlot(part) ? context.write(part.text) : text(part.words.replace(/[：:]\s*$/, '')))),
  );
  const refs = paragraphs.map((paragraph, at) => referenceMarkup(paragraph, article.references[at]!, context));
  return element('ref-list', {}, onLines(element('title', {}, title), ...refs));
}

/**
 * The entry as printed, and beside it, where its fields are known, the same in elements, as SciELO has them: readers look for both right
 * under `ref`, and few look into citation-alternatives.
 */
function referenceMarkup(paragraph: PrintedParagraph, reference: Reference, { language, write }: BackContext): Markup {
  const fields = fieldsOf(reference);
  const { label } = fields;
  const words = paragraphTexts(paragraph)[0]!;
  const { length } = joined(words);
  const rest = label === null ? words : slice(words, label.to, length);
  const mixed = element('mixed-citation', { 'publication-type': publicationType(fields) }, write(rest, CITED));
  const parsed = elementCitation(reference, language);
  return element(
    'ref',
    { id: paragraph.address },
    onLines(label === null ? NOTHING : element('label', {}, text(label.text.trim())), mixed, parsed ?? NOTHING),
  );
}

/** What is in the front whatever it says. */
const IN_FRONT: ReadonlySet<EndMatter['kind']> = new Set([
  'biography',
  'corresponding',
  'funding',
  'correction',
  'retraction',
]);

/** What the front could not take: other matter, a date that is none, ORCID iDs of nobody in particular. */
function restOf(article: Article): EndMatter[] {
  const taken = new Set([...editorsOf(article), ...articleDates(article)].map(({ matter }) => matter));
  const ids = orcidsOf(article);
  for (const { matter } of ids) if (ids.every((one) => one.matter !== matter || one.author !== null)) taken.add(matter);
  return article.endMatter.filter((matter) => !IN_FRONT.has(matter.kind) && !taken.has(matter));
}

function isThanks({ label }: EndMatter): boolean {
  return label !== null && /[致鸣鳴]\s*[谢謝]|^Acknowledg/i.test(joined(label));
}

function notesOf(rest: readonly EndMatter[], context: BackContext): Markup {
  if (rest.length === 0) return NOTHING;
  return element('notes', {}, onLines(...rest.map((matter) => matterParagraph(matter, context))));
}

function matterParagraph(matter: EndMatter, { labels, write }: BackContext): Markup {
  return element('p', {}, text(matterLabel(matter, labels)), write(matter.text));
}
