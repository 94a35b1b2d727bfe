/** A sign, a place of work and names: ▷ 生产部　解放   ※ 高一（7）班　依力亚尔·吐尔逊. */
import { SIGNED } from './bullet.ts';
import { nameAt, SEPARATOR } from './byline-names.ts';
import { roleAt } from './byline-role.ts';
import type { Byline, BylineName } from './byline-type.ts';
import { isName, mayBeName } from './names.ts';

const LONGEST = 60;
const TAIL = '(?:[部班科室组队系处院厂所站局社]|中心|车间|公司|学校|[中小大]学|集团|支部|工会|分校)';
const PLACED = new RegExp(`^\\S\\s*([\\p{Script=Han}（）()\\d“”]{1,20}${TAIL})[\\s\\u3000]+(?=\\S)`, 'u');

/** The byline; null where anything else follows the place. */
export function bulletedPlace(chars: string): Byline | null {
  if (chars.length > LONGEST || !SIGNED.test(chars)) return null;
  const place = PLACED.exec(chars);
  if (place === null) return null;
  const from = place[0].indexOf(place[1]!);
  const names: BylineName[] = [];
  let at = place[0].length;
  while (at < chars.length) {
    const role = roleAt(chars, at, chars.length, true);
    at = role?.next ?? at;
    const name = nameAt(chars, at, chars.length);
    if (name === null) return null;
    const letters = chars.slice(name.from, name.to).replace(/\s/g, '');
    // ★ 学校党支部　开展活动: what no list knows is a name of three characters at most.
    if (!isName(letters) && !(letters.length <= 3 && mayBeName(letters))) return null;
    names.push({ ...name, role: role?.words ?? null });
    SEPARATOR.lastIndex = name.to;
    at = name.to + (SEPARATOR.exec(chars)?.[0].length ?? 0);
  }
  if (names.length === 0) return null;
  return { from, names, organisations: [[from, from + place[1]!.length]], marked: true, rest: chars.length };
}
