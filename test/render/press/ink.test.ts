import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type Inked, inked } from '../../../pipeline/render/press/ink.ts';

/** In black alone, an inch wide. */
const grey = (bytes: Uint8Array, width = 72) =>
  inked(bytes, { inks: 'grey', inkLimit: 300, profile: null, width }) as Promise<Inked>;
/** How light each pixel is, 0 to 255, row by row. */
async function lightness({ bytes, width, filter, bits }: Inked): Promise<number[][]> {
  expect(bits).toBe(8);
  const pixels =
    filter === 'FlateDecode' ? inflateSync(bytes) : await sharp(bytes).toColourspace('b-w').raw().toBuffer();
  return Array.from({ length: pixels.length / width }, (_, y) => [...pixels.subarray(y * width, (y + 1) * width)]);
}
/** Grey, the left half dark. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#dddddd' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#333333' } }, left: 0, top: 0 },
  ]);

it.each([
  [1, 80, 40, 'left'],
  [3, 80, 40, 'right'],
  [6, 40, 80, 'top'],
  [8, 40, 80, 'foot'],
] as const)(
  'a picture with orientation %d is %d by %d and dark at the %s',
  async (orientation, width, height, side) => {
    for (const format of ['jpeg', 'tiff'] as const) {
      const made = await grey(await halves(80, 40).withMetadata({ orientation }).toFormat(format).toBuffer());
      expect([made.width, made.height, made.isWhole]).toEqual([width, height, true]);
      const rows = await lightness(made);
      const places = {
        left: rows[height / 2]![2],
        right: rows[height / 2]![width - 3],
        top: rows[2]![width / 2],
        foot: rows[height - 3]![width / 2],
      };
      for (const [name, light] of Object.entries(places)) {
        if (name === side) expect(light).toBeLessThan(70);
      }
      const across = { left: 'right', right: 'left', top: 'foot', foot: 'top' } as const;
      expect(places[across[side]]).toBeGreaterThan(190);
      expect(made.resolution).toBe(width);
    }
  },
);

it('what is seen through is the white of the paper', async () => {
  const pixels = Buffer.from([0, 0, 0, 255, 0, 0, 0, 128, 0, 0, 0, 0]);
  const clear = await sharp(pixels, { raw: { width: 3, height: 1, channels: 4 } })
    .png()
    .toBuffer();
  const [row] = await lightness(await grey(clear));
  expect(row![0]).toBeLessThan(10);
  expect(row![1]).toBeGreaterThan(100);
  expect(row![1]).toBeLessThan(150);
  expect(row![2]).toBe(255);
});

it('has no more pixels than a press shows, and all of them where there are not far more', async () => {
  const of = async (width: number) =>
    grey(
      await halves(width, width / 2)
        .png()
        .toBuffer(),
    );
  const [fine, far] = [await of(560), await of(1200)];
  expect([fine.width, fine.height, fine.resolution]).toEqual([560, 280, 560]);
  expect([far.width, far.height, far.resolution]).toEqual([450, 225, 1200]);
});
