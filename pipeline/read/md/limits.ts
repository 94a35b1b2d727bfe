/** What a Markdown manuscript may cost to parse: the parser's time grows with its marks, and with the square of their nesting. */

const LONGEST = 1_000_000;
const DEEPEST = 24;
const WIDEST_INDENT = 200;
/** Marks a million characters of prose do not come near; at about 0.1 ms each they take a few seconds. */
const MOST_MARKS = 60_000;

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t>]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
/** A mark that costs more than one: a footnote's call or definition four. */
const MARKS = /\[\^|[*_|`<[\]!~]/g;

/** Why a manuscript is not parsed, in Chinese, with its line; null if it is. */
export function tooComplex(markdown: string, lines: readonly string[]): { line: number; message: string } | null {
  if (markdown.length > LONGEST) return { line: 1, message: `文件有 ${markdown.length} 字，超过 ${LONGEST} 字` };
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (depthOf(line) > DEEPEST) return { line: index + 1, message: `引用或列表套了 ${DEEPEST} 层以上` };
    for (const match of line.matchAll(MARKS)) marks += match[0].length === 2 ? 4 : 1;
    if (marks > MOST_MARKS) return { line: index + 1, message: `到这一行已有 ${MOST_MARKS} 个以上的标记符号` };
  }
  return null;
}

function depthOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)![0].length;
  if (indent > WIDEST_INDENT) return DEEPEST + 1;
  const containers = CONTAINERS.exec(line.slice(0, 2000))?.[0] ?? '';
  return containers.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
}
