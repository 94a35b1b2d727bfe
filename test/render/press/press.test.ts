import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRESS_BY_DEFAULT } from '../../../pipeline/model/press.ts';
import { preflight } from '../../../pipeline/preflight/preflight.ts';
import { openConversion } from '../../../pipeline/render/press/convert.ts';
import { inked, limitInk } from '../../../pipeline/render/press/ink.ts';
import { profileFor } from '../../../pipeline/render/press/profile.ts';
import { printed } from '../pdf/printed.ts';
import { box, inkTiff, type Pressed, photograph, picturesOf, pressed } from './pressed.ts';

const MM = 72 / 25.4;
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function infoOf(pdf: PDFDocument): Record<string, string> {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  return Object.fromEntries(
    info
      .entries()
      .map(([key, value]) => [
        key.decodeText(),
        value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : value.toString(),
      ]),
  );
}

function intentOf(pdf: PDFDocument): PDFDict {
  return pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
}

function streamOf(dict: PDFDict, key: string): PDFRawStream {
  return dict.context.lookup(dict.get(PDFName.of(key))) as PDFRawStream;
}

function xmpOf(pdf: PDFDocument): string {
  return Buffer.from(streamOf(pdf.catalog, 'Metadata').contents).toString('utf8');
}

describe('PDF/X-1a', () => {
  let made: Pressed;
  beforeAll(async () => {
    made = await pressed();
  });

  it('is PDF 1.4 with all that ISO 15930-4 asks for', () => {
    expect(latin(made.output.bytes.subarray(0, 8))).toBe('%PDF-1.4');
    expect(infoOf(made.pdf)).toMatchObject({
      GTS_PDFXVersion: 'PDF/X-1a:2003',
      Trapped: '/False',
      CreationDate: 'D:20241215120000Z',
      ModDate: 'D:20241215120000Z',
    });
    expect(infoOf(made.pdf).Title).toContain('2024');
    expect(made.pdf.context.trailerInfo.ID?.toString()).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/);
    const intent = intentOf(made.pdf);
    expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFX'));
    expect(intent.get(PDFName.of('OutputConditionIdentifier'))).toEqual(PDFString.of('FOGRA39'));
    expect(intent.get(PDFName.of('DestOutputProfile'))).toBeUndefined();
    expect(xmpOf(made.pdf)).toContain('<pdfx:GTS_PDFXVersion>PDF/X-1a:2003<');
  });

  it('has sheets with marks round the trim, and room for the bleed', () => {
    const { width, height } = { width: 210 * MM, height: 285 * MM };
    for (const page of made.pdf.getPages()) {
      const [media, bleed, trim] = [box(page, 'MediaBox'), box(page, 'BleedBox'), box(page, 'TrimBox')];
      expect(trim[2]! - trim[0]!).toBeCloseTo(width, 2);
      expect(trim[3]! - trim[1]!).toBeCloseTo(height, 2);
      for (const [i, side] of trim.entries()) expect(Math.abs(side - bleed[i]!)).toBeCloseTo(3 * MM, 2);
      expect(media.slice(0, 2)).toEqual([0, 0]);
      expect(bleed[0]! - media[0]!).toBeGreaterThan(5 * MM);
      expect(page.node.get(PDFName.of('CropBox'))).toBeUndefined();
    }
  });

  it('fills the signature with blank pages', async () => {
    const reading = await printed(made.job);
    expect(made.output.pages).toBe(Math.ceil(reading.shown.length / 4) * 4);
    expect(made.pdf.getPageCount()).toBe(made.output.pages);
    const sixteen = await pressed({ signature: 16 });
    expect(sixteen.pdf.getPageCount() % 16).toBe(0);
  });

  it('leaves behind what only readers use', () => {
    const text = latin(made.output.bytes);
    for (const name of ['/Outlines', '/Annots', '/Dests', '/URI', '/GoTo']) expect(text).not.toContain(name);
  });

  it('is the same each time', async () => {
    expect(Buffer.compare((await pressed()).output.bytes, made.output.bytes)).toBe(0);
  });
});

