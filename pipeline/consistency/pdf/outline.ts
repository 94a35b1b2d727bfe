/** The bookmarks of a PDF on their first level: the articles. */
import { Name, type Operand } from '../../preflight/walk/tokens.ts';
import type { PdfDict, PdfObjects } from './objects.ts';

/** A bookmark and where it leads: the number of the page's object, and the height on it in points from the foot. */
export interface ReadBookmark {
  readonly title: string;
  readonly page: number;
  readonly top: number;
}

const MOST = 10_000;

/** In order; none where the file has no outline. */
export function readBookmarks({ root, dict }: PdfObjects): ReadBookmark[] {
  const found: ReadBookmark[] = [];
  let item = dict(dict(root.get('Outlines'))?.get('First'));
  while (item !== null && found.length < MOST) {
    found.push(bookmarkOf(item));
    item = dict(item.get('Next'));
  }
  return found;
}

function bookmarkOf(item: PdfDict): ReadBookmark {
  const place = item.get('Dest');
  const [page = 0, , kind, , top = 0] = Array.isArray(place) ? (place as Operand[]) : [];
  const isPlace = kind instanceof Name && kind.name === 'XYZ';
  return { title: pdfString(item.get('Title')), page: Number(page), top: isPlace ? Number(top) : 0 };
}

/** A text string: UTF-16 behind its mark, else a byte a character, which does for what Kanyin writes so (ISO 32000-1, 7.9.2.2). */
export function pdfString(value: Operand | undefined): string {
  if (!(value instanceof Uint8Array)) return '';
  if (value[0] !== 0xfe || value[1] !== 0xff) return Buffer.from(value).toString('latin1');
  return new TextDecoder('utf-16be').decode(value);
}
