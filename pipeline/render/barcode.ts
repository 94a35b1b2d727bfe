/**
 * 刊号条码 (GB/T 16827): EAN-13 of 977, the ISSN's seven digits and the variant, with the add-on of two digits for the issue; as boxes
 * and characters from the top left corner, in points. bwip-js knows which bars; how large they are is laid down here by EAN's measures.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Masthead } from '../model/document.ts';
import { issnMistake } from '../model/issn.ts';
import { ROOT } from '../root.ts';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Characters centred on `x`. */
export interface BarLabel {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
}

/** `width` and `height` take in the quiet zones, on which nothing else may be printed, and the ISSN above. */
export interface Barcode {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly labels: readonly BarLabel[];
}

const POINTS_PER_MM = 72 / 25.4;
/** Width of a module (X) in millimetres at magnification 1. */
const MODULE = 0.33;
/** Modules of the symbol, of white before and behind it, and behind an add-on. */
const SYMBOL = 95;
const QUIET = { left: 11, right: 7, afterAddon: 5 };
/** Bars of the symbol; those that follow are the add-on's. */
const BARS = 30;
/** Modules that the guard bars reach below the others. */
const GUARD = 5;
const GUARD_WIDTH = 3;
const CENTRE_WIDTH = 5;
const DIGIT_WIDTH = 7;
const ADDON = { guard: 4, between: 2 };
/** Millimetres at magnification 1: the ISSN's baseline, where bars begin, their heights, and the digits' baselines. */
const ISSN_BASELINE = 2.9;
const TOP = 4.3;
const HEIGHT = { bars: 22.85, addon: 21.9 };
const BELOW = 2.85;
/** Points at magnification 1. */
const SIZE = { digits: 9.6, issn: 10 };

/** The bar code of an issue at a magnification of 0.8 to 2; null where the journal has no ISSN, or one that is wrong. */
export function barcodeOf(
  { issn, number, barcode }: Pick<Masthead, 'issn' | 'number' | 'barcode'>,
  magnification = 1,
): Barcode | null {
  const digits = /^(\d{4})-(\d{3})[\dX]$/
    .exec(issn ?? '')
    ?.slice(1)
    .join('');
  if (digits === undefined || issnMistake(issn!) !== null) return null;
  const addon = barcode.addon ?? (number === null ? null : String(number % 100).padStart(2, '0'));
  return drawn(`977${digits}0${barcode.variant}`, addon, issn!, magnification);
}

function drawn(twelve: string, addon: string | null, issn: string, magnification: number): Barcode {
  const { widths, lowered } = encoded(twelve, addon);
  const x = MODULE * POINTS_PER_MM * magnification;
  const mm = (measure: number) => measure * POINTS_PER_MM * magnification;
  const bottom = mm(TOP + HEIGHT.bars) + GUARD * x;
  let at = QUIET.left;
  const bars: Bar[] = [];
  widths.forEach((width, index) => {
    if (index % 2 === 0) {
      const isAddon = bars.length >= BARS;
      const y = isAddon ? bottom - mm(HEIGHT.addon) : mm(TOP);
      const end = isAddon || lowered[bars.length] ? bottom : mm(TOP + HEIGHT.bars);
      bars.push({ x: at * x, y, width: width * x, height: end - y });
    }
    at += width;
  });
  const label = (text: string, centre: number, baseline: number, size = SIZE.digits): BarLabel => {
    return { text, x: centre * x, baseline, size: size * magnification };
  };
  const below = mm(TOP + HEIGHT.bars + BELOW);
  const digits = [...`${twelve}${eanCheck(twelve)}`].map((digit, i) => label(digit, centreOf(i), below));
  const start = at - addonWidth(addon);
  const extra = [...(addon ?? '')].map((digit, i) => {
    const centre = start + ADDON.guard + i * (DIGIT_WIDTH + ADDON.between) + DIGIT_WIDTH / 2;
    return label(digit, centre, bottom - mm(HEIGHT.addon + 0.5));
  });
  return {
    width: (at + (addon === null ? QUIET.right : QUIET.afterAddon)) * x,
    height: below + mm(0.4),
    bars,
    labels: [label(`ISSN ${issn}`, QUIET.left + SYMBOL / 2, mm(ISSN_BASELINE), SIZE.issn), ...digits, ...extra],
  };
}

/** The first digit stands before the bars, six on each side of the bars in the middle. */
function centreOf(index: number): number {
  if (index === 0) return QUIET.left - 6;
  const middle = index > 6 ? CENTRE_WIDTH : 0;
  return QUIET.left + GUARD_WIDTH + middle + (index - 0.5) * DIGIT_WIDTH;
}

function addonWidth(addon: string | null): number {
  return addon === null ? 0 : ADDON.guard + 2 * DIGIT_WIDTH + ADDON.between;
}

/** Widths of bars and spaces in modules, in turn, and which bars reach lower. */
function encoded(twelve: string, addon: string | null): { widths: readonly number[]; lowered: readonly boolean[] } {
  const { raw } = createRequire(join(ROOT, 'package.json'))('bwip-js') as Encoder;
  const [symbol] = raw('ean13', addon === null ? twelve : `${twelve} ${addon}`, { includetext: true });
  return { widths: symbol!.sbs, lowered: symbol!.bbs.map((below) => below < 0) };
}

/** Of bwip-js: `sbs` are widths in modules, `bbs` the bars' lower ends. */
interface Encoder {
  raw(
    symbology: string,
    text: string,
    options: object,
  ): readonly { readonly sbs: readonly number[]; readonly bbs: readonly number[] }[];
}

/** The check digit of EAN-13: weights 1 and 3, modulus 10. */
function eanCheck(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
