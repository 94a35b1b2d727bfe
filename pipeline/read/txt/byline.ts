/** Bylines: who wrote the article, in the ways journals print it. */
import { COUNTRY, isName } from './names.ts';

/** A name's place in its line and the numbers of the affiliations tied to it. */
export interface BylineName {
  readonly from: number;
  readonly to: number;
  readonly ties: readonly number[];
  /** 本刊记者, 通讯员, 执笔: what the author is to the journal or to the article. */
  readonly role: Stretch | null;
}

/** A stretch of a line, end exclusive. */
export type Stretch = readonly [from: number, to: number];

/** The names of a byline; `rest` is where text begins that is no byline any more; `marked` says that a sign announced it. */
export interface Byline {
  /** Where bullet and label end. */
  readonly from: number;
  readonly names: readonly BylineName[];
  /** Where the authors work, written before their names: 某大学　张三　某学院　李四. */
  readonly organisations: readonly Stretch[];
  readonly marked: boolean;
  readonly rest: number;
}

/** The signs journals set before a byline. */
export const BULLETS = '●■◆□○◎▲△★☆◇▪•·⬤◼◾♦❖✦*＊※';

const BULLET = new RegExp(`^[${BULLETS}]+\\s*`);
// 文/张三   作者：张三   撰稿 张三
const LABEL = /^(?:撰文|文字|文|撰稿|作者)\s*[/／|｜│丨：:∣]\s*/;
// 张三/文   ·张三·   张三 摄影报道
const TAIL_LABEL =
  /\s*[/／]\s*(?:(图文|图)|文)$|\s*[·•●■◆]+$|\s+((?:摄影|综合|文并图|图文|采写)?报道|图文|文并图|采写|整理)$/;
// 文/张三 图/李四 the other way round: 张三/文 李四/图   某某 著 李四 译
const CREDITED =
  /\s*(?:[/／]\s*|\s)(文|图|图文|摄影?|绘|著|译|编译|口述|整理|撰文|供图|插图)(?=[\s、，,；;]|$)[\s、，,；;]*/y;
