import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Issue } from '../../../pipeline/model/document.ts';
import { cleanJpeg } from '../../../pipeline/render/epub/jpeg.ts';
import { cleanPng, encodePng } from '../../../pipeline/render/epub/png.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { runsOf } from '../../at-length.ts';
import { AT, article, issue as rich, text } from '../issue.ts';
import { job } from '../job.ts';
import { named } from '../xml.ts';
import { articlePages, open } from './book.ts';
import { epubcheck } from './epubcheck.ts';

const SQUARE = encodePng(2, 2, Uint8Array.of(0, 0, 0, 255, 255, 255), Uint8Array.of(0, 1, 1, 0));
/** A grey JPEG of one pixel: tables, frame, scan. */
const DOT = Buffer.from(
  'ffd8ffdb004300' +
    '01'.repeat(64) +
    'ffc0000b080001000101011100' +
    'ffc40014000100000000000000000000000000000008' +
    'ffc40014100100000000000000000000000000000000' +
    'ffda0008010100003f00' +
    '7f' +
    'ffd9',
  'hex',
);

function issueWith(...images: readonly string[]): Issue {
  const body = images.map((image): Block => ({ kind: 'figure', at: AT, caption: text(`图 ${image}`), image }));
  return { ...rich, sections: [{ title: null, articles: [article('图', { body })] }] };
}

async function bookWith(files: Readonly<Record<string, Uint8Array>>, ...images: readonly string[]) {
  const output = await render({ ...job(issueWith(...images)), picture: (path) => files[path] ?? null });
  return { ...output, book: open(output.bytes) };
}

/** The PNG with one more chunk after its header. */
function withChunk(type: string, content: string): Buffer {
  const body = Buffer.from(type + content, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc(body), body.length + 4);
  return Buffer.concat([SQUARE.subarray(0, 33), chunk, SQUARE.subarray(33)]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

test('pictures of both kinds are in the book once, with their captions as alternatives', async () => {
  const { book, bytes, diagnostics } = await bookWith(
    { 'a.png': SQUARE, '图/b.jpg': DOT },
    'a.png',
    '图/b.jpg',
    'a.png',
  );
  const images = named(articlePages(book)[0]!.root, 'img').map(({ attributes }) => [attributes.src, attributes.alt]);
  expect(images).toEqual([
    ['images/picture-1.png', '图 a.png'],
    ['images/picture-2.jpg', '图 图/b.jpg'],
    ['images/picture-1.png', '图 a.png'],
  ]);
  expect(diagnostics).toEqual([]);
  expect(await epubcheck(bytes)).toEqual([]);
});

test('a missing or unfit picture leaves its caption and a warning', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const { book, diagnostics } = await bookWith({ 'x.svg': svg }, 'x.svg', '../gone.png');
  expect(named(articlePages(book)[0]!.root, 'img')).toEqual([]);
  expect(named(articlePages(book)[0]!.root, 'figcaption')).toHaveLength(2);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['picture-refused', 'picture-missing']);
});

test('what is not picture is left out of a PNG', () => {
  const { bytes } = cleanPng(withChunk('tEXt', 'Comment\0where I live'))!;
  expect(Buffer.from(bytes).equals(SQUARE)).toBe(true);
});

test('what is not picture is left out of a JPEG', () => {
  const secret = Buffer.from('ffe1000a457869660000abcd', 'hex');
  const tail = Buffer.from('<script>');
  const { bytes, width, height } = cleanJpeg(Buffer.concat([DOT.subarray(0, 2), secret, DOT.subarray(2), tail]))!;
  expect(Buffer.from(bytes).equals(DOT)).toBe(true);
  expect([width, height]).toEqual([1, 1]);
});

test('how the camera was held is all that is kept of its notes', () => {
  const entries = '010f0002000000040000007a' + '011200030000000100060000';
  const exif = Buffer.from(`ffe1002a4578696600004d4d002a000000080002${entries}`, 'hex');
  const { bytes } = cleanJpeg(Buffer.concat([DOT.subarray(0, 2), exif, DOT.subarray(2)]))!;
  expect(Buffer.from(bytes).toString('hex').slice(4, 76)).toBe(
    'ffe100224578696600004d4d002a000000080001011200030000000100060000' + '00000000',
  );
  expect(Buffer.from(bytes.subarray(38)).equals(DOT.subarray(2))).toBe(true);
});

test('a damaged PNG is refused', () => {
  const wrong = Uint8Array.from(SQUARE);
  wrong[45]! ^= 1;
  expect(cleanPng(wrong)).toBeNull();
  expect(cleanPng(SQUARE.subarray(0, -4))).toBeNull();
});

