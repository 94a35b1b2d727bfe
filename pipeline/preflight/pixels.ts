/** How much ink a picture's pixels take. */

import { readJpeg } from './file/jpeg.ts';
import { numbersAt } from './file/objects.ts';
import { unpack } from './file/streams.ts';
import type { PlacedPicture } from './walk/events.ts';
import { platesOf } from './walk/plates.ts';
import { inksOf, type Space, totalOf } from './walk/spaces.ts';

/** Samples of one picture; larger ones are not measured. */
const MOST = 400_000_000;
/** So many of a thousand pixels may take more: specks are no flood of ink. */
const SPECKS = 1;

/** In per cent of one ink, all but the inkiest pixel of a thousand; null where it cannot be measured. */
export async function inkOf(picture: PlacedPicture): Promise<number | null> {
  const { space, columns, rows } = picture;
  if (space === null || columns <= 0 || rows <= 0 || columns * rows * space.components > MOST) return null;
  const samples = await samplesOf(picture, space);
  return samples === null ? null : inkiest(samples, inkTable(picture, space), space.components);
}

/** The names of the inks that more than specks of a picture take; all that its space has where it cannot be looked into. */
export async function platesOfPicture(picture: PlacedPicture): Promise<string[]> {
  const { space, columns, rows } = picture;
  if (space === null) return [];
  const all = platesOf(space, new Array<number>(space.components).fill(space.family === 'DeviceGray' ? 0 : 1));
  const isLarge = columns <= 0 || rows <= 0 || columns * rows * space.components > MOST;
  if (isLarge || space.family === 'DeviceGray') return all;
  const samples = await samplesOf(picture, space);
  if (samples === null) return space.family === 'Indexed' ? ['Black', 'Cyan', 'Magenta', 'Yellow'] : all;
  return inkedIn(samples, picture, space);
}

function inkedIn(samples: Uint8Array, { dict, bits }: PlacedPicture, space: Space): string[] {
  const { components, family } = space;
  const decode = numbersAt(dict, 'Decode');
  const most = bits >= 8 ? 255 : (1 << bits) - 1;
  const counts = Array.from({ length: components }, () => new Uint32Array(256));
  for (let at = 0; at < samples.length; at++) counts[at % components]![samples[at]!]! += 1;
  const specks = (samples.length / components) * (SPECKS / 1000);
  const taken = new Map<string, number>();
  for (const [component, histogram] of counts.entries()) {
    const [low, high] = [
      decode?.[2 * component] ?? 0,
      decode?.[2 * component + 1] ?? (family === 'Indexed' ? most : 1),
    ];
    for (const [stored, count] of histogram.entries()) {
      if (count === 0) continue;
      const values = new Array<number>(components).fill(0);
      values[component] = low + (Math.min(stored, most) / most) * (high - low);
      for (const name of platesOf(space, values)) taken.set(name, (taken.get(name) ?? 0) + count);
    }
  }
  return [...taken].flatMap(([name, count]) => (count > specks ? [name] : []));
}

/** Whether a picture in this space can take more than one full ink. */
export function mayTakeMuch({ family, components, base }: Space): boolean {
  if (family === 'Indexed') return base !== null && mayTakeMuch(base);
  return components > 1 && (family === 'DeviceCMYK' || family === 'ICCBased' || family === 'DeviceN');
}

/** One byte a sample, as they are stored; small samples keep their value. */
async function samplesOf(picture: PlacedPicture, space: Space): Promise<Uint8Array | null> {
  const { dict, contents, columns, rows, bits } = picture;
  const count = columns * rows * space.components;
  const found = unpack(dict, contents, Math.ceil(count * Math.max(1, bits / 8)) + rows + 65536);
  if (found === null) return null;
  if (found.left === 'DCTDecode') return samplesOfJpeg(found.bytes, space.components);
  if (found.left !== null) return null;
  if (bits === 8) return found.bytes.subarray(0, count);
  if (bits === 16) return found.bytes.filter((_, index) => index % 2 === 0);
  return spread(found.bytes, columns * space.components, rows, bits);
}

/** The library gives ink as 255; Adobe's files store it as 0. */
async function samplesOfJpeg(bytes: Uint8Array, components: number): Promise<Uint8Array | null> {
  const header = readJpeg(bytes);
  if (header?.components !== components || header.columns * header.rows * components > MOST) return null;
  try {
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { limitInputPixels: MOST, failOn: 'error' });
    const pixels = components === 4 ? image.pipelineColourspace('cmyk').toColourspace('cmyk') : image;
    const { data, info } = await pixels.raw().toBuffer({ resolveWithObject: true });
    if (info.channels !== components) return null;
    return header.isAdobe && components === 4 ? data.map((byte) => 255 - byte) : data;
  } catch {
    return null;
  }
}

/** Samples of 1, 2 or 4 bits; each row begins on a byte. */
function spread(bytes: Uint8Array, width: number, rows: number, bits: number): Uint8Array {
  const out = new Uint8Array(width * rows);
  const stride = Math.ceil((width * bits) / 8);
  for (let i = 0; i < out.length; i++) {
    const bit = (i % width) * bits;
    const byte = bytes[Math.floor(i / width) * stride + (bit >> 3)] ?? 0;
    out[i] = (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
  }
  return out;
}

/** The ink in per cent that each value of each component stands for. */
function inkTable({ dict, bits }: PlacedPicture, space: Space): Float64Array[] {
  const decode = numbersAt(dict, 'Decode');
  const most = bits >= 8 ? 255 : (1 << bits) - 1;
  return Array.from({ length: space.components }, (_, component) =>
    Float64Array.from({ length: 256 }, (_, stored) => {
      const isIndexed = space.family === 'Indexed';
      const [low, high] = [decode?.[2 * component] ?? 0, decode?.[2 * component + 1] ?? (isIndexed ? most : 1)];
      const value = low + (Math.min(stored, most) / most) * (high - low);
      const values = new Array<number>(space.components).fill(0);
      values[component] = value;
      const inks = inksOf(space, values);
      return inks === null ? 0 : totalOf(inks);
    }),
  );
}

function inkiest(samples: Uint8Array, table: readonly Float64Array[], components: number): number {
  const pixels = Math.floor(samples.length / components);
  const histogram = new Uint32Array(100 * Math.max(4, components) + 1);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++) {
    let total = 0;
    for (let component = 0; component < components; component++) total += table[component]![samples[at++]!]!;
    histogram[Math.min(histogram.length - 1, Math.round(total))]! += 1;
  }
  let left = Math.floor((pixels * SPECKS) / 1000);
  for (let ink = histogram.length - 1; ink > 0; ink--) {
    left -= histogram[ink]!;
    if (left < 0) return ink;
  }
  return 0;
}
