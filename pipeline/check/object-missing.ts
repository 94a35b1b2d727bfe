import { once } from '../lexis/once.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { anyWordOf } from './lists.ts';
import { mentionedIn } from './mentioned.ts';
import { type PassageStretch, type Rule, warn } from './rule.ts';

/**
 * A figure, table or equation that the text names is there (CY/T 170—2019, CY/T 171—2019); each is asked about once. Silent where the words may
 * mean something else (发表3篇, 地图1幅), where the sentence says that it is left out, and about equations where none is numbered.
 */
export const objectMissing: Rule = (copy): Diagnostic[] => {
  const { byName, mentions, objects } = mentionedIn(copy);
  const hasEquations = objects.some(({ kind }) => kind === 'equation');
  const told = new Set<string>();
  return mentions.flatMap(({ name, place, isSure }) => {
    const isEquation = name.startsWith('式');
    const isKnown = byName.has(name) || told.has(name);
    if (!isSure || isKnown || (isEquation && !hasEquations) || isLeftOut(place)) return [];
    told.add(name);
    const what = isEquation ? '编号的公式' : name.includes('图') ? '图' : '表';
    const message = `正文提到${name}，文中没有这个${what}`;
    const hint = isEquation ? '补上公式的编号，或改正引用的号码' : `补上${name}和它的题名，或改正引用的号码`;
    return [warn(copy, 'object-missing', place, message, hint)];
  });
};

const leftOut = once(() => new RegExp(anyWordOf('left-out')));
const LONGEST_SENTENCE = 80;

/** 表1-1是分年的数字，限于篇幅没有列出。 */
function isLeftOut({ passage: { chars }, to }: PassageStretch): boolean {
  return leftOut().test(chars.slice(to, to + LONGEST_SENTENCE).split('。')[0]!);
}
