/** The elements of a manuscript as the corrections part, join and name them. */
import type { CorrectedKind, Correction } from '../../../model/correction.ts';
import { cut, type Line } from '../line.ts';
import type { ReadElement } from './elements.ts';
import { meant, placesWith, type Searchable, searchable } from './places.ts';

/** Lines that are one thing now. */
export interface CorrectedPiece {
  /** The elements its lines come from. */
  readonly elements: readonly ReadElement[];
  readonly lines: readonly Line[];
  /** What the editor says it is; null: what the machine took its first element for. */
  readonly kind: CorrectedKind | null;
}

/** Hears of a correction whose place is gone, or whose words stand in several places, on these lines; or what else is wrong with it. */
export type CorrectionDoubt = (correction: Correction, what: 'gone' | 'again' | 'last' | readonly number[]) => void;

/** These are on lines of their own; the rest of a paragraph goes on without them. */
const ALONE: ReadonlySet<CorrectedKind> = new Set([
  'title',
  'subtitle',
  'section',
  'byline',
  'affiliation',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'caption',
  'keywords',
  'title-en',
  'byline-en',
  'affiliation-en',
  'keywords-en',
  'nothing',
]);

/** One or more lines in the making. */
interface Open {
  elements: ReadElement[];
  lines: Line[];
  kind: CorrectedKind | null;
}

type Home = Map<Line, Open>;

/** The pieces in reading order. */
export function piecesOf(
  elements: readonly ReadElement[],
  corrections: readonly Correction[],
  doubt: CorrectionDoubt,
): CorrectedPiece[] {
  const whole = elements.map((element): Open => ({ elements: [element], lines: [...element.lines], kind: null }));
  const aparts = corrections.filter(({ says }) => says === 'apart');
  const parted = aparts.length === 0 ? whole : apart(whole, aparts, doubt);
  return named(
    parted,
    corrections.filter(({ says }) => says !== 'apart'),
    doubt,
  );
}

/** The pieces, parted where the editor says so, also within a line. */
function apart(pieces: readonly Open[], corrections: readonly Correction[], doubt: CorrectionDoubt): Open[] {
  const within = searchable(pieces.flatMap(({ lines }) => lines));
  const cuts = new Map<number, Set<number>>();
  for (const correction of corrections) {
    const found = placeOf(correction, within, correction.isEnd, doubt);
    if (found === null) continue;
    const at = correction.isEnd ? found.at : within.lines[found.line]!.chars.length;
    cuts.set(found.line, (cuts.get(found.line) ?? new Set()).add(at));
  }
  let number = 0;
  return pieces.flatMap((piece) => {
    const begun = (): Open => ({ ...piece, elements: [...piece.elements], lines: [] });
    const parts = [begun()];
    for (const line of piece.lines) {
      const offsets = [...(cuts.get(number++) ?? [])].sort((a, b) => a - b);
      for (const [index, part] of partsOf(line, offsets).entries()) {
        if (index > 0) parts.push(begun());
        if (part !== null) parts.at(-1)!.lines.push(part);
      }
    }
    return parts.filter(({ lines }) => lines.length > 0);
  });
}

/** The line cut at offsets; nothing stands after a cut at its end. */
function partsOf(line: Line, offsets: readonly number[]): (Line | null)[] {
  if (offsets.length === 0) return [line];
  const places = [0, ...offsets, line.chars.length];
  return places
    .slice(1)
    .map((to, index) => (line.chars === '' ? (index === 0 ? line : null) : cut(line, places[index]!, to)));
}

/** The pieces with their kinds, and joined where the editor says so. */
function named(pieces: readonly Open[], corrections: readonly Correction[], doubt: CorrectionDoubt): CorrectedPiece[] {
  const within = searchable(pieces.flatMap(({ lines }) => lines));
  const home: Home = new Map(pieces.flatMap((piece) => piece.lines.map((line) => [line, piece] as const)));
  const found = corrections.flatMap((correction) => {
    const place = placeOf(correction, within, false, doubt);
    return place === null ? [] : [{ correction, place }];
  });
  const order = [...pieces];
  for (const { correction, place } of found) {
    if (correction.says === 'join' || correction.says === 'apart') continue;
    const piece = taken(order, home, within.lines.slice(place.line, place.last + 1), correction.says);
    if (piece.kind !== null && piece.kind !== correction.says) doubt(correction, 'again');
    piece.kind = correction.says;
  }
  for (const { correction, place } of found) {
    if (correction.says !== 'join') continue;
    const line = within.lines[place.line]!;
    const piece = home.get(line)!;
    if (piece.lines.at(-1) !== line && correction.isEnd) continue;
    if (!joinNext(order, home, piece)) doubt(correction, 'last');
  }
  return order;
}

function placeOf(correction: Correction, within: Searchable, inside: boolean, doubt: CorrectionDoubt) {
  const found = meant(correction, placesWith(correction, within, inside), within.lines);
  if ('line' in found) return found;
  doubt(correction, found.length === 0 ? 'gone' : found);
  return null;
}

/**
 * The piece that begins with a line: cut off what stands before it and, of a kind that stands alone, what goes on behind it. Inside a paragraph
 * that is the line of the words, at its start all that no blank line and no paragraph of the format parts from it.
 */
function taken(order: Open[], home: Home, worded: readonly Line[], kind: CorrectedKind): Open {
  const piece = home.get(worded[0]!)!;
  const from = piece.lines.indexOf(worded[0]!);
  const [before, rest] = [piece.lines.slice(0, from), piece.lines.slice(from)];
  const own = from === 0 ? rest.findIndex((line, at) => at >= worded.length && isParted(line)) : worded.length;
  const taking = ALONE.has(kind) && own > 0 ? Math.min(rest.length, own) : rest.length;
  if (from === 0 && taking === rest.length) return piece;
  const parts = [before, rest.slice(0, taking), rest.slice(taking)].filter((part) => part.length > 0);
  const pieces = parts.map((lines): Open => ({ elements: [...piece.elements], lines, kind: piece.kind }));
  order.splice(order.indexOf(piece), 1, ...pieces);
  for (const part of pieces) for (const line of part.lines) home.set(line, part);
  return pieces[from === 0 ? 0 : 1]!;
}

function isParted({ blanksBefore, told }: Line): boolean {
  return blanksBefore > 0 || (told !== null && told.kind !== 'wrapped');
}

/** Joins the next piece to this one, over what the machine took out between them. */
function joinNext(order: Open[], home: Home, piece: Open): boolean {
  const at = order.indexOf(piece);
  const next = order.findIndex((other, index) => {
    return index > at && (other.kind !== null ? other.kind !== 'nothing' : !other.elements[0]!.isAside);
  });
  if (next < 0) return false;
  const other = order[next]!;
  piece.lines.push(...other.lines);
  piece.elements.push(...other.elements.filter((element) => !piece.elements.includes(element)));
  order.splice(next, 1);
  for (const line of other.lines) home.set(line, piece);
  return true;
}
