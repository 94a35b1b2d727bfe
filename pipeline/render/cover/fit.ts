/** Texts of the cover fitted into their boxes: as large as the style wants them, smaller where they would not fit. */
import type { CoverText, LineStyle } from '../../house/style.ts';
import { compose, type TypesetLine } from '../../typeset/compose.ts';
import type { LineRules } from '../../typeset/prepared.ts';
import { insideWords } from '../words.ts';
import type { Letters } from './letters.ts';

/** What a text is fitted into and with; `scale` enlarges the style's sizes for the page. */
export interface Frame {
  readonly text: CoverText;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly letters: Letters;
  readonly style: LineStyle;
}

export interface Fitted {
  readonly size: number;
  /** Lines, and the white above each that is more than the leading. */
  readonly lines: readonly { readonly line: TypesetLine; readonly above: number }[];
  readonly height: number;
  /** How many paragraphs found room. */
  readonly count: number;
}

/** Text is made smaller by steps, down to a share of its size, before its last paragraphs are left out. */
const LEAST = 0.6;
const STEP = 0.04;
/** Of so many headlines each is as large as the style says; fewer are larger, each by so much. */
const HEADLINES = { usual: 6, larger: 0.05 };
/** Lines that one headline may have. */
const HEADLINE_LINES = 4;
/** White between headlines, in shares of the white between their lines. */
const HEADLINES_APART = 0.7;
/** A name goes on two lines where one would be smaller than this share. */
const ONE_LINE = 0.55;
/** What does not stand before 省略号. */
const DANGLING = /[—…：:，,、；;·\s（(“‘「『《〈-]+$/u;

/** The largest size at which all paragraphs fit; at the least one, as many as do. */
export function fitted(paragraphs: readonly string[], frame: Frame): Fitted {
  if (frame.text.of === 'journal') return fittedName(paragraphs[0] ?? '', frame);
  const isList = frame.text.of === 'headlines';
  const most = isList ? 1 + HEADLINES.larger * Math.max(0, HEADLINES.usual - paragraphs.length) : 1;
  for (let share = most; share > LEAST; share -= STEP) {
    const all = set(paragraphs, share, frame);
    if (hasRoom(all, frame) && (isList || !isTurned(all))) return all;
  }
  for (let count = paragraphs.length; count > 1; count--) {
    const some = set(paragraphs.slice(0, count), LEAST, frame);
    if (hasRoom(some, frame)) return some;
  }
  return set(paragraphs.slice(0, 1), LEAST, frame);
}

/** One line as large as it can be, or two where that would be small. */
function fittedName(name: string, frame: Frame): Fitted {
  const { text, width, height, scale } = frame;
  const most = text.size * scale;
  const natural = widthOf(set([name], 1, { ...frame, width: Number.MAX_SAFE_INTEGER }).lines[0]?.line);
  const one = Math.min(1, width / Math.max(1, natural), height / most);
  if (one < ONE_LINE) {
    for (let share = Math.min(1, height / (most * (1 + text.leading))); share > one; share -= STEP / 4) {
      const two = set([name], share, frame);
      if (two.lines.length === 2 && hasRoom(two, frame)) return two;
    }
  }
  // Rounding must not turn the line.
  return set([name], one, { ...frame, width: width + 1 });
}

function hasRoom({ height, lines }: Fitted, frame: Frame): boolean {
  const widest = Math.max(0, ...lines.map(({ line }) => widthOf(line)));
  return height <= frame.height + 0.01 && widest <= frame.width + 0.01;
}

/** Whether a paragraph goes on in another line. */
function isTurned({ lines }: Fitted): boolean {
  return lines.some(({ line }) => !line.isLast);
}

function set(paragraphs: readonly string[], share: number, frame: Frame): Fitted {
  const { text, scale } = frame;
  const size = text.size * scale * share;
  const apart = text.of === 'headlines' ? (text.leading - 1) * size * HEADLINES_APART : 0;
  const lines = paragraphs.flatMap((words, i) =>
    linesOf(words, size, frame).map((line, j) => ({ line, above: i > 0 && j === 0 ? apart : 0 })),
  );
  const height = size + (lines.length - 1) * size * text.leading + apart * Math.max(0, paragraphs.length - 1);
  return { size, lines, height, count: paragraphs.length };
}

/** A headline has four lines at most; what is longer ends in 省略号. */
function linesOf(words: string, size: number, frame: Frame): readonly TypesetLine[] {
  if (frame.text.of !== 'headlines') return composed(words, size, frame);
  const characters = [...words].slice(0, mostCharacters(words, size, frame));
  let lines = composed(characters.join(''), size, frame);
  for (let count = characters.length - 1; lines.length > HEADLINE_LINES && count > 0; count--) {
    lines = composed(`${characters.slice(0, count).join('').replace(DANGLING, '')}……`, size, frame);
  }
  return lines;
}

/** So many characters, and one, may stand on the lines of a headline, however they are squeezed: twice as many as their widths allow. */
function mostCharacters(words: string, size: number, frame: Frame): number {
  const room = 2 * HEADLINE_LINES * frame.width;
  const characters = [...words];
  let count = Math.ceil(room / size);
  while (count < characters.length) {
    const [line] = composed(characters.slice(0, count).join(''), size, { ...frame, width: Number.MAX_SAFE_INTEGER });
    if (widthOf(line) > room) break;
    count *= 2;
  }
  return count + 1;
}

/** A name is broken into lines of like length, as centred text is, then set as the style has it. */
function composed(words: string, size: number, frame: Frame): readonly TypesetLine[] {
  const { text, width, letters, style } = frame;
  const rules: LineRules = { ...style, hanging: false, hyphenate: () => [], insideWords };
  const lines = (part: string, align: CoverText['align']) => {
    const shape = { width, indent: 0, firstLine: 0, align };
    return compose(letters.pieces(part, text.face, text.weight, size), letters.measure, shape, rules).lines;
  };
  if (text.of !== 'journal') return lines(words, text.align);
  const parts = lines(words, 'center').map(({ runs }) => runs.map((run) => run.text).join(''));
  return parts.flatMap((part) => lines(part, text.align));
}

function widthOf(line: TypesetLine | undefined): number {
  const [first, last] = [line?.runs[0], line?.runs.at(-1)];
  return first === undefined || last === undefined ? 0 : last.x + last.width - first.x;
}
