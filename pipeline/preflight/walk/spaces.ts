/** Colour spaces (ISO 32000-1, 8.6) and how much ink a colour in them takes. */
import { asArray, asBytes, asDict, asName, asStream, type Dict, get, numberAt, type Value } from '../file/objects.ts';
import { unpack } from '../file/streams.ts';

export interface Space {
  /** DeviceCMYK, ICCBased, Separation … as the file names it. */
  readonly family: string;
  readonly components: number;
  /** What Indexed, Separation, DeviceN, Pattern and ICCBased fall back to. */
  readonly base: Space | null;
  /** Of Separation and DeviceN. */
  readonly colorants: readonly string[];
  /** Of Indexed. */
  readonly palette: Uint8Array | null;
}

/** Shares of full ink, 0 to 1. */
export interface Inks {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
  readonly spot: number;
  /** Registration colour: it prints on every plate. */
  readonly isAll: boolean;
}

const DEEPEST = 6;
const LARGEST_PALETTE = 64 * 1024;
const SHORT: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' };

export const GRAY = device('DeviceGray', 1);
export const RGB = device('DeviceRGB', 3);
export const CMYK = device('DeviceCMYK', 4);
const PATTERN = device('Pattern', 0);
const DEVICES = new Map([GRAY, RGB, CMYK, PATTERN].map((space) => [space.family, space]));

function device(family: string, components: number): Space {
  return { family, components, base: null, colorants: [], palette: null };
}

/** A space that has only a name; the family is '' where there is none of that name. */
export function deviceNamed(name: string): Space {
  return DEVICES.get(name) ?? device('', 0);
}

/** Reads a colour space; names are looked up among the resources. A space that cannot be read has the family ''. */
export function spaceOf(value: Value, resources: Dict | null, depth = 0): Space {
  const unknown = device('', 0);
  if (depth > DEEPEST) return unknown;
  const name = asName(value);
  if (name !== null) {
    const full = SHORT[name] ?? name;
    const named = DEVICES.get(full);
    if (named !== undefined) return named;
    const found = get(asDict(get(resources, 'ColorSpace')), name);
    return found === null ? unknown : spaceOf(found, asName(found) === name ? null : resources, depth + 1);
  }
  const parts = asArray(value);
  const family = asName(parts?.[0] ?? null);
  if (parts === null || family === null) return unknown;
  const inner = (index: number) => spaceOf(parts[index] ?? null, resources, depth + 1);
  switch (SHORT[family] ?? family) {
    case 'ICCBased': {
      const stream = asStream(parts[1] ?? null);
      const alternate = get(stream?.dict ?? null, 'Alternate');
      const components = numberAt(stream?.dict ?? null, 'N') ?? 0;
      return {
        ...device(family, components),
        base: alternate === null ? null : spaceOf(alternate, resources, depth + 1),
      };
    }
    case 'Indexed':
      return { ...device('Indexed', 1), base: inner(1), palette: paletteOf(parts[3] ?? null) };
    case 'Separation':
      return { ...device(family, 1), base: inner(2), colorants: [asName(parts[1] ?? null) ?? ''] };
    case 'DeviceN': {
      const colorants = (asArray(parts[1] ?? null) ?? []).map((colorant) => asName(colorant) ?? '');
      return { ...device(family, colorants.length), base: inner(2), colorants };
    }
    case 'Pattern':
      return { ...PATTERN, base: parts[1] === undefined ? null : inner(1) };
    case 'CalGray':
      return device(family, 1);
    case 'CalRGB':
    case 'Lab':
      return device(family, 3);
    default:
      return DEVICES.get(SHORT[family] ?? family) ?? unknown;
  }
}

function paletteOf(value: Value): Uint8Array | null {
  const stream = asStream(value);
  return stream === null ? asBytes(value) : (unpack(stream.dict, stream.contents, LARGEST_PALETTE)?.bytes ?? null);
}

/** The colour that a space starts with (ISO 32000-1, table 74): black where it can be. */
export function initialOf(space: Space): number[] {
  if (space.components === 4 && space.family !== 'DeviceN') return [0, 0, 0, 1];
  const isTint = space.family === 'Separation' || space.family === 'DeviceN';
  return new Array(Math.min(space.components, 64)).fill(isTint ? 1 : 0);
}

/** The ink of a colour; null where it is not given in inks, as in RGB. */
export function inksOf(space: Space, values: readonly number[]): Inks | null {
  const value = (index: number) => Math.min(1, Math.max(0, values[index] ?? 0));
  if (space.family === 'Indexed') return inksOf(space.base ?? RGB, entryOf(space, values[0] ?? 0));
  if (space.family === 'Separation' || space.family === 'DeviceN') return inksOfTints(space.colorants, value);
  if (space.family === 'DeviceGray' || space.family === 'CalGray') return { ...NONE, black: 1 - value(0) };
  const isCmyk = space.family === 'DeviceCMYK' || (space.family === 'ICCBased' && space.components === 4);
  if (isCmyk) return { ...NONE, cyan: value(0), magenta: value(1), yellow: value(2), black: value(3) };
  return space.family === 'ICCBased' && space.components === 1 ? { ...NONE, black: 1 - value(0) } : null;
}

const NONE: Inks = { cyan: 0, magenta: 0, yellow: 0, black: 0, spot: 0, isAll: false };

function inksOfTints(colorants: readonly string[], value: (index: number) => number): Inks {
  const inks = { ...NONE };
  for (const [index, colorant] of colorants.entries()) {
    const tint = value(index);
    if (colorant === 'All') return { cyan: tint, magenta: tint, yellow: tint, black: tint, spot: 0, isAll: true };
    if (colorant === 'Cyan') inks.cyan = tint;
    else if (colorant === 'Magenta') inks.magenta = tint;
    else if (colorant === 'Yellow') inks.yellow = tint;
    else if (colorant === 'Black') inks.black = tint;
    else if (colorant !== 'None') inks.spot += tint;
  }
  return inks;
}

function entryOf(space: Space, index: number): number[] {
  const size = space.base?.components ?? 0;
  const from = Math.max(0, Math.round(index)) * size;
  return Array.from(space.palette?.subarray(from, from + size) ?? [], (byte) => byte / 255);
}

/** All inks of a spot together, in per cent of one. */
export function totalOf(inks: Inks): number {
  return 100 * (inks.cyan + inks.magenta + inks.yellow + inks.black + inks.spot);
}