it('holds metadata with & and < whole, in both places', async () => {
  const { issue } = (await pressed()).job;
  const masthead = { ...issue.masthead, journal: '甲 & 乙 <丙>' };
  const { pdf } = await pressed({}, {}, { ...issue, masthead });
  expect(infoOf(pdf).Title).toContain('甲 & 乙 <丙>');
  expect(xmpOf(pdf)).toContain('甲 &amp; 乙 &lt;丙&gt;');
});

it('says the same in both places, whatever XML cannot hold', async () => {
  const { issue } = (await pressed()).job;
  const masthead = { ...issue.masthead, journal: '\ufeff甲\t乙\u0001\ud800丙\ufffe' };
  const { output } = await pressed({}, {}, { ...issue, masthead });
  const { verdicts } = await preflight(output.bytes);
  expect(verdicts.find(({ check }) => check === 'metadata')).toMatchObject({ state: 'pass' });
});

describe('PDF/X-4', () => {
  it('is PDF 1.6 with its identification and a profile of a press', async () => {
    const { output, pdf } = await pressed({ standard: 'X-4', condition: 'JapanColor2001Coated' });
    expect(latin(output.bytes.subarray(0, 8))).toBe('%PDF-1.6');
    const xmp = xmpOf(pdf);
    for (const sign of [
      '<pdfxid:GTS_PDFXVersion>PDF/X-4<',
      'xmpMM:DocumentID',
      'xmpMM:VersionID',
      'xmpMM:RenditionClass',
    ]) {
      expect(xmp).toContain(sign);
    }
    const intent = intentOf(pdf);
    // What the profile is for that the file carries, whatever was asked for.
    expect(intent.get(PDFName.of('OutputConditionIdentifier'))).toEqual(PDFString.of('FOGRA39'));
    expect(streamOf(intent, 'DestOutputProfile').dict.get(PDFName.of('N'))?.toString()).toBe('4');
  });

  it('names the profile of a printing house by its own description, and no registry', async () => {
    const at = { file: 'issue.yaml', from: { line: 1, column: 1 }, to: { line: 1, column: 1 } };
    const { bytes } = profileFor(PRESS_BY_DEFAULT, () => null);
    const { pdf } = await pressed({ profile: { path: 'a.icc', at } }, { 'a.icc': bytes });
    const intent = intentOf(pdf);
    const named = (key: string) => (intent.get(PDFName.of(key)) as PDFHexString).decodeText();
    for (const key of ['OutputConditionIdentifier', 'OutputCondition', 'Info'])
      expect(named(key)).toBe('ISO Coated v2 300% (basICColor)');
    expect(intent.has(PDFName.of('RegistryName'))).toBe(false);
    expect(intent.has(PDFName.of('DestOutputProfile'))).toBe(true);
  });

  it('refuses a profile that is none, and says where it was asked for', async () => {
    const at = { file: 'issue.yaml', from: { line: 7, column: 12 }, to: { line: 7, column: 12 } };
    const { output } = await pressed({ profile: { path: 'a.icc', at } }, { 'a.icc': Buffer.from('no profile') });
    expect(output.diagnostics).toMatchObject([{ severity: 'error', rule: 'profile-refused', line: 7, column: 12 }]);
  });
});

