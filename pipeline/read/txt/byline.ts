/** Bylines: who wrote the article, in the ways journals print it. */
import { isName } from './names.ts';

/** A name's place in its line and the numbers of the affiliations tied to it. */
export interface BylineName {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly number[];
}

/** A stretch of a line, end exclusive. */
export type Stretch = readonly [from: number, to: number];

/** The names of a byline; `rest` is where text begins that is no byline any more; `marked` says that a sign announced it. */
export interface Byline {
  readonly names: readonly BylineName[];
  /** 本刊记者, 通讯员: what the authors are to the journal. */
  readonly roles: readonly Stretch[];
  /** Where the author works, written before the name: 某大学　张三. */
  readonly organisation: Stretch | null;
  readonly marked: boolean;
  readonly rest: number;
}

/** The signs journals set before a byline. */
export const BULLETS = '●■◆□○◎▲△★☆◇▪•·⬤◼◾♦❖✦*＊※';

const BULLET = new RegExp(`^[${BULLETS}]+\\s*`);
// 文/张三   图文｜张三   作者：张三   撰稿 张三
const LABEL = /^(?:(?:图文|撰文|文字|文|撰稿|执笔)\s*[/／|｜│丨：:∣]\s*|(?:作者|撰稿|执笔)\s*[/／：:]\s*)/;
// 张三/文   ·张三·
const TAIL_LABEL = /\s*[/／]\s*(?:图文|文|图)$|\s*[·•●■◆]+$/;
// 本刊记者 张三   特约通讯员 李四
const ROLE =
  /^(?:(?:本刊|本报|本网|本社)?(?:特约|特派|实习|首席|见习|驻\S{1,6}?)?(?:全媒体)?(?:记者|通讯员|撰稿人?|编辑|评论员|研究员))(?:[\s：:]+|$)/;
// 某市委党校　张三
const ORGANISATION_FIRST =
  /^\p{Script=Han}[\p{Script=Han}（）()·“”]{2,28}(?:大学|学院|学校|中学|小学|党校|研究院|研究所|研究会|研究中心|中心|公司|集团|委员会|[省市县区州旗]委|办公室|宣传部|组织部|统战部|局|厅|医院|图书馆|博物馆|文化馆|协会|学会|报社|杂志社|出版社|总工会|支队)[\s：:]+(?=\p{Script=Han})/u;
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
  const organisation = ORGANISATION_FIRST.exec(head)?.[0].length ?? 0;
  const role = ROLE.exec(head.slice(organisation))?.[0].length ?? 0;
  const first = start + organisation + role;
  const marked = start > 0 || role > 0;
  const end = chars.length - (TAIL_LABEL.exec(chars.slice(-8))?.[0].length ?? 0);
  if (role > 0 && first >= end) return whole(start, end);
  const names = namesFrom(chars, first, end, marked);
  if (names.length > 0) {
    const place: Stretch | null = organisation === 0 ? null : [start, start + organisation];
    const roles = rolesBetween(chars, names, start + organisation);
    return { ...named(chars, names, end), roles, organisation: place, marked: marked || end < chars.length };
  }
  if (marked && chars.length <= 40 && BODY.test(chars.slice(start, end))) return whole(start, end);
  return null;
}

/** 作者：某县司法局 张三: after the body it says where the author works. */
export function isAuthorLine(chars: string): boolean {
  return chars.length <= 60 && /^作者\s*[：:]/.test(chars);
}

/** An office or a group that signs without any sign: 共青团某省委员会课题组. */
export function bodyByline(chars: string): Byline | null {
  return chars.length <= 30 && BODY.test(chars) ? { ...whole(0, chars.length), marked: false } : null;
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
  return { names, roles: [], organisation: null, marked: true, rest: chars.length };
}

function whole(from: number, to: number): Byline {
  return { names: [{ from, to, ties: [] }], roles: [], organisation: null, marked: true, rest: to };
}

/** The roles written before the names. */
function rolesBetween(chars: string, names: readonly BylineName[], start: number): Stretch[] {
  let from = start;
  return names.flatMap((name) => {
    const length = /(?:记者|通讯员|撰稿人?|编辑|评论员|研究员)[\s：:]*$/.test(chars.slice(from, name.from))
      ? name.from - from
      : 0;
    const lead = /^[\s\d¹²³⁴-⁹、，,；;／/|｜*＊]*/.exec(chars.slice(from, name.from))![0].length;
    const role: Stretch[] = length === 0 ? [] : [[from + lead, name.from]];
    from = name.to;
    return role;
  });
}

function named(
  chars: string,
  names: readonly BylineName[],
  end: number,
): { names: readonly BylineName[]; rest: number } {
  const last = names.at(-1)!;
  TIES.lastIndex = last.to;
  const rest = last.to + (TIES.exec(chars)?.[0].length ?? 0);
  return { names, rest: chars.slice(rest, end).trim() === '' ? chars.length : rest };
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
    at += ROLE.exec(chars.slice(at, Math.min(end, at + 20)))?.[0].length ?? 0;
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
