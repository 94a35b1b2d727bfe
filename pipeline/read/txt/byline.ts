/** Bylines: who wrote the article, in the ways journals print it. */
import { isName } from './names.ts';

/** A name's place in its line and the numbers of the affiliations tied to it. */
export interface BylineName {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly number[];
}

/** The names of a byline; `rest` is where text begins that is no byline any more; `marked` says that a sign announced it. */
export interface Byline {
  readonly names: readonly BylineName[];
  readonly marked: boolean;
  readonly rest: number;
}

/** The signs journals set before a byline. */
export const BULLETS = '●■◆□○◎▲△★☆◇▪•·⬤◼◾♦❖✦*＊※';

const BULLET = new RegExp(`^[${BULLETS}]+\\s*`);
// 文/张三   图文｜张三   作者：张三   撰稿 张三
const LABEL = /^(?:(?:图文|撰文|文字|文|撰稿|执笔)\s*[/／|｜│丨：:∣]\s*|(?:作者|撰稿|执笔)\s*[/／：:]\s*)/;
// 张三/文
const TAIL_LABEL = /\s*[/／]\s*(?:图文|文|图)$/;
// 本刊记者 张三   特约通讯员 李四
const ROLE =
  /^(?:(?:本刊|本报|本网|本社)?(?:特约|特派|实习|首席|见习|驻\S{1,6}?)?(?:全媒体)?(?:记者|通讯员|撰稿人?|编辑|评论员|研究员))(?:[\s：:]+|$)/;
// 本刊编辑部   某某课题组   中共某市委党校
const BODY =
  /^[\p{Script=Han}（）()“”\d]{2,30}(?:编辑部|评论员|课题组|调研组|编写组|写作组|记者|委员会|办公室|党校|宣传部|组织部|统战部|研究中心|研究室|研究院|研究所|工会|党委|党组|支部|总队|集团|公司|协会)$/u;
const TIES =
  /[\s]*(?:[¹²³⁴⁵⁶⁷⁸⁹①-⑨]|\d(?!\d)|[*＊†‡#](?=[\s、，,；;\d]|$))(?:[,，]?\s*(?:[¹²³⁴⁵⁶⁷⁸⁹①-⑨*＊†‡#]|\d(?!\d)))*/y;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads a line as a byline; null if it is none. The names of an unmarked one must all look like names. */
export function bylineOf(chars: string): Byline | null {
  const bullet = BULLET.exec(chars)?.[0].length ?? 0;
  const label = LABEL.exec(chars.slice(bullet, bullet + 12))?.[0].length ?? 0;
  const start = bullet + label;
  const head = chars.slice(start, start + 120);
  const role = ROLE.exec(head)?.[0].length ?? 0;
  const marked = start > 0 || role > 0;
  const end = chars.length - (TAIL_LABEL.exec(chars.slice(-8))?.[0].length ?? 0);
  if (role > 0 && start + role >= end) return whole(start, end);
  const names = namesFrom(chars, start + role, end, marked);
  if (names.length > 0) return byline(chars, names, marked || end < chars.length, end);
  if (marked && chars.length <= 40 && BODY.test(chars.slice(start + role, end))) return whole(start + role, end);
  return null;
}

/** Whether what follows a bullet could be a name no surname list knows: 斯琴高娃, 卓玛. */
export function isBareBullet(chars: string): boolean {
  return /^[●■◆□○◎]\s*\p{Script=Han}{2,6}(?:[\s、，,]+\p{Script=Han}{2,6})*$/u.test(chars);
}

/** The names of a bulleted line, however they look. */
export function bareBullet(chars: string): Byline {
  const names: BylineName[] = [];
  for (const match of chars.matchAll(/[\p{Script=Han}·•]{2,}/gu)) {
    names.push({ from: match.index, to: match.index + match[0].length, ties: [] });
  }
  return { names, marked: true, rest: chars.length };
}

function whole(from: number, to: number): Byline {
  return { names: [{ from, to, ties: [] }], marked: true, rest: to };
}

function byline(chars: string, names: readonly BylineName[], marked: boolean, end: number): Byline | null {
  const last = names.at(-1)!;
  TIES.lastIndex = last.to;
  let rest = last.to + (TIES.exec(chars)?.[0].length ?? 0);
  if (chars.slice(rest, end).trim() === '') rest = chars.length;
  return { names, marked, rest };
}

const NAME = /\p{Script=Han}+(?:[·•・]\p{Script=Han}+)*/uy;
const SEPARATOR = /[\s、，,；;／/|｜]*/y;

function namesFrom(chars: string, start: number, end: number, marked: boolean): BylineName[] {
  const names: BylineName[] = [];
  let at = start;
  while (at < end && names.length < 40) {
    const name = nameAt(chars, at, end);
    if (name === null || !isName(chars.slice(name.from, name.to).replace(/\s/g, ''))) break;
    names.push(name);
    at = name.to;
    TIES.lastIndex = at;
    at += TIES.exec(chars)?.[0].length ?? 0;
    SEPARATOR.lastIndex = at;
    at += SEPARATOR.exec(chars)?.[0].length ?? 0;
  }
  const complete = at >= end || /^[（(]/.test(chars.slice(at, at + 1)) || (marked && /\s/.test(chars[at - 1] ?? ''));
  return complete ? names : [];
}

/** The name at a place; a two-character name may be spaced out to the width of three: 张　三. */
function nameAt(chars: string, at: number, end: number): BylineName | null {
  NAME.lastIndex = at;
  const match = NAME.exec(chars);
  if (match === null || match.index + match[0].length > end) return null;
  let to = at + match[0].length;
  if (to - at === 1) {
    const spaced = /^\s+\p{Script=Han}(?!\p{Script=Han})/u.exec(chars.slice(to, to + 8));
    if (spaced === null) return null;
    to += spaced[0].length;
  }
  return { from: at, to, ties: tiesAt(chars, to) };
}

function tiesAt(chars: string, at: number): number[] {
  TIES.lastIndex = at;
  const ties = TIES.exec(chars)?.[0] ?? '';
  return [...ties.matchAll(/[¹²³⁴⁵⁶⁷⁸⁹]|[①-⑨]|\d/g)].map(([sign]) => {
    if (SUPERSCRIPTS.includes(sign)) return SUPERSCRIPTS.indexOf(sign);
    return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 0x245f;
  });
}
