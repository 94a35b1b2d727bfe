/** Word binary files (.doc), and those of WPS (.wps), which are the same: their texts to paragraphs and tables, then the rules that all formats with styles share. */
import type { Read } from '../reader.ts';
import { Refusal } from '../source/refusal.ts';
import type { DraftBlock } from '../styled/draft.ts';
import { misnamed } from '../styled/misnamed.ts';
import { readDraft } from '../styled/read-draft.ts';
import { orRefused } from '../styled/refused.ts';
import { marginsSaid } from '../styled/word-matters.ts';
import { openCompound } from './compound.ts';
import { type Fib, fibOf } from './fib.ts';
import { formatRuns } from './formatting.ts';
import { wordLabels } from './lists.ts';
import { wordText } from './pieces.ts';
import type { DocReading } from './reading.ts';
import { docBlocks } from './story.ts';
import { stylesheet } from './stylesheet.ts';

const STYLES = 1;
/** Of footnotes and of endnotes: where they are called, where their texts end. */
const NOTES = { footnotes: [2, 3], endnotes: [46, 47] } as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a .doc or .wps manuscript by its styles, its looks and the text rules. */
export const read: Read = (file, bytes, watch, guidance) =>
  orRefused(file, () => {
    if (COMPOUND.some((byte, at) => bytes[at] !== byte)) throw new Refusal(misnamed(bytes, '.doc'));
    const fib = fibOf(openCompound(bytes));
    try {
      return readDraft(file, documentOf(file, fib), [], watch, guidance);
    } catch (error) {
      throw error instanceof RangeError ? new Refusal('damaged') : error;
    }
  });

function documentOf(file: string, fib: Fib) {
  const text = wordText(fib);
  const { lengths } = fib;
  const starts = {
    footnotes: lengths.text,
    headers: lengths.text + lengths.footnotes,
    endnotes: lengths.text + lengths.footnotes + lengths.headers + lengths.comments,
    boxes: lengths.text + lengths.footnotes + lengths.headers + lengths.comments + lengths.endnotes,
  };
  if (starts.boxes + lengths.boxes > text.chars.length) throw new Refusal('damaged');
  const found = [notesOf(fib, 'footnotes', starts.footnotes), notesOf(fib, 'endnotes', starts.endnotes)].flat();
  const reading: DocReading = {
    file,
    fib,
    text,
    characters: formatRuns(fib, 'characters'),
    paragraphs: formatRuns(fib, 'paragraphs'),
    styleOf: stylesheet(fib.part(STYLES)),
    labels: wordLabels(fib),
    calls: new Map(found.map(({ id, call }) => [call, id])),
    pictures: [],
  };
  const blocks: DraftBlock[] = [
    ...marginsOf(text.chars.slice(starts.headers, starts.headers + lengths.headers)),
    ...docBlocks(0, lengths.text, reading),
    ...docBlocks(starts.boxes, starts.boxes + lengths.boxes, reading),
  ];
  const inner: DocReading = { ...reading, calls: new Map() };
  const notes = new Map(found.map(({ id, from, to }) => [id, docBlocks(from, to, inner)]));
  return { blocks, notes, pictures: reading.pictures };
}

interface DocNote {
  readonly id: string;
  /** Where it is called, and where it stands, among all characters. */
  readonly call: number;
  readonly from: number;
  readonly to: number;
}

function notesOf(fib: Fib, kind: keyof typeof NOTES, start: number): DocNote[] {
  const [calls, ends] = NOTES[kind].map(fib.part) as [Buffer, Buffer];
  const count = Math.max(0, Math.floor((calls.length - 4) / 6));
  if (ends.length < (count + 1) * 4) return [];
  return Array.from({ length: count }, (_, at) => ({
    id: `${kind} ${at + 1}`,
    call: calls.readUInt32LE(at * 4),
    from: start + ends.readUInt32LE(at * 4),
    to: start + ends.readUInt32LE(at * 4 + 4),
  })).filter(({ from, to }) => from < to && to <= start + fib.lengths[kind]);
}

/** The words of heads and feet. */
function marginsOf(chars: string): DraftBlock[] {
  const bare = chars.replace(/\u0013[^\u0014\u0015]*\u0014?|\u0015/g, '').split(/[\r\u0007\f]/);
  return marginsSaid(bare.map((one) => one.replace(/[\0-\x1f]/g, '')));
}
