/** Print files with one thing wrong in each: what is spoiled, which check must say so, and what it must say. */
import {
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { CheckState } from '../../pipeline/preflight/report.ts';
import { GOOD_PAGE, HEIGHT, MM, name, profile, type Sheet, shown, tint, toUnicode, WIDTH } from './sheet.ts';

export interface Fault {
  readonly what: string;
  readonly standard: 'X-1a' | 'X-4';
  readonly check: string;
  readonly state: CheckState;
  readonly says: RegExp;
  readonly spoil: (sheet: Sheet) => void;
}

function fault(what: string, check: string, says: RegExp, spoil: Fault['spoil']): Fault {
  return { what, check, says, spoil, standard: 'X-1a', state: 'breach' };
}

function faultOfX4(what: string, check: string, says: RegExp, spoil: Fault['spoil']): Fault {
  return { ...fault(what, check, says, spoil), standard: 'X-4' };
}

function doubt(what: string, check: string, says: RegExp, spoil: Fault['spoil']): Fault {
  return { ...fault(what, check, says, spoil), state: 'warning' };
}

/** Paints something more on the second page. */
const paint = (more: string) => (sheet: Sheet) => {
  sheet.contents[1] = `${GOOD_PAGE}\n${more}`;
};

/** Puts something among the resources, and paints it on the second page. */
const paintWith =
  (kind: string, key: string, value: (context: PDFContext) => PDFObject, more: string) => (sheet: Sheet) => {
    const { resources, context } = sheet;
    const found = resources.get(name(kind)) ?? context.obj({});
    resources.set(name(kind), found);
    (found as typeof resources).set(name(key), context.register(value(context)));
    paint(more)(sheet);
  };

const picture = (dict: Record<string, unknown>, bytes: Uint8Array) => (context: PDFContext) =>
  context.flateStream(bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 100,
    Height: 100,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    ...dict,
  } as never);

const form =
  (content: string, dict: Record<string, unknown> = {}) =>
  (context: PDFContext) =>
    context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 600], ...dict } as never);

const area = (...box: readonly number[]) => paint(`0.2 0 0 0 k ${box.join(' ')} re f`);
const word = (x: number, y: number) => paint(`BT 0 0 0 1 k /F1 10 Tf ${x} ${y} Td ${shown('书')} Tj ET`);
const bleed =
  (...by: readonly [number, number, number, number]) =>
  (sheet: Sheet) => {
    const [left, foot, right, top] = by.map((mm) => mm * MM) as [number, number, number, number];
    page(sheet, 'BleedBox', [-left, -foot, WIDTH + right, HEIGHT + top]);
  };
const grey = new Uint8Array(100 * 100);
const page = (sheet: Sheet, key: string, value: unknown) =>
  sheet.pages[1]!.set(name(key), sheet.context.obj(value as never));
const annotation = (sheet: Sheet, dict: Record<string, unknown>) =>
  page(sheet, 'Annots', [{ Type: 'Annot', Rect: [60, 400, 100, 420], ...dict }]);

const state = (dict: Record<string, unknown>, more: string) =>
  paintWith('ExtGState', 'GS2', (context) => context.obj({ Type: 'ExtGState', ...dict } as never), `/GS2 gs ${more}`);
const overprinting = { OP: true, op: true, OPM: 1 };
const withProfile = (bytes: Uint8Array) => (sheet: Sheet) =>
  sheet.intent.set(name('DestOutputProfile'), sheet.context.register(sheet.context.flateStream(bytes, { N: 4 })));
const coloured = (colour: string, size: number) =>
  paint(`BT ${colour} k /F1 ${size} Tf 60 500 Td ${shown('书')} Tj ET`);

