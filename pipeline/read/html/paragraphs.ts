/** The paragraph that is being read: its pieces, with white space as browsers show it. */
import type { Mark } from '../../model/document.ts';
import { writtenFormulas } from '../source/formulas.ts';
import { type DraftPiece, draftText } from '../styled/draft.ts';
import type { PageLook } from './page-style.ts';

const SPACES = /[ \t\r\n\f]+/g;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Gathers the pieces of one paragraph. */
export class OpenParagraph {
  readonly pieces: DraftPiece[] = [];
  /** The last character, or '' where white space is not shown. */
  private last = '';
  /** White space that is shown only before a character. */
  private waiting: { readonly hasLineEnd: boolean } | null = null;

  /** Adds characters as they stand in the page. */
  text(raw: string, { marks, look }: PageLook, href: string | null, ruby: Mark | null): void {
    const all = ruby === null ? marks : [...marks, ruby];
    let done = 0;
    for (const match of raw.matchAll(SPACES)) {
      this.characters(raw.slice(done, match.index), all, look, href);
      const hasLineEnd = /[\r\n]/.test(match[0]);
      this.waiting = { hasLineEnd: hasLineEnd || this.waiting?.hasLineEnd === true };
      done = match.index + match[0].length;
    }
    this.characters(raw.slice(done), all, look, href);
  }

  /** Adds characters whose white space is shown as it stands; line ends break the row. */
  preformatted(raw: string, { marks, look }: PageLook, href: string | null, ruby: Mark | null): void {
    const all = ruby === null ? marks : [...marks, ruby];
    for (const [index, row] of raw.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) this.breakRow();
      if (row !== '') this.pieces.push(draftText(row, { marks: all, look, href }));
      this.last = row.at(-1) ?? this.last;
    }
  }

  /** Adds a piece that is no characters. */
  piece(piece: DraftPiece): void {
    if (piece.kind !== 'remark') this.showWaiting('x');
    this.pieces.push(piece);
    if (piece.kind !== 'remark') this.last = 'x';
  }

  breakRow(): void {
    this.pieces.push({ kind: 'break' });
    this.waiting = null;
    this.last = '';
  }

  private characters(chars: string, marks: readonly Mark[], look: PageLook['look'], href: string | null): void {
    if (chars === '') return;
    const space = this.showWaiting(chars);
    this.pieces.push(...withLatex(space + chars, { marks, look, href }));
    this.last = chars.at(-1)!;
  }

  /** The space that stands before characters; a line end between Chinese is only one of the page's source. */
  private showWaiting(next: string): string {
    const { waiting, last } = this;
    this.waiting = null;
    if (waiting === null || last === '') return '';
    return waiting.hasLineEnd && WIDE.test(last) && WIDE.test(next[0]!) ? '' : ' ';
  }
}

/** Characters with the formulas among them that are written in LaTeX. */
function withLatex(chars: string, given: Parameters<typeof draftText>[1]): DraftPiece[] {
  const formulas = writtenFormulas(chars, 'plain');
  if (formulas.length === 0) return [draftText(chars, given)];
  const pieces: DraftPiece[] = [];
  let done = 0;
  for (const { from, to, latex, displayed, source } of formulas) {
    if (from > done) pieces.push(draftText(chars.slice(done, from), given));
    pieces.push({ kind: 'formula', latex, displayed, source });
    done = to;
  }
  if (done < chars.length) pieces.push(draftText(chars.slice(done), given));
  return pieces;
}
