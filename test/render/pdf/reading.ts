/** Reads a finished PDF back with pdfjs: what is printed, where, and what the file says of itself. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadRun {
  readonly text: string;
  readonly x: number;
  /** Baseline from the foot of the page. */
  readonly y: number;
  readonly width: number;
}

export interface ReadPdf {
  readonly pages: readonly (readonly ReadRun[])[];
  readonly info: Readonly<Record<string, unknown>>;
  /** Pages, from 0, by the names under which links find them. */
  readonly named: Readonly<Record<string, number>>;
  readonly outline: readonly { readonly title: string; readonly items: readonly { readonly title: string }[] }[];
}

/** Opens a PDF and reads all of its text in the order in which it is drawn. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const document = await task.promise;
  const pages: ReadRun[][] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent({ disableNormalization: true });
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str !== ''
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
          : [],
      ),
    );
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const named: Record<string, number> = {};
  for (const [name, [page]] of Object.entries(await document.getDestinations())) {
    named[name] = await document.getPageIndex(page);
  }
  await task.destroy();
  return { pages, info: info as Record<string, unknown>, named, outline };
}

/** Text of runs without the spaces a reader of pages puts in or leaves out. */
export function written(runs: readonly ReadRun[]): string {
  return bare(runs.map((run) => run.text).join(''));
}

export function bare(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '');
}
