/** Footnotes: small lines at the foot of a column that begin with the labels of raised calls above them on the page. */
import type { ColumnLine } from './columns.ts';
import type { PdfItem } from './open.ts';
import { charsOfLine } from './pieces.ts';

/** A note: its lines, the first without its label, and the item that calls it. */
export interface PdfNote {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly ColumnLine[];
}

export interface FootNotes {
  /** The lines that are no notes. */
  readonly text: readonly ColumnLine[];
  readonly notes: readonly PdfNote[];
  /** The notes that items call. */
  readonly calls: ReadonlyMap<PdfItem, string>;
}

/** Of the size of the body, a note has less; one of the same size stands so many lines apart. */
const SMALLER = 0.96;
const APART = 1.3;
/** How small a call is in its line, and one on a line of its own beside the text. */
const RAISED = 0.85;
const ALONE = 0.75;
const LABEL = /^\s*[[(（［〔【]?\s*(\d{1,3}|[①-⑳㉑-㊿]|[*＊†‡]{1,3})\s*[\])）］〕】]?[.．、\s]*/;
const REFERENCES =
  /^(?:主要)?(?:参考文献|參考文獻|参考资料|参考书目|引用文献|references|bibliography|注释|註釋|尾注)\s*[:：]?$/i;

/** The size of the text, and the distance of its baselines. */
interface Body {
  readonly body: number;
  readonly leading: number;
}

/** Parts the footnotes from the text. */
export function pageFootnotes(lines: readonly ColumnLine[], body: Body): FootNotes {
  const pages = new Map<number, ColumnLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page === undefined) pages.set(line.page, [line]);
    else page.push(line);
  }
  const notes: PdfNote[] = [];
  const calls = new Map<PdfItem, string>();
  const taken = new Set<ColumnLine>();
  for (const page of pages.values()) {
    for (const candidates of feetOf(page, body)) {
      for (const foot of candidates) {
        const found = notesIn(foot);
        const above = page.filter((line) => !foot.includes(line));
        const called = found.map((note) => ({ note, item: callOf(note, above, calls, body.body) }));
        if (called[0]!.item === null) continue;
        for (const { note, item } of called) if (item !== null) calls.set(item, note.id);
        for (const line of foot) taken.add(line);
        notes.push(...found);
        break;
      }
    }
  }
  return { text: lines.filter((line) => !taken.has(line)), notes, calls };
}

/**
 * What may be the foot of each column, from its longest: the lines from one that begins with a label, all in its size, which is smaller than
 * the text's, or stands apart from the text.
 */
function feetOf(page: readonly ColumnLine[], { body, leading }: Body): ColumnLine[][][] {
  return (['whole', 'over', 'left', 'right'] as const).map((side) => {
    const column = page.filter((line) => line.side === side).sort((a, b) => a.baseline - b.baseline);
    return column.flatMap((line, at) => {
      const above = column[at - 1];
      const isApart = above === undefined ? side === 'over' : line.baseline - above.baseline > leading * APART;
      if ((line.size >= body * SMALLER && !isApart) || !LABEL.test(charsOfLine(line))) return [];
      if (above !== undefined && REFERENCES.test(charsOfLine(above))) return [];
      const foot = column.slice(at);
      return foot.every(({ size }) => Math.abs(size - line.size) < 0.5) ? [foot] : [];
    });
  });
}

function notesIn(foot: readonly ColumnLine[]): PdfNote[] {
  const notes: { readonly label: string; readonly lines: ColumnLine[] }[] = [];
  for (const line of foot) {
    const label = LABEL.exec(charsOfLine(line))?.[1];
    const isNext = label !== undefined && (notes.length === 0 || follows(notes.at(-1)!.label, label));
    if (isNext) notes.push({ label, lines: [line] });
    else notes.at(-1)!.lines.push(line);
  }
  return notes.map(({ label, lines }) => ({ id: `p${lines[0]!.page} ${lines[0]!.side} ${label}`, label, lines }));
}

function follows(before: string, label: string): boolean {
  const [one, other] = [numberOf(before), numberOf(label)];
  return one !== null && other !== null ? other === one + 1 : /^[*＊†‡]/.test(label) && label !== before;
}

function numberOf(label: string): number | null {
  if (/^\d+$/.test(label)) return Number(label);
  const code = label.codePointAt(0)!;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  return code >= 0x32b1 && code <= 0x32bf ? code - 0x32b1 + 36 : null;
}

/** The raised item above that bears the label, perhaps on a line of its own; or ① in the line, where it stands there once. */
function callOf(
  { label }: PdfNote,
  above: readonly ColumnLine[],
  calls: ReadonlyMap<PdfItem, string>,
  body: number,
): PdfItem | null {
  const items = above.flatMap((line) => line.items.map((item) => ({ item, line })));
  const bears = ({ item }: (typeof items)[number]) =>
    !calls.has(item) && LABEL.exec(item.text)?.[1] === label && item.text.replace(LABEL, '').trim() === '';
  const isRaised = ({ item, line }: (typeof items)[number]) =>
    item.size < body * ALONE || (item.size < line.size * RAISED && item.baseline < line.baseline);
  const raised = items.find((one) => bears(one) && isRaised(one));
  if (raised !== undefined) return raised.item;
  const inLine = /^[①-㊿]$/.test(label) ? items.filter(bears) : [];
  return inLine.length === 1 ? inLine[0]!.item : null;
}

/** The characters of a note's first line without its label. */
export function withoutLabel(chars: string): string {
  return chars.replace(LABEL, '');
}
