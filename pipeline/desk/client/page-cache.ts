/** Pages of PDF drawn by pdf.js, each once; and the lines of each page with their places. */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import type { Edition } from '../../model/document.ts';
import type { LineView } from '../contract.ts';
import { ask, askBytes } from './api.ts';

GlobalWorkerOptions.workerSrc = '/asset/pdf.worker.js';

/** A page by what is on it. */
export interface PageName {
  readonly issue: string;
  readonly edition: Edition;
  readonly index: number;
  readonly key: string;
}

const lines = new Map<string, Promise<readonly LineView[]>>();
const pdfs = new Map<string, Promise<ArrayBuffer>>();
/** So many pages are kept; older ones are fetched again. */
const MOST = 120;

/** The lines of a page. Throws RequestFailure. */
export function linesOfPage({ issue, edition, index, key }: PageName): Promise<readonly LineView[]> {
  return kept(lines, `${edition} ${index} ${key}`, () =>
    ask<LineView[]>('lines', { issue, edition, page: index, key }),
  );
}

/** Draws a page as wide as asked, in pixels of the page; gives the canvas. Throws RequestFailure. */
export async function drawnPage(page: PageName, width: number): Promise<HTMLCanvasElement> {
  const { issue, edition, index, key } = page;
  const bytes = await kept(pdfs, `${edition} ${key}`, () => askBytes('page', { issue, edition, page: index, key }));
  return drawn(bytes, 1, width);
}

const proofs = new Map<string, Promise<ArrayBuffer>>();

/** Draws a page of a proof that was handed in; empty where it has no such page. Throws RequestFailure. */
export async function drawnProof(
  issue: string,
  number: number,
  index: number,
  width: number,
): Promise<HTMLCanvasElement> {
  const bytes = await kept(proofs, `${issue} ${number}`, () => askBytes('proof', { issue, number }));
  return drawn(bytes, index + 1, width);
}

/** Draws the cover of an edition as it is now. Throws RequestFailure. */
export async function drawnCover(issue: string, edition: Edition, width: number): Promise<HTMLCanvasElement> {
  return drawn(await askBytes('cover', { issue, edition }), 1, width);
}

async function drawn(bytes: ArrayBuffer, number: number, width: number): Promise<HTMLCanvasElement> {
  const task = getDocument({ data: bytes.slice(0), isEvalSupported: false });
  const pdf = await task.promise;
  const canvas = document.createElement('canvas');
  if (number <= pdf.numPages) {
    const found = await pdf.getPage(number);
    const natural = found.getViewport({ scale: 1 });
    const scale = (width * Math.min(3, window.devicePixelRatio || 1)) / natural.width;
    const viewport = found.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await found.render({ canvasContext: canvas.getContext('2d')!, viewport }).promise;
  }
  await task.destroy();
  return canvas;
}

function kept<Value>(shelf: Map<string, Promise<Value>>, name: string, make: () => Promise<Value>): Promise<Value> {
  const known = shelf.get(name);
  if (known !== undefined) return known;
  const made = make();
  shelf.set(name, made);
  made.catch(() => shelf.delete(name));
  if (shelf.size > MOST) shelf.delete(shelf.keys().next().value!);
  return made;
}
