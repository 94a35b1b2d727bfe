/** The figures, tables and equations of an article, and where its running text names them. */
import { mentionsIn, rangeEnds } from '../links/mentions.ts';
import { type NumberedObject, objectsOf } from '../links/objects.ts';
import type { Text } from '../model/document.ts';
import { wordsIn } from '../model/math.ts';
import { type SlotRole, slotsOf } from '../model/slots.ts';
import type { PassageStretch, ReadingCopy } from './rule.ts';

/** A name in the text, in the spelling of objects: 图2. */
export interface ObjectMention {
  readonly name: string;
  readonly place: PassageStretch;
  /** Whether it can be nothing else. */
  readonly isSure: boolean;
}

export interface Mentioned {
  readonly objects: readonly NumberedObject[];
  /** By name; of two with one name the first. */
  readonly byName: ReadonlyMap<string, NumberedObject>;
  /** In the order of the text; of 图1至3 also what is between. */
  readonly mentions: readonly ObjectMention[];
}

const RUNNING: ReadonlySet<SlotRole> = new Set(['abstract', 'paragraph', 'item', 'quotation']);
const UP_TO = /^\s*[至到~～—–-]\s*$/;
const MOST_BETWEEN = 30;

/** Objects and mentions of an article. */
export function mentionedIn(copy: ReadingCopy): Mentioned {
  const objects = objectsOf(copy);
  const byName = new Map<string, NumberedObject>();
  for (const object of objects) if (!byName.has(object.name)) byName.set(object.name, object);
  const mentions = slotsOf(copy)
    .filter(({ role }) => RUNNING.has(role))
    .flatMap(({ text }) => mentionsOfText(text, byName));
  return { objects, byName, mentions };
}

function mentionsOfText(text: Text, byName: ReadonlyMap<string, NumberedObject>): ObjectMention[] {
  const chars = wordsIn(text);
  const passage = { text, chars, prose: true };
  const found: ObjectMention[] = [];
  let before: { readonly name: string; readonly to: number } | null = null;
  for (const mention of mentionsIn(text, false)) {
    const ends = byName.has(mention.name) ? null : rangeEnds(mention, chars);
    for (const { from, to, name, isSure } of ends ?? [mention]) {
      const place = { passage, from, to };
      if (before !== null && UP_TO.test(chars.slice(before.to, from)))
        for (const between of namesBetween(before.name, name)) found.push({ name: between, place, isSure: false });
      found.push({ name, place, isSure });
      before = { name, to };
    }
  }
  return found;
}

/** 图2 and 图3 between 图1 and 图4. */
function namesBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((name) => /^(\D+)(\d+)$/.exec(name));
  if (from == null || to == null || from[1] !== to[1]) return [];
  const [low, high] = [Number(from[2]), Number(to[2])];
  if (high - low > MOST_BETWEEN) return [];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => `${from[1]}${low + 1 + index}`);
}
