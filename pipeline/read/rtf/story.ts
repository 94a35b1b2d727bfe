/** A text of RTF being read: the body, a note, what stands in a shape; paragraphs, cells and rows as they end. */
import { type DraftBlock, type DraftPiece, draftParagraph } from '../styled/draft.ts';
import { type EdgeCell, edgeGrid } from '../styled/edge-grid.ts';
import { definedCells, type RowDefinition } from './rows.ts';
import type { RtfParagraph } from './state.ts';

/** Gathers blocks. */
export class RtfStory {
  private readonly done: DraftBlock[] = [];
  private pieces: DraftPiece[] = [];
  /** Pictures and shapes that follow the paragraph they stand in. */
  private after: DraftBlock[] = [];
  private rows: { readonly cells: readonly EdgeCell[]; readonly isHead: boolean }[] = [];
  private cells: DraftBlock[][] = [];
  private cell: DraftBlock[] = [];
  private looks: object | null = null;
  label = '';

  add(piece: DraftPiece): void {
    this.pieces.push(piece);
  }

  /** Adds characters; those that look as the ones before, as `looks` is the same, are one piece with them. Says whether it is a new one. */
  addText(piece: Extract<DraftPiece, { kind: 'text' }>, looks: object): boolean {
    const last = this.pieces.at(-1);
    const isSame = last?.kind === 'text' && this.looks === looks && last.href === piece.href;
    this.looks = looks;
    if (isSame) this.pieces[this.pieces.length - 1] = { ...last, chars: last.chars + piece.chars };
    else this.pieces.push(piece);
    return !isSame;
  }

  addAfter(blocks: readonly DraftBlock[]): void {
    this.after.push(...blocks);
  }

  /** Ends a paragraph; `style` is its name. */
  endParagraph(paragraph: RtfParagraph, style: string, size: number): void {
    if (this.label === '' && paragraph.first < 0) this.takeHangingLabel();
    const label = this.label.trim();
    const isListed = label !== '';
    const block = draftParagraph(this.pieces, {
      style,
      setting: {
        ...(paragraph.centred && { centred: true }),
        ...(paragraph.outline !== null && paragraph.outline < 9 && { outline: paragraph.outline }),
        ...(isListed && { numberId: String(paragraph.list ?? 0), numberLevel: paragraph.level }),
      },
      label: isListed ? labelOf(label) : null,
      indent: isListed ? 0 : Math.max(0, Math.min(80, Math.round((paragraph.first / 10 / size) * 2))),
    });
    const blocks = [block, ...this.after];
    [this.pieces, this.after, this.label] = [[], [], ''];
    if (paragraph.inTable) this.cell.push(...blocks);
    else {
      this.endTable();
      this.done.push(...blocks);
    }
  }

  /** A bullet or a number that hangs before the text, a tab behind it. */
  private takeHangingLabel(): void {
    const tab = this.pieces.findIndex((piece) => piece.kind !== 'text' || piece.chars.includes('\t'));
    const piece = this.pieces[tab];
    if (piece?.kind !== 'text') return;
    const words = this.pieces.slice(0, tab + 1).map((one) => (one.kind === 'text' ? one.chars : ''));
    const [label, ...others] = words.join('').split('\t');
    if (!HANGING.test(label!.trim())) return;
    this.label = label!;
    this.pieces = [{ ...piece, chars: others.join('\t') }, ...this.pieces.slice(tab + 1)];
  }

  endCell(): void {
    this.cells.push(this.cell);
    this.cell = [];
  }

  endRow(row: RowDefinition): void {
    this.rows.push({ cells: definedCells(this.cells, row), isHead: row.isHead });
    this.cells = [];
  }

  /** All blocks; what is open ends. */
  blocks(paragraph: RtfParagraph, style: string, size: number): readonly DraftBlock[] {
    if (this.pieces.length > 0 || this.after.length > 0) this.endParagraph(paragraph, style, size);
    this.endTable();
    return this.done;
  }

  get isOpen(): boolean {
    return this.pieces.length > 0;
  }

  private endTable(): void {
    if (this.cell.length > 0) this.endCell();
    if (this.cells.length > 0) this.endRow({ cells: [], isHead: false, goesOn: false, isMerged: false });
    if (this.rows.length > 0) this.done.push(edgeGrid(this.rows));
    this.rows = [];
  }
}

/** • – 1. (1) a) */
const HANGING = /^(?:[^\p{L}\p{N}]|[(（[]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[)）.\]、]?)$/u;

/** 一、 and （一） stand close to the text, 1. and 1 do not; a sign of a symbol font is a bullet. */
function labelOf(label: string): string {
  if (/^[\ue000-\uf8ff\u00b7§]$/.test(label)) return '• ';
  return /[\w.)•◦▪–-]$/.test(label) ? `${label} ` : label;
}