describe('pictures', () => {
  it('are printed in black alone, at most, where the plan says so', async () => {
    const drawing = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } })
      .png({ palette: true, colours: 2 })
      .toBuffer();
    const folder = {
      'a.jpg': await photograph(1600, 900, 'jpeg'),
      'b.png': await photograph(1200, 700, 'png'),
      'c.png': drawing,
    };
    const { pdf, output } = await pressed({}, folder);
    const kinds = pdf
      .getPages()
      .flatMap(picturesOf)
      .map((dict) => [
        dict.get(PDFName.of('ColorSpace'))?.toString(),
        dict.get(PDFName.of('BitsPerComponent'))?.toString(),
      ]);
    expect(kinds).toEqual([
      ['/DeviceGray', '8'],
      ['/DeviceGray', '8'],
      ['/DeviceGray', '1'],
    ]);
    expect(latin(output.bytes)).not.toMatch(/DeviceRGB|SMask/);
  });

  it('are printed in four inks where the plan says so, grey ones still in black', async () => {
    const folder = { 'a.jpg': await photograph(1600, 900, 'jpeg'), 'b.png': await photograph(1600, 900, 'png', false) };
    const { pdf, output } = await pressed({ pictures: 'cmyk' }, folder);
    const spaces = pdf
      .getPages()
      .flatMap(picturesOf)
      .map((dict) => dict.get(PDFName.of('ColorSpace'))?.toString());
    expect(spaces).toEqual(['/DeviceCMYK', '/DeviceGray']);
    expect(latin(output.bytes)).not.toContain('DeviceRGB');
  });

  it('that are too coarse are warned about, drawings in black and white four times as strictly', async () => {
    const bilevel = await sharp(await photograph(1600, 900, 'png', false))
      .threshold(128)
      .toColourspace('b-w')
      .png({ palette: true, colours: 2 })
      .toBuffer();
    const coarse = await pressed({}, { 'a.jpg': await photograph(200, 120, 'jpeg'), 'b.png': bilevel });
    expect(coarse.output.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning picture-coarse',
      'warning picture-coarse',
    ]);
    const fine = await pressed({}, { 'a.jpg': await photograph(2400, 1200, 'jpeg') });
    expect(fine.output.diagnostics).toEqual([]);
  });

  it('that are in four inks keep them: black alone stays black alone', async () => {
    const [black, red] = [
      [0, 0, 0, 255],
      [10, 250, 200, 0],
    ];
    const profile = profileFor(PRESS_BY_DEFAULT, () => null);
    const wanted = { inks: 'cmyk', inkLimit: 300, profile, width: 240 } as const;
    const picture = await inked(inkTiff(1000, 600, black, red), wanted);
    const pixels = inflateSync(picture!.bytes);
    expect([...pixels.subarray(0, 4)]).toEqual(black);
    expect([...pixels.subarray(999 * 4, 1000 * 4)]).toEqual(red);
  });

  it('are converted with black point compensation: dark tones stay apart', async () => {
    const convert = await openConversion(profileFor(PRESS_BY_DEFAULT, () => null));
    const tones = [0, 20, 40, 128, 255];
    const inks = convert(Uint8Array.from(tones.flatMap((tone) => [tone, tone, tone])));
    const shares = tones.map((_, at) => [...inks.subarray(at * 4, at * 4 + 4)].map((ink) => Math.round(ink / 2.55)));
    expect(shares).toEqual([
      [77, 69, 60, 93],
      [73, 64, 58, 85],
      [69, 59, 55, 74],
      [48, 39, 38, 20],
      [0, 0, 0, 0],
    ]);
  });

  it('that break off in the middle are asked about', async () => {
    const whole = await photograph(1500, 1000, 'jpeg');
    const cut = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd9])]);
    const { output } = await pressed({}, { 'a.jpg': cut, 'b.jpg': whole });
    expect(output.diagnostics).toMatchObject([{ severity: 'warning', rule: 'picture-damaged' }]);
    expect(output.diagnostics[0]!.message).toContain('a.jpg');
  });

  it('that are far wider than high are asked about', async () => {
    const { output } = await pressed(
      {},
      { 'a.png': await photograph(4000, 400, 'png'), 'b.png': await photograph(4000, 1600, 'png') },
    );
    expect(output.diagnostics.map(({ rule }) => rule)).toEqual(['picture-slender']);
  });

  it('take no more ink than the paper does, and give up colour before black', () => {
    const pixels = Uint8Array.from([255, 255, 255, 255, 100, 100, 100, 0]);
    limitInk(pixels, 250);
    expect(pixels.slice(0, 4).reduce((sum, ink) => sum + ink)).toBeLessThanOrEqual(2.5 * 255);
    expect(pixels[3]).toBe(255);
    expect([...pixels.slice(4)]).toEqual([100, 100, 100, 0]);
  });
});
