/** The setting of an article's lines: their layout, the marker families that head its parts, and where its verse stands. */
import { type AroundTable, aroundTables } from './around-tables.ts';
import { countedInside } from './counted-inside.ts';
import { headingBullets } from './heading-bullets.ts';
import { labelsInText } from './labels-in-text.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import type { Family } from './marker.ts';
import { questionsIn } from './questions.ts';
import { versesIn } from './verse.ts';

export interface Setting extends Layout {
  readonly heads: ReadonlySet<Family>;
  /** The bullets that head parts: ●石门村. */
  readonly bullets: ReadonlySet<string>;
  /** The line each verse begins with, and how many lines it has. */
  readonly verses: ReadonlyMap<number, number>;
  /** The units and notes of tables. */
  readonly tables: ReadonlyMap<Line, AroundTable>;
  /** The lines that begin with a number which counts inside a paragraph. */
  readonly counted: ReadonlySet<Line>;
  /** The lines whose labels are words of the text. */
  readonly inText: ReadonlySet<Line>;
  /** The questions of a test or a questionnaire. */
  readonly questions: ReadonlySet<Line>;
}

/** The setting of the lines of one article. */
export function settingOf(lines: readonly Line[], layout: Layout): Setting {
  const counted = countedInside(lines, layout);
  const [heads, verses] = [headingFamilies(lines, counted, layout), versesIn(lines, layout)];
  return {
    ...layout,
    heads,
    bullets: headingBullets(lines),
    verses,
    tables: aroundTables(lines),
    counted,
    inText: labelsInText(lines),
    questions: questionsIn(lines),
  };
}

/** Families with a heading that ends before the line does, or with two or more that hold no comma, as sentences would. */
function headingFamilies(lines: readonly Line[], counted: ReadonlySet<Line>, layout: Layout): Set<Family> {
  const families = new Set<Family>();
  const full = new Map<Family, { lines: number; commas: boolean }>();
  for (const [at, line] of lines.entries()) {
    const family = line.shows.headingMarker?.family;
    if (family === undefined || counted.has(line)) continue;
    const next = lines[at + 1];
    if (!layout.isFull(line) || (next !== undefined && layout.hasRoom(line, next))) families.add(family);
    const seen = full.get(family) ?? { lines: 0, commas: false };
    full.set(family, { lines: seen.lines + 1, commas: seen.commas || /[，,：:]/.test(line.chars) });
  }
  for (const [family, seen] of full) if (seen.lines > 1 && !seen.commas) families.add(family);
  return families;
}
