/** Authors with where each works in brackets behind the name: 张三（某市档案馆）　李四（某某大学历史系）. */
import { anyOffice, tails } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import { nameAt, SEPARATOR } from './byline-names.ts';
import type { Byline, BylineName, LineStretch } from './byline-type.ts';
import { isName } from './names.ts';

const place = once(() => {
  const office = `[\\p{Script=Han}“”·\\d\\s]{1,40}(?:${anyOffice()})|[\\p{Script=Han}“”·\\d\\s]{2,40}${tails()}`;
  return new RegExp(`\\s*[（(](${office})[）)]`, 'uy');
});
const LONGEST = 200;

/** Such a line of two authors or more; null for any other. */
export function placedByline(chars: string): Byline | null {
  if (chars.length > LONGEST || !/[）)]$/.test(chars)) return null;
  const names: BylineName[] = [];
  const organisations: LineStretch[] = [];
  const known = new Map<string, number>();
  for (let at = 0; at < chars.length; ) {
    const name = nameAt(chars, at, chars.length);
    if (name === null || !isName(chars.slice(name.from, name.to).replace(/\s/g, ''))) return null;
    place().lastIndex = name.to;
    const found = place().exec(chars);
    if (found === null) return null;
    const words = found[1]!;
    const from = name.to + found[0].indexOf(words);
    if (!known.has(words)) {
      known.set(words, organisations.length + 1);
      organisations.push([from, from + words.length]);
    }
    names.push({ ...name, ties: [known.get(words)!], role: null });
    SEPARATOR.lastIndex = name.to + found[0].length;
    at = SEPARATOR.lastIndex + (SEPARATOR.exec(chars)?.[0].length ?? 0);
  }
  if (names.length < 2) return null;
  const tied = organisations.length > 1 ? names : names.map((name) => ({ ...name, ties: [] }));
  return { from: 0, names: tied, organisations, marked: true, rest: chars.length };
}