test('a PNG that unpacks to more than its size is refused', () => {
  const packed = deflateSync(Buffer.alloc(50_000_000));
  const bomb = Buffer.concat([SQUARE.subarray(0, 33), SQUARE.subarray(-12)]);
  const chunk = Buffer.alloc(packed.length + 12);
  chunk.writeUInt32BE(packed.length, 0);
  chunk.write('IDAT', 4);
  chunk.set(packed, 8);
  chunk.writeUInt32BE(crc(chunk.subarray(4, packed.length + 8)), packed.length + 8);
  expect(cleanPng(Buffer.concat([bomb.subarray(0, 33), chunk, bomb.subarray(33)]))).toBeNull();
});

test('no cut of a JPEG gives a picture', () => {
  for (let end = 0; end < DOT.length; end++) expect(cleanJpeg(DOT.subarray(0, end))).toBeNull();
});

test('a palette picture without palette is refused', () => {
  const coloured = Buffer.concat([SQUARE.subarray(0, 33), SQUARE.subarray(33 + 18)]);
  expect(coloured.includes('PLTE')).toBe(false);
  expect(cleanPng(coloured)).toBeNull();
});

test('whatever the bytes, a picture is cleaned or refused, and cleaning it again changes nothing', () => {
  const damage = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(SQUARE, DOT), damage, fc.uint8Array(), (picture, changes, tail) => {
      const bytes = Buffer.concat([picture, tail]);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      for (const clean of [cleanPng, cleanJpeg]) {
        const once = clean(bytes);
        if (once !== null) expect(clean(once.bytes)).toEqual(once);
      }
    }),
    { numRuns: runsOf(500, 60) },
  );
});

const COVER_AT = { path: 'cover.png', at: { ...AT, file: 'issue.yaml' } };
const LARGE = encodePng(1600, 2400, Uint8Array.of(255, 255, 255), new Uint8Array(1600 * 2400));

test('the cover that issue.yaml names is used', async () => {
  const output = await render({ ...job(issueWith()), cover: COVER_AT, picture: () => LARGE });
  expect(output.diagnostics).toEqual([]);
  expect(Buffer.from(open(output.bytes).files.get('OEBPS/cover.png')!).equals(LARGE)).toBe(true);
  expect(await epubcheck(output.bytes)).toEqual([]);
});

test.for([
  ['cover-small', SQUARE],
  ['cover-refused', Buffer.from('GIF89a')],
  ['cover-refused', null],
] as const)('%s is said where issue.yaml names the cover', async ([rule, picture]) => {
  const output = await render({ ...job(issueWith()), cover: COVER_AT, picture: () => picture });
  expect(output.diagnostics.map((found) => [found.rule, found.file])).toEqual([[rule, 'issue.yaml']]);
  expect(await epubcheck(output.bytes)).toEqual([]);
});

test('a cover may be a JPEG', async () => {
  const output = await render({ ...job(issueWith()), cover: { ...COVER_AT, path: 'a.jpg' }, picture: () => DOT });
  expect(open(output.bytes).names).toContain('OEBPS/cover.jpg');
  expect(await epubcheck(output.bytes)).toEqual([]);
});

test.for(['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'GIF89a', '%PDF-1.7'])(
  'what is neither PNG nor JPEG is refused: %s',
  async (start) => {
    const { book, diagnostics } = await bookWith({ 'a.png': Buffer.from(start) }, 'a.png');
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['picture-refused', '图片“a.png”不能收入 EPUB，只留图题'],
    ]);
    expect(articlePages(book).flatMap(({ root }) => named(root, 'img'))).toEqual([]);
  },
);

test('letters the headlines of issue.yaml on the drawn cover', async () => {
  const coverOf = async (headlines: readonly string[]) => {
    const output = await render(job({ ...rich, masthead: { ...rich.masthead, headlines } }));
    return Buffer.from(open(output.bytes).files.get('OEBPS/cover.png')!);
  };
  const titles = ['河湖治理中的协同机制研究', '乡镇图书室的　第二次生命', '编后'];
  expect((await coverOf([])).equals(await coverOf(titles))).toBe(true);
  expect((await coverOf([])).equals(await coverOf(['要目']))).toBe(false);
});

test('a picture that no words describe is not said to have any', async () => {
  const claims = async (caption: Block & { kind: 'figure' }) => {
    const issue = { ...rich, sections: [{ title: null, articles: [article('图', { body: [caption] })] }] };
    const { package: opf } = open((await render({ ...job(issue), picture: () => SQUARE })).bytes);
    const metas = named(opf, 'meta').map(({ attributes, children }) => `${attributes.property} ${children.join('')}`);
    return metas.filter((meta) => /alternativeText|accessModeSufficient/.test(meta));
  };
  const bare = { kind: 'figure', at: AT, caption: null, image: 'a.png' } as const;
  expect(await claims(bare)).toEqual(['schema:accessModeSufficient textual,visual']);
  expect(await claims({ ...bare, caption: text('图1　水系') })).toEqual(['schema:accessModeSufficient textual,visual']);
  expect(await claims({ ...bare, alt: text('两条河在城北汇合') })).toEqual([
    'schema:accessModeSufficient textual,visual',
    'schema:accessModeSufficient textual',
    'schema:accessibilityFeature alternativeText',
  ]);
});
