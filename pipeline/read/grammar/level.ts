/** Heading levels by the order in which marker families nest in an article. */
import { FAMILIES, type Family, type Marker } from './marker.ts';

export type Level = 1 | 2 | 3 | 4;

/** What decides a heading's level: its marker, or that it has none and whether it is a word such as 引言 or 结语. */
export interface HeadingSign {
  readonly marker: Marker | null;
  readonly word: boolean;
}

type Opened = Family | 'plain';

/** The level of each heading of one article. */
export function levelsOf(signs: readonly HeadingSign[]): Level[] {
  const parents = plainIsParent(signs);
  const rank = ranksOf(signs);
  const open: Opened[] = [];
  return signs.map((sign) => {
    if (sign.word || (sign.marker === null && parents)) open.length = 0;
    if (sign.word && !parents) return 1;
    enter(open, sign.marker?.family ?? 'plain', parents, rank);
    return Math.min(4, open.length) as Level;
  });
}

/** Closes the headings this one ends, and opens it. */
function enter(open: Opened[], opened: Opened, plainIsAbove: boolean, rank: (opened: Opened) => number): void {
  const at = open.lastIndexOf(opened);
  if (at >= 0) open.length = at;
  else if (opened !== 'plain') {
    const isBelow = (last: Opened) => (last === 'plain' ? !plainIsAbove : rank(last) > rank(opened));
    while (open.length > 0 && isBelow(open.at(-1)!)) open.pop();
  }
  open.push(opened);
}

/** Headings without number stand above a family that starts anew under at least two of them. */
function plainIsParent(signs: readonly HeadingSign[]): boolean {
  let restarts = 0;
  for (const [index, sign] of signs.entries()) {
    if (sign.marker === null && signs[index + 1]?.marker?.number === 1) restarts++;
  }
  return restarts >= 2;
}

/** The customary order of the families, save where 一、 starts anew under 1. and again under 2. */
function ranksOf(signs: readonly HeadingSign[]): (opened: Opened) => number {
  const above = new Map<Family, number>();
  for (const [at, family] of FAMILIES.entries()) {
    const upper = FAMILIES.slice(at + 1).find((lower) => startsAnewUnder(signs, family, lower));
    if (upper !== undefined) above.set(upper, at - 0.5);
  }
  return (opened) => (opened === 'plain' ? -1 : (above.get(opened) ?? FAMILIES.indexOf(opened)));
}

/** Whether `inner` begins with 1 under two or more headings of `outer`, which counts on. */
function startsAnewUnder(signs: readonly HeadingSign[], inner: Family, outer: Family): boolean {
  const markers = signs.flatMap(({ marker }) =>
    marker !== null && (marker.family === inner || marker.family === outer) ? [marker] : [],
  );
  const restarts = markers.filter(
    ({ family, number }, at) => family === inner && number === 1 && markers[at - 1]?.family === outer,
  );
  const counted = markers.filter(({ family }) => family === outer).every(({ number }, at) => number === at + 1);
  return counted && restarts.length >= 2 && markers[0]?.family === outer;
}
