import { deflateSync } from 'node:zlib';
import { PDFContext } from '@cantoo/pdf-lib';
import { create, type Font } from 'fontkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { dateOfInfo, dateOfXmp } from '../../pipeline/preflight/dates.ts';
import { readSfnt } from '../../pipeline/preflight/file/sfnt.ts';
import { unpack } from '../../pipeline/preflight/file/streams.ts';
import { inkOf, mayTakeMuch } from '../../pipeline/preflight/pixels.ts';
import type { PlacedPicture } from '../../pipeline/preflight/walk/events.ts';
import { CMYK, GRAY, type Space } from '../../pipeline/preflight/walk/spaces.ts';
import { readToUnicode } from '../../pipeline/preflight/walk/unicode.ts';
import { parseXmp } from '../../pipeline/preflight/xmp.ts';
import { program } from './sheet.ts';

const context = PDFContext.create();
const unpacked = (dict: Record<string, unknown>, bytes: Uint8Array, most?: number) => {
  const out = unpack(context.obj(dict as never) as never, bytes, most);
  return out === null ? null : [...out.bytes];
};

/** The packed rows of a PNG file. */
function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

describe('the tables of a font file', () => {
  it('are read whole or not at all', () => {
    const { glyphs, isBlank } = readSfnt(program)!;
    expect(glyphs).toBeGreaterThan(7);
    const blank = Array.from({ length: glyphs + 1 }, (_, glyph) => isBlank!(glyph));
    const font = create(Buffer.from(program)) as Font;
    const drawn = Array.from({ length: glyphs }, (_, glyph) => font.getGlyph(glyph).path.commands.length > 0);
    expect(blank).toEqual([...drawn.map((one) => !one), false]);
    for (let length = 0; length < program.length; length += 97)
      expect(readSfnt(program.subarray(0, length))).toBeNull();
    expect(readSfnt(program.subarray(0, -1))).toBeNull();
    const other = Uint8Array.from(program);
    other[0] = 0x77;
    expect(readSfnt(other)).toBeNull();
  });
});

describe('the ink of a picture', () => {
  const inkIn = (space: Space, columns: number, rows: number, bits: number, bytes: readonly number[], dict = {}) =>
    inkOf({
      space,
      columns,
      rows,
      bits,
      dict: context.obj(dict),
      contents: Uint8Array.from(bytes),
    } as unknown as PlacedPicture);
  const indexed: Space = {
    ...GRAY,
    family: 'Indexed',
    base: CMYK,
    palette: Uint8Array.from([0, 0, 0, 255, 255, 255, 0, 0]),
  };

  it('is that of its inkiest pixel, whatever its samples are', async () => {
    expect(await inkIn(CMYK, 2, 1, 8, [255, 0, 0, 0, 255, 255, 51, 0])).toBe(220);
    expect(await inkIn(CMYK, 1, 1, 16, [255, 1, 0, 1, 51, 1, 0, 1])).toBe(120);
    expect(await inkIn(CMYK, 1, 2, 4, [0xf0, 0xf0, 0x00, 0x3f])).toBe(200);
    expect(await inkIn(CMYK, 1, 1, 2, [0b11_01_00_10])).toBe(200);
    expect(await inkIn(CMYK, 1, 1, 1, [0b1010_0000])).toBe(200);
    expect(await inkIn(CMYK, 1, 1, 8, [255, 255, 255, 0], { Decode: [1, 0, 1, 0, 1, 0, 0, 1] })).toBe(0);
    expect(await inkIn(GRAY, 3, 2, 1, [0b1110_0000, 0b1010_0000])).toBe(100);
    expect(await inkIn(indexed, 2, 1, 8, [0, 1])).toBe(200);
    expect(await inkIn(indexed, 2, 1, 1, [0b0100_0000])).toBe(200);
  });

  it('leaves specks out, and is not measured where that is too much or makes no sense', async () => {
    const light = new Array<number>(4 * 2000).fill(0);
    const specked = light.with(0, 255).with(1, 255);
    expect(await inkIn(CMYK, 2000, 1, 8, specked)).toBe(0);
    expect(await inkIn(CMYK, 2000, 1, 8, specked.with(4, 255).with(8, 255))).toBe(100);
    expect(await inkIn(CMYK, 200_000, 1000, 8, [])).toBeNull();
    expect(await inkIn(CMYK, 0, 1, 8, [])).toBeNull();
    expect([CMYK, GRAY, indexed, { ...indexed, base: GRAY }].map(mayTakeMuch)).toEqual([true, false, true, false]);
  });
});

