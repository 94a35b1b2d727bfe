/** Articles cut in two where the editor says that another begins, and put asOneArticle where he says that none does. */
import type { Article, Block, Mark, Note, Point, Text } from '../../../model/document.ts';
import { joined, pointAt, textAt } from '../../../model/runs.ts';
import { mapSlots, textsOf } from '../../../model/slots.ts';
import { labelsFor } from '../called.ts';
import { compared } from './elements.ts';
import { englishIn } from './english.ts';

/** An article in the making. */
export interface Draft {
  readonly article: Article;
  readonly isTitled: boolean;
  readonly toldNotes: number;
}

/** Cuts an article at a point: what stands from there on is an article of its own, which has no title yet. */
export function cutAt({ article, isTitled, toldNotes }: Draft, point: Point): [Draft, Draft] {
  const isBelow = (at: Point) => compared(at, point) >= 0;
  const start = (text: Text) => pointAt(text, 0);
  const part = <One>(list: readonly One[], at: (one: One) => Point) => [
    list.filter((one) => !isBelow(at(one))),
    list.filter((one) => isBelow(at(one))),
  ];
  const body = part(article.body, ({ at }) => at.from) as Block[][];
  const above = new Set(noteCalls({ ...article, body: body[0]! }));
  const called = new Set(noteCalls({ ...article, body: body[1]! }).filter((id) => !above.has(id)));
  const isOfSecond = (note: Note, index: number) => (index < toldNotes ? called.has(note.id) : isBelow(note.at.from));
  const affiliations = article.affiliations.map(({ at }) => isBelow(at.from));
  const halves = [0, 1].map((half): Draft => {
    const isHere = (below: boolean) => below === (half === 1);
    const own = affiliations.flatMap((below, at) => (isHere(below) ? [at] : []));
    const notes = article.notes.filter((note, index) => isHere(isOfSecond(note, index)));
    const of = <One>(list: readonly One[], at: (one: One) => Point) => part(list, at)[half]!;
    const alone = (text: Text | null) => (text !== null && isHere(isBelow(start(text))) ? text : null);
    return {
      isTitled: half === 0 && isTitled,
      toldNotes: article.notes.filter((note, index) => index < toldNotes && isHere(isOfSecond(note, index))).length,
      article: {
        at: {
          file: article.at.file,
          from: half === 0 ? article.at.from : point,
          to: half === 0 ? point : article.at.to,
        },
        section: alone(article.section),
        title: half === 0 ? article.title : textAt('', point),
        subtitle: alone(article.subtitle),
        authors: of(article.authors, ({ name }) => start(name)).map((author) => ({
          ...author,
          affiliations: author.affiliations.filter((at) => own.includes(at)).map((at) => own.indexOf(at)),
        })),
        affiliations: own.map((at) => article.affiliations[at]!),
        abstract: of(article.abstract, start),
        keywords: of(article.keywords, start),
        english: englishIn(article.english, (text) => isHere(isBelow(start(text)))),
        identifiers: {
          classification: alone(article.identifiers.classification),
          documentCode: alone(article.identifiers.documentCode),
          articleNumber: alone(article.identifiers.articleNumber),
          doi: alone(article.identifiers.doi),
        },
        body: body[half]!,
        notes,
        references: of(article.references, ({ at }) => at.from),
        endMatter: of(article.endMatter, ({ at }) => at.from),
      },
    };
  });
  return [renumbered(halves[0]!), renumbered(halves[1]!)];
}

