/**
 * Pictures put into the PDF as they are packed. pdfkit would unpack each PNG into an array of numbers, eight bytes to a byte: two
 * gigabytes for a scan of sixty megabytes. The pixels of most PNGs can stand in a PDF as they are (ISO 32000 7.4.4.4); the rest is left to it.
 */
import { chunksOf, isPng, PNG_VALUES } from '../../model/png.ts';
import type { OpenedPicture, PdfDocument } from './pdfkit.ts';

const GREY = 0;
const PALETTE = 3;

/** A picture opened for a document; it is written with the first page that shows it. */
export function opened(document: PdfDocument, bytes: Uint8Array): OpenedPicture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (isPng(file) ? asPacked(document, file) : null) ?? document.openImage(file);
}

/** Null for what is seen through or interlaced. */
function asPacked(document: PdfDocument, file: Buffer): OpenedPicture | null {
  const chunks = chunksOf(file) ?? [];
  const header = chunks[0]?.content;
  const parts = (type: string) => chunks.filter((chunk) => chunk.type === type).map(({ content }) => content);
  if (header?.length !== 13 || header[12] !== 0 || header[9]! > PALETTE || parts('tRNS').length > 0) return null;
  const [width, height, bits, colour] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!, header[9]!];
  document._imageCount += 1;
  const picture: OpenedPicture = {
    width,
    height,
    label: `I${document._imageCount}`,
    obj: null,
    embed() {
      const parms = document.ref({
        Predictor: 15,
        Colors: PNG_VALUES[colour]!,
        BitsPerComponent: bits,
        Columns: width,
      });
      parms.end();
      const space =
        colour === PALETTE ? indexed(document, parts('PLTE')[0]!) : colour === GREY ? 'DeviceGray' : 'DeviceRGB';
      const dict = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: bits, Width: width, Height: height };
      const object = document.ref({ ...dict, Filter: 'FlateDecode', DecodeParms: parms, ColorSpace: space });
      object.end(Buffer.concat(parts('IDAT')));
      picture.obj = object;
    },
  };
  return colour === PALETTE && parts('PLTE').length === 0 ? null : picture;
}

function indexed(document: PdfDocument, colours: Buffer): unknown {
  const palette = document.ref({});
  palette.end(colours);
  return ['Indexed', 'DeviceRGB', colours.length / 3 - 1, palette];
}
