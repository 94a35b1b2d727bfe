/** Ties what the text names to what it names: calls to entries, mentions to figures, tables and equations, addresses to the web. */
import {
  type Article,
  articlesOf,
  type CrossReferenceMark,
  type Issue,
  type Mark,
  type Text,
} from '../model/document.ts';
import { concat, joined, slice, textAt } from '../model/runs.ts';
import { mapSlots, type SlotRole, slotsOf } from '../model/slots.ts';
import { numberOf } from '../references/label.ts';
import { addressesIn } from './addresses.ts';
import { authorCallFinder } from './author-year.ts';
import { callFinder } from './calls.ts';
import { type Mention, mentionsIn, rangeEnds } from './mentions.ts';
import { type NumberedObject, objectsOf } from './objects.ts';

/** A stretch of a text that leads somewhere. */
interface LinkStretch {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** What stands in no running text. */
const BARE: ReadonlySet<SlotRole> = new Set([
  'section',
  'title',
  'subtitle',
  'role',
  'author',
  'affiliation',
  'keyword',
  'classification',
  'endLabel',
  'equation',
  'equationNumber',
]);
/** These begin with their own label. */
const OWN: ReadonlySet<SlotRole> = new Set(['tableCaption', 'figureCaption']);
/** In headings nothing is a link: contents and bookmarks repeat them. */
const PLAIN: ReadonlySet<SlotRole> = new Set([...BARE, 'heading']);

/** The issue with a mark on everything that leads somewhere; articles in which nothing does are the same objects. */
export function linkedIssue(issue: Issue): Issue {
  const made = new Map(articlesOf(issue).map((article) => [article, linkedArticle(article)]));
  if ([...made].every(([article, one]) => article === one)) return issue;
  return {
    ...issue,
    sections: issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => made.get(article)!),
    })),
  };
}

function linkedArticle(article: Article): Article {
  const callsIn = callFinder(article);
  const authorCallsIn = authorCallFinder(article);
  const addresses = new Map(slotsOf(article).map(({ text, address }) => [text, address]));
  const entries = new Map<number, CrossReferenceMark>();
  for (const { text } of article.references) {
    const number = numberOf(joined(text));
    if (number !== null && !entries.has(number)) entries.set(number, leadingTo('reference', addresses.get(text)!));
  }
  const objects = new Map<string, CrossReferenceMark>();
  const labels = new Map<Text, LinkStretch[]>();
  for (const object of objectsOf(article)) {
    const target = addresses.get(object.target)!;
    if (!object.isContinued) labels.set(object.text, labelStretches(object, target));
    if (!objects.has(object.name)) objects.set(object.name, leadingTo(object.kind, target));
  }
  let isSame = true;
  const made = mapSlots(article, ({ role, text }) => {
    const label = labels.get(text);
    if (PLAIN.has(role)) {
      if (label === undefined) return text;
      isSame = false;
      return withStretches(text, label);
    }
    const found: LinkStretch[] = addressesIn(text).map(({ href, ...at }) => ({ ...at, mark: { kind: 'link', href } }));
    if (label !== undefined) found.push(...label);
    if (role !== 'reference') {
      for (const call of callsIn(text)) found.push(...callStretches(call, entries));
      for (const { from, to, entry } of authorCallsIn(text))
        found.push({ from, to, mark: leadingTo('reference', addresses.get(article.references[entry]!.text)!) });
      for (const { from, to, name } of objects.size === 0 ? [] : mentionsOf(text, OWN.has(role), objects)) {
        const mark = objects.get(name);
        if (mark !== undefined) found.push({ from, to, mark });
      }
    }
    if (found.length === 0) return text;
    isSame = false;
    return withStretches(text, found);
  });
  return isSame ? article : made;
}

/** The mentions of a text; 图1-3 is two where no figure has that number. */
function mentionsOf(text: Text, own: boolean, objects: ReadonlyMap<string, unknown>): Mention[] {
  return mentionsIn(text, own).flatMap((mention) =>
    objects.has(mention.name) ? [mention] : (rangeEnds(mention, joined(text)) ?? [mention]),
  );
}

/** [1] is a link as a whole; of [2-4] and [1,3] each number is one, and the dash leads to what is between. */
function callStretches(
  { from, to, numbers }: ReturnType<ReturnType<typeof callFinder>>[number],
  entries: ReadonlyMap<number, CrossReferenceMark>,
): LinkStretch[] {
  const known = numbers.flatMap((one) => {
    const mark = entries.get(one.number);
    return mark === undefined ? [] : [{ ...one, mark }];
  });
  if (numbers.length === 1) return known.map(({ mark }) => ({ from, to, mark }));
  return known.filter((one, index) => index === 0 || one.from >= known[index - 1]!.to);
}

/** 图 and 1 of 图1; brackets and 1 of (1). */
function labelStretches({ label, text, kind }: NumberedObject, target: string): LinkStretch[] {
  const { from, to, numberFrom } = label;
  const word: Mark = { kind: 'objectLabel', target, part: 'word' };
  const number = { from: numberFrom, to, mark: { kind: 'objectLabel', target, part: 'number' } as Mark };
  if (kind !== 'equation') return [{ from, to: numberFrom, mark: word }, number];
  const { length } = joined(text);
  return [{ from: 0, to: from, mark: word }, number, { from: to, to: length, mark: word }];
}

function leadingTo(of: CrossReferenceMark['of'], to: string): CrossReferenceMark {
  return { kind: 'crossReference', of, to };
}

/** The text with marks on stretches, of which an earlier one wins over what overlaps it. */
function withStretches(text: Text, found: readonly LinkStretch[]): Text {
  const parts: [Text, ...Text[]] = [textAt('', text.anchors[0].point)];
  let done = 0;
  for (const { from, to, mark } of [...found].sort((a, b) => a.from - b.from)) {
    if (from < done) continue;
    const inside = slice(text, from, to);
    const runs = inside.runs.map((run) => ({ text: run.text, marks: [...run.marks, mark] }));
    parts.push(slice(text, done, from), { runs, anchors: inside.anchors });
    done = to;
  }
  parts.push(slice(text, done, joined(text).length));
  return concat(parts);
}
