/** A cover sheet read back: what is filled, where, in which inks; every operator that is none of those expected is an error. */
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { CoverSheet } from '../../../pipeline/render/press/cover/cover.ts';

/** A filled area by the box round it; `isLetter` where it is no plain rectangle. Points from the lower left corner of the trim. */
export interface Shape {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly ink: readonly number[];
  readonly isLetter: boolean;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: string;
  readonly pixels: Uint8Array;
}

export interface Read {
  readonly shapes: readonly Shape[];
  readonly pictures: readonly (Omit<Shape, 'ink' | 'isLetter'> & { readonly picture: Picture })[];
}

type Numbers = readonly number[];

/** Saves the sheet and reads its only page. */
export async function readSheet({ document }: CoverSheet): Promise<Read> {
  const saved = await PDFDocument.load(await document.save());
  const page = saved.getPage(0);
  const content = contents(page.node.Contents(), saved).map(unpacked);
  const resources = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const picture = (name: string) => pictureOf(resources?.lookup(PDFName.of(name)) as PDFRawStream);
  return shapesIn(content.join('\n'), picture);
}

function contents(node: unknown, document: PDFDocument): PDFRawStream[] {
  if (node instanceof PDFArray) return node.asArray().flatMap((one) => contents(one, document));
  if (node instanceof PDFRef) return contents(document.context.lookup(node), document);
  return [node as PDFRawStream];
}

function unpacked(stream: PDFRawStream): string {
  const filter = stream.dict.get(PDFName.of('Filter'));
  const bytes = filter === undefined ? stream.contents : inflateSync(stream.contents);
  return Buffer.from(bytes).toString('latin1');
}

function pictureOf(stream: PDFRawStream): Picture {
  const number = (name: string) => stream.dict.lookup(PDFName.of(name), PDFNumber).asNumber();
  return {
    width: number('Width'),
    height: number('Height'),
    colours: stream.dict.get(PDFName.of('ColorSpace'))!.toString(),
    pixels: inflateSync(stream.contents),
  };
}

function shapesIn(content: string, picture: (name: string) => Picture): Read {
  const shapes: Shape[] = [];
  const pictures: Read['pictures'][number][] = [];
  let operands: string[] = [];
  let ink: Numbers = [];
  let points: [number, number][] = [];
  let isLetter = false;
  let matrix: Numbers = [1, 0, 0, 1, 0, 0];
  for (const token of content.split(/\s+/).filter((one) => one !== '')) {
    if (/^[-+.\d]/.test(token) || token.startsWith('/')) {
      operands.push(token);
      continue;
    }
    const numbers = operands.map(Number);
    const pairs = () => numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1]!] as [number, number]] : []));
    if (token === 'k') ink = numbers;
    else if (token === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      points.push([x, y], [x + width, y + height]);
    } else if (token === 'm' || token === 'l' || token === 'c') {
      points.push(...pairs());
      isLetter = true;
    } else if (token === 'f') {
      shapes.push({ ...round(points), ink, isLetter });
      [points, isLetter] = [[], false];
    } else if (token === 'cm') matrix = numbers;
    else if (token === 'Do') {
      const [width = 0, , , height = 0, x = 0, y = 0] = matrix;
      const box = { left: x, right: x + width, bottom: y, top: y + height };
      pictures.push({ ...box, picture: picture(operands[0]!.slice(1)) });
    } else if (!['h', 'q', 'Q', 'gs'].includes(token)) throw new Error(`operator ${token}`);
    operands = [];
  }
  return { shapes, pictures };
}

function round(points: readonly [number, number][]) {
  const [across, up] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...across), right: Math.max(...across), bottom: Math.min(...up), top: Math.max(...up) };
}
