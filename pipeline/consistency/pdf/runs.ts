/**
 * The runs of text of a page in the order in which they are drawn, out of content as Kanyin's PDF writer lays it down: an operator a line,
 * text in hexadecimal codes of two bytes. Lengths in points, from the foot of the trimmed page.
 */
import { type Matrix, times, UNIT } from '../../preflight/file/geometry.ts';
import type { Operand } from '../../preflight/walk/tokens.ts';
import { readToUnicode } from '../../preflight/walk/unicode.ts';
import type { PdfDict, PdfObjects } from './objects.ts';

/** A run as it is drawn; `runText` reads its letters, which takes longest and is not asked of most. */
export interface ReadRun {
  readonly codes: string;
  readonly font: CodeTexts;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/** What is drawn on a page: its runs, and how many pictures. */
export interface ReadPage {
  readonly runs: readonly ReadRun[];
  readonly pictures: number;
}

type CodeTexts = ReadonlyMap<number, string>;

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
    const content = Buffer.from(objects.stream(page.get('Contents')) ?? []).toString('latin1');
    return drawnBy(content, (name) => textsOf(named?.get(name) ?? null));
  };
}

interface Drawing {
  matrix: Matrix;
  text: Matrix;
  font: CodeTexts;
  size: number;
}

function drawnBy(content: string, fontOf: (name: string) => CodeTexts): ReadPage {
  const runs: ReadRun[] = [];
  const saved: Matrix[] = [];
  const now: Drawing = { matrix: UNIT, text: UNIT, font: new Map(), size: 0 };
  let pictures = 0;
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
    else if (content.startsWith('Do', to - 2) && content.startsWith('/I', from)) pictures += 1;
    else if (to - from === 1 && content[from] === 'q') saved.push(now.matrix);
    else if (to - from === 1 && content[from] === 'Q') now.matrix = saved.pop() ?? UNIT;
    from = to + 1;
  }
  return { runs, pictures };
}

function matrixIn(line: string): Matrix {
  return line.split(' ', 6).map(Number) as unknown as Matrix;
}

function shown(codes: string, { matrix, text, font, size }: Drawing): ReadRun {
  const [, , , , x, baseline] = times(text, matrix);
  return { codes, font, x, baseline, size };
}

/** The letters of runs as they are copied out of the file. */
export function runText({ codes: line, font }: ReadRun): string {
  let letters = '';
  for (const [, codes = ''] of line.matchAll(/<([0-9a-f]+)>/g))
    for (let i = 0; i + 3 < codes.length; i += 4) letters += font.get(Number.parseInt(codes.slice(i, i + 4), 16)) ?? '';
  return letters;
}
