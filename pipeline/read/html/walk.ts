/** A walk over elements of a page, which gathers blocks; what to do with an element is handed in. */
import { type DraftBlock, type DraftParagraph, draftParagraph } from '../styled/draft.ts';
import type { DraftMatter } from '../styled/matter.ts';
import { OUTERMOST, type PageInside } from './inside.ts';
import type { PageNotes } from './notes.ts';
import { OpenParagraph } from './paragraphs.ts';
import type { PagePictures } from './pictures.ts';
import type { HtmlNode, PageElement } from './tree.ts';

/** What the walk asks of the page. */
export interface PageReading {
  readonly notes: PageNotes;
  readonly pictures: PagePictures;
  /** The element that holds the article, and those round it; what stands beside is left out. */
  readonly main: PageElement;
  readonly around: ReadonlySet<PageElement>;
  /** The blocks of each note by its id. */
  readonly noteBlocks: Map<string, readonly DraftBlock[]>;
}

export type WalkElement = (element: PageElement, inside: PageInside, walk: PageWalk) => void;

/** Gathers the blocks of some nodes. */
export class PageWalk {
  readonly page: PageReading;
  private readonly walkElement: WalkElement;
  private readonly out: DraftBlock[] = [];
  /** Pictures that follow the paragraph they stand in. */
  private readonly waiting: DraftBlock[] = [];
  private open: OpenParagraph | null = null;
  private opened: Pick<DraftParagraph, 'style' | 'setting' | 'indent'> = OUTERMOST;
  private label: string | null = null;

  constructor(page: PageReading, walkElement: WalkElement) {
    this.page = page;
    this.walkElement = walkElement;
  }

  /** The blocks of nodes by themselves. */
  blocksOf(nodes: readonly HtmlNode[], inside: PageInside = OUTERMOST): DraftBlock[] {
    const walk = new PageWalk(this.page, this.walkElement);
    walk.nodes(nodes, inside);
    walk.endParagraph();
    return walk.out;
  }

  /** Goes on with nodes. */
  nodes(nodes: readonly HtmlNode[], inside: PageInside): void {
    for (const node of nodes) {
      if (typeof node !== 'string') this.walkElement(node, inside, this);
      else if (inside.isPre) this.paragraph(inside).preformatted(node, inside.look, inside.href, inside.ruby);
      else if (this.open !== null || /[^ \t\r\n\f]/.test(node))
        this.paragraph(inside).text(node, inside.look, inside.href, inside.ruby);
    }
  }

  /** The paragraph that is being read. */
  paragraph(inside: PageInside): OpenParagraph {
    if (this.open === null) {
      this.open = new OpenParagraph();
      this.opened = inside;
    }
    return this.open;
  }

  endParagraph(): void {
    const { open, opened, label } = this;
    this.open = null;
    if (open !== null) {
      const { style, setting, indent } = opened;
      const hasText = open.pieces.some((piece) => piece.kind !== 'remark' && piece.kind !== 'break');
      this.out.push(draftParagraph(open.pieces, { style, setting, indent, label: hasText ? label : null }));
      if (hasText) this.label = null;
    }
    this.out.push(...this.waiting.splice(0));
  }

  /** Gives the next paragraph a label. */
  labelNext(label: string | null): void {
    this.label = label;
  }

  /** Puts blocks behind the paragraph, which ends. */
  push(...blocks: readonly DraftBlock[]): void {
    this.endParagraph();
    for (const block of blocks) this.out.push(block);
  }

  /** Puts a picture behind the paragraph it stands in. */
  pushPicture(picture: DraftBlock): void {
    this.waiting.push(picture);
    if (this.open === null) this.endParagraph();
  }

  remark(matter: DraftMatter): void {
    if (this.open === null) this.out.push({ kind: 'remark', matter });
    else this.open.piece({ kind: 'remark', matter });
  }
}
