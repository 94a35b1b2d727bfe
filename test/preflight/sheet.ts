/** A small print file without a fault, built object by object, so that each test can spoil one thing in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type PDFContext,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

export const MM = 72 / 25.4;
export const [WIDTH, HEIGHT] = [140 * MM, 203 * MM];
const MARGIN = 10 * MM;
const TEXT = '山村书屋三年记 ';

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
export const program = new Uint8Array(
  await subsetFont(readFileSync(file), TEXT, { targetFormat: 'truetype', preserveNameIds: [] }),
);
const font = create(Buffer.from(program)) as Font;
/** Text as Identity-H shows it. */
export const shown = (text: string) =>
  `<${font
    .layout(text)
    .glyphs.map(({ id }) => id.toString(16).padStart(4, '0'))
    .join('')}>`;

export interface Sheet {
  readonly document: PDFDocument;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly info: PDFDict;
  readonly intent: PDFDict;
  readonly pages: PDFDict[];
  /** What all pages share. */
  readonly resources: PDFDict;
  readonly font: PDFDict;
  readonly cidFont: PDFDict;
  readonly descriptor: PDFDict;
  readonly picture: PDFRawStream;
  /** What each page paints; the trim's corner is at 0 0 of the content. */
  contents: string[];
  xmp: string;
  version: readonly [number, number];
  useObjectStreams: boolean;
}

/** Crop marks in registration colour, all drawn at once, and the name of the job among them. */
const MARKS = `q /All CS 1 SCN /All cs 1 scn 0.25 w
-20 0 m -10 0 l -20 ${HEIGHT} m -10 ${HEIGHT} l ${WIDTH + 10} 0 m ${WIDTH + 20} 0 l 0 -20 m 0 -10 l 0 ${HEIGHT + 10} m 0 ${HEIGHT + 20} l S
BT /F1 5 Tf 40 -20 Td ${shown('书屋')} Tj ET Q`;

export const GOOD_PAGE = `${MARKS}
q 0 0 0 1 k 0 0 0 1 K
BT /F1 10 Tf 1 0 0 1 60 400 Tm ${shown(TEXT)} Tj ET
BT /F1 10 Tf 60 380 Td [${shown('山村')} -50 ${shown('书屋')}] TJ 0 0 0 0 k ${shown('书')} Tj ET
0 0 0 0.3 k -8.6 -8.6 ${WIDTH + 17.2} 60 re f
0 0 0 1 K 0.5 w 60 300 m 200 300 l S
q 24 0 0 24 60 200 cm /Im1 Do Q
q 1 0 0 1 0 0 cm /Fm1 Do Q
Q`;

/** `spoil` is called with the finished objects, before they are written. */
export async function printFile(
  standard: 'X-1a' | 'X-4',
  spoil: (sheet: Sheet) => void = () => {},
): Promise<Uint8Array> {
  const sheet = await goodSheet(standard);
  spoil(sheet);
  return written(sheet);
}

async function goodSheet(standard: 'X-1a' | 'X-4'): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const isX4 = standard === 'X-4';
  const info = context.obj({
    Title: PDFHexString.fromText('书屋 <1> & 其他'),
    CreationDate: PDFString.of("D:20250131120000+08'00'"),
    ModDate: PDFString.of('D:20250131040000Z'),
    Trapped: 'False',
    ...(isX4 ? {} : { GTS_PDFXVersion: PDFString.of('PDF/X-1a:2003') }),
  }) as PDFDict;
  context.trailerInfo.Info = context.register(info);
  context.trailerInfo.ID = context.obj([PDFHexString.of('0123456789abcdef'), PDFHexString.of('0123456789abcdef')]);
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('FOGRA39'),
    RegistryName: PDFString.of('http://www.color.org'),
  }) as PDFDict;
  if (isX4) intent.set(name('DestOutputProfile'), context.register(context.flateStream(profile(), { N: 4 })));
  catalog.set(name('OutputIntents'), context.obj([intent]));
  const { dict: fontDict, cidFont, descriptor } = fontIn(context);
  const picture = context.flateStream(new Uint8Array(100 * 100 * 4).fill(150), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 100,
    Height: 100,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceCMYK',
  });
  const form = context.flateStream('0 0 0 0.5 k 60 100 50 20 re f', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 400, 600],
  });
  const resources = context.obj({
    Font: { F1: context.register(fontDict) },
    XObject: { Im1: context.register(picture), Fm1: context.register(form) },
    ExtGState: { GS1: { Type: 'ExtGState', OP: false, op: false } },
    ColorSpace: {
      Spot: ['Separation', 'Gold', 'DeviceCMYK', tint(context)],
      All: ['Separation', 'All', 'DeviceCMYK', tint(context)],
    },
  }) as PDFDict;
  const pages = [1, 2, 3, 4].map(() => pageIn(document));
  return {
    document,
    context,
    catalog,
    info,
    intent,
    pages,
    resources,
    font: fontDict,
    cidFont,
    descriptor,
    picture,
    contents: pages.map(() => GOOD_PAGE),
    xmp: isX4 ? xmpOf('PDF/X-4') : xmpOf(null),
    version: isX4 ? [1, 6] : [1, 4],
    useObjectStreams: isX4,
  };
}

