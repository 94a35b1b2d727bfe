/** What the head of a Word binary file says: where its parts lie ([MS-DOC] 2.5). */
import { Refusal } from '../source/refusal.ts';
import type { Streams } from './compound.ts';

/** A part of the table stream. */
export interface TablePart {
  readonly from: number;
  readonly length: number;
}

/** The file's two streams, the lengths of its texts in characters, and its parts. */
export interface Fib {
  readonly main: Buffer;
  readonly table: Buffer;
  /** Pictures and long tables. */
  readonly data: Buffer;
  readonly lengths: Readonly<Record<'text' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes', number>>;
  /** By its place in fibRgFcLcb97. */
  readonly part: (index: number) => Buffer;
  readonly placeOf: (index: number) => TablePart;
}

const IDENT = 0xa5ec;
/** Word 97: older files keep their text in other ways. */
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const WHICH_TABLE = 0x0200;
const PARTS = 154;

const OLD = ['是 Word 97 以前的 .doc 文件，还不会读', '请在 Word 或 WPS 中打开，另存为 .docx'] as const;
const OTHER = ['是旧版 Office 或别的文件，不是 Word、WPS 的文字稿', '请在原来的软件中打开，另存为 .docx'] as const;

/** The head of the file; throws a Refusal where it is locked, older than Word 97 or none of Word. */
export function fibOf(streams: Streams): Fib {
  if (streams('EncryptedPackage') !== null) throw new Refusal('locked');
  const main = streams('WordDocument');
  if (main === null || main.length < PARTS + 8 * 80) throw new Refusal(OTHER);
  if (main.readUInt16LE(0) !== IDENT) throw new Refusal(OTHER);
  const flags = main.readUInt16LE(10);
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('locked');
  if (main.readUInt16LE(2) < WORD_97) throw new Refusal(OLD);
  const table = streams((flags & WHICH_TABLE) === 0 ? '0Table' : '1Table');
  if (table === null) throw new Refusal('damaged');
  const placeOf = (index: number) => ({
    from: main.readUInt32LE(PARTS + index * 8),
    length: main.readUInt32LE(PARTS + index * 8 + 4),
  });
  return {
    main,
    table,
    data: streams('Data') ?? Buffer.alloc(0),
    lengths: {
      text: main.readUInt32LE(76),
      footnotes: main.readUInt32LE(80),
      headers: main.readUInt32LE(84),
      comments: main.readUInt32LE(92),
      endnotes: main.readUInt32LE(96),
      boxes: main.readUInt32LE(100),
    },
    placeOf,
    part: (index) => {
      const { from, length } = placeOf(index);
      return length === 0 || from >= table.length ? Buffer.alloc(0) : table.subarray(from, from + length);
    },
  };
}
