/** Pixels turned into ink: black alone or four inks, within what the paper takes. */
import { deflateSync } from 'node:zlib';
import type { Metadata, Sharp } from 'sharp';
import type { PressPlan } from '../../model/press.ts';
import { openConversion } from './convert.ts';
import type { Profile } from './profile.ts';

/** A picture as a PDF holds it. */
export interface Inked {
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceGray' | 'DeviceCMYK';
  readonly bits: 1 | 8;
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly bytes: Uint8Array;
  /** Pixels an inch of what it was made from, at the width it is printed at. */
  readonly resolution: number;
  /** Drawn in pure black and white, which needs finer pixels. */
  readonly isLines: boolean;
  /** Whether all of the file could be read; a JPEG that breaks off is grey from there on. */
  readonly isWhole: boolean;
}

/** What is asked of a picture: its inks, what a spot may take in per cent, and the width it is printed at in points. */
export interface InkRequest {
  readonly inks: PressPlan['pictures'];
  readonly inkLimit: number;
  /** Null where only black is printed. */
  readonly profile: Profile | null;
  readonly width: number;
}

/** Most pixels a picture may have: A4 at the 1200 an inch that line art is scanned at. */
export const LARGEST = 150_000_000;
/** Pixels an inch above which no press shows more; what has far more is brought down to it. */
const FINEST = 450;
const FAR_MORE = 1.3;
/** Pixels an inch, and across, of a drawing that has none of its own. */
const DRAWN = { density: { grey: 1200, cmyk: 600 }, width: 8000 };
/** How far red, green and blue may be apart in what is grey to the eye, of 255; looked at in a small copy. */
const GREY = { apart: 8, width: 200 };
const QUALITY = 92;

/** A picture in ink; null for what cannot be read. */
export async function inked(bytes: Uint8Array, wanted: InkRequest): Promise<Inked | null> {
  const whole = await attempt(bytes, wanted, 'warning');
  if (whole !== null) return { ...whole, isWhole: true };
  const rest = await attempt(bytes, wanted, 'error');
  return rest === null ? null : { ...rest, isWhole: false };
}

async function attempt(
  bytes: Uint8Array,
  wanted: InkRequest,
  failOn: 'warning' | 'error',
): Promise<Omit<Inked, 'isWhole'> | null> {
  const { default: sharp } = await import('sharp');
  // The pixels of pictures long done are not kept.
  sharp.cache(false);
  const inches = wanted.width / 72;
  const read = (density?: number) =>
    sharp(bytes, {
      limitInputPixels: LARGEST,
      failOn,
      sequentialRead: true,
      ...(density === undefined ? {} : { density }),
    });
  try {
    const about = await read().metadata();
    const isDrawn = about.format === 'svg';
    const inks = wanted.inks === 'grey' || (await isGrey(read())) ? 'grey' : 'cmyk';
    const density = isDrawn ? densityFor(about, inches, inks) : undefined;
    const opened = read(density).autoOrient().flatten({ background: 'white' });
    const resolution = isDrawn ? DRAWN.density[inks] : about.autoOrient.width / inches;
    if (inks === 'grey' && about.bitsPerSample === 1) return { ...(await bilevel(opened)), resolution };
    const isTooFine = !isDrawn && resolution > FINEST * FAR_MORE;
    const fitted = isTooFine ? opened.resize({ width: Math.round(inches * FINEST) }) : opened;
    const picture = inks === 'grey' ? await grey(fitted, about) : await fourInks(fitted, about, wanted);
    return { ...picture, resolution };
  } catch {
    return null;
  }
}

/** What is printed for a picture that cannot be: a crossed box, so coarse that no preflight passes it. */
export function crossedBox(): Inked {
  const side = 9;
  const isInk = (x: number, y: number) =>
    [x, y].some((at) => at === 0 || at === side - 1) || x === y || x + y === side - 1;
  const pixels = Uint8Array.from({ length: side * side }, (_, i) => (isInk(i % side, Math.floor(i / side)) ? 0 : 255));
  return {
    width: side,
    height: side,
    space: 'DeviceGray',
    bits: 8,
    filter: 'FlateDecode',
    bytes: deflateSync(pixels),
    resolution: 0,
    isLines: false,
    isWhole: true,
  };
}