/** Two articles as one: the head is that of the first. */
export function asOneArticle(above: Draft, below: Draft): Draft {
  const [a, b] = [above.article, withIds(below.article, above.article.notes.length)];
  const more = a.affiliations.length;
  const one = {
    ...a,
    at: { ...a.at, to: b.at.to },
    section: a.section ?? b.section,
    subtitle: a.subtitle ?? b.subtitle,
    authors: [
      ...a.authors,
      ...b.authors.map((one) => ({ ...one, affiliations: one.affiliations.map((at) => at + more) })),
    ],
    affiliations: [...a.affiliations, ...b.affiliations],
    abstract: [...a.abstract, ...b.abstract],
    keywords: [...a.keywords, ...b.keywords],
    english: a.english ?? b.english,
    identifiers: {
      classification: a.identifiers.classification ?? b.identifiers.classification,
      documentCode: a.identifiers.documentCode ?? b.identifiers.documentCode,
      articleNumber: a.identifiers.articleNumber ?? b.identifiers.articleNumber,
      doi: a.identifiers.doi ?? b.identifiers.doi,
    },
    body: [...a.body, ...b.body],
    notes: [
      ...a.notes.slice(0, above.toldNotes),
      ...b.notes.slice(0, below.toldNotes),
      ...a.notes.slice(above.toldNotes),
      ...b.notes.slice(below.toldNotes),
    ],
    references: [...a.references, ...b.references],
    endMatter: [...a.endMatter, ...b.endMatter],
  };
  return renumbered({ article: one, isTitled: above.isTitled, toldNotes: above.toldNotes + below.toldNotes });
}

/** The notes that the format ties to their places, numbered from ① again. */
function renumbered(draft: Draft): Draft {
  const { article, toldNotes } = draft;
  const labels = labelsFor(toldNotes);
  const label = new Map(article.notes.slice(0, toldNotes).map(({ id }, index) => [id, labels[index]!]));
  if ([...label].every(([id, one]) => article.notes.find((note) => note.id === id)?.label === one)) return draft;
  const notes = article.notes.map((note) => ({ ...note, label: label.get(note.id) ?? note.label }));
  const changed = mapCalls(article, (chars, id) => ({ chars: label.get(id) ?? chars, id }));
  return {
    ...draft,
    article: { ...changed, notes: notes.map((note, at) => ({ ...note, text: changed.notes[at]!.text })) },
  };
}

/** The article with other ids for its notes: no two of one article have the same. */
function withIds(article: Article, from: number): Article {
  const ids = new Map(article.notes.map(({ id }, index) => [id, `n${from + index + 1}`]));
  const changed = mapCalls(article, (chars, id) => ({ chars, id: ids.get(id) ?? id }));
  return { ...changed, notes: changed.notes.map((note) => ({ ...note, id: ids.get(note.id)! })) };
}

function mapCalls(article: Article, map: (chars: string, id: string) => { chars: string; id: string }): Article {
  return mapSlots(article, ({ text }) => {
    if (!text.runs.some(({ marks }) => callOf(marks) !== null)) return text;
    let [before, after] = [0, 0];
    const anchors = [...text.anchors];
    const runs = text.runs.map((run) => {
      const id = callOf(run.marks);
      const { chars, id: own } = id === null ? { chars: run.text, id: '' } : map(run.text, id);
      before += run.text.length;
      after += chars.length;
      const moved = after - before;
      for (const [at, { offset, point }] of text.anchors.entries()) {
        if (offset >= before) anchors[at] = { offset: offset + moved, point };
      }
      const marks = run.marks.map((mark): Mark => (mark.kind === 'note' ? { kind: 'note', id: own } : mark));
      return { text: chars, marks };
    });
    return { runs, anchors: anchors as unknown as Text['anchors'] };
  });
}

function callOf(marks: readonly Mark[]): string | null {
  for (const mark of marks) if (mark.kind === 'note') return mark.id;
  return null;
}

/** The ids of the notes that the texts of an article call. */
export function noteCalls(article: Article): string[] {
  return textsOf(article).flatMap(({ runs }) => runs.flatMap(({ marks }) => callOf(marks) ?? []));
}

/** Whether nothing is left of an article. */
export function isEmptyDraft({ article }: Draft): boolean {
  return textsOf(article).every((text) => joined(text) === '') && article.body.length === 0;
}
