/**
 * The editor's word over the machine's: the articles as read, in which every corrected place is what corrections.yaml says it is, and
 * nothing else is changed.
 */
import type { CorrectedKind, Correction } from '../../../model/correction.ts';
import type { Article, Block, Note, Point, Text } from '../../../model/document.ts';
import { joined, pointAt, textAt } from '../../../model/runs.ts';
import { type Line, startOf } from '../line.ts';
import type { Say } from '../say.ts';
import { asOneArticle, cutAt, type Draft, isEmptyDraft, noteCalls } from './cut-articles.ts';
import { type BuiltArticle, compared, elementsOf, type PlaceRange, type ReadElement, stretchOf } from './elements.ts';
import { type Bench, inserted } from './insert.ts';
import { kindAt } from './kind-at.ts';
import { type CorrectedPiece, type CorrectionDoubt, piecesOf } from './pieces.ts';
import { withdrawn } from './withdraw.ts';

/** What came of the corrections. */
export interface Corrected {
  readonly articles: readonly { readonly article: Article; readonly isTitled: boolean }[];
  /** What was said of these stretches in the first reading holds no longer. */
  readonly settled: readonly PlaceRange[];
  /** The lines that are something else now, and what. */
  readonly lines: ReadonlyMap<Line, CorrectedKind>;
}

/** A piece that is not what the machine made of it. */
interface Changed {
  readonly piece: CorrectedPiece;
  readonly kind: CorrectedKind;
  /** The number of the machine's article in which it stands. */
  readonly article: number;
  readonly at: Point;
}

/** Applies the corrections to the articles that were built from `lines`; `say` reports the repairs of what is put in. */
export function correct(
  built: readonly BuiltArticle[],
  lines: readonly Line[],
  corrections: readonly Correction[],
  doubt: CorrectionDoubt,
  say: Say,
): Corrected {
  const elements = elementsOf(built, lines);
  const pieces = piecesOf(elements, corrections, doubt);
  const changed = pieces.flatMap((piece) => changedFrom(piece, built) ?? []);
  const gone = new Set(changed.flatMap(({ piece }) => piece.elements));
  const drafts = built.map((one, number) => withoutElements(one, number, gone));
  const cut = cutArticles(drafts, built, pieces, changed);
  const made = new Set<Block>();
  const isLeft = changed.some(({ kind }) => kind === 'nothing');
  for (const one of changed) {
    if (one.kind === 'nothing') continue;
    const { article, layout } = built[one.article]!;
    const bench: Bench = { file: article.at.file, layout, say, made };
    const home = cut.homeOf(one);
    const draft = cut.drafts[home]!;
    cut.drafts[home] = {
      ...draft,
      article: inserted(draft.article, one.kind, one.piece.lines, bench),
      isTitled: draft.isTitled || one.kind === 'title',
    };
  }
  const settled = [...changed.map(({ piece }) => piece), ...pieces.filter(isNamed)].flatMap(
    ({ elements: from, lines: now }) => {
      return [...from.map((element) => stretchOf(element.lines)), stretchOf(now)];
    },
  );
  return {
    articles: cut.drafts
      .filter((draft) => !isEmptyDraft(draft))
      .map((draft) => (isLeft ? withoutLooseNotes(draft) : draft)),
    settled: [...settled, ...joints(pieces, corrections)],
    lines: new Map(changed.flatMap(({ piece, kind }) => piece.lines.map((line) => [line, kind] as const))),
  };
}

function isNamed({ kind }: CorrectedPiece): boolean {
  return kind !== null;
}

/** The piece with its kind; null where it is what the machine made of it. */
function changedFrom(piece: CorrectedPiece, built: readonly BuiltArticle[]): Changed | null {
  const [element] = piece.elements;
  const { lines } = element!;
  const isWhole = piece.lines.length === lines.length && piece.lines.every((line, at) => line === lines[at]);
  if (isWhole && piece.kind === null) return null;
  const own = element!.isOut ? 'nothing' : kindAt(built[element!.article]!, lines);
  const kind = piece.kind ?? own ?? 'paragraph';
  if (isWhole && piece.kind === own) return null;
  return { piece, kind, article: element!.article, at: startOf(piece.lines[0]!) };
}

function withoutElements(built: BuiltArticle, number: number, gone: ReadonlySet<ReadElement>): Draft {
  const { article, isTitled, toldNotes, feet } = built;
  let left = article;
  for (const { article: home, isOut, lines } of gone) {
    if (home !== number || isOut) continue;
    // Notes at the feet of pages stand between the lines of one paragraph.
    for (const part of feet.size === 0 ? [lines] : lines.map((line) => [line]))
      left = withdrawn(left, stretchOf(part), toldNotes);
  }
  const bare = isTitled ? left : { ...left, title: textAt('', left.title.anchors[0].point) };
  return { article: bare, isTitled: isTitled && joined(left.title) !== '', toldNotes };
}