/** A drawing is painted as wide as its print needs; its own units are 72 an inch. */
function densityFor({ width }: Metadata, inches: number, inks: PressPlan['pictures']): number {
  const pixels = Math.min(inches * DRAWN.density[inks], DRAWN.width);
  return Math.max(1, Math.min((72 * pixels) / Math.max(width, 1), 100_000));
}

/** Grey pictures are printed in black alone whatever the others are printed in: no cast, no coloured edges. */
async function isGrey(opened: Sharp): Promise<boolean> {
  const small = opened.resize({ width: GREY.width, withoutEnlargement: true }).flatten({ background: 'white' });
  const { data, info } = await small.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at + 2 < data.length && info.channels === 3; at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY.apart) return false;
  }
  return true;
}

type Plate = Omit<Inked, 'resolution' | 'isWhole'>;

/** One bit a pixel (ISO 32000 8.9.5.2): 1 is white. */
async function bilevel(opened: Sharp): Promise<Plate> {
  const { data, info } = await opened.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const row = Math.ceil(info.width / 8);
  const bits = Buffer.alloc(row * info.height);
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (data[(y * info.width + x) * info.channels]! > 127) bits[y * row + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return plate(info, { space: 'DeviceGray', bits: 1, filter: 'FlateDecode', bytes: deflateSync(bits), isLines: true });
}

/** Photographs as JPEG; what was drawn keeps every pixel. */
async function grey(opened: Sharp, { format }: Metadata): Promise<Plate> {
  const toned = opened.toColourspace('b-w');
  if (format === 'jpeg') {
    const { data, info } = await toned.jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
    return plate(info, { space: 'DeviceGray', bits: 8, filter: 'DCTDecode', bytes: data, isLines: false });
  }
  const { data, info } = await toned.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return plate(info, { space: 'DeviceGray', bits: 8, filter: 'FlateDecode', bytes: deflateSync(data), isLines: false });
}

async function fourInks(opened: Sharp, about: Metadata, { profile, inkLimit }: InkRequest): Promise<Plate> {
  const { data, info } = await inkPixels(opened, about, profile!);
  limitInk(data, inkLimit);
  return plate(info, { space: 'DeviceCMYK', bits: 8, filter: 'FlateDecode', bytes: deflateSync(data), isLines: false });
}

function plate({ width, height }: { width: number; height: number }, rest: Omit<Plate, 'width' | 'height'>): Plate {
  return { width, height, ...rest };
}

/** Pixels of four inks, a byte each, converted by a profile; what is in four inks already keeps them, so that its black stays black. */
export async function inkPixels(
  opened: Sharp,
  { space, channels }: Pick<Metadata, 'space' | 'channels'>,
  profile: Profile,
): Promise<{ data: Uint8Array; info: { width: number; height: number } }> {
  const isInInks = space === 'cmyk' && channels === 4;
  const read = isInInks ? opened.pipelineColourspace('cmyk').toColourspace('cmyk') : opened.toColourspace('srgb');
  const { data, info } = await read.raw().toBuffer({ resolveWithObject: true });
  if (isInInks) return { data, info };
  const convert = await openConversion(profile);
  return { data: convert(threeChannels(data, info.channels)), info };
}

/** A grey picture has one channel, as many times as there are colours. */
function threeChannels(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return pixels;
  const count = Math.floor(pixels.length / channels);
  const colours = new Uint8Array(count * 3);
  for (let at = 0; at < count; at++) {
    for (let c = 0; c < 3; c++) colours[at * 3 + c] = pixels[at * channels + (channels < 3 ? 0 : c)]!;
  }
  return colours;
}

/** Where a spot takes more than the limit, its colours give way and its black stays (under colour removal). */
export function limitInk(pixels: Uint8Array, limit: number): void {
  const most = (limit / 100) * 255;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const colours = pixels[at]! + pixels[at + 1]! + pixels[at + 2]!;
    const room = most - pixels[at + 3]!;
    if (colours <= room || colours === 0) continue;
    const share = Math.max(0, room) / colours;
    for (const ink of [0, 1, 2]) pixels[at + ink] = Math.floor(pixels[at + ink]! * share);
  }
}
