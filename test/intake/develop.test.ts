import sharp from 'sharp';
import { expect, it } from 'vitest';
import { develop } from '../../pipeline/intake/develop.ts';
import { cpuTime } from '../cpu.ts';
import { svg } from '../pictures/drawings.ts';
import { emptyPng, pngOf } from '../pictures/pixels.ts';
import { issueOf } from './pictured.ts';

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
  '4,000 times “%s” is no drawing',
  async (unit) => {
    const start = cpuTime();
    const bytes = `${unit.repeat(4000)}x`;
    expect((await developed(bytes)).length).toBe(bytes.length);
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

it('a drawing measured in millimetres is painted as wide as any other', async () => {
  const { picture, original } = await made(Buffer.from(svg('<rect/>', 'width="210mm" height="297mm"')));
  expect(Math.abs((await sizeOf(picture('a')!)).width - 2400)).toBeLessThan(3);
  expect(Buffer.from(original('a')!).toString()).toContain('width="595.276" height="841.89"');
});

it.each([
  ['a PNG that breaks off', pngOf(400, 300, 2, 0.6), '不完整'],
  ['one whose pixels break off', emptyPng(400, 300), '像素不全'],
  ['one that claims more pixels than anything has', emptyPng(60_000, 60_000), '像素太多'],
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

it('a cover that is refused is none, and said where it is named', async () => {
  const { picture, diagnostics } = await made(pngOf(400, 300, 2, 0.6));
  expect(picture('a')).toHaveLength(0);
  expect(diagnostics).toMatchObject([{ rule: 'picture-refused', file: 'issue.yaml' }]);
});
