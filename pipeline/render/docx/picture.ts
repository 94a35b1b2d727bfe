/** Pictures: their kind and size from their first bytes, and how large they stand in the text. */
import { writable, type Xml, xmlElement } from './xml.ts';

/** A picture of a kind that Word shows. */
export interface WordPicture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture by its name in the package. */
export interface PackagedPicture extends WordPicture {
  readonly name: string;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** English metric units, in which drawings are measured: of a point, and of a pixel at the 96 to the inch that Word reckons with. */
const POINT = 12700;
const PIXEL = 9525;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The picture in a file, or null where it is neither PNG nor JPEG. */
export function wordPicture(bytes: Uint8Array): WordPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = PNG.every((byte, index) => bytes[index] === byte) && bytes.length >= 24;
  const size = isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view);
  if (size === null || size.width === 0 || size.height === 0) return null;
  return { type: isPng ? 'png' : 'jpg', bytes, ...size };
}

/** A picture as the document has it: its number, the id of its relation, what it shows. */
export interface PlacedDrawing {
  readonly id: number;
  readonly relation: string;
  readonly alt: string;
}

/** The picture at its own size, or as large as fits into `width` and `height` points. */
export function pictureRun(
  picture: PackagedPicture,
  { id, relation, alt }: PlacedDrawing,
  width: number,
  height: number,
): Xml {
  const scale = Math.min(1, (width * POINT) / (picture.width * PIXEL), (height * POINT) / (picture.height * PIXEL));
  const extent = { cx: Math.round(picture.width * PIXEL * scale), cy: Math.round(picture.height * PIXEL * scale) };
  const about = { id, name: `picture${id}`, descr: writable(alt) };
  const shown = xmlElement(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    xmlElement('pic:nvPicPr', null, xmlElement('pic:cNvPr', about), xmlElement('pic:cNvPicPr')),
    xmlElement(
      'pic:blipFill',
      null,
      xmlElement('a:blip', { 'r:embed': relation }),
      xmlElement('a:stretch', null, xmlElement('a:fillRect')),
    ),
    xmlElement(
      'pic:spPr',
      null,
      xmlElement('a:xfrm', null, xmlElement('a:off', { x: 0, y: 0 }), xmlElement('a:ext', extent)),
      xmlElement('a:prstGeom', { prst: 'rect' }, xmlElement('a:avLst')),
    ),
  );
  const graphic = xmlElement(
    'a:graphic',
    { 'xmlns:a': `${DRAWING}/main` },
    xmlElement('a:graphicData', { uri: `${DRAWING}/picture` }, shown),
  );
  const inline = xmlElement(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    xmlElement('wp:extent', extent),
    xmlElement('wp:docPr', about),
    xmlElement(
      'wp:cNvGraphicFramePr',
      null,
      xmlElement('a:graphicFrameLocks', { 'xmlns:a': `${DRAWING}/main`, noChangeAspect: 1 }),
    ),
    graphic,
  );
  return xmlElement('w:r', null, xmlElement('w:drawing', null, inline));
}

/** From the frame header (ITU T.81 B.2.2), or null where there is none. */
function jpegSize(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
