/** 目录: the contents page at the front of a pasted issue, whose entries are no articles; it is taken out and reported. */
import { type ContentsEntry, contentsEntry } from './contents-entry.ts';
import { DIVIDED, extentOf, isOpen, type Line, startOf } from './line.ts';
import type { Say } from './say.ts';
import { signsOf } from './signs.ts';

const HEAD = /^[【[《·—\-\s]*(?:本\s*期\s*|总\s*)?目\s*[录次錄][】\]》·—\-\s]*(?:CONTENTS)?$|^CONTENTS$/i;
/** 卷首语, 专题 between the entries; lines of a title that its entry ends. */
const MOST_BETWEEN = 3;
const LONGEST_BETWEEN = 40;
const FEWEST = 2;
/** Without 目录 above them only so many rows of leaders and page numbers tell. */
const FEWEST_ALONE = 4;
/** The journal's name, its editors and the issue's number may stand above. */
const MOST_ABOVE = 12;

/** The lines without the contents page. */
export function withoutContents(lines: readonly Line[], say: Say): Line[] {
  const found = contentsIn(lines);
  if (found === null) return [...lines];
  const { from, end } = found;
  const hint = '文章的题目、作者请写在各篇正文前面';
  say(
    'info',
    'contents-dropped',
    extentOf(lines[from]!, lines[end - 1]),
    `目录（到第${startOf(lines[end - 1]!).line}行）不是文章，没有收进来`,
    hint,
  );
  const [next, ...rest] = lines.slice(end);
  const after = next === undefined ? [] : [{ ...next, blanksBefore: Math.max(DIVIDED, next.blanksBefore) }, ...rest];
  return [...aboveContents(lines, found, say), ...after];
}

interface Contents {
  readonly from: number;
  readonly end: number;
  readonly entries: readonly ContentsEntry[];
}

function contentsIn(lines: readonly Line[]): Contents | null {
  const head = lines.slice(0, MOST_ABOVE + 1).findIndex((line) => isOpen(line) && HEAD.test(line.chars));
  if (head >= 0) {
    const later = laterLines(lines, head);
    const found = entriesFrom(lines, head + 1, (chars) => contentsEntry(chars, later));
    return found.entries.length >= FEWEST ? { from: head, ...found } : null;
  }
  const first = lines.slice(0, MOST_ABOVE + 1).findIndex(({ chars }) => contentsEntry(chars)?.sure === true);
  if (first < 0) return null;
  const found = entriesFrom(lines, first, (chars) => {
    const entry = contentsEntry(chars);
    return entry?.sure ? entry : null;
  });
  return found.entries.length >= FEWEST_ALONE ? { from: first, ...found } : null;
}

/** The short lines below the head without their spaces: among them are the titles that the entries name. */
function laterLines(lines: readonly Line[], head: number): ReadonlySet<string> {
  const short = lines.slice(head + 1).filter(({ chars }) => chars.length <= LONGEST_BETWEEN);
  return new Set(short.map(({ chars }) => chars.replace(/\s/g, '')));
}

/** The entries from a line on; the page ends with the last of them, at the latest where its first title comes back. */
function entriesFrom(
  lines: readonly Line[],
  from: number,
  entryOf: (chars: string) => ContentsEntry | null,
): Omit<Contents, 'from'> {
  const entries: ContentsEntry[] = [];
  let end = from;
  for (let at = from; at < lines.length && at - end <= MOST_BETWEEN; at++) {
    const { chars } = lines[at]!;
    if (!isOpen(lines[at]!) || chars.length > LONGEST_BETWEEN * 3 || /[。！？]$/.test(chars)) break;
    const bare = chars.replace(/\s/g, '');
    if (entries.some(({ title }) => title === bare)) break;
    const entry = entryOf(chars);
    if (entry !== null) {
      entries.push(entry);
      end = at + 1;
    } else if (chars.length > LONGEST_BETWEEN || /[，；]$/.test(chars)) break;
  }
  return { end, entries };
}

/** What stands above the contents of an issue is its cover; above those of a report, its title. */
function aboveContents(lines: readonly Line[], { from, entries }: Contents, say: Say): readonly Line[] {
  const above = lines.slice(0, from);
  if (above.length === 0) return [];
  const numbered = entries.filter(({ title }) => signsOf(title).marker !== null).length;
  const isIssue = entries.some(({ author }) => author) && numbered < entries.length / 2;
  const isCover = above.every(
    ({ chars, shows }) => chars.length <= LONGEST_BETWEEN && !/。/.test(chars) && !shows.byline?.marked,
  );
  if (!isIssue || !isCover) return above;
  const hint = '刊名、期号、编委请写在 issue.yaml 里';
  say(
    'warning',
    'cover-dropped',
    extentOf(above[0]!, above.at(-1)),
    `目录前面的 ${above.length} 行像封面内容，没有收进文章`,
    hint,
  );
  return [];
}
