/** Names in brackets on a line of their own: （通讯员 张三）. */
import { bylineOf } from './byline.ts';
import type { Byline, LineStretch } from './byline-type.ts';

// （全文完）   （连载之三）: no names, though 全 and 连 are surnames.
const NO_NAME = /^(?:全文|连载|连环|全书|文字|图文|单位|计|终|成立)/;

/** The names a line in brackets holds and nothing else; `marked` where a role says so. */
export function bracketedNames(chars: string): Byline | null {
  if (chars.length > 60 || !/^[（(][^（()）]{2,50}[）)]$/.test(chars) || NO_NAME.test(chars.slice(1))) return null;
  const found = bylineOf(chars.slice(1, -1).trimEnd());
  if (found === null || found.rest < chars.slice(1, -1).trimEnd().length || found.organisations.length > 0) return null;
  const move = ([from, to]: LineStretch): LineStretch => [from + 1, to + 1];
  const names = found.names.map((name) => ({
    ...name,
    from: name.from + 1,
    to: name.to + 1,
    role: name.role === null ? null : move(name.role),
  }));
  return { ...found, from: found.from + 1, names, rest: chars.length };
}
