import { deflateSync } from 'node:zlib';
import { PDFContext } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { dateOfInfo, dateOfXmp } from '../../pipeline/preflight/dates.ts';
import { unpack } from '../../pipeline/preflight/file/streams.ts';
import { readToUnicode } from '../../pipeline/preflight/walk/unicode.ts';
import { parseXmp } from '../../pipeline/preflight/xmp.ts';

const context = PDFContext.create();
const unpacked = (dict: Record<string, unknown>, bytes: Uint8Array, most?: number) => {
  const out = unpack(context.obj(dict as never) as never, bytes, most);
  return out === null ? null : [...out.bytes];
};

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
