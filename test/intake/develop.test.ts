import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { develop } from '../../pipeline/intake/develop.ts';
import { cpuTime } from '../cpu.ts';
import { svg } from '../pictures/drawings.ts';
import { emptyPng, pngOf } from '../pictures/pixels.ts';
import { issueOf } from './pictured.ts';

const JPEG = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer();
/** More pixels than a screen shows. */
const BLANK = { create: { width: 9000, height: 7000, channels: 3, background: 'white' } } as const;
const NOWHERE = { line: 1, column: 1 };
const COVER = { path: 'a', at: { file: 'issue.yaml', from: NOWHERE, to: NOWHERE } };
const made = (bytes: Uint8Array) => develop(null, COVER, () => bytes);
const developed = async (svg: string) => (await made(Buffer.from(svg, 'latin1'))).picture('a')!;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';

it('a drawing is known behind a declaration, comments and a DOCTYPE', async () => {
  const before = '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b - c -->\n<!---->\n<!DOCTYPE svg>\n';
  expect(Buffer.from(await developed(before + SVG)).toString('latin1', 1, 4)).toBe('PNG');
});

// A pattern with two ways through each comment took years for thirty of them.
it.each(['<!---->', '<!---->-->', ' ', '<?xml?>', '<!DOCTYPE a>', '<!--'])(
  '4,000 times “%s” is no drawing that can be read',
  async (unit) => {
    const start = cpuTime();
    expect((await made(Buffer.from(`${unit.repeat(4000)}x`))).isCoverFit).toBe(false);
    expect(cpuTime() - start).toBeLessThan(1000);
  },
);

const sizeOf = async (bytes: Uint8Array) => {
  const { width, height, channels } = await sharp(bytes).metadata();
  return { width, height, channels };
};

it('what is seen through gets white paper behind it; what is not stays as it is', async () => {
  const [clear, plain] = [pngOf(40, 30, 6), pngOf(40, 30, 2)];
  expect(await sizeOf((await made(clear)).picture('a')!)).toEqual({ width: 40, height: 30, channels: 3 });
  expect((await made(clear)).original('a')).toBe(clear);
  expect((await made(plain)).picture('a')).toBe(plain);
});

/** Red, green, blue at a place of a picture, in its pixels. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
}
const isNear = (colour: readonly number[], to: readonly number[]) =>
  colour.every((value, i) => Math.abs(value - to[i]!) < 20);
const [RED, GREEN, WHITE] = [
  [255, 0, 0],
  [0, 128, 0],
  [255, 255, 255],
] as const;

it('what is seen through a little is mixed with white, what is seen through wholly is white', async () => {
  const pixels = Buffer.from([255, 0, 0, 255, 255, 0, 0, 128, 0, 0, 0, 0]);
  const clear = await sharp(pixels, { raw: { width: 3, height: 1, channels: 4 } })
    .png()
    .toBuffer();
  const shown = (await made(clear)).picture('a')!;
  expect(await colourAt(shown, 0, 0)).toEqual([...RED]);
  expect(isNear(await colourAt(shown, 1, 0), [255, 127, 127])).toBe(true);
  expect(await colourAt(shown, 2, 0)).toEqual([...WHITE]);
});

/** Red at the left, green at the right, and what a camera says of how it was held (Exif 4.6.4). */
const halves = (orientation: number) =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: 'red' } })
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: 'green' } }, left: 40, top: 0 }])
    .withMetadata({ orientation });

it.each([
  [2, 80, 40, [GREEN, RED]],
  [3, 80, 40, [GREEN, RED]],
  [5, 40, 80, [RED, GREEN]],
  [6, 40, 80, [RED, GREEN]],
  [8, 40, 80, [GREEN, RED]],
] as const)(
  'a picture with orientation %d stands upright, whatever its format, and is kept for the press',
  async (...given) => {
    const [orientation, width, height, [first, last]] = given;
    for (const format of ['jpeg', 'tiff'] as const) {
      const bytes = await halves(orientation).toFormat(format).toBuffer();
      const { picture, original } = await made(bytes);
      const shown = picture('a')!;
      expect(await sizeOf(shown)).toMatchObject({ width, height });
      expect((await sharp(shown).metadata()).orientation ?? 1).toBe(1);
      expect(isNear(await colourAt(shown, 2, 2), first)).toBe(true);
      expect(isNear(await colourAt(shown, width - 3, height - 3), last)).toBe(true);
      expect(original('a')).toBe(bytes);
    }
  },
);

it('an upright photograph stays as it is, with whatever the camera wrote', async () => {
  const bytes = await halves(1).jpeg().toBuffer();
  expect((await made(bytes)).picture('a')).toBe(bytes);
});

it('what is brought down for a screen keeps its shape', async () => {
  const wide = { create: { width: 12000, height: 6000, channels: 3, background: 'white' } } as const;
  const bytes = await sharp(wide).toColourspace('b-w').png().toBuffer();
  expect(await sizeOf((await made(bytes)).picture('a')!)).toMatchObject({ width: 4000, height: 2000 });
});