describe('filters', () => {
  it('are taken off in order', () => {
    const hex = Buffer.from(`${deflateSync(Buffer.from([1, 2, 3])).toString('hex')}>`);
    expect(unpacked({ Filter: ['ASCIIHexDecode', 'FlateDecode'] }, hex)).toEqual([1, 2, 3]);
    expect(unpacked({ F: ['AHx', 'Fl'] }, hex)).toEqual([1, 2, 3]);
  });

  it.each([
    ['none', [0, 1, 2, 0, 3, 4], [1, 2, 3, 4]],
    ['left', [1, 1, 2, 1, 3, 4], [1, 3, 3, 7]],
    ['up', [2, 1, 2, 2, 3, 4], [1, 2, 4, 6]],
    ['mean', [3, 1, 2, 3, 3, 4], [1, 2, 3, 6]],
    ['Paeth', [4, 1, 2, 4, 3, 4], [1, 3, 4, 8]],
  ])('with PNG’s predictor: %s', (_, rows, samples) => {
    const DecodeParms = { Predictor: 15, Columns: 2 };
    expect(unpacked({ Filter: 'FlateDecode', DecodeParms }, deflateSync(Buffer.from(rows)))).toEqual(samples);
  });

  it('with TIFF’s predictor', () => {
    const DecodeParms = { Predictor: 2, Columns: 3 };
    expect(unpacked({ Filter: 'FlateDecode', DecodeParms }, deflateSync(Buffer.from([1, 1, 1, 5, 1, 1])))).toEqual([
      1, 2, 3, 5, 6, 7,
    ]);
  });

  it('with the predictors of a real picture, as its library reads it', async () => {
    const [width, height, channels] = [37, 23, 3] as const;
    const below = (i: number) => (i * 7919 + ((i * i) >> 3)) % 256;
    const pixels = Uint8Array.from({ length: width * height * channels }, (_, i) =>
      i % 5 === 0 ? below(i) : Math.floor(i / (width * channels)) * 9 + (i % (width * channels)),
    );
    const png = await sharp(pixels, { raw: { width, height, channels } }).png({ adaptiveFiltering: true }).toBuffer();
    const DecodeParms = { Predictor: 15, Colors: channels, Columns: width };
    expect(unpacked({ Filter: 'FlateDecode', DecodeParms }, dataOf(png))).toEqual([...pixels]);
  });

  it('are known by all their names, those of pictures are left on', () => {
    expect(unpacked({ Filter: 'RunLengthDecode' }, Buffer.from([2, 1, 2, 3, 254, 9, 128]))).toEqual([1, 2, 3, 9, 9, 9]);
    expect(unpacked({ Filter: 'ASCII85Decode' }, Buffer.from('9jqo^~>'))).toEqual([...Buffer.from('Man ')]);
    expect(
      unpacked({ Filter: 'LZWDecode' }, Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01])),
    ).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
    for (const Filter of ['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode']) {
      const hex = Buffer.from('0102>');
      const out = unpack(context.obj({ Filter: ['ASCIIHexDecode', Filter] } as never) as never, hex);
      expect([out?.left, [...out!.bytes]]).toEqual([Filter, [1, 2]]);
      expect(unpacked({ Filter: [Filter, 'ASCIIHexDecode'] }, hex)).toBeNull();
    }
  });

  it('give nothing beyond the bounds, for damage or for what is unknown', () => {
    const large = deflateSync(Buffer.alloc(100_000));
    expect(unpacked({ Filter: 'FlateDecode' }, large, 1000)).toBeNull();
    expect(unpacked({ Filter: 'FlateDecode' }, Buffer.from('none'))).toBeNull();
    expect(unpacked({ Filter: 'NewDecode' }, Buffer.from('none'))).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ["D:20250131120000+08'00'", '2025-01-31T12:00:00+08:00'],
    ['D:20250131040000Z', '2025-01-31T12:00:00.25+08:00'],
    ["D:20250131040000Z'", '2025-01-31T04:00:00Z'],
    ["D:20250130233000-04'30'", '2025-01-31T04:00:00Z'],
    ['D:20250131', '2025-01-31'],
    ['D:2025', '2025'],
  ])('%s is %s', (info, xmp) => {
    expect(dateOfInfo(info)).toBe(dateOfXmp(xmp));
    expect(dateOfInfo(info)).not.toBeNull();
  });

  it.each(['2025-01-31', 'D:20251331', 'D:20250131250000', "D:20250131120000+8'"])('%s is none', (text) => {
    expect(dateOfInfo(text)).toBeNull();
  });
});

describe('XMP', () => {
  const packet = (body: string) =>
    parseXmp(
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:a="urn:a:">${body}</r:Description></r:RDF>`,
    );
  it('gives the default language, whatever comes first', () => {
    const { values } = packet(
      '<a:t><r:Alt><r:li xml:lang="en">Shelf</r:li><r:li xml:lang="x-default">书架</r:li></r:Alt></a:t>',
    );
    expect(values.get('urn:a:t')).toBe('书架');
  });

  it('knows what is not well formed', () => {
    expect(packet('<a:t>1</a:t>').isWellFormed).toBe(true);
    expect(packet('<a:t>1').isWellFormed).toBe(false);
    expect(packet('<b:t>1</b:t>').isWellFormed).toBe(false);
    expect(parseXmp('').isWellFormed).toBe(false);
    expect(parseXmp('<x/>').isWellFormed).toBe(false);
  });
});

describe('ToUnicode', () => {
  it('reads single codes and ranges', () => {
    const map =
      '1 beginbfchar <0001> <4E66> endbfchar 2 beginbfrange <0002> <0004> <0041> <0005> <0006> [<0042> <D842DFB7>] endbfrange';
    expect([...readToUnicode(Buffer.from(map))]).toEqual([
      [1, '书'],
      [2, 'A'],
      [3, 'B'],
      [4, 'C'],
      [5, 'B'],
      [6, '𠮷'],
    ]);
  });
});
