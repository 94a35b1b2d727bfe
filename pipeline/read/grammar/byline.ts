/** Bylines: who wrote the article, in the ways journals print it. */
import { officesThat, placedOffices } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import { bareBullet, PADDED_NAMES } from './bare-byline.ts';
import { BULLET } from './bullet.ts';
import { bulletedPlace } from './bulleted-place.ts';
import { namesFrom, organisationFirst, TIES } from './byline-names.ts';
import { postAt, roleAt } from './byline-role.ts';
import type { Byline, BylineName, LineStretch } from './byline-type.ts';
import { creditedByline } from './credited-byline.ts';
import { anyOf } from './patterns.ts';
import { placedByline } from './placed-byline.ts';
import { tiedByline } from './tied-byline.ts';

// 文/张三   作者：张三   撰稿 张三
const LABEL =
  /^(?:(?:撰文|文字|文|撰稿|作\s*者(?:姓\s*名)?|姓\s*名|译\s*者)\s*[/／∕╱⁄|｜│丨：:∣]\s*|作\s?者\s+(?=\p{Script=Han}{2,4}(?:[\s、，,]|$)))/u;
// 张三/文   ·张三·   张三 摄影报道
const CREDIT = '(?:摄影|撰文|文字|图片)';
const TAIL_LABEL = new RegExp(
  anyOf(
    /\s*[/／∕╱⁄]\s*(?:(图文|图)|文)$/,
    /\s*[·•●■◆]+$/,
    /\s+((?:摄影|综合|文并图|图文|采写)?报道|图文|文并图|采写|整理)$/,
    new RegExp(`\\s+(${CREDIT}\\s*[/／、]\\s*${CREDIT})$`, 'u'),
  ),
  'u',
);

// 本刊编辑部   某某课题组   中共某市委党校   某县司法局编
const body = once(
  () =>
    new RegExp(
      `^[\\p{Script=Han}（）()“”\\d]{2,30}(?:${officesThat('signs')}|${SECTION}|${placedOffices('signs')})(?:\\s?(?:编[写印制]?|主编|供稿))?$`,
      'u',
    ),
);
// 某某大学中文系   某某集团宣传科
const SECTION = '(?:集团|公司|学院|大学|医院|报社)\\p{Script=Han}{1,8}[部处室科系]';

// Two to four characters, and no post such as 主任.
const UNKNOWN = String.raw`\p{Script=Han}{1,3}(?![任记长授辑席员师者家理工])\p{Script=Han}(?!\p{Script=Han})`;
const ROLE = String.raw`\p{Script=Han}{2,3}(?:教师|老师)`;
// ●石牧　雁翎　辅导教师　林木森: nothing but names and roles, an ideographic space between each.
const SPACED_NAMES = new RegExp(`^(?:${UNKNOWN}|${ROLE})(?:\\u3000(?:${UNKNOWN}|${ROLE})){1,8}$`, 'u');
// ●沙鸥 雁翎: names after one that is known.
const PEN_NAMES = new RegExp(`^(?:[\\s、，,]+(?=\\p{Script=Han}{2,3}(?!\\p{Script=Han}))${UNKNOWN}){1,3}$`, 'u');

/** Reads a line as a byline; null if it is none. The names of an unmarked one must all look like names. */
export function bylineOf(chars: string): Byline | null {
  const credited =
    creditedByline(chars) ?? placedByline(chars) ?? bracketedByline(chars) ?? tiedByline(chars) ?? bulletedPlace(chars);
  if (credited !== null) return credited;
  const bullet = BULLET.exec(chars)?.[0].length ?? 0;
  const label = LABEL.exec(chars.slice(bullet, bullet + 12))?.[0].length ?? 0;
  const start = bullet + label;
  const head = chars.slice(start, start + 120);
  const place = organisationFirst().exec(head)?.[0].length ?? 0;
  const tail = TAIL_LABEL.exec(chars.slice(-8));
  const end = chars.length - (tail?.[0].length ?? 0);
  const post = place === 0 ? postAt(chars, start) : null;
  const role = roleAt(chars, start + place, end, start > 0) ?? post;
  const marked = start > 0 || (role !== null && role !== post);
  if (role !== null && role.next >= end) return whole(start, end);
  const first: LineStretch | null = place === 0 ? null : [start, start + place];
  const { names, organisations } = namesFrom(
    chars,
    role?.next ?? start + place,
    end,
    marked,
    role?.words ?? null,
    first,
    label > 0 || (bullet > 0 && SPACED_NAMES.test(head)),
  );
  if (names.length > 0) {
    const words = tail?.[1] ?? tail?.[2] ?? tail?.[3];
    const found = words === undefined ? names : withTailRole(names, [chars.length - words.length, chars.length]);
    const byline = { from: start, ...named(chars, found, end), organisations, marked: marked || end < chars.length };
    // ▲ 张三　湖 生: a name no surname list knows, after one that it does.
    const left = chars.slice(names.at(-1)!.to);
    const unknown = bullet > 0 && label === 0 && role === null && (PADDED_NAMES.test(left) || PEN_NAMES.test(left));
    return unknown ? bareBullet(chars) : byline;
  }
  if (marked && chars.length <= 40 && body().test(chars.slice(start, end))) return whole(start, end);
  return null;
}

/** （统计站　张三） on a line of its own. */
function bracketedByline(chars: string): Byline | null {
  if (chars.length > 60 || !/^[（(][^（()）]+[）)]$/.test(chars)) return null;
  const inner = bylineOf(chars.slice(1, -1));
  if (inner === null || inner.rest < chars.length - 2 || inner.marked) return null;
  const move = ([from, to]: LineStretch): LineStretch => [from + 1, to + 1];
  const names = inner.names.map((name) => ({ ...name, from: name.from + 1, to: name.to + 1 }));
  return { from: 1, names, organisations: inner.organisations.map(move), marked: false, rest: chars.length };
}

/** 张三/图文: what stands behind the names is the first one's role. */
function withTailRole([first, ...others]: readonly BylineName[], role: LineStretch): BylineName[] {
  return [{ ...first!, role: first!.role ?? role }, ...others];
}

/** 作者：某县司法局 张三: after the body it says where the author works. */
export function isAuthorLine(chars: string): boolean {
  return chars.length <= 60 && /^作者\s*[：:]/.test(chars);
}

/** An office or a group that signs without any sign: 共青团某省委员会课题组. */
export function bodyByline(chars: string): Byline | null {
  return chars.length <= 30 && body().test(chars) ? { ...whole(0, chars.length), marked: false } : null;
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
