import type { Check } from './check.ts';
import { overlaps, type Rectangle } from './file/geometry.ts';
import type { PdfPage } from './pages.ts';
import { platesOfPicture } from './pixels.ts';
import type { PaintColour, PlacedPicture } from './walk/events.ts';
import { platesOf } from './walk/plates.ts';

/** The process inks in the order in which plates are listed; others follow by their names. */
const PROCESS: Readonly<Record<string, string>> = {
  Black: '黑(K)',
  Cyan: '青(C)',
  Magenta: '品红(M)',
  Yellow: '黄(Y)',
};
/** Pictures that are looked into; of the others their space says what they may need. */
const MOST_PICTURES = 2000;
const MOST_PAGES = 20;

/** Which plates are made, and for which pages: a stray colour in a black issue is seen here. */
export const plates: Check = {
  id: 'plates',
  label: '印版',
  hint: '同一种专色请只用一个名字',
  examine({ pages }, notes) {
    const found = new Map<string, Set<number>>();
    const pictures = new Map<string, PlacedPicture[]>();
    const add = (page: PdfPage, names: readonly string[]) => {
      for (const name of names) found.set(name, (found.get(name) ?? new Set()).add(page.number));
    };
    const look = (page: PdfPage, box: Rectangle, isPlaced: boolean, paint: PaintColour) => {
      if (!isPlaced || overlaps(box, page.bleed)) add(page, platesOf(paint.space, paint.values));
    };
    return {
      fill: ({ page, box, isPlaced, paint }) => look(page, box, isPlaced, paint),
      stroke: ({ page, box, isPlaced, paint }) => look(page, box, isPlaced, paint),
      text({ page, box, isPlaced, paints }) {
        for (const paint of paints) look(page, box, isPlaced, paint);
      },
      shading: ({ page, space }) => add(page, platesOf(space, new Array<number>(space.components).fill(1))),
      picture(mark) {
        if (mark.space === null || !overlaps(mark.box, mark.page.bleed)) return;
        const same = pictures.get(mark.key);
        if (same !== undefined) same.push(mark);
        else if (pictures.size < MOST_PICTURES) pictures.set(mark.key, [mark]);
        else add(mark.page, platesOf(mark.space, new Array<number>(mark.space.components).fill(1)));
      },
      async end() {
        for (const marks of pictures.values()) {
          const names = await platesOfPicture(marks[0]!);
          for (const { page } of marks) add(page, names);
        }
        for (const [one, other] of alike([...found.keys()]))
          notes.warn(null, `专色“${one}”和“${other}”只是写法不同，会各出一块版`);
        notes.say(listed(found, pages.length));
      },
    };
  },
};

/** Names of spot colours that differ in capitals, spaces and hyphens only. */
function alike(names: readonly string[]): [string, string][] {
  const first = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const plain = name.toLowerCase().replace(/[\s_-]/g, '');
    const before = first.get(plain);
    if (before === undefined) first.set(plain, name);
    return before === undefined ? [] : [[before, name]];
  });
}

/** 黑(K)、青(C) 第 2、5–7 页; a plate for every page needs no numbers. */
function listed(found: ReadonlyMap<string, ReadonlySet<number>>, count: number): string {
  const names = [...Object.keys(PROCESS), ...[...found.keys()].filter((name) => !(name in PROCESS)).sort()];
  const plates = names.flatMap((name) => {
    const pages = found.get(name);
    if (pages === undefined) return [];
    const label = PROCESS[name] ?? `专色 ${name.slice(0, 60)}`;
    return [pages.size === count ? label : `${label} 第 ${ranges([...pages].sort((a, b) => a - b))} 页`];
  });
  return plates.length === 0 ? '没有着墨的页' : plates.join('、');
}

function ranges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, MOST_PAGES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.join('、') + (runs.length > MOST_PAGES ? ' 等' : '');
}
