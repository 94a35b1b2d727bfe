/**
 * The press: typeset pages as a pdfmake document, then as bytes. The only file that knows pdfmake. Rules are pdfmake's
 * nodes; pictures and the runs of text, tens of thousands in a long issue, are drawn through the pdfkit document that pdfmake hands out,
 * since a node each takes twice the time and the memory.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Page, PlacedRun, Wave } from '../../typeset/pages.ts';
import { addOutline } from './bookmarks.ts';
import { opened } from './embed.ts';
import type { PageLayout } from './layout.ts';
import type { OpenedPicture, PdfDocument, Pdfmake } from './pdfkit.ts';
import { rememberGlyphs } from './recall.ts';

/** What a document says about itself. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Printed as the day of creation, so that the same issue always gives the same bytes. */
  readonly date: Date;
}

/** Black ink only, no other colour: DeviceCMYK 0 0 0 100. */
const BLACK = [0, 0, 0, 100] as unknown as string;

/** Turns to a page on which nothing is printed. */
const BLANK: Content = { canvas: [], absolutePosition: { x: 0, y: 0 } };

/** Prints pages; `progress` is told the share done. The pages themselves are let go before the long work begins. */
export function printPages(layout: PageLayout, imprint: About, progress: (share: number) => void): Promise<Uint8Array> {
  return press(definition(layout, imprint), finishing(layout), progress);
}

async function press(
  defined: TDocumentDefinitions,
  finish: Finish,
  progress: (share: number) => void,
): Promise<Uint8Array> {
  const pdfmake = (await import('pdfmake')).default as unknown as Pdfmake;
  pdfmake.setUrlAccessPolicy(refuse);
  pdfmake.setLocalAccessPolicy(refuse);
  const options = { bufferPages: true, fontLayoutCache: false };
  const document = await pdfmake.createPdf(defined, options).getStream();
  finish(document, progress);
  escapeForXml(document.info, 'Title');
  escapeForXml(document.info, 'Author');
  return collect(document);
}

type Finish = (document: PdfDocument, progress: (share: number) => void) => void;

/** What is left to do when pdfmake has laid out its pages: pictures, text, bookmarks, links and boxes. */
function finishing({ width, height, bleed, outline, pages, faces, pictures }: PageLayout): Finish {
  return (document, progress) => {
    for (const [id, face] of Object.entries(faces)) {
      document.registerFont(id, face.bytes());
      rememberGlyphs(document.font(id)._font, face);
    }
    addOutline(document, outline, width);
    labelPages(document, pages[0]?.folio ?? 1);
    const known = new Map<string, OpenedPicture>();
    pages.forEach((page, i) => {
      document.switchToPage(i);
      for (const { name, x, y, width, height } of page.images) {
        const picture = known.get(name) ?? opened(document, pictures[name]!);
        known.set(name, picture);
        document.image(picture, x, y, { width, height });
      }
      drawText(document, page.runs);
      drawTurned(document, page.turned);
      finishPage(document, page, i, { width, height, bleed });
      joinChunks(document.page.content);
      if (i % 20 === 0) progress(0.5 + (0.4 * i) / pages.length);
    });
  };
}

/** pdfkit keeps a page's operators as thousands of small buffers until the end; as one they take a fraction of the memory. */
function joinChunks(content: PdfDocument['page']['content']): void {
  if (Array.isArray(content.buffer)) content.buffer = [Buffer.concat(content.buffer)];
}

/** Runs in reading order, in black. */
function drawText(document: PdfDocument, runs: readonly PlacedRun[]): void {
  document.fillColor(BLACK);
  for (const { text, look, x, baseline, spacing } of runs) {
    document.font(look.face).fontSize(look.size);
    document.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      features: [],
    });
  }
}

/** Runs that go up the page. */
function drawTurned(document: PdfDocument, runs: readonly PlacedRun[]): void {
  for (const run of runs) {
    document.save();
    document.rotate(-90, { origin: [run.x, run.baseline] });
    drawText(document, [run]);
    document.restore();
  }
}

/** Nothing is fetched or opened. Not a function of `print`, since pdfmake keeps it, and with it all that `print` knows. */
function refuse(): boolean {
  return false;
}

/** What pdfmake is handed: pages with their rules. */
export function definition(layout: PageLayout, imprint: About): TDocumentDefinitions {
  return {
    pageSize: { width: layout.width, height: layout.height },
    pageMargins: 0,
    version: '1.7',
    language: imprint.language,
    displayTitle: true,
    info: {
      title: imprint.title,
      author: imprint.author,
      creator: 'Kanyin',
      producer: 'pdfmake',
      creationDate: imprint.date,
    },
    content: layout.pages.flatMap(pageContent),
  };
}

function pageContent(page: Page, index: number): Content[] {
  const [first = BLANK, ...rest] = ornaments(page);
  return [index === 0 ? first : ({ ...(first as object), pageBreak: 'before' } as Content), ...rest];
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
    ...page.waves.map(waveLine),
  ];
  return canvas.length === 0 ? [] : [{ canvas, absolutePosition: { x: 0, y: 0 } }];
}

/** Points that a wave is drawn through to each of its lengths. */
const WAVE_POINTS = 12;

function waveLine({ x, y, width, swing, length }: Wave) {
  const step = length / WAVE_POINTS;
  const points = Array.from({ length: Math.floor(width / step) + 1 }, (_, i) => ({
    x: x + i * step,
    y: y + swing * Math.sin((2 * Math.PI * i) / WAVE_POINTS),
  }));
  return { type: 'polyline' as const, points, lineWidth: swing, lineColor: BLACK };
}

/** pdfkit reads an entry first for the document's own dictionary, where it stands as it is, then for XML, which has it escaped. */
function escapeForXml(info: PdfDocument['info'], key: string): void {
  const words = info[key] ?? '';
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  let next = words;
  Object.defineProperty(info, key, {
    enumerable: true,
    get: () => {
      const read = next;
      next = escaped;
      return read;
    },
  });
}

type Trim = Pick<PageLayout, 'width' | 'height' | 'bleed'>;

/** Trim and bleed for the printer; the sheet reaches as far as the bleed, viewers show the trimmed page. */
function finishPage(document: PdfDocument, page: Pick<Page, 'links' | 'targets'>, index: number, sheet: Trim): void {
  const { width, height, bleed } = sheet;
  for (const { x, y, width: w, height: h, to } of page.links) {
    if ('href' in to) document.link(x, y, w, h, to.href);
    else if ('target' in to) document.goTo(x, y, w, h, to.target);
    else document.goTo(x, y, w, h, pageName(to.page));
  }
  document.addNamedDestination(pageName(index), 'XYZ', 0, 0, null);
  for (const { name, x, y } of page.targets) document.addNamedDestination(name, 'XYZ', x, y, null);
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

/** Viewers count pages as the folios do (ISO 32000 12.4.2). */
function labelPages(document: PdfDocument, first: number): void {
  if (first !== 1) document._root.data.PageLabels = { Nums: [0, { S: 'D', St: first }] };
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
