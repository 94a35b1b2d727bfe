/** The drawn cover: the front of the house style's cover, large enough for every shop. */
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { HouseStyle } from '../../../pipeline/house/style.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { colourOf } from '../../../pipeline/render/epub/colours.ts';
import { coverPicture } from '../../../pipeline/render/epub/cover.ts';
import { openPalette, SHADES } from '../../../pipeline/render/epub/palette.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';

const { fonts } = job(issue);

/** Size, and the share of the picture that has each colour of the palette. */
function opened(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const palette = bytes.subarray(bytes.indexOf('PLTE') + 4);
  const data = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
  const colourAt = (x: number, y: number) => {
    const index = rows[y * (width + 1) + 1 + x]!;
    return [...palette.subarray(index * 3, index * 3 + 3)];
  };
  return { width, height, colourAt };
}

const coverOf = (style: HouseStyle) => opened(coverPicture(issue, style, fonts()));

test.for(['lilun', 'xuebao'])('%s: the ground and the fields are those of its cover', async (name) => {
  const style = await loadStyle(name);
  const { width, height, colourAt } = coverOf(style);
  const { trim, ground, fields } = style.cover;
  expect(width >= 1600 && height >= 2400).toBe(true);
  expect(width / height).toBeCloseTo(style.page.trim.width / style.page.trim.height, 2);
  expect(colourAt(width - 5, height - 5)).toEqual([...colourOf(ground)]);
  const [field] = fields;
  const middle = Math.round(((field!.top + 2) / trim.height) * height);
  expect(colourAt(5, middle)).toEqual([...colourOf(field!.ink)]);
});

test('a narrow page is enlarged until it is wide enough', async () => {
  const style = await loadStyle('lilun');
  const page = { ...style.page, trim: { width: 100, height: 200 } };
  const { width, height } = coverOf({ ...style, page });
  expect([width, height]).toEqual([1600, 3200]);
});

test('an issue without a journal bears the name of its folder', async () => {
  const style = await loadStyle('lilun');
  const nameless = { ...issue, masthead: { ...issue.masthead, journal: ' ' } };
  const named = { ...issue, masthead: { ...issue.masthead, journal: issue.id } };
  const [one, other] = [nameless, named].map((each) => coverPicture(each, style, fonts()));
  expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true);
});

test('inks look as offset printing shows them', () => {
  expect(colourOf([0, 0, 0, 0])).toEqual([255, 255, 255]);
  expect(colourOf([0, 0, 0, 100])).toEqual([29, 29, 27]);
  expect(colourOf([0, 100, 100, 0])).toEqual([226, 0, 26]);
  const [red, green, blue] = colourOf([0, 0, 0, 50]);
  expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(4);
  expect(red).toBeLessThan(142);
});

test('a palette mixes what lies between two colours once, and a full one takes the nearer', () => {
  const palette = openPalette();
  const [white, black] = [palette.index([255, 255, 255]), palette.index([0, 0, 0])];
  expect(palette.over(white, black, SHADES)).toBe(black);
  const grey = palette.over(white, black, 1);
  expect(palette.over(white, black, 1)).toBe(grey);
  expect([...palette.bytes()].slice(grey * 3)).toEqual([191, 191, 191]);
  for (let value = 0; value < 256; value++) palette.index([value, 0, 7]);
  expect(palette.bytes()).toHaveLength(256 * 3);
  expect(palette.over(white, black, 2)).toBe(black);
  expect(palette.over(black, white, 1)).toBe(black);
});
