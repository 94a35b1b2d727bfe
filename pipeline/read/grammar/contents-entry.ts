/** One row of a contents page: 春天的信…………林晓（3）. */
import { signsOf } from './signs.ts';

/** What an entry names; `sure` where leaders and a page number say so. */
export interface ContentsEntry {
  /** The title without its spaces. */
  readonly title: string;
  /** Whether an author stands behind it. */
  readonly author: boolean;
  readonly sure: boolean;
}

// …………   ······   ． ． ．   ------
const LEADER = /\s*(?:[…⋯‥]{2,}|[·・•.．]{3,}|(?:\s[·・.．…]){3,}|[-—─_]{4,})\s*/;
// …（3）   …/12   …  5   ……45
const PAGE = /(?:[（(/／∕╱⁄]\s*(?:[PpＰ]\.?\s*)?\d{1,4}\s*[）)]?|(?<=[\s…⋯‥·・•.．\-—─_])\d{1,4})$/;
// 03 春天的信 / 林晓
const PAGE_FIRST = /^\d{1,4}\s+(?=\p{Script=Han}|[“《])/u;
const GAP = /\s{2,}|\u3000|\s*[/／∕╱⁄]\s*|\s/;
const LONGEST = 100;

/** The entry a line is, or null; `titles` are lines that stand farther below, which an entry may name without any page. */
export function contentsEntry(chars: string, titles: ReadonlySet<string> = new Set()): ContentsEntry | null {
  if (chars.length > LONGEST || /[。！？，；]$/.test(chars)) return null;
  const page = PAGE.exec(chars);
  const first = page === null ? PAGE_FIRST.exec(chars) : null;
  const inner = chars.slice(first?.[0].length ?? 0, page?.index ?? chars.length).trim();
  const leader = LEADER.exec(inner) ?? (page === null ? null : /\s*[…⋯‥·・•.．\-—─_]{2,}$/.exec(inner));
  const known = knownTitle(inner, titles);
  if (leader === null && page === null && first === null && known === null) return null;
  const [title, tail] = known ?? (leader === null ? gapped(inner) : parted(inner, leader));
  const names = tail.replace(/^[\s/／∕╱⁄…⋯‥·・•.．\-—─_（(]+|[\s/／∕╱⁄…⋯‥·・•.．\-—─_）)]+$/g, '');
  const author = names !== '' && names.length <= 40 && signsOf(names).byline !== null;
  if (!/\p{Script=Han}/u.test(title)) return null;
  const sure = leader !== null && page !== null;
  if (!sure && known === null && !author && (page === null || /[，；：]/.test(title))) return null;
  return { title: title.replace(/\s/g, ''), author, sure };
}

function parted(inner: string, leader: RegExpExecArray): [string, string] {
  return [inner.slice(0, leader.index), inner.slice(leader.index + leader[0].length)];
}

/** 春天的信　林晓: the names behind the last gap that leaves any. */
function gapped(inner: string): [string, string] {
  const parts = inner.split(GAP).filter((part) => part !== '');
  for (let at = 1; at < parts.length; at++) {
    const names = parts.slice(at).join(' ');
    if (signsOf(names).byline?.rest === names.length) return [parts.slice(0, at).join(''), names];
  }
  return [inner, ''];
}

/** The longest title below with which the entry begins, and what follows it. */
function knownTitle(inner: string, titles: ReadonlySet<string>): [string, string] | null {
  const bare = inner.replace(/\s/g, '');
  for (let length = bare.length; length >= 2; length--) {
    const head = bare.slice(0, length);
    const tail = bare.slice(length);
    if (
      titles.has(head) &&
      (tail === '' || /^[\s/／∕╱⁄…⋯‥·・•.．\-—─_（(]/.test(tail) || signsOf(tail).byline !== null)
    )
      return [head, tail];
  }
  return null;
}
