/** What an author is to the journal or to the article, written before the name: 本刊记者, 执笔, a post. */
import type { LineStretch } from './byline-type.ts';

// 本刊记者 张三   特约通讯员 李四   本报记者张三
const ROLE =
  /^((?:本刊|本报|本网|本社)?(?:特约|特派|实习|首席|见习|驻\S{1,6}?)?(?:全媒体)?(?:记者|通讯员|撰稿人?|编辑|评论员|研究员|实习生))(?:[\s：:]+|$)|^((?:本刊|本报|本网|本社)(?:\p{Script=Han}{2})?(?:记者|通讯员))(?=\p{Script=Han}{2,4}(?:[\s、，,（(]|$))/u;
// 图文｜张三   执笔：张三   口述　张三　整理　李四
const CREDIT =
  /^(图文|执笔人?|摄影|供图|插图|绘图|口述|讲述|采访|采写|整理|记录|翻译|编译|[译著图摄])(?:\s*[/／∕╱⁄|｜│丨：:∣]\s*|\s+(?=[\p{Script=Han}[［〔【（(]))/u;

// 中共某县委书记　张三
const POST =
  /^(\p{Script=Han}{2,24}(?:书记|主席|[省市县区州乡镇部局厅处院校会站所馆厂]长|理事长|董事长|主任|总经理|教授|研究员))\s+(?=\p{Script=Han})/u;

/** The author's post before the name, on a line that is nothing else. */
export function postAt(chars: string, at: number): { words: LineStretch; next: number } | null {
  const match = POST.exec(chars.slice(at, at + 40));
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
  const match = ROLE.exec(head) ?? CREDIT.exec(head);
  const words = match?.[1] ?? match?.[2];
  if (match === null || words === undefined) return null;
  const announced = sure || ROLE.test(head) || /\S$/.test(match[0].trimEnd().slice(words.length));
  return announced ? { words: [at, at + words.length], next: at + match[0].length } : null;
}
