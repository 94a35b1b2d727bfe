/** Names with what each did behind it: 张三/文 李四/图. */
import { BULLET } from './bullet.ts';
import { nameAt, SEPARATOR } from './byline-names.ts';
import type { Byline, BylineName } from './byline-type.ts';
import { isName, mayBeName } from './names.ts';

// 文/张三 图/李四 the other way round: 张三/文 李四/图   某某 著 李四 译
const CREDITED =
  /\s*(?:[/／∕╱⁄]\s*|\s)(文|图|图文|摄影?|绘|编?著|[节选编]?译|译[注校]|校[译注]?|审校|编译|选编|口述|整理|撰文|供图|插图)(?=[\s、，,；;]|$)[\s、，,；;]*/y;

const CREDIT_LAST =
  /[/／∕╱⁄\s](?:文|图|图文|摄影?|绘|编?著|[节选编]?译|译[注校]|校[译注]?|审校|选编|口述|整理|撰文|供图|插图)$/;

function lettersOf(chars: string, { from, to }: { from: number; to: number }): string {
  return chars.slice(from, to).replace(/\s/g, '');
}

// 鹿鸣　译: what such words follow is a name, whatever it looks like.
const MAKER = /^\s+(?:编?著|[节选编]?译|译[注校]|校[译注]?|审校|选编|整理)(?=[\s、，,；;]|$)/;

function mayBeTranslator(chars: string, name: { from: number; to: number }): boolean {
  return mayBeName(lettersOf(chars, name)) && MAKER.test(chars.slice(name.to, name.to + 8));
}

/** Every name, or the last of several, with its credit behind it; null where the line holds anything else. */
export function creditedByline(chars: string): Byline | null {
  if (chars.length > 80 || !CREDIT_LAST.test(chars)) return null;
  const from = BULLET.exec(chars)?.[0].length ?? 0;
  const names: BylineName[] = [];
  let open = 0;
  let at = from;
  while (at < chars.length) {
    const name = nameAt(chars, at, chars.length);
    if (name === null || !(isName(lettersOf(chars, name)) || mayBeTranslator(chars, name))) return null;
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
