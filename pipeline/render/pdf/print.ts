/** The press: typeset pages as a pdfmake document, then as bytes. The only file that knows pdfmake. */

import type { Content, ContentText, Style, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import type { OutlineEntry, Page, PlacedRun } from '../../typeset/pages.ts';
import type { Layout } from './layout.ts';

/** What a document says about itself. */
export interface Imprint {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Printed as the day of creation, so that the same issue always gives the same bytes. */
  readonly date: Date;
}

/** Black ink only, no other colour: DeviceCMYK 0 0 0 100. */
const BLACK = [0, 0, 0, 100] as unknown as string;

/** Prints pages; `progress` is told the share done. */
export async function print(layout: Layout, imprint: Imprint, progress: (share: number) => void): Promise<Uint8Array> {
  const pdfmake = (await import('pdfmake')).default as unknown as Pdfmake;
  const names = Object.entries(layout.faces).map(([id, face]) => {
    pdfmake.virtualfs.writeFileSync(`${id}.ttf`, face.bytes());
    return [id, { normal: `${id}.ttf` }] as const;
  });
  const images = Object.entries(layout.pictures).map(([name, bytes], i) => {
    pdfmake.virtualfs.writeFileSync(`picture-${i}`, Buffer.from(bytes));
    return [name, `picture-${i}`] as const;
  });
  pdfmake.setFonts(Object.fromEntries(names));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const defined = { ...definition(layout, imprint), images: Object.fromEntries(images) };
  const document = await pdfmake.createPdf(defined, { bufferPages: true, fontLayoutCache: false }).getStream();
  progress(0.9);
  addOutline(document, layout);
  layout.pages.forEach((page, i) => {
    finishPage(document, page, i, layout);
  });
  return collect(document);
}

/** What pdfmake is handed: one text node a run, in reading order. */
export function definition(layout: Layout, imprint: Imprint): TDocumentDefinitions {
  return {
    pageSize: { width: layout.width, height: layout.height },
    pageMargins: 0,
    version: '1.7',
    language: imprint.language,
    displayTitle: true,
    info: {
      title: withoutXml(imprint.title),
      author: withoutXml(imprint.author),
      creator: 'Kanyin',
      producer: 'pdfmake',
      creationDate: imprint.date,
    },
    defaultStyle: { color: BLACK, noWrap: true, preserveLeadingSpaces: true, preserveTrailingSpaces: true } as Style,
    content: layout.pages.flatMap((page, i) => pageContent(page, i, layout)),
  };
}

/** pdfmake writes title and author into XML as they are: full-width forms stand for the marks XML keeps to itself. */
function withoutXml(words: string): string {
  return words.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}

function pageContent(page: Page, index: number, layout: Layout): Content[] {
  const [first, ...rest] = [...ornaments(page), ...page.runs.map((run) => textNode(run, layout))];
  return first === undefined
    ? []
    : [index === 0 ? first : ({ ...(first as object), pageBreak: 'before' } as Content), ...rest];
}

function ornaments(page: Page): Content[] {
  const canvas = [
    ...page.rules.map((rule) => ({
      type: 'rect' as const,
      x: rule.x,
      y: rule.y,
      w: rule.width,
      h: rule.height,
      color: BLACK,
    })),
    ...page.dots.map((dot) => ({
      type: 'ellipse' as const,
      x: dot.x,
      y: dot.y,
      r1: dot.radius,
      r2: dot.radius,
      color: BLACK,
    })),
  ];
  const drawn: Content[] = canvas.length === 0 ? [] : [{ canvas, absolutePosition: { x: 0, y: 0 } }];
  const images = page.images.map(({ name, x, y, width, height }) => ({
    image: name,
    width,
    height,
    absolutePosition: { x, y },
  }));
  return [...drawn, ...images];
}

function textNode({ text, look, x, baseline, spacing }: PlacedRun, layout: Layout): Content {
  const { face, size } = look;
  const node: ContentText = {
    text,
    font: face,
    fontSize: size,
    absolutePosition: { x, y: baseline - layout.faces[face]!.ascent * size },
  };
  if (spacing !== 0) node.characterSpacing = spacing;
  return node;
}

/** What Kanyin uses of pdfmake; its types leave out the virtual file system. */
interface Pdfmake {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  setFonts(fonts: TFontDictionary): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions, options: object): { getStream(): Promise<PdfDocument> };
}

/** What Kanyin uses of the pdfkit document that pdfmake hands out before it is ended. */
interface PdfDocument extends NodeJS.ReadableStream {
  readonly page: { readonly dictionary: { readonly data: Record<string, unknown> } };
  readonly outline: Bookmark;
  switchToPage(index: number): void;
  link(x: number, y: number, width: number, height: number, url: string): void;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, ...place: (string | number | null)[]): void;
  end(): void;
}

interface Bookmark {
  readonly dictionary: { readonly data: Record<string, unknown> };
  readonly children: readonly Bookmark[];
  addItem(title: string, options: { pageNumber: number; left: number; top: number; expanded: boolean }): Bookmark;
}

/** Trim and bleed for the printer; the sheet reaches as far as the bleed, viewers show the trimmed page. */
function finishPage(document: PdfDocument, page: Page, index: number, { width, height, bleed }: Layout): void {
  document.switchToPage(index);
  for (const { x, y, width: w, height: h, to } of page.links) {
    if ('href' in to) document.link(x, y, w, h, to.href);
    else document.goTo(x, y, w, h, pageName(to.page));
  }
  document.addNamedDestination(pageName(index), 'XYZ', 0, 0, null);
  const boxes = document.page.dictionary.data;
  const bled = [-bleed, -bleed, width + bleed, height + bleed];
  boxes.MediaBox = bled;
  boxes.TrimBox = [0, 0, width, height];
  boxes.CropBox = [0, 0, width, height];
  boxes.BleedBox = bled;
}

function pageName(index: number): string {
  return `page-${index + 1}`;
}

/** Bookmarks, article over headings, closed; pdfkit leaves out the counts that closed and top entries need. */
function addOutline(document: PdfDocument, layout: Layout): void {
  const open: { level: number; item: Bookmark }[] = [];
  for (const entry of layout.outline) {
    while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
    const parent = open.at(-1)?.item ?? document.outline;
    open.push({ level: entry.level, item: parent.addItem(entry.title, placeOf(entry, layout)) });
  }
  document.outline.dictionary.data.Count = document.outline.children.length;
  document.outline.children.forEach(countClosed);
}

function placeOf(entry: OutlineEntry, layout: Layout) {
  return { pageNumber: entry.page, left: layout.width, top: entry.y, expanded: false };
}

function countClosed(item: Bookmark): void {
  if (item.children.length > 0) item.dictionary.data.Count = -item.children.length;
  item.children.forEach(countClosed);
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
