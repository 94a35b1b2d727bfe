/** Notes, and the places in the text that refer to them. */
import type { Block, Note, Text } from '../../model/document.ts';
import { wordsIn } from '../../model/math.ts';
import { concat, joined, marksAt, pointAt, slice, textAt, withMark } from '../../model/runs.ts';
import { enumerations } from './enumerated.ts';
import { cut, extentOf, type Line, spanOf } from './line.ts';
import { exactKey, familyByNumber, NOTE_CALL, numberOfSign } from './note-signs.ts';
import { anyOf } from './patterns.ts';
import type { Say } from './say.ts';
import { joinLines } from './unit.ts';

// ①…   [1]…   1. …   注1：…
export const NOTE_LABEL = new RegExp(
  `^${anyOf(
    /([①-⑳㉑-㉟⑴-⒇]|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)/,
    /[[［〔]\s*(?:注)?(\d{1,3})\s*[\]］〕]/,
    /注(?:释)?\s*(\d{1,3})\s*[：:.]?/,
    /(\d{1,3})\s*[.．、]/,
  )}\\s*`,
);
/** A note before its text is repaired. */
export interface FoundNote {
  readonly label: string;
  readonly lines: readonly Line[];
  /** Where the note's text begins in its first line. */
  readonly from: number;
}

/** The notes listed under 注释. */
export function listedNotes(lines: readonly Line[], say: Say): FoundNote[] {
  const notes: FoundNote[] = [];
  for (const line of lines.flatMap(splitNotes)) {
    const label = NOTE_LABEL.exec(line.chars);
    const last = notes.at(-1);
    const shared = sharedNotes(line);
    if (shared.length > 0) notes.push(...shared);
    else if (label !== null) notes.push({ label: labelText(label), lines: [line], from: label[0].length });
    else if (last !== undefined) {
      say('info', 'note-joined', extentOf(line), '注释跨行，已接合');
      notes[notes.length - 1] = { ...last, lines: [...last.lines, line] };
    } else notes.push({ label: '', lines: [line], from: 0 });
  }
  return notes;
}

// ④⑤ 均见…
const SEVERAL = /^([①-⑳](?:[、，,]?[①-⑳])+)\s*/;

/** The notes of a line that stands for each of its labels. */
function sharedNotes(line: Line): FoundNote[] {
  const shared = SEVERAL.exec(line.chars);
  if (shared === null) return [];
  return [...shared[1]!.matchAll(/[①-⑳]/g)].map(([label]) => ({ label, lines: [line], from: shared[0].length }));
}

/** ①甲…。②乙…。 on one line. */
function splitNotes(line: Line): Line[] {
  if (!/^[①-⑳]/.test(line.chars)) return [line];
  const places = [0];
  let code = line.chars.charCodeAt(0);
  for (const match of line.chars.matchAll(/[①-⑳]/g)) {
    if (match.index === 0 || match[0].charCodeAt(0) !== code + 1) continue;
    code++;
    // ①② 据…: one text for both.
    if (!/[①-⑳][、，,]?$/.test(line.chars.slice(0, match.index))) places.push(match.index);
  }
  return places.flatMap((from, index) => cut(line, from, places[index + 1] ?? line.chars.length) ?? []);
}

function labelText(label: RegExpExecArray): string {
  if (label[1] !== undefined) return label[1];
  return label[2] !== undefined ? `[${label[2]}]` : label[0].trim();
}

/** The notes with ids unique in their article. */
export function notesOf(file: string, found: readonly FoundNote[], repair: (text: Text) => Text): Note[] {
  return found.map((note, index) => {
    const whole = joinLines(note.lines);
    const text = repair(slice(whole, note.from, joined(whole).length));
    return { at: spanOf(file, note.lines[0]!, note.lines.at(-1)!), id: `n${index + 1}`, label: note.label, text };
  });
}

/** The blocks with the places marked that refer to notes: each note once, in order, by its label. */
export function withNoteMarks(blocks: readonly Block[], notes: readonly Note[], say: Say): Block[] {
  if (notes.length === 0) return [...blocks];
  const waiting = new Map<string, string[]>();
  const words = blocks.map((block) => ('text' in block ? wordsIn(block.text) : '')).join('\n');
  const family = familyByNumber(
    notes.map(({ label }) => label),
    words,
  );
  const keyOf = (call: RegExpMatchArray) => {
    return family === null ? exactKey(call) : call.groups![family] === undefined ? '' : `${numberOfSign(call[0])}`;
  };
  for (const note of notes.toReversed()) {
    const key = family === null ? note.label : `${numberOfSign(note.label)}`;
    const ids = waiting.get(key);
    if (ids === undefined) waiting.set(key, [note.id]);
    else ids.push(note.id);
  }
  return blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? { ...block, text: marked(block.text, waiting, keyOf, say) }
      : block,
  );
}

/** Cuts the text at its references; `waiting` holds the ids of each label with the next one last. */
function marked(text: Text, waiting: Map<string, string[]>, keyOf: (call: RegExpMatchArray) => string, say: Say): Text {
  const chars = wordsIn(text);
  const counted = enumerations(text, waiting, say);
  const parts: [Text, ...Text[]] = [textAt('', pointAt(text, 0))];
  let done = 0;
  for (const match of chars.matchAll(NOTE_CALL)) {
    const told = marksAt(text, match.index).some((mark) => mark.kind === 'note');
    const id = match.index === 0 || told || counted.has(match.index) ? undefined : waiting.get(keyOf(match))?.pop();
    if (id === undefined) continue;
    const end = match.index + match[0].length;
    const reference = slice(text, match.index, end);
    parts.push(slice(text, done, match.index), withMark(reference, 0, match[0].length, { kind: 'note', id }));
    done = end;
  }
  return done === 0 ? text : concat([...parts, slice(text, done, chars.length)]);
}
