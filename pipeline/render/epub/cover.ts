/** The cover: journal, number and headlines as a picture, and the page that shows it. */
import type { Fonts } from '../renderer.ts';
import { type Line, lettering } from './lettering.ts';
import { element, empty } from './markup.ts';
import { page } from './page.ts';
import { encodePng } from './png.ts';
import { blankRaster, fill, paintBand } from './raster.ts';

/** What a drawn cover says. */
export interface CoverFacts {
  readonly journal: string;
  /** 2025年第1期 */
  readonly number: string;
  readonly publisher: string | null;
  readonly headlines: readonly string[];
}

export interface CoverPageFacts {
  readonly language: string;
  /** 封面 */
  readonly label: string;
  /** The whole title, for those who cannot see the picture. */
  readonly title: string;
  /** The picture's address. */
  readonly picture: string;
}

type Colour = readonly [red: number, green: number, blue: number];
interface Ink {
  readonly ground: Colour;
  readonly colour: Colour;
}

/** In pixels; stores ask for 1600 at least on the short side. */
const WIDTH = 1600;
const HEIGHT = 2400;
const MARGIN = 140;
const BAND = 940;
const HEADLINES = { most: 6, top: 1180, step: 130, longest: 30 };

const RED: Colour = [0x7a, 0x1f, 0x1f];
const PAPER: Colour = [0xf7, 0xf3, 0xea];
/** A palette of 16: the two grounds, then three shades of each ink on its ground. */
const INKS = {
  journal: { ground: RED, colour: [0xff, 0xff, 0xff] },
  number: { ground: RED, colour: [0xf3, 0xdf, 0xc0] },
  headline: { ground: PAPER, colour: [0x22, 0x22, 0x22] },
  publisher: { ground: PAPER, colour: RED },
} satisfies Record<string, Ink>;
const SHADES = 3;
const PALETTE = Uint8Array.from([RED, PAPER, ...Object.values(INKS).flatMap(shadesOf)].flat());

/** The page that shows the picture. */
export function coverPage({ language, label, title, picture }: CoverPageFacts): string {
  const image = empty('img', { src: picture, alt: title, role: 'doc-cover' });
  return page({ language, title: label, body: { class: 'cover', 'epub:type': 'cover' } }, element('div', {}, image));
}

/** The picture as a PNG of 1600 by 2400, lettered in the edition's faces. */
export function coverPicture({ journal, number, publisher, headlines }: CoverFacts, fonts: Fonts): Uint8Array {
  const raster = blankRaster(WIDTH, HEIGHT);
  paintBand(raster, BAND, HEIGHT - BAND, 1);
  const draw = (ink: keyof typeof INKS, line: Pick<Line, 'characters' | 'y' | 'size'>) =>
    fill(raster, lettering({ ...line, x: MARGIN, width: WIDTH - 2 * MARGIN }, fonts), indexesOf(ink));
  draw('journal', { characters: journal, y: 520, size: 320 });
  draw('number', { characters: number, y: 780, size: 90 });
  headlines.slice(0, HEADLINES.most).forEach((headline, index) => {
    const y = HEADLINES.top + index * HEADLINES.step;
    draw('headline', { characters: shortened(headline), y, size: 64 });
  });
  draw('publisher', { characters: publisher ?? '', y: HEIGHT - MARGIN, size: 60 });
  return encodePng(WIDTH, HEIGHT, PALETTE, raster.pixels);
}

function shortened(headline: string): string {
  const characters = [...headline];
  return characters.length <= HEADLINES.longest ? headline : `${characters.slice(0, HEADLINES.longest - 1).join('')}…`;
}

function indexesOf(ink: keyof typeof INKS): number[] {
  const first = 2 + Object.keys(INKS).indexOf(ink) * SHADES;
  return Array.from({ length: SHADES }, (_, shade) => first + shade);
}

/** From the ground to the full colour, without the ground itself. */
function shadesOf({ ground, colour }: Ink): Colour[] {
  return Array.from({ length: SHADES }, (_, shade) => {
    const share = (shade + 1) / SHADES;
    const [red, green, blue] = ground.map((value, channel) => Math.round(value + (colour[channel]! - value) * share));
    return [red!, green!, blue!];
  });
}
