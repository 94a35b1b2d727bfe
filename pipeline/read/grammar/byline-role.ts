/** What an author is to the journal or to the article, written before the name: 本刊记者, 执笔, a post. */
import { once } from '../../lexis/once.ts';
import { roles } from '../../lexis/roles.ts';
import type { LineStretch } from './byline-type.ts';

/** 本刊记者 张三, 特约通讯员 李四; a reporter's name may touch: 本报记者张三. */
const role = once(() => {
  const rank = `(?:${roles('rank')}|驻\\S{1,6}?)?(?:全媒体)?`;
  const parted = `((?:${roles('house')})?${rank}(?:${roles('staff')}))(?:[\\s：:]+|$)`;
  const touching = `((?:${roles('house')})(?:\\p{Script=Han}{2})?(?:${roles('reporter')}))`;
  return new RegExp(`^${parted}|^${touching}(?=\\p{Script=Han}{2,4}(?:[\\s、，,（(]|$))`, 'u');
});
/** 图文｜张三, 执笔：张三, 口述　张三　整理　李四. */
const credit = once(
  () => new RegExp(`^(${roles('credit')})(?:\\s*[/／∕╱⁄|｜│丨：:∣]\\s*|\\s+(?=[\\p{Script=Han}[［〔【（(]))`, 'u'),
);
/** 中共某县委书记　张三. */
const post = once(() => new RegExp(`^(\\p{Script=Han}{2,24}(?:${roles('post')}))\\s+(?=\\p{Script=Han})`, 'u'));

const credits = once(() => new RegExp(`^(?:${roles('credit')})$`, 'u'));

/** Whether a role says what somebody did for the article, 图, 译, rather than what he is to the journal. */
export function isCredit(chars: string, role: LineStretch | null): boolean {
  return role !== null && credits().test(chars.slice(...role));
}

/** The author's post before the name, on a line that is nothing else. */
export function postAt(chars: string, at: number): { words: LineStretch; next: number } | null {
  const match = post().exec(chars.slice(at, at + 40));
  return match === null ? null : { words: [at, at + match[1]!.length], next: at + match[0].length };
}

/** A role at a place and where it ends; `sure` where a sign or a name before it says that this is a byline. */
export function roleAt(
  chars: string,
  at: number,
  end: number,
  sure: boolean,
): { words: LineStretch; next: number } | null {
  const head = chars.slice(at, Math.min(end, at + 24));
  const match = role().exec(head) ?? credit().exec(head);
  const words = match?.[1] ?? match?.[2];
  if (match === null || words === undefined) return null;
  const announced = sure || role().test(head) || /\S$/.test(match[0].trimEnd().slice(words.length));
  return announced ? { words: [at, at + words.length], next: at + match[0].length } : null;
}
