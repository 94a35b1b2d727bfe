/** Notes of Markdown pasted into plain text: [^1] in a sentence and [^1]: before the note. */
import type { Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { concat, extentAt, pointAt, slice, textAt } from '../../model/runs.ts';
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import type { ToldNotes } from './called.ts';
import type { Say } from './say.ts';

/** The lines of the text, and the notes by the ids that their calls bear. */
export interface PastedNotes {
  readonly lines: readonly SourceLine[];
  readonly notes: ToldNotes;
}

const DEFINITION = /^\[\^([^\]\s^]{1,40})\]\s*[:：]\s*(?=\S)/;
const CALL = /\[\^([^\]\s^]{1,40})\]/g;

/** Takes the notes out of the lines and ties their calls to them; asks about a call without a note. */
export function withoutPastedNotes(lines: readonly SourceLine[], say: Say): PastedNotes {
  if (!lines.some(({ chars }) => chars.includes('[^'))) return { lines, notes: new Map() };
  const notes = new Map<string, SourceLine[]>();
  const rest: SourceLine[] = [];
  for (const line of lines) {
    const found = DEFINITION.exec(line.chars);
    const text = found === null ? null : slice(line.text, found[0].length, line.chars.length);
    const note = text === null ? null : lineOf(text, { kind: 'paragraph' }, 0);
    if (found === null || note === null || notes.has(found[1]!)) rest.push(line);
    else notes.set(found[1]!, [note]);
  }
  const called = new Set(rest.flatMap(({ chars }) => [...chars.matchAll(CALL)].map(([, id]) => id!)));
  // A note that nothing calls stays where it stood.
  if ([...notes.keys()].some((id) => !called.has(id))) return { lines, notes: new Map() };
  return { lines: rest.map((line) => withCalls(line, notes, say)), notes };
}

function withCalls(line: SourceLine, notes: ToldNotes, say: Say): SourceLine {
  const parts: [Text, ...Text[]] = [textAt('', pointAt(line.text, 0))];
  let done = 0;
  for (const { index, 0: found, 1: id } of line.chars.matchAll(CALL)) {
    const end = index + found.length;
    if (!notes.has(id!)) {
      const hint = `在文末另起一行写“${found}: 注释的内容”，或删去这个记号`;
      const at = extentAt(line.text, index, end);
      say('warning', 'note-undefined', at, `脚注“${id}”没有写内容，“${found}”留在文中`, hint);
      continue;
    }
    const point = pointAt(line.text, index);
    parts.push(slice(line.text, done, index));
    parts.push({ runs: [{ text: '①', marks: [{ kind: 'note', id: id! }] }], anchors: [{ offset: 0, point }] });
    done = end;
  }
  if (done === 0) return line;
  const text = concat([...parts, slice(line.text, done, line.chars.length)]);
  return { ...line, text, chars: wordsIn(text) };
}