it('a drawing measured in millimetres is painted as wide as any other', async () => {
  const { picture, original } = await made(Buffer.from(svg('<rect/>', 'width="210mm" height="297mm"')));
  expect(Math.abs((await sizeOf(picture('a')!)).width - 2400)).toBeLessThan(3);
  expect(Buffer.from(original('a')!).toString()).toContain('width="595.276" height="841.89"');
});

it.each([
  ['a PNG that breaks off', pngOf(400, 300, 2, 0.6), '不完整'],
  ['one whose pixels break off', emptyPng(400, 300), '像素不全'],
  ['one that claims more pixels than anything has', emptyPng(60_000, 60_000), '像素太多（60000 × 60000），最多 1.5 亿'],
  ['one of no pixels', emptyPng(0, 0), '宽或高是 0（0 × 0）'],
  ['a JPEG that breaks off', JPEG.subarray(0, JPEG.length - 8), '不完整'],
  ['one that breaks off in its head', JPEG.subarray(0, 40), '不完整'],
  ['a GIF', Buffer.from('GIF89a'), '是 GIF，不能收'],
  ['a packed drawing', gzipSync(SVG), '是压缩过的 SVG（svgz），不能收'],
  ['a drawing of two bytes a letter', Buffer.from(`\ufeff${SVG}`, 'utf16le'), '是 UTF-16 编码的 SVG，不能收'],
  ['the same with no mark before it', Buffer.from(`<?xml version="1.0"?>${SVG}`, 'utf16le'), '是 UTF-16 编码的 SVG'],
  ['a drawing with entities', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`), '自定义的实体（DTD）'],
  ['a drawing that is no XML', Buffer.from('<svg><g></svg>'), '坏了，读不下去'],
  ['a square drawing of tiny units', Buffer.from(svg('', 'viewBox="0 0 0.001 0.001"')), '不在 0.01 到 100 万之间'],
  ['a square drawing of huge units', Buffer.from(svg('', 'viewBox="0 0 2e6 2e6"')), '不在 0.01 到 100 万之间'],
  ['a thread', Buffer.from(svg('', 'viewBox="0 0 10 1000"')), '太细长'],
  ['a page of the web', Buffer.from('<html><svg/></html>'), '不是图片，或认不出格式'],
  ['a TIFF with nothing in it', Buffer.from('II*\0\x08\0\0\0'), '读不出来'],
  ['a drawing that asks for a blur', Buffer.from(svg('<g filter="url(#f)"/>')), '滤镜'],
])('%s is refused, with a crossed frame in its place and nothing for the press', async (_, bytes, why) => {
  const { issue, at } = issueOf('图/a');
  const { picture, original, diagnostics } = await develop(issue, null, () => bytes);
  expect(diagnostics).toMatchObject([
    { severity: 'warning', rule: 'picture-refused', file: at.file, line: at.from.line },
  ]);
  expect(diagnostics[0]!.message).toContain(why);
  expect(await sizeOf(picture('图/a')!)).toMatchObject({ width: 600, height: 400 });
  expect(original('图/a')).toHaveLength(0);
});

it('a picture that cannot be opened is refused by what is wrong with its file', async () => {
  const { issue, at } = issueOf('图/a');
  const refused = { refused: '不是普通文件', hint: '换成普通的图片文件' };
  const { original, isCoverFit, diagnostics } = await develop(issue, { ...COVER, path: '图/a' }, () => refused);
  expect(diagnostics.map(({ file, message, hint }) => [file, message, hint])).toEqual([
    [at.file, '图片“图/a”不是普通文件，不能收，印成打叉的框', '换成普通的图片文件'],
    ['issue.yaml', '封面图片“图/a”不是普通文件，不能用', '换成普通的图片文件'],
  ]);
  expect([isCoverFit, original('图/a')]).toEqual([false, new Uint8Array(0)]);
});

it('a cover that is nowhere is said once, and is no figure that is missing', async () => {
  const { issue } = issueOf('图/a');
  const { picture, isCoverFit, diagnostics } = await develop(issue, { ...COVER, path: '封面.png' }, () => null);
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'cover-missing', file: 'issue.yaml' }]);
  expect([isCoverFit, picture('封面.png'), picture('图/a')]).toEqual([false, null, null]);
});

it('what has more pixels than a screen shows is brought down for it, and stays as it is for the press', async () => {
  for (const format of ['png', 'jpeg'] as const) {
    const bytes = await sharp(BLANK).toColourspace('b-w').toFormat(format).toBuffer();
    const { picture, original, diagnostics } = await made(bytes);
    expect(diagnostics).toEqual([]);
    expect(Math.max(...Object.values(await sizeOf(picture('a')!)))).toBe(4000);
    expect(original('a')).toBe(bytes);
  }
});

it('a cover that is refused is none, and said where it is named', async () => {
  const { isCoverFit, diagnostics } = await made(pngOf(400, 300, 2, 0.6));
  expect(isCoverFit).toBe(false);
  expect(diagnostics).toMatchObject([{ rule: 'picture-refused', file: 'issue.yaml' }]);
});