/** Without the notes whose calls were left out with their places. */
function withoutLooseNotes(draft: Draft): Draft {
  const called = new Set(noteCalls(draft.article));
  const isKept = ({ id }: Note, at: number) => at >= draft.toldNotes || called.has(id);
  const notes = draft.article.notes.filter(isKept);
  const toldNotes = draft.toldNotes - (draft.article.notes.length - notes.length);
  return { ...draft, toldNotes, article: { ...draft.article, notes } };
}

/** The drafts cut where a new title stands and put asOneArticle where a title is one no longer; and where each changed piece belongs. */
function cutArticles(
  drafts: readonly Draft[],
  built: readonly BuiltArticle[],
  pieces: readonly CorrectedPiece[],
  changed: readonly Changed[],
) {
  const byPiece = new Map(changed.map((one) => [one.piece, one]));
  const begins = new Map<Changed, true>();
  for (const [at, piece] of pieces.entries()) {
    const one = byPiece.get(piece);
    if (one?.kind !== 'title' || isBelowTitle(pieces[at - 1], byPiece, built) || isAtHead(one, drafts[one.article]!))
      continue;
    begins.set(topOf(pieces, at, byPiece), true);
  }
  const cuts = [...begins.keys()];
  const out: Draft[] = [];
  const firsts: number[] = [];
  for (const [number, draft] of drafts.entries()) {
    let last = draft;
    firsts.push(out.length);
    for (const { at } of cuts.filter(({ article }) => article === number)) {
      const [above, below] = cutAt(last, at);
      out.push(above);
      last = below;
    }
    out.push(last);
  }
  const homes = out.map((_, index) => index);
  const homeOf = (one: Changed) =>
    homes[
      firsts[one.article]! + cuts.filter((cut) => cut.article === one.article && compared(cut.at, one.at) <= 0).length
    ]!;
  const titled = new Set(changed.filter(({ kind }) => kind === 'title').map(homeOf));
  // From the last on, so that the numbers of those before stay.
  for (let number = built.length - 1; number > 0; number--) {
    const index = firsts[number]!;
    if (!built[number]!.isTitled || out[index]!.isTitled || titled.has(index)) continue;
    out[index - 1] = asOneArticle(out[index - 1]!, out[index]!);
    out.splice(index, 1);
    for (const [at, home] of homes.entries()) if (home >= index) homes[at] = home - 1;
  }
  return { drafts: out, homeOf };
}

/** Whether the piece above is a line of the same title. */
function isBelowTitle(
  above: CorrectedPiece | undefined,
  changed: ReadonlyMap<CorrectedPiece, Changed>,
  built: readonly BuiltArticle[],
): boolean {
  if (above === undefined) return false;
  const one = changed.get(above);
  if (one !== undefined) return one.kind === 'title';
  const [element] = above.elements;
  return !element!.isOut && kindAt(built[element!.article]!, element!.lines) === 'title';
}

/** Whether a title stands above the text of an article that has none. */
function isAtHead({ at }: Changed, { article, isTitled }: Draft): boolean {
  const isAbove = (text: Text) => compared(at, pointAt(text, 0)) < 0;
  return !isTitled && article.body.every((block) => compared(at, block.at.from) < 0) && article.abstract.every(isAbove);
}

const ABOVE_TITLES: ReadonlySet<CorrectedKind> = new Set(['section', 'byline']);

/** The piece that an article begins with: a 栏目 or a byline right above its title, if the editor says so, else the title. */
function topOf(pieces: readonly CorrectedPiece[], at: number, changed: ReadonlyMap<CorrectedPiece, Changed>): Changed {
  let top = at;
  while (top > 0 && ABOVE_TITLES.has(changed.get(pieces[top - 1]!)?.kind ?? 'paragraph')) top--;
  return changed.get(pieces[top]!)!;
}

/** The first lines behind a place where the editor joins or parts: whether they go on is answered. */
function joints(pieces: readonly CorrectedPiece[], corrections: readonly Correction[]): PlaceRange[] {
  if (!corrections.some(({ says }) => says === 'apart' || says === 'join')) return [];
  return pieces
    .filter(({ kind }) => kind === null)
    .flatMap(({ elements, lines }) => {
      const [element] = elements;
      return element!.lines[0] === lines[0] ? [] : [stretchOf([lines[0]!])];
    });
}
