import type { Label } from './label.ts';
import type { Layout } from './layout.ts';
import { isOpen, type Line } from './line.ts';
import type { Family } from './marker.ts';
import type { UnitKind } from './unit.ts';
import { versesIn } from './verse.ts';

/** A layout, the marker families that head parts in this article, and where its verse stands. */
export interface Setting extends Layout {
  readonly heads: ReadonlySet<Family>;
  readonly verses: ReadonlyMap<number, number>;
}

/** The setting of the lines of one article. */
export function settingOf(lines: readonly Line[], layout: Layout): Setting {
  return { ...layout, heads: headingFamilies(lines, layout), verses: versesIn(lines, layout) };
}

/** Families with a heading that ends before the line does, or with two or more that hold no comma, as sentences would. */
function headingFamilies(lines: readonly Line[], layout: Layout): Set<Family> {
  const families = new Set<Family>();
  const full = new Map<Family, { lines: number; commas: boolean }>();
  for (const [at, line] of lines.entries()) {
    const family = line.shows.headingMarker?.family;
    if (family === undefined) continue;
    const next = lines[at + 1];
    if (!layout.isFull(line) || (next !== undefined && layout.hasRoom(line, next))) families.add(family);
    const seen = full.get(family) ?? { lines: 0, commas: false };
    full.set(family, { lines: seen.lines + 1, commas: seen.commas || /[，,：:]/.test(line.chars) });
  }
  for (const [family, seen] of full) if (seen.lines > 1 && !seen.commas) families.add(family);
  return families;
}

/** Notes and references run line by line to the next label. */
export function isList(label: Label): boolean {
  return label.kind === 'references' || label.kind === 'notes';
}

// > 引文
const QUOTED = /^[>＞]\s*\S/;

/** What a line is by itself. */
export function kindOf(line: Line, layout: Setting): UnitKind {
  const { chars, shows } = line;
  if (shows.label !== null) return 'label';
  if (!isOpen(line)) return toldKind(line);
  if (shows.image !== null) return 'image';
  if (QUOTED.test(chars)) return 'quotation';
  if (shows.cells !== null) return 'table';
  const caption = shows.caption;
  if (caption !== null) return caption === 'figure' ? 'figureCaption' : 'tableCaption';
  if (shows.headingWord) return 'heading';
  const marker = shows.headingMarker;
  if (marker === null) return 'paragraph';
  // A full line with a marker may be the first of a numbered paragraph, unless its like are headings.
  return !layout.isFull(line) || layout.heads.has(marker.family) ? 'heading' : 'paragraph';
}

function toldKind(line: Line): UnitKind {
  switch (line.told?.kind) {
    case 'heading':
    case 'item':
    case 'quotation':
    case 'verse':
      return line.told.kind;
    case 'table':
    case 'figure':
      return 'object';
    default:
      return 'paragraph';
  }
}
