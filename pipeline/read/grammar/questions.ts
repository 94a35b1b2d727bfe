/** Questions of tests and questionnaires: numbered lines over answers to choose from, the key, or room to write. They head nothing. */
import type { Line } from './line.ts';
import type { Family } from './marker.ts';

const FAMILIES: ReadonlySet<Family> = new Set(['arabic', 'arabicBracketed', 'arabicHalfBracketed']);
const LONGEST = 200;
// 最主要的作用是（　　）。   姓名________
const BLANK = /（[\s_]*）|(?<![A-Za-z\d_])\([\s_]*\)|[_＿]{3,}/u;
// …后铺面。（√）   …的是（ B ）。
const JUDGED = /[（(]\s*[√×✓✗对错]\s*[）)][。？?]?$|[（(]\s*[A-D]{1,4}\s*[）)][。？?]$|[（(]\s+[A-D]{1,4}\s+[）)]/u;
const RULED = /^[_＿][_＿\s]{3,}$/u;
// A．船　B．桥   （A）船 （B）桥
const OPTIONS = /^[（(]?A[)）.．、:：]\s*\S.*[\s;；，,][（(]?B[)）.．、:：]/u;
const OPTIONS_INSIDE = /[\s：:？?）)][（(]?A[)）.．、]\s*\S.*\s[（(]?B[)）.．、]/u;
// □坐船　□过桥
const BOXES = /(?:^|[\s：:？?；;，,、）)])[□☐○◯]\s*[^□☐○◯\s][^□☐○◯]{0,20}[\s；;，,、][□☐○◯]\s*\S/u;
const FIRST_OPTION = /^[（(]?A[)）.．、:：]/;
const SECOND_OPTION = /^[（(]?B[)）.．、:：]/;
// 【答案】B   参考答案：错   答：
const KEY =
  /^(?:[【[［]\s*(?:参考)?(?:答案|解析|解答|分析|说明|点拨|点评|提示|答)\s*[】\]］]|(?:参考|正确)?(?:答案?|解析?)\s*[：:])/;
const ASKS = /[？?：:。）)]$/;

/** Whether a line holds the answers to choose from: A．船　B．桥. */
export function isOptions(chars: string): boolean {
  return OPTIONS.test(chars.slice(0, LONGEST));
}

/** Whether a line is nothing but a rule to write on. */
export function isRoomToWrite(chars: string): boolean {
  return RULED.test(chars);
}

/** Whether a line begins with the key to a question: 【答案】B. */
export function isAnswerKey(chars: string): boolean {
  return KEY.test(chars);
}

/** The lines of an article that are such questions. */
export function questionsIn(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const series of seriesIn(lines)) {
    const sure = series.filter((at) => isSure(lines, at));
    const all = sure.length > 1 && sure.length * 2 >= series.length;
    for (const at of all ? series : sure) found.add(lines[at]!);
  }
  return found;
}

/** The places of numbered lines that count on from one, whatever stands between them. */
function seriesIn(lines: readonly Line[]): number[][] {
  const all: number[][] = [];
  const last = new Map<Family, { series: number[]; number: number }>();
  for (const [at, { chars, shows }] of lines.entries()) {
    const { marker } = chars.length > LONGEST ? { marker: null } : shows;
    if (marker === null || marker.bare || !FAMILIES.has(marker.family)) continue;
    const { family, number } = marker;
    const before = last.get(family);
    const series = before?.number === number - 1 ? before.series : [];
    if (series.length === 0) all.push(series);
    series.push(at);
    last.set(family, { series, number });
  }
  return all;
}

/** Whether the line itself, or what stands right below it, says that it asks. */
function isSure(lines: readonly Line[], at: number): boolean {
  const { chars } = lines[at]!;
  const [next, second] = [lines[at + 1]?.chars ?? '', lines[at + 2]?.chars ?? ''];
  if (BLANK.test(chars) || JUDGED.test(chars) || BOXES.test(chars) || OPTIONS_INSIDE.test(chars)) return true;
  if (RULED.test(next) || KEY.test(next) || isOptions(next) || BOXES.test(next.slice(0, LONGEST))) return true;
  return ASKS.test(chars) && FIRST_OPTION.test(next) && SECOND_OPTION.test(second);
}
