/** Notes written where they are called: ^[…], as Pandoc has them; and calls of notes that nobody wrote. */
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { concat, extentAt, pointAt, slice, textAt } from '../../model/runs.ts';
import type { Say } from '../grammar/say.ts';
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';

/** Lines whose notes stand apart, and each note by the id its call bears. */
export interface InlineNotes {
  readonly lines: readonly SourceLine[];
  readonly notes: ReadonlyMap<string, readonly SourceLine[]>;
}

const OPENING = '^[';
/** No note within a sentence is longer. */
const LONGEST = 2_000;
const UNDEFINED = /\[\^([^\]\s^]{1,40})\]/g;

/** Takes the notes out of the lines, and asks about calls without a note. */
export function withoutInlineNotes(lines: readonly SourceLine[], say: Say): InlineNotes {
  const notes = new Map<string, readonly SourceLine[]>();
  const left = lines.map((line) => {
    const text = takenOut(line.text, notes);
    for (const { index, 0: found, 1: name } of wordsIn(text).matchAll(UNDEFINED)) {
      const hint = `在文末另起一行写“${found}: 注释的内容”，或删去这个记号`;
      const at = extentAt(text, index, index + found.length);
      say('warning', 'note-undefined', at, `脚注“${name}”没有写内容，“${found}”留在文中`, hint);
    }
    return text === line.text ? line : { ...line, text, chars: wordsIn(text) };
  });
  return { lines: left, notes };
}

/** The text with a call in the place of each note. */
function takenOut(text: Text, notes: Map<string, readonly SourceLine[]>): Text {
  const chars = wordsIn(text);
  if (!chars.includes(OPENING)) return text;
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  let done = 0;
  for (let at = chars.indexOf(OPENING); at >= 0; at = chars.indexOf(OPENING, Math.max(at + 1, done))) {
    const end = closing(chars, at + OPENING.length);
    const note = end < 0 ? null : lineOf(slice(text, at + OPENING.length, end), { kind: 'paragraph' }, 0);
    if (note === null) continue;
    const id = `inline ${notes.size + 1}`;
    notes.set(id, [note]);
    const point = pointAt(text, at);
    const call: Text = { runs: [{ text: '①', marks: [{ kind: 'note', id }] }], anchors: [{ offset: 0, point }] };
    parts.push(slice(text, done, at), call);
    done = end + 1;
  }
  return done === 0 ? text : concat([...parts, slice(text, done, chars.length)]);
}

/** Where the bracket closes that opened before `from`; -1 where it does not. */
function closing(chars: string, from: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(chars.length, from + LONGEST); at++) {
    if (chars[at] === '[') depth++;
    else if (chars[at] === ']' && --depth === 0) return at;
  }
  return -1;
}
