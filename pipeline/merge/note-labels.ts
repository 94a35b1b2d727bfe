/** The labels of notes in manuscripts of plain characters: ①, [1], 〔1〕 and [^a], where they stand and how others are written like them. */

/** A label at an offset of a manuscript; `number` is null of one that is a name. */
export interface ManuscriptLabel {
  readonly from: number;
  readonly to: number;
  readonly number: number | null;
}

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟'];
const BRACKETED = /^([[［〔]\s*注?)(\d{1,3})(\s*[\]］〕])/;
const MARKDOWN = /^\[\^([^\]\s]+)\]/;
const WORDED = /^(注(?:释)?\s*)(\d{1,3})(\s*[：:.])/;
const PLAIN = /^()(\d{1,3})(\s*[.．、])/;

/** The label that begins at an offset; null where none does. Before a note's words it may be a plain number too. */
export function noteLabelAt(text: string, from: number, isBeforeWords = false): ManuscriptLabel | null {
  const [first] = text.slice(from, from + 2);
  const circled = CIRCLED.indexOf(first ?? '');
  if (circled >= 0) return { from, to: from + first!.length, number: circled + 1 };
  const rest = text.slice(from, from + 80);
  const named = MARKDOWN.exec(rest);
  if (named !== null) return { from, to: from + named[0].length, number: null };
  const numbered = BRACKETED.exec(rest) ?? (isBeforeWords ? (WORDED.exec(rest) ?? PLAIN.exec(rest)) : null);
  if (numbered === null) return null;
  return { from, to: from + numbered[0].length, number: Number(numbered[2]) };
}

/** Another label in the form of one that is written so; null where that form has no such number. */
export function labelLike(written: string, number: number): string | null {
  if (CIRCLED.includes(written)) return CIRCLED[number - 1] ?? null;
  const form = BRACKETED.exec(written) ?? WORDED.exec(written) ?? PLAIN.exec(written);
  return form === null ? null : `${form[1]}${number}${form[3]}`;
}

/** The label of a note whose words begin at an offset, on the same line; null where none stands before them. */
export function labelBefore(text: string, words: number): ManuscriptLabel | null {
  const line = Math.max(text.lastIndexOf('\n', words - 1), text.lastIndexOf('\r', words - 1)) + 1;
  for (let from = words - 1; from >= line; from--) {
    const label = noteLabelAt(text, from, true);
    if (label !== null && label.to <= words && /^[:：]?\s*$/.test(text.slice(label.to, words))) {
      // [12] and 12. are not 2] or 2.
      if (!/\d/.test(text[from]!) || from === line || !/\d/.test(text[from - 1]!)) return label;
    }
  }
  return null;
}
