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
  readonly x: number;
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
  text: Matrix;
  font: () => CodeTexts;
  size: number;
}

function drawnBy(content: string, fontOf: FontOf): ReadRun[] {
  const runs: ReadRun[] = [];
  const saved: Matrix[] = [];
  const now: Drawing = { matrix: UNIT, text: UNIT, font: () => new Map(), size: 0 };
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf('\n', from);
    const to = end < 0 ? content.length : end;
    if (content.startsWith('TJ', to - 2)) runs.push(shown(content.slice(from, to), now));
    else if (content.startsWith('Tm', to - 2)) now.text = matrixIn(content.slice(from, to));
    else if (content.startsWith('Tf', to - 2)) {
      const [name = '', size] = content.slice(from, to).split(' ');
      now.font = fontOf(name.slice(1));
      now.size = Number(size);
    } else if (content.startsWith('cm', to - 2)) now.matrix = times(matrixIn(content.slice(from, to)), now.matrix);
    else if (to - from === 1 && content[from] === 'q') saved.push(now.matrix);
    else if (to - from === 1 && content[from] === 'Q') now.matrix = saved.pop() ?? UNIT;
    from = to + 1;
  }
  return runs;
}

function matrixIn(line: string): Matrix {
  return line.split(' ', 6).map(Number) as unknown as Matrix;
}

function shown(codes: string, { matrix, text, font, size }: Drawing): ReadRun {
  const [, , , , x, baseline] = times(text, matrix);
  return { codes, font, x, baseline, size };
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
