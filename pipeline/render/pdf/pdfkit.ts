/** What Kanyin uses of pdfmake and of the pdfkit document that it hands out: types only, what is undocumented marked so. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { KeptFont } from './recall.ts';

/** What Kanyin uses of pdfmake; its types leave out the virtual file system. */
export interface Pdfmake {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions, options: object): { getStream(): Promise<PdfDocument> };
}

/** What Kanyin uses of the pdfkit document that pdfmake hands out before it is ended. */
export interface PdfDocument extends NodeJS.ReadableStream {
  /** Not in pdfkit's documentation: the font that `font` has opened. */
  readonly _font?: KeptFont;
  readonly page: {
    readonly dictionary: { readonly data: Record<string, unknown> };
    /** Not in pdfkit's documentation: 0.19 keeps what is drawn here until the page is ended. */
    readonly content: { buffer: Buffer[] };
  };
  readonly outline: Bookmark;
  /** Not in pdfkit's documentation: the document's catalogue. */
  readonly _root: { readonly data: Record<string, unknown> };
  readonly info: Record<string, string>;
  switchToPage(index: number): void;
  registerFont(name: string, bytes: Buffer): void;
  font(name: string): PdfDocument;
  fontSize(points: number): PdfDocument;
  fillColor(colour: string): PdfDocument;
  text(text: string, x: number, y: number, options: TextOptions): PdfDocument;
  link(x: number, y: number, width: number, height: number, url: string): void;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, ...place: (string | number | null)[]): void;
  end(): void;
}

interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly characterSpacing: number;
  readonly features: readonly string[];
}

export interface Bookmark {
  readonly dictionary: { readonly data: Record<string, unknown> };
  readonly children: readonly Bookmark[];
  addItem(title: string, options: { pageNumber: number; left: number; top: number; expanded: boolean }): Bookmark;
}
