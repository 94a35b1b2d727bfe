/** A paragraph's characters as they are read: rows between its line breaks, their marks and places, and how they look. */
import type { FormulaSource, Mark, Point, Text } from '../../model/document.ts';
import { formulaAt } from '../../model/math.ts';
import { concat, textAt } from '../../model/runs.ts';
import { type CleanLine, cleanLine } from '../source/characters.ts';
import { JOINER_REACH } from '../source/joiners.ts';
import type { Appearance } from './paragraph.ts';

/** How characters look, as far as it says what their paragraph is. */
export interface CharacterLook {
  readonly bold?: boolean;
  /** In half-points, as Word counts. */
  readonly size?: number;
}

const DEFAULT_SIZE = 21;

/** Collects the characters of one paragraph. */
export class Runs {
  private readonly done: Text[] = [];
  private parts: Text[] = [];
  private column = 1;
  private raw = '';
  /** The end of it, which says what a joiner after it means. */
  private last = '';
  private readonly sizes = new Map<number, number>();
  private letters = 0;
  private bold = 0;
  private readonly line: number;
  /** Where all of it counts as standing; null where columns count on. */
  private readonly fixed: Point | null;
  private readonly onClean: (line: number, clean: CleanLine) => void;

  constructor(place: { line: number; fixed: Point | null }, onClean: (line: number, clean: CleanLine) => void) {
    this.line = place.line;
    this.fixed = place.fixed;
    this.onClean = onClean;
  }

  /** Where the next character stands. */
  get point(): Point {
    return this.fixed ?? { line: this.line, column: this.column };
  }

  /** The characters as they stand in the document, one a column. */
  get written(): string {
    return this.raw;
  }

  /** How many characters were added, breaks counted. */
  get length(): number {
    return this.column - 1;
  }

  /** Whether nothing but white space was added. */
  get isBlank(): boolean {
    return this.letters === 0;
  }

  add(raw: string, marks: readonly Mark[], look: CharacterLook): void {
    const { line, column } = this.point;
    const clean = cleanLine(raw, line, column, this.last);
    this.last = (this.last + raw).slice(-JOINER_REACH);
    this.onClean(line, clean);
    this.parts.push({ ...clean.text, runs: clean.text.runs.map((run) => ({ ...run, marks })) });
    this.column += [...raw].length;
    this.raw += raw;
    const letters = raw.replace(/\s/g, '').length;
    const size = look.size ?? DEFAULT_SIZE;
    this.letters += letters;
    if (look.bold === true) this.bold += letters;
    this.sizes.set(size, (this.sizes.get(size) ?? 0) + letters);
  }

  /** Adds the call of a note; its character is only a place for the label. */
  call(id: string): void {
    this.parts.push({
      runs: [{ text: '①', marks: [{ kind: 'note', id }] }],
      anchors: [{ offset: 0, point: this.point }],
    });
    this.column++;
    this.raw += '①';
  }

  /** Adds a formula; its characters are those of its LaTeX, dollar signs and all. */
  formula(latex: string, displayed: boolean, source: FormulaSource | null): void {
    const { text, marks } = formulaAt(latex, displayed, this.point, { source }).runs[0]!;
    this.parts.push({ runs: [{ text, marks }], anchors: [{ offset: 0, point: this.point }] });
    this.column += [...text].length;
    this.raw += text;
    this.letters += text.length;
  }

  breakRow(): void {
    this.done.push(this.row());
    this.parts = [];
    this.column++;
    this.raw += '\n';
  }

  rows(): Text[] {
    return [...this.done, this.row()];
  }

  appearance(): Appearance {
    const [size] = [...this.sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [DEFAULT_SIZE, 0]);
    return { size, bold: this.letters > 0 && this.bold === this.letters };
  }

  private row(): Text {
    const [first, ...others] = this.parts;
    return first === undefined ? textAt('', this.point) : concat([first, ...others]);
  }
}