export const FAULTS: readonly Fault[] = [
  fault('no claim', 'standard', /没有声明/, ({ info }) => info.delete(name('GTS_PDFXVersion'))),
  fault('another standard', 'standard', /PDF\/X-3:2002/, ({ info }) =>
    info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-3:2002')),
  ),

  fault('too new', 'file-structure', /版本是 PDF 1\.7/, (sheet) => {
    sheet.version = [1, 7];
  }),
  fault('too new by its catalog', 'file-structure', /版本是 PDF 1\.7/, ({ catalog }) =>
    catalog.set(name('Version'), name('1.7')),
  ),
  fault('no ID', 'file-structure', /\/ID/, ({ context }) => {
    delete context.trailerInfo.ID;
  }),
  fault('object streams', 'file-structure', /对象流/, (sheet) => {
    sheet.useObjectStreams = true;
  }),
  fault('LZW', 'file-structure', /LZW/, ({ context }) => {
    context.register(context.stream(new Uint8Array([0x80, 0x0b, 0x60]), { Filter: 'LZWDecode' }));
  }),

  fault('content in another file', 'file-structure', /别的文件/, ({ context }) => {
    context.register(context.stream(new Uint8Array(), { F: PDFString.of('other.pdf') }));
  }),

  fault('an object that is none', 'file-structure', /读不懂/, ({ context }) => {
    context.register(PDFInvalidObject.of(Buffer.from('nonsense')));
  }),
  fault('no mark of trapping', 'metadata', /没有陷印标记/, ({ info }) => info.delete(name('Trapped'))),
  fault('another trapping in XMP', 'metadata', /陷印标记与 XMP/, (sheet) => {
    sheet.xmp = sheet.xmp.replace('pdf:Trapped="False"', 'pdf:Trapped="True"');
  }),
  fault('a date in words in XMP', 'metadata', /XMP 里的创建日期写得不对/, (sheet) => {
    sheet.xmp = sheet.xmp.replace(/CreateDate>[^<]*</, 'CreateDate>today<');
  }),
  fault('conformance without a version', 'metadata', /没有 GTS_PDFXVersion/, ({ info }) => {
    info.delete(name('GTS_PDFXVersion'));
    info.set(name('GTS_PDFXConformance'), PDFString.of('PDF/X-1a:2003'));
  }),
  faultOfX4('a claim of X-4 without XMP', 'metadata', /没有 XMP/, (sheet) => {
    sheet.info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));
    sheet.xmp = '';
  }),
  fault('no title', 'metadata', /没有书名/, ({ info }) => info.delete(name('Title'))),
  fault('no date of change', 'metadata', /没有修改日期/, ({ info }) => info.delete(name('ModDate'))),
  fault('a date in words', 'metadata', /创建日期写得不对/, ({ info }) =>
    info.set(name('CreationDate'), PDFString.of('31 January 2025')),
  ),
  fault('trapped as a string', 'metadata', /名称 True 或 False/, (sheet) => {
    sheet.info.set(name('Trapped'), PDFString.of('False'));
  }),
  fault('trapped unknown', 'metadata', /名称 True 或 False/, (sheet) => {
    sheet.info.set(name('Trapped'), name('Unknown'));
    sheet.xmp = sheet.xmp.replace('pdf:Trapped="False"', 'pdf:Trapped="Unknown"');
  }),
  fault('another title in XMP', 'metadata', /书名与 XMP/, (sheet) => {
    sheet.xmp = sheet.xmp.replace('书屋', '书店');
  }),
  fault('another date in XMP', 'metadata', /创建日期与 XMP/, (sheet) => {
    sheet.xmp = sheet.xmp.replace('CreateDate>2025', 'CreateDate>2024');
  }),
  fault('XMP that is not XML', 'metadata', /不是合格的 XML/, (sheet) => {
    sheet.xmp = sheet.xmp.replace('&amp;', '&');
  }),
  faultOfX4('no XMP identifiers', 'metadata', /xmpMM:DocumentID/, (sheet) => {
    sheet.xmp = sheet.xmp.replace(/<xmpMM:DocumentID>.*?<\/xmpMM:DocumentID>/, '');
  }),

  faultOfX4('a claim in Info alone', 'metadata', /pdfxid:GTS_PDFXVersion/, (sheet) => {
    sheet.info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));
    sheet.xmp = sheet.xmp.replace(/<pdfxid.*?<\/pdfxid:GTS_PDFXVersion>/, '');
  }),
  faultOfX4('no XMP', 'standard', /没有声明/, (sheet) => {
    sheet.xmp = '';
    sheet.version = [1, 4];
    sheet.useObjectStreams = false;
  }),

  fault('no output intent', 'output-intent', /没有写明印刷条件/, ({ catalog }) =>
    catalog.delete(name('OutputIntents')),
  ),
  fault('two output intents', 'output-intent', /2 个印刷条件/, ({ catalog, context, intent }) =>
    catalog.set(name('OutputIntents'), context.obj([intent, intent])),
  ),
  fault('a condition without a name', 'output-intent', /没有名称/, ({ intent }) => {
    intent.delete(name('OutputConditionIdentifier'));
    intent.set(name('DestOutputProfile'), intent.context.register(intent.context.flateStream(profile(), { N: 4 })));
  }),
  fault('neither registry nor profile', 'output-intent', /没有注册处/, ({ intent }) =>
    intent.delete(name('RegistryName')),
  ),
  faultOfX4('no profile', 'output-intent', /没有嵌入/, ({ intent }) => intent.delete(name('DestOutputProfile'))),
  faultOfX4('a profile for screens', 'output-intent', /类别 mntr/, ({ intent, context }) =>
    intent.set(name('DestOutputProfile'), context.register(context.flateStream(profile('mntr'), { N: 4 }))),
  ),
  faultOfX4('a profile in RGB', 'output-intent', /不是 CMYK/, ({ intent, context }) =>
    intent.set(name('DestOutputProfile'), context.register(context.flateStream(profile('prtr', 'RGB '), { N: 3 }))),
  ),

  fault(
    'a profile of another condition',
    'output-intent',
    /写的是 FOGRA39，带的特性文件却是“Japan Color 2001 Coated”/,
    (sheet) => withProfile(profile('prtr', 'CMYK', 'Japan Color 2001 Coated'))(sheet),
  ),
  doubt(
    'a profile that does not say its condition',
    'output-intent',
    /看不出特性文件“House 7”是不是 FOGRA39 的/,
    (sheet) => withProfile(profile('prtr', 'CMYK', 'House 7'))(sheet),
  ),
  fault('a profile that is none', 'output-intent', /特性文件坏了/, withProfile(new Uint8Array(200))),
  fault('a profile cut short', 'output-intent', /特性文件不全/, (sheet) => {
    const bytes = profile();
    bytes[2] = 1;
    withProfile(bytes)(sheet);
  }),
  fault('a profile with a wrong N', 'output-intent', /N 写成 3/, ({ intent, context }) =>
    intent.set(name('DestOutputProfile'), context.register(context.flateStream(profile(), { N: 3 }))),
  ),

  fault('a page too many', 'page-count', /5 页/, (sheet) => {
    const more = sheet.document.addPage().node;
    for (const key of ['MediaBox', 'TrimBox', 'BleedBox']) more.set(name(key), sheet.pages[0]!.get(name(key))!);
    sheet.pages.push(more);
    sheet.contents.push(GOOD_PAGE);
  }),
  fault('a page too few', 'page-count', /3 页/, (sheet) => {
    sheet.document.removePage(3);
    sheet.pages.pop();
  }),
  fault('no page', 'page-count', /一页也没有/, (sheet) => {
    for (const index of [3, 2, 1, 0]) sheet.document.removePage(index);
    sheet.pages.splice(0);
  }),
  doubt('one page', 'page-count', /只有 1 页/, (sheet) => {
    for (const index of [3, 2, 1]) sheet.document.removePage(index);
    sheet.pages.splice(1);
  }),

  fault('no trim box', 'page-boxes', /没有裁切框/, ({ pages }) => pages[1]!.delete(name('TrimBox'))),
  fault('no bleed box', 'page-boxes', /没有出血框/, ({ pages }) => pages[1]!.delete(name('BleedBox'))),
  fault('an art box', 'page-boxes', /ArtBox/, (sheet) => page(sheet, 'ArtBox', [0, 0, WIDTH, HEIGHT])),
  fault('two millimetres of bleed', 'page-boxes', /出血只有 2\.0 毫米/, (sheet) =>
    page(sheet, 'BleedBox', [-2 * MM, -3 * MM, WIDTH + 3 * MM, HEIGHT + 3 * MM]),
  ),
  fault('less bleed at the left', 'page-boxes', /出血只有 2\.5 毫米/, bleed(2.5, 3, 3, 3)),
  fault('less bleed at the foot', 'page-boxes', /出血只有 2\.5 毫米/, bleed(3, 2.5, 3, 3)),
  fault('less bleed at the right', 'page-boxes', /出血只有 2\.5 毫米/, bleed(3, 3, 2.5, 3)),
  fault('less bleed at the top', 'page-boxes', /出血只有 2\.5 毫米/, bleed(3, 3, 3, 2.5)),
  fault('a bleed box beyond the paper', 'page-boxes', /出血框超出/, (sheet) =>
    page(sheet, 'MediaBox', [-2 * MM, -3 * MM, WIDTH + 3 * MM, HEIGHT + 3 * MM]),
  ),
  fault('another trim', 'page-boxes', /与第 1 页不同/, (sheet) => page(sheet, 'TrimBox', [0, 0, WIDTH, HEIGHT - 10])),
  fault('no media box', 'page-boxes', /没有纸张框/, ({ pages }) => pages[1]!.delete(name('MediaBox'))),
  fault('a trim box without size', 'page-boxes', /裁切框（TrimBox）写得不对/, (sheet) =>
    page(sheet, 'TrimBox', [0, 0, 0, 0]),
  ),
  fault('paper smaller than the trim', 'page-boxes', /裁切框超出纸张框/, (sheet) =>
    page(sheet, 'MediaBox', [5, 5, WIDTH, HEIGHT]),
  ),
  doubt('a crop box within the trim', 'page-boxes', /CropBox/, (sheet) =>
    page(sheet, 'CropBox', [5, 5, WIDTH, HEIGHT]),
  ),
  fault('a bleed box within the trim', 'page-boxes', /出血框比裁切框小/, (sheet) =>
    page(sheet, 'BleedBox', [5, -3 * MM, WIDTH + 3 * MM, HEIGHT + 3 * MM]),
  ),
  fault('a page turned', 'page-boxes', /转了 90 度/, (sheet) => page(sheet, 'Rotate', 90)),
  fault('a user unit', 'page-boxes', /UserUnit/, (sheet) => page(sheet, 'UserUnit', 2)),

  doubt('an area that ends at the trim', 'bleed-reached', /色块到了裁切线/, paint(`0.2 0 0 0 k 0 500 50 20 re f`)),
  doubt('an area that ends in the bleed', 'bleed-reached', /色块/, paint(`0.2 0 0 0 k -4 500 50 20 re f`)),
  doubt('an area that ends at the right of the trim', 'bleed-reached', /色块到了裁切线/, area(WIDTH - 50, 500, 50, 20)),
  doubt('an area that ends right in the bleed', 'bleed-reached', /色块/, area(WIDTH - 50, 500, 54, 20)),
  doubt('an area that ends at the top of the trim', 'bleed-reached', /色块/, area(60, HEIGHT - 20, 50, 20)),
  doubt('an area that ends at the foot of the trim', 'bleed-reached', /色块/, area(60, 0, 50, 20)),
  doubt('a picture that ends at the trim', 'bleed-reached', /图片/, paint(`q 24 0 0 24 0 500 cm /Im1 Do Q`)),
  doubt(
    'a picture cut at the trim',
    'bleed-reached',
    /图片/,
    paint(`q 0 500 24 24 re W n 24 0 0 24 -9 500 cm /Im1 Do Q`),
  ),

  doubt(
    'white text with an outline at the edge',
    'thin-edge',
    /不到 3 毫米/,
    paint(`BT 0 0 0 0 k 0 0 0 1 K 2 Tr /F1 10 Tf 1 400 Td ${shown('书')} Tj ET`),
  ),
  doubt('text at the right edge', 'thin-edge', /文字离裁切线/, word(WIDTH - 14, 500)),
  doubt('text at the upper edge', 'thin-edge', /文字离裁切线/, word(60, HEIGHT - 12)),
  doubt('text at the lower edge', 'thin-edge', /文字离裁切线/, word(60, 4)),
  doubt('text at the edge', 'thin-edge', /文字离裁切线/, paint(`BT 0 0 0 1 k /F1 10 Tf 4 500 Td ${shown('书')} Tj ET`)),
  doubt(
    'text that runs to the edge',
    'thin-edge',
    /文字/,
    paint(`BT /F1 10 Tf ${WIDTH - 25} 500 Td ${shown('山村')} Tj ET`),
  ),

  fault('RGB text', 'colour-spaces', /DeviceRGB（rg）/, paint(`BT 0 0 0 rg /F1 10 Tf 60 500 Td ${shown('书')} Tj ET`)),
  fault('RGB lines', 'colour-spaces', /DeviceRGB（RG）/, paint('1 0 0 RG 60 500 m 90 500 l S')),
  fault('an RGB picture', 'colour-spaces', /DeviceRGB（图片）/, (sheet) => {
    const rgb = picture({ ColorSpace: 'DeviceRGB' }, new Uint8Array(100 * 100 * 3));
    paintWith('XObject', 'Im2', rgb, 'q 24 0 0 24 60 500 cm /Im2 Do Q')(sheet);
  }),
  fault(
    'an RGB picture in the content',
    'colour-spaces',
    /DeviceRGB（图片）/,
    paint('q 0.2 0 0 0.2 60 500 cm BI /W 1 /H 1 /BPC 8 /CS /RGB /F /AHx ID 00ff00> EI Q'),
  ),
  fault('RGB deep in forms', 'colour-spaces', /DeviceRGB（rg）/, (sheet) => {
    const inner = sheet.context.register(form('1 0 0 rg 60 500 5 5 re f')(sheet.context));
    const outer = form('/Inner Do', { Resources: { XObject: { Inner: inner } } });
    paintWith('XObject', 'Fm2', outer, '/Fm2 Do')(sheet);
  }),
  fault('RGB in a pattern', 'colour-spaces', /DeviceRGB（rg）/, (sheet) => {
    const pattern = (context: PDFContext) =>
      context.flateStream('1 0 0 rg 0 0 5 5 re f', {
        Type: 'Pattern',
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 10, 10],
        XStep: 10,
        YStep: 10,
        Resources: {},
      });
    paintWith('Pattern', 'P1', pattern, '/Pattern cs /P1 scn 60 500 20 20 re f')(sheet);
  }),
  fault('an RGB shading', 'colour-spaces', /DeviceRGB（渐变）/, (sheet) => {
    const shading = (context: PDFContext) =>
      context.obj({
        ShadingType: 2,
        ColorSpace: 'DeviceRGB',
        Coords: [60, 0, 80, 0],
        Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 0, 0], N: 1 },
      });
    paintWith('Shading', 'S1', shading, 'q 60 500 20 20 re W n /S1 sh Q')(sheet);
  }),
  fault('a spot colour that falls back to RGB', 'colour-spaces', /Separation 里的 DeviceRGB/, (sheet) => {
    const spot = (context: PDFContext) => context.obj(['Separation', 'Gold', 'DeviceRGB', tint(context)]);
    paintWith('ColorSpace', 'Gold', spot, '/Gold cs 1 scn 60 500 20 20 re f')(sheet);
  }),
  fault('Lab', 'colour-spaces', /Lab（cs）/, (sheet) => {
    const lab = (context: PDFContext) => context.obj(['Lab', { WhitePoint: [0.95, 1, 1.09] }]);
    paintWith('ColorSpace', 'L', lab, '/L cs 50 0 0 scn 60 500 20 20 re f')(sheet);
  }),
  fault('grey by a profile in X-1a', 'colour-spaces', /ICC 灰度/, (sheet) => {
    const icc = (context: PDFContext) =>
      context.obj(['ICCBased', context.register(context.flateStream(profile(), { N: 1 }))]);
    paintWith('ColorSpace', 'I', icc, '/I cs 0.5 scn 60 500 20 20 re f')(sheet);
  }),
  faultOfX4('RGB by a profile in X-4', 'colour-spaces', /ICC RGB/, (sheet) => {
    const icc = (context: PDFContext) =>
      context.obj(['ICCBased', context.register(context.flateStream(profile(), { N: 3 }))]);
    paintWith('ColorSpace', 'I', icc, '/I cs 1 0 0 scn 60 500 20 20 re f')(sheet);
  }),

  fault(
    'rich black text',
    'black-text',
    /C60 M40 Y40 K100/,
    paint(`BT 0.6 0.4 0.4 1 k /F1 10 Tf 60 500 Td ${shown('书')} Tj ET`),
  ),
  fault(
    'black of three colours',
    'black-text',
    /C90 M90 Y90 K0/,
    paint(`BT 0.9 0.9 0.9 0 k /F1 10 Tf 60 500 Td ${shown('书')} Tj ET`),
  ),
  fault(
    'text in registration colour',
    'black-text',
    /文字用了套版色/,
    paint(`BT /All cs 1 scn /F1 10 Tf 60 500 Td ${shown('书')} Tj ET`),
  ),

  fault('a transfer function', 'colour-spaces', /TR/, (sheet) => state({ TR: tint(sheet.context) }, '')(sheet)),
  doubt('large black text in several inks', 'black-text', /大黑字用了几种墨/, coloured('0.6 0.4 0.4 1', 24)),
  doubt('small text in three inks', 'black-text', /三种以上的墨/, coloured('0.1 0.9 0.8 0', 7)),
  fault('an area in registration colour', 'black-text', /版心里用了套版色/, paint('/All cs 1 scn 60 500 20 20 re f')),

  fault('too much ink in an area', 'ink-limit', /色块总墨量 350%/, paint('0.9 0.9 0.9 0.8 k 60 500 20 20 re f')),
  fault('too much ink in a picture', 'ink-limit', /图片总墨量 400%/, (sheet) => {
    const dark = picture({ ColorSpace: 'DeviceCMYK' }, new Uint8Array(100 * 100 * 4).fill(255));
    paintWith('XObject', 'Im2', dark, 'q 24 0 0 24 60 500 cm /Im2 Do Q')(sheet);
  }),

  fault('white text that overprints', 'overprint', /白色文字/, (sheet) => {
    const state = (context: PDFContext) => context.obj({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
    paintWith('ExtGState', 'GS2', state, `q /GS2 gs BT 0 0 0 0 k /F1 10 Tf 60 500 Td ${shown('书')} Tj ET Q`)(sheet);
  }),
  doubt('coloured letters that overprint on a colour', 'overprint', /彩色文字设了叠印/, (sheet) =>
    state(
      overprinting,
      `q 0 0.3 0 0 k 60 480 60 60 re f /GS2 gs BT 0.5 0 0 0 k /F1 20 Tf 70 500 Td ${shown('书')} Tj ET Q`,
    )(sheet),
  ),
  doubt('black letters knocked out of a colour', 'overprint', /彩色上的黑字没有叠印/, (sheet) =>
    paint(`q 0 0.3 0 0 k 60 480 60 60 re f BT 0 0 0 1 k /F1 10 Tf 70 500 Td ${shown('书')} Tj ET Q`)(sheet),
  ),
  doubt('black letters that overprint in the wrong mode', 'overprint', /OPM 不是 1/, (sheet) =>
    state(
      { OP: true, op: true, OPM: 0 },
      `q 0 0.3 0 0 k 60 480 60 60 re f /GS2 gs BT 0 0 0 1 k /F1 10 Tf 70 500 Td ${shown('书')} Tj ET Q`,
    )(sheet),
  ),
  fault('too much ink by overprinting', 'ink-limit', /色块叠印后总墨量 340%/, (sheet) =>
    state(overprinting, 'q 0.8 0.8 0.8 0 k 60 480 60 60 re f /GS2 gs 0 0 0 1 k 70 490 20 20 re f Q')(sheet),
  ),
  doubt('too much ink by letters that overprint', 'ink-limit', /文字叠印后总墨量 340%/, (sheet) =>
    state(
      overprinting,
      `q 0.8 0.8 0.8 0 k 60 480 60 60 re f /GS2 gs 0 0 0 1 k BT /F1 20 Tf 70 500 Td ${shown('书')} Tj ET Q`,
    )(sheet),
  ),
  doubt('small white letters on several inks', 'reversed-text', /几种墨上的反白字只有 7 点/, (sheet) =>
    paint(`q 0.3 0.3 0 0 k 60 480 60 60 re f BT 0 0 0 0 k /F1 7 Tf 70 500 Td ${shown('书')} Tj ET Q`)(sheet),
  ),
  doubt('very small white letters on one ink', 'reversed-text', /一种墨上的反白字只有 4\.5 点/, (sheet) =>
    paint(`q 0 0 0 0.8 k 60 480 60 60 re f BT 0 0 0 0 k /F1 4.5 Tf 70 500 Td ${shown('书')} Tj ET Q`)(sheet),
  ),
  doubt('small white letters on a picture', 'reversed-text', /几种墨上的反白字/, (sheet) =>
    paint(`q q 24 0 0 24 60 500 cm /Im1 Do Q BT 0 0 0 0 k /F1 7 Tf 62 505 Td ${shown('书')} Tj ET Q`)(sheet),
  ),
  doubt('letters drawn with a hairline', 'hairlines', /字的描边只有 0\.10 点/, (sheet) =>
    paint(`q 0.1 w 2 Tr BT /F1 10 Tf 60 500 Td ${shown('书')} Tj ET Q`)(sheet),
  ),
  fault('a pattern in a second colour with too much ink', 'ink-limit', /总墨量 400%/, (sheet) => {
    const cell = (context: PDFContext) =>
      context.flateStream('0 0 4 4 re f', {
        ...{ Type: 'Pattern', PatternType: 1, PaintType: 2, TilingType: 1 },
        ...{ BBox: [0, 0, 4, 4], XStep: 4, YStep: 4, Resources: {} },
      } as never);
    const spaces = sheet.resources.lookup(name('ColorSpace')) as PDFDict;
    spaces.set(name('Cells'), sheet.context.obj(['Pattern', 'DeviceCMYK']));
    const fill = (colour: string) => `/Cells cs ${colour} /P1 scn 60 480 20 20 re f`;
    paintWith('Pattern', 'P1', cell, `q ${fill('0 0 0 0.5')} ${fill('1 1 1 1')} Q`)(sheet);
  }),
  fault('a form that draws itself', 'file-structure', /画它自己/, (sheet) => {
    const { context } = sheet;
    const ref = context.nextRef();
    const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: { XObject: { Again: ref } } };
    context.assign(ref, context.flateStream('/Again Do', dict as never));
    const objects = sheet.resources.lookup(name('XObject')) as PDFDict;
    objects.set(name('Fm9'), ref);
    paint('/Fm9 Do')(sheet);
  }),
  fault('two claims that contradict each other', 'standard', /互相矛盾：PDF\/X-3:2003、PDF\/X-1a:2003/, ({ info }) => {
    info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-3:2003'));
    info.set(name('GTS_PDFXConformance'), PDFString.of('PDF/X-1a:2003'));
  }),
  faultOfX4('a claim of X-1a beside X-4', 'standard', /互相矛盾/, ({ info }) =>
    info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-1a:2003')),
  ),
  doubt('a hairline', 'hairlines', /0\.10 点/, paint('0.1 w 60 500 m 90 500 l S')),
  doubt('a hairline by scale', 'hairlines', /0\.05 点/, paint('q 0.1 0 0 0.1 0 0 cm 0.5 w 600 5000 m 900 5000 l S Q')),
  doubt('a hairline as an area', 'hairlines', /0\.10 点/, paint('60 500 30 0.1 re f')),

  fault('a font not embedded', 'fonts', /Helvetica 没有嵌入/, (sheet) => {
    const helvetica = (context: PDFContext) =>
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
    paintWith('Font', 'F2', helvetica, 'BT /F2 10 Tf 60 500 Td (shelf) Tj ET')(sheet);
  }),
  fault('an embedded font taken out', 'fonts', /没有嵌入/, ({ descriptor }) => descriptor.delete(name('FontFile2'))),
  fault('an embedded font cut short', 'fonts', /坏了/, ({ descriptor, context }) =>
    descriptor.set(name('FontFile2'), context.register(context.flateStream(new Uint8Array(40), { Length1: 40 }))),
  ),
  fault('a wrong tag of a subset', 'fonts', /子集标记/, ({ font }) =>
    font.set(name('BaseFont'), name('Abc+NotoSansSC')),
  ),

  fault('a font of no kind', 'fonts', /种类不明/, ({ cidFont }) => cidFont.delete(name('Subtype'))),

  fault('.notdef', 'missing-glyphs', /\.notdef/, paint('BT /F1 10 Tf 60 500 Td <0000> Tj ET')),
  fault('a glyph beyond the font', 'missing-glyphs', /超出字体/, paint('BT /F1 10 Tf 60 500 Td <fff0> Tj ET')),
  fault('a glyph that is blank', 'missing-glyphs', /“空”没有字形（字形是空的）/, (sheet) => {
    sheet.font.set(name('ToUnicode'), sheet.context.register(toUnicode(sheet.context, { ' ': '空' })));
    paint(`BT /F1 10 Tf 60 500 Td ${shown(' ')} Tj ET`)(sheet);
  }),
  doubt('text without ToUnicode', 'missing-glyphs', /没有 ToUnicode/, ({ font }) => font.delete(name('ToUnicode'))),

  fault('a picture of 16 bits', 'pictures', /16 位/, (sheet) => {
    const deep = picture({ BitsPerComponent: 16 }, new Uint8Array(100 * 100 * 2));
    paintWith('XObject', 'Im2', deep, 'q 24 0 0 24 60 500 cm /Im2 Do Q')(sheet);
  }),
  fault('a picture that is not there', 'file-structure', /要画的图不在文件里/, paint('/Nowhere Do')),
  fault('a graphics state that is not there', 'file-structure', /没有定义的图形状态/, paint('/Nowhere gs')),
  fault('an operator that is none', 'file-structure', /看不懂的命令/, paint('1 2 foo')),
  fault('an intent that is none', 'file-structure', /渲染意图“Vivid”/, paint('/Vivid ri')),
  fault('a halftone phase', 'colour-spaces', /HTP/, (sheet) => {
    const state = (context: PDFContext) => context.obj({ Type: 'ExtGState', HTP: [0, 0] });
    paintWith('ExtGState', 'GS2', state, '/GS2 gs')(sheet);
  }),
  fault('a font not embedded, chosen by a graphics state', 'fonts', /Helvetica 没有嵌入/, (sheet) => {
    const { context } = sheet;
    const helvetica = context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    );
    const state = () => context.obj({ Type: 'ExtGState', Font: [helvetica, 10] });
    paintWith('ExtGState', 'GS2', state, 'BT /GS2 gs 60 500 Td (shelf) Tj ET')(sheet);
  }),

  fault('a coarse picture', 'pictures', /只有 72 ppi/, paint('q 100 0 0 100 60 450 cm /Im1 Do Q')),
  fault('a coarse drawing', 'pictures', /黑白线条图只有 600 ppi/, (sheet) => {
    const drawing = picture({ BitsPerComponent: 1 }, new Uint8Array(13 * 100));
    paintWith('XObject', 'Im2', drawing, 'q 12 0 0 12 60 500 cm /Im2 Do Q')(sheet);
  }),
  doubt('a drawing nearly fine enough', 'pictures', /黑白线条图只有 1116 ppi/, (sheet) => {
    const drawing = picture({ BitsPerComponent: 1, Width: 93 }, new Uint8Array(12 * 100));
    paintWith('XObject', 'Im2', drawing, 'q 6 0 0 6 60 500 cm /Im2 Do Q')(sheet);
  }),
  fault('JPEG 2000', 'pictures', /JPXDecode/, (sheet) => {
    const jpx = (context: PDFContext) => withFilter(picture({}, grey)(context), 'JPXDecode');
    paintWith('XObject', 'Im2', jpx, 'q 24 0 0 24 60 500 cm /Im2 Do Q')(sheet);
  }),
  fault('a stand-in for a picture', 'pictures', /OPI/, ({ picture }) =>
    picture.dict.set(name('OPI'), picture.dict.context.obj({ '2.0': {} })),
  ),
  fault('an alternate picture', 'pictures', /Alternates/, ({ picture }) =>
    picture.dict.set(name('Alternates'), picture.dict.context.obj([])),
  ),
  fault('a broken JPEG', 'pictures', /JPEG 读不出来/, (sheet) => {
    const jpeg = (context: PDFContext) =>
      withFilter(picture({}, new Uint8Array())(context), 'DCTDecode', new Uint8Array([0xff, 0xd8, 1, 2]));
    paintWith('XObject', 'Im2', jpeg, 'q 24 0 0 24 60 500 cm /Im2 Do Q')(sheet);
  }),

  fault('a soft mask of a picture', 'transparency', /SMask/, ({ picture: { dict }, context }) =>
    dict.set(name('SMask'), context.register(picture({}, grey)(context))),
  ),
  fault('half opaque', 'transparency', /（ca）/, (sheet) => {
    const state = (context: PDFContext) => context.obj({ Type: 'ExtGState', ca: 0.5 });
    paintWith('ExtGState', 'GS2', state, 'q /GS2 gs 60 500 9 9 re f Q')(sheet);
  }),
  fault('lines half opaque', 'transparency', /（CA）/, (sheet) => {
    const state = (context: PDFContext) => context.obj({ Type: 'ExtGState', CA: 0.5 });
    paintWith('ExtGState', 'GS2', state, 'q /GS2 gs 60 500 m 90 500 l S Q')(sheet);
  }),
  fault('a soft mask', 'transparency', /软蒙版/, (sheet) => {
    const state = (context: PDFContext) =>
      context.obj({
        Type: 'ExtGState',
        SMask: { S: 'Luminosity', G: context.register(form('0.5 g 0 0 9 9 re f')(context)) },
      });
    paintWith('ExtGState', 'GS2', state, 'q /GS2 gs 60 500 9 9 re f Q')(sheet);
  }),
  fault('a blend mode', 'transparency', /Multiply/, (sheet) => {
    const state = (context: PDFContext) => context.obj({ Type: 'ExtGState', BM: 'Multiply' });
    paintWith('ExtGState', 'GS2', state, 'q /GS2 gs 60 500 9 9 re f Q')(sheet);
  }),
  fault('a transparency group', 'transparency', /透明组/, (sheet) =>
    page(sheet, 'Group', { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' }),
  ),

  fault('layers', 'optional-content', /图层/, ({ catalog, context }) =>
    catalog.set(name('OCProperties'), context.obj({ OCGs: [], D: {} })),
  ),

  fault('a link', 'annotations', /版面上有链接/, (sheet) =>
    annotation(sheet, { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.org') } }),
  ),
  fault('a note', 'annotations', /批注（Text）/, (sheet) => annotation(sheet, { Subtype: 'Text' })),
  fault('a page that acts', 'annotations', /（AA）/, (sheet) =>
    page(sheet, 'AA', { O: { S: 'Named', N: 'NextPage' } }),
  ),
  fault('a script', 'annotations', /JavaScript/, ({ catalog, context }) =>
    catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ),
  fault('scripts by name', 'annotations', /脚本/, ({ catalog, context }) =>
    catalog.set(name('Names'), context.obj({ JavaScript: { Names: [] } })),
  ),
  fault('an attached file', 'annotations', /附件/, ({ catalog, context }) =>
    catalog.set(name('Names'), context.obj({ EmbeddedFiles: { Names: [] } })),
  ),
  fault('a form', 'annotations', /AcroForm/, ({ catalog, context }) =>
    catalog.set(name('AcroForm'), context.obj({ Fields: [] })),
  ),
  fault('an outline entry that acts', 'annotations', /动作（Launch）/, ({ context }) => {
    context.register(context.obj({ Title: PDFHexString.of('41'), A: { S: 'Launch' } }));
  }),

  fault('a form that is PostScript', 'postscript', /PostScript/, (sheet) =>
    paintWith('XObject', 'Fm2', form('', { Subtype2: 'PS' }), '/Fm2 Do')(sheet),
  ),
  fault('PostScript', 'postscript', /PostScript/, (sheet) => {
    const code = (context: PDFContext) => context.flateStream('showpage', { Type: 'XObject', Subtype: 'PS' });
    paintWith('XObject', 'Ps', code, '/Ps Do')(sheet);
  }),
];

function withFilter(stream: PDFRawStream, filter: string, contents?: Uint8Array): PDFRawStream {
  stream.dict.set(PDFName.of('Filter'), PDFName.of(filter));
  if (contents !== undefined) stream.updateContents(contents);
  return stream;
}
