/** Pictures that the manuscript's format hands over ready, with the captions round them. */
import type { Figure, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { ToldFigure } from '../source/told.ts';
import { spanOf, spanOver } from './line.ts';
import type { Say } from './say.ts';
import type { Unit } from './unit.ts';

/** The picture in the units at `at`, whose caption may stand before or after it, and how many units it takes; null if none. */
export function objectAt(
  file: string,
  units: readonly Unit[],
  at: number,
  repair: (text: Text) => Text,
  say: Say,
): [Figure, number] | null {
  const captioned = units[at]!.kind === 'figureCaption';
  const told = toldAt(units, captioned ? at + 1 : at);
  if (told === null) return null;
  const next = units[at + 1];
  if (captioned) {
    // Each picture above its own caption: this caption belongs to the picture before it, or lost its own.
    if (units[at + 2]?.kind === 'figureCaption') return null;
    return [figureOf(file, told, units[at]!, repair, say), 2];
  }
  if (next?.kind !== 'figureCaption') return [figureOf(file, told, null, repair, say), 1];
  return [figureOf(file, told, next, repair, say), 2];
}

function toldAt(units: readonly Unit[], at: number): ToldFigure | null {
  const told = units[at]?.lines[0]?.told ?? null;
  return told?.kind === 'figure' ? told : null;
}

function figureOf(
  file: string,
  told: ToldFigure,
  caption: Unit | null,
  repair: (text: Text) => Text,
  say: Say,
): Figure {
  const at = caption === null ? told.at : spanOver(told.at, spanOf(file, caption.lines[0]!, caption.lines.at(-1)!));
  const below = caption === null ? null : repair(caption.text);
  const own = told.caption === null ? '' : joined(told.caption);
  const isOther = caption !== null && own !== '' && !caption.chars.includes(own);
  const isDropped = told.alt !== undefined || told.image === null;
  if (isOther && isDropped) {
    const message = `图题用图片下面的“${caption.chars}”，图片自己的说明“${own}”没有收进来`;
    say('info', 'picture-words-dropped', told.at, message);
  }
  // Two captions are one too many: that of the picture itself says what it shows.
  const alt = told.alt ?? (isOther && !isDropped ? told.caption! : undefined);
  return {
    kind: 'figure',
    at,
    caption: below ?? (told.caption === null ? null : repair(told.caption)),
    image: told.image,
    ...(alt !== undefined && { alt }),
  };
}
