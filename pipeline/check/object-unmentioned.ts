import type { Diagnostic } from '../model/diagnostic.ts';
import { mentionedIn } from './mentioned.ts';
import { objectLabel } from './object-label.ts';
import { type Rule, warn } from './rule.ts';

/** Every numbered figure and table is named in the text (CY/T 170—2019, CY/T 171—2019); silent where the text names none of its kind. */
export const objectUnmentioned: Rule = (copy): Diagnostic[] => {
  const { objects, mentions } = mentionedIn(copy);
  const named = new Set(mentions.map(({ name }) => name));
  const kinds = new Set(objects.filter(({ name }) => named.has(name)).map(({ kind }) => kind));
  return objects.flatMap((object) => {
    const { name, kind, isLatin, isContinued } = object;
    if (kind === 'equation' || isLatin || isContinued || !kinds.has(kind) || named.has(name)) return [];
    return [warn(copy, 'object-unmentioned', objectLabel(object), `正文里没有提到${name}`, `在正文里写明“见${name}”`)];
  });
};
