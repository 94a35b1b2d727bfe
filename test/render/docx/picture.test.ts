import { expect, it } from 'vitest';
import type { Block } from '../../../pipeline/model/document.ts';
import { wordPicture } from '../../../pipeline/render/docx/picture.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { AT, article, issue, text } from '../issue.ts';
import { job } from '../job.ts';
import { named } from '../xml.ts';
import { linesOf, open } from './book.ts';
import { body, failures } from './checks.ts';

/** The first bytes of a PNG, as far as its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const JPEG = Uint8Array.of(
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  4,
  0,
  0,
  0xff,
  0xc2,
  0,
  11,
  8,
  0,
  20,
  0,
  30,
  1,
  1,
  0x11,
  0,
  0xff,
  0xd9,
);

const figure = (image: string): Block => ({ kind: 'figure', at: AT, caption: text('图1　河网'), image });

async function shown(bytes: Uint8Array | null, ...images: string[]) {
  const one = { ...issue, sections: [{ title: null, articles: [article('题', { body: images.map(figure) })] }] };
  const { bytes: file, diagnostics } = await render({ ...job(one), picture: () => bytes });
  const parts = open(file);
  expect(failures(parts)).toEqual([]);
  return { parts, diagnostics };
}

it('knows the size of a PNG and of a JPEG', () => {
  expect(wordPicture(png(640, 480))).toMatchObject({ type: 'png', width: 640, height: 480 });
  expect(wordPicture(JPEG)).toMatchObject({ type: 'jpg', width: 30, height: 20 });
  expect(wordPicture(Uint8Array.of(1, 2, 3))).toBeNull();
  expect(wordPicture(JPEG.subarray(0, 12))).toBeNull();
});

it('shows pictures above their captions, which say what they show', async () => {
  const { parts, diagnostics } = await shown(png(300, 150), 'a.png', 'b.png');
  expect(diagnostics).toEqual([]);
  const drawings = named(body(parts), 'wp:docPr').map((node) => node.attributes.descr);
  expect(drawings).toEqual(['图1　河网', '图1　河网']);
  const styles = linesOf(body(parts)).map((line) => line.style);
  expect(styles.slice(-4)).toEqual(['Figure', 'FigureCaption', 'Figure', 'FigureCaption']);
});

it('makes a large picture fit the type area, in its own shape', async () => {
  const { parts } = await shown(png(4000, 1000), 'a.png');
  const { cx, cy } = named(body(parts), 'wp:extent')[0]!.attributes;
  expect(Number(cx) / 12700).toBeCloseTo(483, 0);
  expect(Number(cx) / Number(cy)).toBeCloseTo(4, 1);
});

it('leaves the caption and says so where there is no picture', async () => {
  const { parts, diagnostics } = await shown(null, 'a.png', 'a.png');
  expect(linesOf(body(parts)).at(-1)).toEqual({ style: 'FigureCaption', text: '图1　河网' });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['picture-missing', 'picture-missing']);
});