/** MediaBox from -10 mm so that the trim's corner is the origin. */
function pageIn(document: PDFDocument): PDFDict {
  const { node } = document.addPage();
  const box = (by: number) => node.context.obj([-by, -by, WIDTH + by, HEIGHT + by]);
  node.set(name('MediaBox'), box(MARGIN));
  node.set(name('BleedBox'), box(3 * MM));
  node.set(name('TrimBox'), box(0));
  return node;
}

function fontIn(context: PDFContext): { dict: PDFDict; cidFont: PDFDict; descriptor: PDFDict } {
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'ABCDEF+NotoSansSC',
    Flags: 4,
    FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
  }) as PDFDict;
  const cidFont = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'ABCDEF+NotoSansSC',
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    CIDToGIDMap: 'Identity',
    DW: 1000,
  }) as PDFDict;
  const dict = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+NotoSansSC',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(cidFont)],
    ToUnicode: context.register(toUnicode(context)),
  }) as PDFDict;
  return { dict, cidFont, descriptor };
}

/** Which text the codes stand for; `other` gives another than the true one for some. */
export function toUnicode(context: PDFContext, other: Readonly<Record<string, string>> = {}): PDFRawStream {
  const digits = (char: string) => (other[char] ?? char).charCodeAt(0).toString(16).padStart(4, '0');
  const rows = [...TEXT].map((char) => `${shown(char)} <${digits(char)}>`);
  return context.flateStream(`begincmap\n${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar\nendcmap`);
}

/** A tint transform of a spot colour. */
export function tint(context: PDFContext) {
  return context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0.2, 0.8, 0], N: 1 });
}

/** As much of an ICC profile as its header says. */
export function profile(kind = 'prtr', space = 'CMYK', description = 'Coated FOGRA39'): Uint8Array {
  const words = Buffer.from(`desc\0\0\0\0\0\0\0\0${description}\0`, 'latin1');
  words.writeUInt32BE(description.length + 1, 8);
  const bytes = Buffer.alloc(144);
  bytes.writeUInt32BE(bytes.length + words.length);
  bytes.write(kind, 12, 'latin1');
  bytes.write(space, 16, 'latin1');
  bytes.write('Lab acsp', 20, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  bytes.writeUInt32BE(1, 128);
  bytes.write('desc', 132, 'latin1');
  bytes.writeUInt32BE(bytes.length, 136);
  bytes.writeUInt32BE(words.length, 140);
  return Buffer.concat([bytes, words]);
}

function xmpOf(version: string | null): string {
  const x4 =
    version === null
      ? ''
      : `<pdfxid:GTS_PDFXVersion>${version}</pdfxid:GTS_PDFXVersion><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdf:Trapped="False">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">书屋 &lt;1&gt; &amp; 其他</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2025-01-31T12:00:00+08:00</xmp:CreateDate><xmp:ModifyDate>2025-01-31T12:00:00+08:00</xmp:ModifyDate>
<xmp:MetadataDate>2025-01-31T12:00:00+08:00</xmp:MetadataDate>${x4}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

async function written(sheet: Sheet): Promise<Uint8Array> {
  const { document, context, catalog, pages, resources, contents, xmp, useObjectStreams } = sheet;
  const [major, minor] = sheet.version;
  const metadata = context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
  if (xmp !== '') catalog.set(name('Metadata'), context.register(metadata));
  const shared = context.register(resources);
  for (const [index, page] of pages.entries()) {
    if (page.get(name('Resources')) === undefined || page.get(name('Resources'))?.toString() === '<<\n>>')
      page.set(name('Resources'), shared);
    page.set(name('Contents'), context.register(context.flateStream(Buffer.from(contents[index]!, 'latin1'))));
  }
  const bytes = Buffer.from(
    await document.save({ useObjectStreams, addDefaultPage: false, updateFieldAppearances: false }),
  );
  bytes.write(`${major}.${minor}`, 5, 'latin1');
  return bytes;
}

export function name(text: string): PDFName {
  return PDFName.of(text);
}
