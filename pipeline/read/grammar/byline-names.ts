/** The names in a byline, each with its role, its signs and the place of work before it. */
import { anyOffice, tails } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import { isCredit, roleAt } from './byline-role.ts';
import type { Byline, BylineName, LineStretch } from './byline-type.ts';
import { COUNTRY, isName, mayBeName } from './names.ts';
import { anyOf } from './patterns.ts';

// 某市委党校　张三
/** A place of work before a name, with the space between them. */
export const organisationFirst = once(
  () =>
    new RegExp(
      `^\\p{Script=Han}[\\p{Script=Han}（）()·“”]{1,28}(?:${anyOffice()}|${tails('first')})[\\s：:]+(?=\\p{Script=Han})`,
      'u',
    ),
);

const NUMBER_SIGN = /[¹²³⁴⁵⁶⁷⁸⁹①-⑨]/;
/** The signs behind a name. */
export const TIES = new RegExp(
  `[\\s]*${anyOf(NUMBER_SIGN, /\d(?!\d)/, /[*＊⁎∗†‡#△▲∆☆★§](?=[\s、，,；;\d*＊⁎∗†‡#△▲∆☆★§]|$)/)}` +
    `(?:[,，]?\\s*${anyOf(NUMBER_SIGN, /[*＊⁎∗†‡#△▲∆☆★§]/, /\d(?!\d)/)})*`,
  'y',
);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const NAME = /\p{Script=Han}+(?:[·•・]\p{Script=Han}+)*/uy;
// [俄]伊万·彼得罗夫   ［唐］李 白   （美）约翰·史密斯
const FOREIGN = new RegExp(
  `${COUNTRY}\\s*\\p{Script=Han}(?:\\p{Script=Han}+|\\s+\\p{Script=Han}(?!\\p{Script=Han}))(?:[·•・]\\p{Script=Han}+)*`,
  'uy',
);

const DOTTED = /[[［〔]\p{Script=Han}[\]］〕]\s*\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+/uy;

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Lu}[\p{Ll}\p{Lu}'’.-]*(?:[ \u00a0]\p{Lu}[\p{Ll}\p{Lu}'’.-]*){1,3}(?![\p{L} ])/uy;

/** What parts two names. */
export const SEPARATOR = /[\s、，,；;／/∕╱⁄|｜]*/y;

/** The names from a place on, the first with the role and the organisation before it; two organisations are tied to their names. */
export function namesFrom(
  chars: string,
  start: number,
  end: number,
  marked: boolean,
  role: LineStretch | null,
  organisation: LineStretch | null,
  isLabelled = false,
): Pick<Byline, 'names' | 'organisations'> {
  const names: BylineName[] = [];
  const organisations = organisation === null ? [] : [organisation];
  const places: number[] = [];
  let at = start;
  let before = role;
  let credit = role;
  while (at < end && names.length < 40) {
    const name = chineseNameAt(chars, at, end, isLabelled || isCredit(chars, credit)) ?? latinNameAt(chars, at, end);
    if (name === null) break;
    names.push({ ...name, role: before });
    places.push(organisations.length);
    at = name.to;
    TIES.lastIndex = at;
    at += TIES.exec(chars)?.[0].length ?? 0;
    SEPARATOR.lastIndex = at;
    at += SEPARATOR.exec(chars)?.[0].length ?? 0;
    const place = organisation === null ? 0 : (organisationFirst().exec(chars.slice(at, at + 40))?.[0].length ?? 0);
    if (place > 0) organisations.push([at, at + place]);
    at += place;
    const next = roleAt(chars, at, end, true);
    before = next?.words ?? null;
    credit = before ?? credit;
    at = next?.next ?? at;
  }
  const complete = at >= end || /^[（(]/.test(chars.slice(at, at + 1)) || (marked && /\s/.test(chars[at - 1] ?? ''));
  if (!complete || !names.some(({ from, to }) => HAN.test(chars.slice(from, to))))
    return { names: [], organisations: [] };
  const tied = organisations.length > 1 ? names.map((name, index) => ({ ...name, ties: [places[index]!] })) : names;
  return { names: tied, organisations };
}

/** Behind a label or a role, whatever is no longer than a name and no office is one: 图/老猫. */
function chineseNameAt(chars: string, at: number, end: number, isTold: boolean): Omit<BylineName, 'role'> | null {
  const name = nameAt(chars, at, end);
  if (name === null) return null;
  const letters = chars.slice(name.from, name.to).replace(/\s/g, '');
  return isName(letters) || (isTold && mayBeName(letters)) ? name : null;
}

/** An author from abroad among Chinese ones: 王伟¹，John A. Smith². */
function latinNameAt(chars: string, at: number, end: number): Omit<BylineName, 'role'> | null {
  LATIN.lastIndex = at;
  const to = at + (LATIN.exec(chars)?.[0].length ?? 0);
  return to === at || to > end ? null : { from: at, to, ties: tiesAt(chars, to) };
}

/** The name at a place; a two-character name may be spaced out to the width of three: 张　三. */
export function nameAt(chars: string, at: number, end: number): Omit<BylineName, 'role'> | null {
  FOREIGN.lastIndex = at;
  DOTTED.lastIndex = at;
  const foreign = FOREIGN.exec(chars) ?? DOTTED.exec(chars);
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
      /^\s+\p{Script=Han}(?!\p{Script=Han})/u.exec(rest) ??
      // 文/白 桦林: behind a sign, a surname alone can only go on.
      (/[^\p{Script=Han}\s]\s*$/u.test(chars.slice(0, at))
        ? /^[ \u3000]\p{Script=Han}{2}(?=$|[\s¹²³⁴-⁹\d*＊、，,；;）)])/u.exec(rest)
        : null);
    if (spaced === null) return null;
    to += spaced[0].length;
  }
  return { from: at, to, ties: tiesAt(chars, to) };
}

/** The numbers of the affiliations that the signs at a place name. */
export function tiesAt(chars: string, at: number): number[] {
  TIES.lastIndex = at;
  const ties = TIES.exec(chars)?.[0] ?? '';
  return [...ties.matchAll(/[¹²³⁴⁵⁶⁷⁸⁹]|[①-⑨]|\d/g)].map(([sign]) => {
    if (SUPERSCRIPTS.includes(sign)) return SUPERSCRIPTS.indexOf(sign);
    return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 0x245f;
  });
}
