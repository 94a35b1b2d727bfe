/** How characters begin and end: whether a sentence ends with them or goes on, and how much of them is Chinese. */

const HAN_OR_MARK = /[\p{Script=Han}，。、；：？！“”‘’（）《》,]/gu;
/** How the call of a note ends: 。① or 。[1] or 。[注1] */
const CALLED = /[①-⑳㉑-㉟㊱-㊿⑴-⒇\]］〕]/;
const CALLS = /(?:[①-⑳㉑-㉟㊱-㊿⑴-⒇]|[[［〔](?:注|\^)?\d{1,3}[\]］〕])+$/;
const NEAR = 30;
const FAR = 400;
/** A sentence's last mark, what closes after it, and its calls. */
const END = 24;

/** Whether a sentence ends here: 。！？… or a colon or semicolon, also before closing marks (GB/T 15834 4.1–4.6) and the call of a note. */
export function endsSentence(chars: string): boolean {
  const end = chars.slice(-END);
  const bare = CALLED.test(end.slice(-1)) ? end.replace(CALLS, '') : end;
  // A line of nothing but closing marks closes the sentence above it.
  if (/(?:[。！？!?…；;：:]|^(?=[”’」』]))[”’"'＂」』）)】\]》〉]*$/.test(bare) || /[.．]$/.test(bare)) return true;
  // 他说:"好."   (略.)   “…comme la rivière.”
  return /(?:[\p{Script=Han}…]|\p{Ll}{3})[.．][”’"'＂」』）)】\]》〉]+$/u.test(bare);
}

/** Whether the text cannot end here: a comma, a pause mark, an opening mark. */
export function endsOpen(chars: string): boolean {
  return /[，,、（(《〈“‘「『【［[]$/.test(chars);
}

/** Whether characters end with an opening mark, which may not end a line (clreq 3.1.3). */
export function endsWithOpeningMark(chars: string): boolean {
  return /[（(《〈「『【〔[“‘]$/.test(chars);
}

/** Whether characters start with a mark that may not start a line (clreq 3.1.3), so that they continue the line before. */
export function startsClosed(chars: string): boolean {
  return /^[①-⑳]?[，。、；：？！）》〉」』】〕”’％,;:?!)\]%]/.test(chars) && !/^[:;][-)]/.test(chars);
}

/** The share of Chinese characters and marks at the start or in the whole, whichever is larger, 0 to 1. */
export function hanAtStart(chars: string): number {
  const words = withoutMasks(chars);
  return Math.max(hanShare(words.slice(0, NEAR)), hanShare(words.slice(0, FAR)));
}

/** The share of Chinese characters and marks at the end or in the whole, whichever is larger, 0 to 1. */
export function hanAtEnd(chars: string): number {
  const words = withoutMasks(chars);
  return Math.max(hanShare(words.slice(-NEAR)), hanShare(words.slice(0, FAR)));
}

/** A formula, masked by as many letters as it has characters (model/math.ts), says no more of its line than one. */
function withoutMasks(chars: string): string {
  return chars.includes('xxx') ? chars.replace(/x{3,}/g, 'x') : chars;
}

function hanShare(sample: string): number {
  return (sample.match(HAN_OR_MARK)?.length ?? 0) / Math.max(1, sample.length);
}

/** Whether every quote, bracket and book-title mark that opens in the text also closes. */
export function isBalanced(chars: string): boolean {
  const count = (marks: RegExp) => chars.match(marks)?.length ?? 0;
  return (
    count(/[（(]/g) <= count(/[）)]/g) &&
    count(/“/g) <= count(/”/g) &&
    count(/《/g) <= count(/》/g) &&
    count(/[【]/g) <= count(/[】]/g)
  );
}
