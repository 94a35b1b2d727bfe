/** What Kanyin uses of pdfmake and of the pdfkit document that it hands out: types only, what is undocumented marked so. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { KeptFont } from './recall.ts';

/** What Kanyin uses of pdfmake. */
export interface Pdfmake {
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
  /** Not in pdfkit's documentation: how many pictures it has opened, which are named I1, I2 and so on. */
  _imageCount: number;
  /** Not in pdfkit's documentation: a picture opened by hand, which `image` takes. */
  openImage(bytes: Buffer): OpenedPicture;
  image(picture: OpenedPicture, x: number, y: number, size: { width: number; height: number }): PdfDocument;
  ref(dict: object): PdfObject;
  registerFont(name: string, bytes: Buffer): void;
  font(name: string): PdfDocument;
  fontSize(points: number): PdfDocument;
  fillColor(colour: string): PdfDocument;
  text(text: string, x: number, y: number, options: TextOptions): PdfDocument;
  save(): PdfDocument;
  /** Degrees clockwise. */
  rotate(angle: number, options: { origin: readonly [number, number] }): PdfDocument;
  restore(): PdfDocument;
  link(x: number, y: number, width: number, height: number, url: string): void;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, ...place: (string | number | null)[]): void;
  end(): void;
}

/** An object of the file; it is written when it is ended. */
interface PdfObject {
  end(contents?: Buffer): void;
}

/** What pdfkit makes of a picture and asks of one; `embed` is called once, and sets `obj`. */
export interface OpenedPicture {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  obj: PdfObject | null;
  embed(document: PdfDocument): void;
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
