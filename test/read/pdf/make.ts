/** PDFs made for the tests: characters set where a test wants them, and bare files of some objects. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { read } from '../../../pipeline/read/pdf/read.ts';
import type { Reading } from '../../../pipeline/read/reader.ts';
import { ROOT } from '../../../pipeline/root.ts';

/** Some characters of a page; lengths in points from the top left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

const SIZE = 10;
const FONTS = join(ROOT, 'node_modules', '@expo-google-fonts');

interface Maker {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

/** A PDF whose pages hold these characters. */
export async function pdfOf(pages: readonly (readonly Placed[])[], about: object = {}): Promise<Uint8Array> {
  const maker = createRequire(join(ROOT, 'package.json'))('pdfmake') as Maker;
  maker.setFonts({
    Song: {
      normal: join(FONTS, 'noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'),
      bold: join(FONTS, 'noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'),
    },
  });
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy(() => true);
  const content = pages.flatMap((placed, at) =>
    placed.map(({ text, x, y, size = SIZE, bold = false }, index) => ({
      text,
      fontSize: size,
      bold,
      noWrap: true,
      absolutePosition: { x, y: y - size },
      ...(index === 0 && at > 0 && { pageBreak: 'before' }),
    })),
  );
  const definition = {
    pageSize: { width: 420, height: 595 },
    pageMargins: 0,
    defaultStyle: { font: 'Song' },
    info: about,
    content,
  };
  return new Uint8Array(await maker.createPdf(definition).getBuffer());
}

/** Lines of a paragraph set in a column of so many characters, its first set in by two; `y` is the top of the first. */
export function paragraph(text: string, x: number, y: number, columns: number, size: number = SIZE): Placed[] {
  const rows = [text.slice(0, columns - 2)];
  for (let at = columns - 2; at < text.length; at += columns) rows.push(text.slice(at, at + columns));
  return rows.map((row, at) => ({ text: row, x: x + (at === 0 ? 2 * size : 0), y: y + at * size * 1.6, size }));
}

/** A PDF of these objects, the first of which is its catalogue. */
export function bare(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [at, object] of objects.entries()) {
    places.push(length());
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'));
  }
  const from = length();
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${from}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** A stream object with some keys. */
export function stream(content: string | Uint8Array, keys = ''): Uint8Array {
  const body = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`<<${keys}/Length ${body.length}>>\nstream\n`), body, Buffer.from('\nendstream')]);
}

export function readPdf(bytes: Uint8Array): Promise<Reading> {
  return read('甲.pdf', bytes);
}

/** The blocks of the first article: kind and text. */
export function blocksOfPdf({ articles }: Reading): string[] {
  return outlineOf(articles[0]!).blocks.map(({ kind, text }) => `${kind}: ${text}`);
}
