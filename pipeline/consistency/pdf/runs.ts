/**
 * The runs of text of a page in the order in which they are drawn, out of content as Kanyin's PDF writer lays it down: an operator a line,
 * text in hexadecimal codes of two bytes. Lengths in points, from the foot of the trimmed page.
 */
import { type Matrix, times, UNIT } from '../../preflight/file/geometry.ts';
import type { Operand } from '../../preflight/walk/tokens.ts';
import { readToUnicode } from '../../preflight/walk/unicode.ts';
import type { PdfDict, PdfObjects } from './objects.ts';

type CodeTexts = ReadonlyMap<number, string>;

/** A run as it is drawn; `runText` reads its letters, which takes longest and is not asked of most. */
export interface ReadRun {
  readonly codes: string;
  readonly font: () => CodeTexts;
  readonly baseline: number;
  readonly size: number;
}

/** What is drawn on a page. */
export interface ReadPage {
  readonly pictures: number;
  /** Its runs. */
  runs(): readonly ReadRun[];
  /** The last of them: among these are its head and its number, unless much is drawn behind. */
  lastRuns(): readonly ReadRun[];
}

/** Head and number of a page take no more of its content (bytes). */
const TAIL = 3000;
const NEXT = '\nq\n';

/** Reads one page after another; the fonts are read once. */
export function pageReader(objects: PdfObjects): (page: PdfDict) => ReadPage {
  const fonts = new Map<Operand, CodeTexts>();
  const textsOf = (reference: Operand): CodeTexts => {
    const known = fonts.get(reference);
    if (known !== undefined) return known;
    const map = objects.stream(objects.dict(reference)?.get('ToUnicode'));
    const texts = map === null ? new Map<number, string>() : readToUnicode(map);
    fonts.set(reference, texts);
    return texts;
  };
  return (page) => {
    const named = objects.dict(objects.dict(page.get('Resources'))?.get('Font'));
    const fontOf = (name: string) => () => textsOf(named?.get(name) ?? null);
    return readPage(() => bufferOf(objects.stream(page.get('Contents'))), fontOf);
  };
}

function bufferOf(bytes: Uint8Array | null): Buffer {
  return bytes === null ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Keeps no more of a page than its end: a long issue has hundreds. */
function readPage(unpacked: () => Buffer, fontOf: FontOf): ReadPage {
  const content = unpacked();
  const pictures = picturesIn(content);
  const tail = content.length <= TAIL ? 0 : content.indexOf(NEXT, content.length - TAIL) + 1;
  // Every page begins by turning its heights upside down.
  const turned = tail === 0 ? '' : content.toString('latin1', 0, content.indexOf('\n') + 1);
  const last = turned + content.toString('latin1', tail);
  return {
    pictures,
    runs: () => drawnBy(unpacked().toString('latin1'), fontOf),
    lastRuns: () => drawnBy(last, fontOf),
  };
}

function picturesIn(content: Buffer): number {
  let count = 0;
  for (let at = content.indexOf('\n/I'); at >= 0; at = content.indexOf('\n/I', at + 1))
    if (content.toString('latin1', at, content.indexOf('\n', at + 1)).endsWith(' Do')) count += 1;
  return count;
}

type FontOf = (name: string) => () => CodeTexts;

interface Drawing {
  matrix: Matrix;
  /** Where the next text stands, before the matrix. */
  x: number;
  y: number;
  font: () => CodeTexts;
  size: number;
}

function drawnBy(content: string, fontOf: FontOf): ReadRun[] {
  const runs: ReadRun[] = [];
  const saved: Matrix[] = [];
  const turned = turnings();
  const now: Drawing = { matrix: UNIT, x: 0, y: 0, font: () => new Map(), size: 0 };
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf('\n', from);
    const to = end < 0 ? content.length : end;
    switch (content.charCodeAt(to - 1)) {
      case LETTER.J:
        if (content[to - 2] === 'T') runs.push(shown(content.slice(from, to), now));
        break;
      case LETTER.m:
        if (content[to - 2] === 'T') moveText(content.slice(from, to), now);
        else if (content[to - 2] === 'c') now.matrix = turned(content.slice(from, to), now.matrix);
        break;
      case LETTER.f:
        if (content[to - 2] === 'T') {
          const [name = '', size] = content.slice(from, to).split(' ');
          now.font = fontOf(name.slice(1));
          now.size = Number(size);
        }
        break;
      case LETTER.q:
        if (to - from === 1) saved.push(now.matrix);
        break;
      case LETTER.Q:
        if (to - from === 1) now.matrix = saved.pop() ?? UNIT;
        break;
    }
    from = to + 1;
  }
  return runs;
}

/** The last letters of the operators that are read: TJ, Tm and cm, Tf, q, Q. */
const LETTER = { J: 0x4a, m: 0x6d, f: 0x66, q: 0x71, Q: 0x51 } as const;
/** Matrices turned by a line of the content; most runs are turned alike, and each turning is worked out once. */
function turnings(): (line: string, matrix: Matrix) => Matrix {
  let [known, from, result] = ['', UNIT, UNIT];
  return (line, matrix) => {
    if (line !== known || matrix !== from)
      [known, from, result] = [line, matrix, times(line.split(' ', 6).map(Number) as unknown as Matrix, matrix)];
    return result;
  };
}

/** The last two of the six numbers; Kanyin's text is never turned by its own matrix alone. */
function moveText(line: string, now: Drawing): void {
  const end = line.length - ' Tm'.length;
  const before = line.lastIndexOf(' ', end - 1);
  now.y = +line.slice(before + 1, end);
  now.x = +line.slice(line.lastIndexOf(' ', before - 1) + 1, before);
}

function shown(codes: string, { matrix, x, y, font, size }: Drawing): ReadRun {
  return { codes, font, baseline: x * matrix[1] + y * matrix[3] + matrix[5], size };
}

/** The letters of a run as they are copied out of the file. */
export function runText({ codes: line, font }: ReadRun): string {
  const texts = font();
  let letters = '';
  for (const [, codes = ''] of line.matchAll(/<([0-9a-f]+)>/g))
    for (let i = 0; i + 3 < codes.length; i += 4)
      letters += texts.get(Number.parseInt(codes.slice(i, i + 4), 16)) ?? '';
  return letters;
}
