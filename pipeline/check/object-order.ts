import type { NumberedObject } from '../links/objects.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { mentionedIn } from './mentioned.ts';
import { objectLabel } from './object-label.ts';
import { type ReadingCopy, type Rule, warn } from './rule.ts';

/**
 * Figures, tables and equations are numbered through in the order in which they stand, chapter by chapter where the numbers say so (2-1), and
 * figures and tables are first named in that order; silent about letters (图A1) and captions in Latin letters.
 */
export const objectOrder: Rule = (copy): Diagnostic[] => [...placedLate(copy), ...namedLate(copy)];

/** What counts together (图, 附表, chapter 2 of 图), and the number within. */
function countOf({ name, isLatin, isContinued }: NumberedObject): { group: string; number: number } | null {
  const match = /^(\D+)(?:(\d+)[-.])?(\d+)$/.exec(name);
  if (match === null || isLatin || isContinued) return null;
  return { group: `${match[1]}${match[2] ?? ''}`, number: Number(match[3]) };
}

function placedLate(copy: ReadingCopy): Diagnostic[] {
  const reached = new Map<string, number>();
  const seen = new Set<string>();
  return mentionedIn(copy).objects.flatMap((object) => {
    const count = countOf(object);
    // Two with one number are another rule's.
    if (count === null || seen.has(object.name)) return [];
    seen.add(object.name);
    const before = reached.get(count.group) ?? 0;
    reached.set(count.group, Math.max(before, count.number));
    if (count.number === before || count.number === before + 1) return [];
    const [word] = /^\D+/.exec(object.name)!;
    const stem = object.name.slice(0, -String(count.number).length);
    const message =
      count.number < before ? `${object.name}排在${stem}${before}之后` : `${object.name}之前没有${stem}${before + 1}`;
    const hint = `${word === '式' ? '公式' : word}按出现的先后连续编号`;
    return [warn(copy, 'object-order', objectLabel(object), message, hint)];
  });
}

function namedLate(copy: ReadingCopy): Diagnostic[] {
  const { byName, mentions } = mentionedIn(copy);
  const highest = new Map<string, NumberedObject>();
  const seen = new Set<string>();
  return mentions.flatMap(({ name, place }) => {
    const object = byName.get(name);
    const count = object === undefined || object.kind === 'equation' ? null : countOf(object);
    if (object === undefined || count === null || seen.has(name)) return [];
    seen.add(name);
    const before = highest.get(count.group);
    if (before === undefined || countOf(before)!.number < count.number) {
      highest.set(count.group, object);
      return [];
    }
    const message = `${name}第一次提到在${before.name}之后`;
    return [warn(copy, 'object-order', place, message, '图、表按正文提到的先后编号：调整编号，或调整文字')];
  });
}
