/** Every glyph of a finished PDF in its place, read back with pdfjs. Lengths in points, from the page's top left corner. */

export interface ReadGlyph {
  readonly text: string;
  /** Origin. */
  readonly x: number;
  readonly baseline: number;
  readonly advance: number;
  readonly size: number;
  /** Name of its font within the file. */
  readonly font: string;
}

export interface ProofPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly ReadGlyph[];
}

type GlyphMatrix = readonly [number, number, number, number, number, number];
const UNIT: GlyphMatrix = [1, 0, 0, 1, 0, 0];

/** What pdfjs says of a glyph; a bare number moves the next one back by thousandths of the size. */
type PdfjsGlyph = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

interface TextState {
  matrix: GlyphMatrix;
  text: GlyphMatrix;
  size: number;
  font: string;
  spacing: number;
  wordSpacing: number;
  scale: number;
}

/** Reads a PDF's glyphs in the order in which they are drawn. */
export async function readGlyphs(bytes: Uint8Array): Promise<ProofPage[]> {
  const { getDocument, OPS, VerbosityLevel } = await pdfjs();
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const document = await task.promise;
  const names = new Map<number, string>(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const pages: ProofPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    const { fnArray, argsArray } = await page.getOperatorList();
    const press = new Press(left, top);
    fnArray.forEach((code, i) => {
      press.carryOut(names.get(code) ?? '', (argsArray[i] ?? []) as unknown[]);
    });
    pages.push({ width: right - left, height: top - bottom, glyphs: press.glyphs });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

/** pdfjs complains on standard output of the canvas that only drawing needs; reading does without, and the output is ours. */
async function pdfjs() {
  const { log } = console;
  console.log = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
  }
}

/** Follows a page's operators (ISO 32000-1, 9.4) and notes where each glyph falls. */
class Press {
  readonly glyphs: ReadGlyph[] = [];
  private readonly left: number;
  private readonly top: number;
  private line: GlyphMatrix = UNIT;
  private state: TextState = { matrix: UNIT, text: UNIT, size: 1, font: '', spacing: 0, wordSpacing: 0, scale: 1 };
  private readonly saved: TextState[] = [];

  constructor(left: number, top: number) {
    this.left = left;
    this.top = top;
  }

  carryOut(name: string, args: readonly unknown[]): void {
    const { state } = this;
    const numbers = args as readonly number[];
    if (name === 'save') this.saved.push({ ...state });
    else if (name === 'restore') this.state = this.saved.pop() ?? state;
    else if (name === 'transform') state.matrix = times(state.matrix, numbers as unknown as GlyphMatrix);
    else if (name === 'beginText') this.setText(UNIT);
    else if (name === 'setTextMatrix') this.setText(matrixOf(args));
    else if (name === 'moveText') this.setText(times(this.line, [1, 0, 0, 1, numbers[0]!, numbers[1]!]));
    else if (name === 'setFont') [state.font, state.size] = args as [string, number];
    else if (name === 'setCharSpacing') state.spacing = numbers[0]!;
    else if (name === 'setWordSpacing') state.wordSpacing = numbers[0]!;
    else if (name === 'setHScale') state.scale = numbers[0]! / 100;
    else if (name === 'showText') this.show(args[0] as readonly PdfjsGlyph[]);
  }

  private setText(matrix: GlyphMatrix): void {
    this.line = matrix;
    this.state.text = matrix;
  }

  private show(shown: readonly PdfjsGlyph[]): void {
    for (const item of shown) {
      if (typeof item === 'number') this.advance((-item / 1000) * this.state.size);
      else this.print(item);
    }
  }

  private print({ unicode, width, isSpace }: Exclude<PdfjsGlyph, number>): void {
    const { state } = this;
    const place = times(state.matrix, state.text);
    const stretch = Math.hypot(place[0], place[1]);
    const advance = (width / 1000) * state.size;
    this.glyphs.push({
      text: unicode,
      x: place[4] - this.left,
      baseline: this.top - place[5],
      advance: advance * state.scale * stretch,
      size: state.size * Math.hypot(place[2], place[3]),
      font: state.font,
    });
    this.advance(advance + state.spacing + (isSpace ? state.wordSpacing : 0));
  }

  private advance(by: number): void {
    this.state.text = times(this.state.text, [1, 0, 0, 1, by * this.state.scale, 0]);
  }
}

function matrixOf(args: readonly unknown[]): GlyphMatrix {
  const [first] = args;
  return (typeof first === 'number' ? args : Array.from(first as ArrayLike<number>)) as unknown as GlyphMatrix;
}

function times(a: GlyphMatrix, b: GlyphMatrix): GlyphMatrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}