// 本刊记者 张三   特约通讯员 李四   本报记者张三
const ROLE =
  /^((?:本刊|本报|本网|本社)?(?:特约|特派|实习|首席|见习|驻\S{1,6}?)?(?:全媒体)?(?:记者|通讯员|撰稿人?|编辑|评论员|研究员))(?:[\s：:]+|$)|^((?:本刊|本报|本网|本社)(?:\p{Script=Han}{2})?(?:记者|通讯员))(?=\p{Script=Han}{2,4}(?:[\s、，,（(]|$))/u;
// 图文｜张三   执笔：张三   口述　张三　整理　李四
const CREDIT =
  /^(图文|执笔人?|摄影|供图|插图|绘图|口述|讲述|采访|采写|整理|记录|翻译|编译|[译著图摄])(?:\s*[/／|｜│丨：:∣]\s*|\s+(?=[\p{Script=Han}[［〔【（(]))/u;
// 某市委党校　张三
const ORGANISATION_FIRST =
  /^\p{Script=Han}[\p{Script=Han}（）()·“”]{1,28}(?:大学|学院|学校|中学|小学|党校|研究院|研究所|研究会|研究中心|中心|公司|集团|委员会|[省市县区州旗]委|办公室|宣传部|组织部|统战部|局|厅|医院|图书馆|博物馆|文化馆|协会|学会|报社|杂志社|出版社|总工会|支队|[站馆院所室科社厂队])[\s：:]+(?=\p{Script=Han})/u;
// 本刊编辑部   某某课题组   中共某市委党校
const BODY =
  /^[\p{Script=Han}（）()“”\d]{2,30}(?:编辑部|评论员|课题组|调研组|编写组|写作组|记者|委员会|办公室|党校|宣传部|组织部|统战部|研究中心|研究室|研究院|研究所|工会|党委|党组|支部|总队|集团|公司|协会|(?:集团|公司|学院|大学|医院|报社)\p{Script=Han}{1,8}[部处室科系]|[省市县区州旗镇乡]\p{Script=Han}{1,12}[局站馆所厂])$/u;
const TIES =
  /[\s]*(?:[¹²³⁴⁵⁶⁷⁸⁹①-⑨]|\d(?!\d)|[*＊†‡#](?=[\s、，,；;\d]|$))(?:[,，]?\s*(?:[¹²³⁴⁵⁶⁷⁸⁹①-⑨*＊†‡#]|\d(?!\d)))*/y;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Reads a line as a byline; null if it is none. The names of an unmarked one must all look like names. */
export function bylineOf(chars: string): Byline | null {
  const credited = creditedByline(chars) ?? bracketedByline(chars);
  if (credited !== null) return credited;
  const bullet = BULLET.exec(chars)?.[0].length ?? 0;
  const label = LABEL.exec(chars.slice(bullet, bullet + 12))?.[0].length ?? 0;
  const start = bullet + label;
  const head = chars.slice(start, start + 120);
  const place = ORGANISATION_FIRST.exec(head)?.[0].length ?? 0;
  const tail = TAIL_LABEL.exec(chars.slice(-8));
  const end = chars.length - (tail?.[0].length ?? 0);
  const post = place === 0 ? postAt(chars, start) : null;
  const role = roleAt(chars, start + place, end, start > 0) ?? post;
  const marked = start > 0 || (role !== null && role !== post);
  if (role !== null && role.next >= end) return whole(start, end);
  const first: Stretch | null = place === 0 ? null : [start, start + place];
  const { names, organisations } = namesFrom(
    chars,
    role?.next ?? start + place,
    end,
    marked,
    role?.words ?? null,
    first,
  );
  if (names.length > 0) {
    const words = tail?.[1] ?? tail?.[2];
    const found = words === undefined ? names : withTailRole(names, [chars.length - words.length, chars.length]);
    const byline = { from: start, ...named(chars, found, end), organisations, marked: marked || end < chars.length };
    // ▲ 张三　湖 生: a name no surname list knows, after one that it does.
    const unknown = bullet > 0 && label === 0 && role === null && PADDED_NAMES.test(chars.slice(names.at(-1)!.to));
    return unknown ? bareBullet(chars) : byline;
  }
  if (marked && chars.length <= 40 && BODY.test(chars.slice(start, end))) return whole(start, end);
  return null;
}

/** Every name, or the last of several, with its credit behind it; null where the line holds anything else. */
function creditedByline(chars: string): Byline | null {
  if (chars.length > 80 || !CREDIT_LAST.test(chars)) return null;
  const from = BULLET.exec(chars)?.[0].length ?? 0;
  const names: BylineName[] = [];
  let open = 0;
  let at = from;
  while (at < chars.length) {
    const name = nameAt(chars, at, chars.length);
    if (name === null || !isName(chars.slice(name.from, name.to).replace(/\s/g, ''))) return null;
    names.push({ ...name, role: null });
    CREDITED.lastIndex = name.to;
    const credit = CREDITED.exec(chars);
    if (credit === null) {
      SEPARATOR.lastIndex = name.to;
      at = name.to + (SEPARATOR.exec(chars)?.[0].length ?? 0);
      continue;
    }
    const place = chars.indexOf(credit[1]!, name.to);
    if (credit[1] !== '文') names[open] = { ...names[open]!, role: [place, place + credit[1]!.length] };
    at = name.to + credit[0].length;
    open = names.length;
  }
  return open === names.length ? { from, names, organisations: [], marked: true, rest: chars.length } : null;
}

/** （统计站　张三） on a line of its own. */
function bracketedByline(chars: string): Byline | null {
  if (chars.length > 60 || !/^[（(][^（()）]+[）)]$/.test(chars)) return null;
  const inner = bylineOf(chars.slice(1, -1));
  if (inner === null || inner.rest < chars.length - 2 || inner.marked) return null;
  const move = ([from, to]: Stretch): Stretch => [from + 1, to + 1];
  const names = inner.names.map((name) => ({ ...name, from: name.from + 1, to: name.to + 1 }));
  return { from: 1, names, organisations: inner.organisations.map(move), marked: false, rest: chars.length };
}

const CREDIT_LAST = /[/／\s](?:文|图|图文|摄影?|绘|著|译|编译|口述|整理|撰文|供图|插图)$/;

/** 张三/图文: what stands behind the names is the first one's role. */
function withTailRole([first, ...others]: readonly BylineName[], role: Stretch): BylineName[] {
  return [{ ...first!, role: first!.role ?? role }, ...others];
}

// 中共某县委书记　张三
const POST =
  /^(\p{Script=Han}{2,24}(?:书记|主席|[省市县区州乡镇部局厅处院校会站所馆厂]长|理事长|董事长|主任|总经理|教授|研究员))\s+(?=\p{Script=Han})/u;

/** The author's post before the name, on a line that is nothing else. */
function postAt(chars: string, at: number): { words: Stretch; next: number } | null {
  const match = POST.exec(chars.slice(at, at + 40));
  return match === null ? null : { words: [at, at + match[1]!.length], next: at + match[0].length };
}

/** A role at a place and where it ends; `sure` where a sign or a name before it says that this is a byline. */
function roleAt(chars: string, at: number, end: number, sure: boolean): { words: Stretch; next: number } | null {
  const head = chars.slice(at, Math.min(end, at + 24));
  const match = ROLE.exec(head) ?? CREDIT.exec(head);
  const words = match?.[1] ?? match?.[2];
  if (match === null || words === undefined) return null;
  const announced = sure || ROLE.test(head) || /\S$/.test(match[0].trimEnd().slice(words.length));
  return announced ? { words: [at, at + words.length], next: at + match[0].length } : null;
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
  return /^[●■◆□○◎]/.test(chars) && BARE_NAMES.test(chars.slice(1));
}

// 湖 生: one character, a space and one character is a name set to the width of three; 湖生 after U+3000 is one, 主任 is none.
const PADDED_NAMES =
  /^(?:[\s、，,]+\p{Script=Han}\s+\p{Script=Han}(?!\p{Script=Han})|\u3000\p{Script=Han}(?![任记长授师辑者席员]|理$)\p{Script=Han}(?!\p{Script=Han}))+$/u;
const BARE_NAMES =
  /^\s*(?:\p{Script=Han}\s+\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han}{2,6})(?:[\s、，,]+(?:\p{Script=Han}\s+\p{Script=Han}(?!\p{Script=Han})|\p{Script=Han}{2,6}))*$/u;

/** The names of a bulleted line, however they look. */
export function bareBullet(chars: string): Byline {
  const names: BylineName[] = [];
  for (const match of chars.matchAll(/[\p{Script=Han}·•]{2,}|\p{Script=Han}\s+\p{Script=Han}/gu)) {
    names.push({ from: match.index, to: match.index + match[0].length, ties: [], role: null });
  }
  return { from: names[0]!.from, names, organisations: [], marked: true, rest: chars.length };
}

function whole(from: number, to: number): Byline {
  return { from, names: [{ from, to, ties: [], role: null }], organisations: [], marked: true, rest: to };
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
// [俄]伊万·彼得罗夫   ［唐］李 白   （美）约翰·史密斯
const FOREIGN = new RegExp(
  `${COUNTRY}\\s*\\p{Script=Han}(?:\\p{Script=Han}+|\\s+\\p{Script=Han}(?!\\p{Script=Han}))(?:[·•・]\\p{Script=Han}+)*`,
  'uy',
);
const SEPARATOR = /[\s、，,；;／/|｜]*/y;

/** The names from a place on, the first with the role and the organisation before it; two organisations are tied to their names. */
function namesFrom(
  chars: string,
  start: number,
  end: number,
  marked: boolean,
  role: Stretch | null,
  organisation: Stretch | null,
): Pick<Byline, 'names' | 'organisations'> {
  const names: BylineName[] = [];
  const organisations = organisation === null ? [] : [organisation];
  const places: number[] = [];
  let at = start;
  let before = role;
  while (at < end && names.length < 40) {
    const name = nameAt(chars, at, end);
    if (name === null || !isName(chars.slice(name.from, name.to).replace(/\s/g, ''))) break;
    names.push({ ...name, role: before });
    places.push(organisations.length);
    at = name.to;
    TIES.lastIndex = at;
    at += TIES.exec(chars)?.[0].length ?? 0;
    SEPARATOR.lastIndex = at;
    at += SEPARATOR.exec(chars)?.[0].length ?? 0;
    const place = organisation === null ? 0 : (ORGANISATION_FIRST.exec(chars.slice(at, at + 40))?.[0].length ?? 0);
    if (place > 0) organisations.push([at, at + place]);
    at += place;
    const next = roleAt(chars, at, end, true);
    before = next?.words ?? null;
    at = next?.next ?? at;
  }
  const complete = at >= end || /^[（(]/.test(chars.slice(at, at + 1)) || (marked && /\s/.test(chars[at - 1] ?? ''));
  if (!complete) return { names: [], organisations: [] };
  const tied = organisations.length > 1 ? names.map((name, index) => ({ ...name, ties: [places[index]!] })) : names;
  return { names: tied, organisations };
}

/** The name at a place; a two-character name may be spaced out to the width of three: 张　三. */
function nameAt(chars: string, at: number, end: number): Omit<BylineName, 'role'> | null {
  FOREIGN.lastIndex = at;
  const foreign = FOREIGN.exec(chars);
  if (foreign !== null) {
    const to = at + foreign[0].length;
    return { from: at, to, ties: tiesAt(chars, to) };
  }
  NAME.lastIndex = at;
  const match = NAME.exec(chars);
  if (match === null || match.index + match[0].length > end) return null;
  let to = at + match[0].length;
  if (to - at === 1) {
    const rest = chars.slice(to, to + 8);
    // 温 如 玉　丘 山: three characters spaced out, up to a wider gap.
    const spaced =
      /^ \p{Script=Han} (?![译著文图摄绘])\p{Script=Han}(?=$|\u3000| {2}|[¹²³⁴-⁹\d*＊、，,；;）)])/u.exec(rest) ??
      /^\s+\p{Script=Han}(?!\p{Script=Han})/u.exec(rest);
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
