/** Pictures that lie in the stream of data: JPEG and PNG as they were put in ([MS-ODRAW] 2.2.23). */
import { basename } from 'node:path';
import { pictureOf } from '../styled/picture-bytes.ts';
import type { DocReading } from './reading.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG_END = Buffer.from('IEND');
const LARGEST_HEAD = 4096;

/** The name of the picture at a place of the stream, which is then taken in; null where none can be read. */
export function docPicture(place: number, { file, fib, pictures }: DocReading): string | null {
  const { data } = fib;
  if (place < 0 || place + 6 > data.length) return null;
  const record = data.subarray(place, place + data.readUInt32LE(place));
  const head = record.subarray(0, LARGEST_HEAD);
  const [png, jpeg] = [head.indexOf(PNG), head.indexOf(JPEG)];
  const isPng = png >= 0 && (jpeg < 0 || png < jpeg);
  const from = isPng ? png : jpeg;
  if (from < 0) return null;
  const end = isPng ? record.indexOf(PNG_END, from) : -1;
  const bytes = record.subarray(from, end < 0 ? record.length : end + 8);
  const name = `${basename(file)}/image${pictures.length + 1}.${isPng ? 'png' : 'jpeg'}`;
  const picture = pictureOf(name, bytes);
  if (picture === null || picture === 'vector') return null;
  pictures.push(picture);
  return picture.name;
}
