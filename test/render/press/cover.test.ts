import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toEdition } from '../../../pipeline/edition/edition.ts';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle, styleIn, styleNames } from '../../../pipeline/house/templates.ts';
import type { Edition, Masthead } from '../../../pipeline/model/document.ts';
import { BINDING_BY_DEFAULT, type BindingPlan, spineWidth } from '../../../pipeline/model/imprint.ts';
import { coverSheet } from '../../../pipeline/render/press/cover/cover.ts';
import type { Job } from '../../../pipeline/render/renderer.ts';
import { oneIn } from '../../at-length.ts';
import { AT, issue } from '../issue.ts';
import { job } from '../job.ts';
import { readSheet, type Shape } from './shapes.ts';

const MM = 72 / 25.4;
const BLEED = 3 * MM;
const fonts = await openFonts();

interface Wanted {
  readonly style?: string;
  readonly edition?: Edition;
  readonly masthead?: Partial<Masthead>;
  readonly binding?: Partial<BindingPlan>;
  readonly picture?: Uint8Array | null;
  readonly inkLimit?: number;
  readonly trim?: { readonly width: number; readonly height: number };
}

async function jobOf({
  style = 'lilun',
  edition = 'zh-Hans',
  masthead,
  binding,
  picture,
  inkLimit = 300,
  trim,
}: Wanted): Promise<Job> {
  const given = { ...issue, masthead: { ...issue.masthead, ...masthead } };
  const { issue: edited, wording } = await toEdition(given, edition);
  const house = styleIn(await loadStyle(style), wording);
  const plain = job(edited, edition);
  return {
    ...plain,
    style: trim === undefined ? house : { ...house, page: { ...house.page, trim } },
    fonts: () => fonts(edition),
    picture: () => picture ?? null,
    original: () => picture ?? null,
    cover: picture === undefined ? null : { path: '封面.jpg', at: AT },
    wishes: {
      ...plain.wishes,
      press: { ...plain.wishes.press, inkLimit },
      binding: { ...BINDING_BY_DEFAULT, ...binding },
    },
  };
}

async function made(wanted: Wanted, pages: number) {
  const sheet = await coverSheet(await jobOf(wanted), pages, null);
  return { ...sheet, ...(await readSheet(sheet)) };
}

const PAPER = { paper: { gsm: 80, bulk: 1.3 } };
const LONG = '乡村振兴战略实施以来农村集体经济组织治理结构变迁的制度逻辑与实践路径——基于中部六省二十四县的调查';
const letters = (shapes: readonly Shape[]) => shapes.filter(({ isLetter }) => isLetter);
const inkOf = ({ ink }: Shape) => ink.reduce((sum, part) => sum + part, 0);

function photo(width: number, height: number, background = '#7a8c5f') {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

describe('the spine', () => {
  it.each([
    [200, { ...PAPER }, 10.4],
    [199, { ...PAPER }, 10.4],
    [200, { ...PAPER, coverPaper: { gsm: 200, bulk: 1 } }, 10.8],
    [200, { ...PAPER, spine: 9.5 }, 9.5],
    [200, { ...PAPER, binding: 'saddle' as const }, 0],
    [64, { ...PAPER }, 0],
    [64, { ...PAPER, binding: 'perfect' as const }, 3.328],
    [64, { spine: 4 }, 4],
  ])('of %i pages with %j is %f mm', (pages, plan, width) => {
    expect(spineWidth({ ...BINDING_BY_DEFAULT, ...plan }, pages)).toBeCloseTo(width, 6);
  });

  it('lies between the folds; a stitched issue has one', async () => {
    const bound = await made({ binding: PAPER }, 200);
    expect(bound.folds.map((fold) => fold / MM)).toEqual([expect.closeTo(210), expect.closeTo(220.4)]);
    expect(bound.trim.width / MM).toBeCloseTo(430.4);
    const stitched = await made({}, 32);
    expect(stitched.folds.map((fold) => fold / MM)).toEqual([expect.closeTo(210)]);
    expect([stitched.trim.width / MM, stitched.trim.height / MM]).toEqual([expect.closeTo(420), expect.closeTo(285)]);
  });

  it.each(styleNames())('of %s bears text from 5 mm on, inside it', async (style) => {
    const within = async (spine: number) => {
      const { shapes, folds } = await made({ style, binding: { binding: 'perfect', spine } }, 100);
      const [left, right] = folds as [number, number];
      const found = letters(shapes).filter((one) => one.right > left && one.left < right);
      for (const one of found) expect(Math.min(one.left - left, right - one.right)).toBeGreaterThan(0.5 * MM);
      return found.length;
    };
    expect(await within(4.9)).toBe(0);
    expect(await within(5)).toBeGreaterThan(12);
    expect(await within(12)).toBeGreaterThan(12);
  });

  it('is guessed with a remark where no paper is named', async () => {
    const rules = async (wanted: Wanted, pages: number) =>
      (await coverSheet(await jobOf(wanted), pages, null)).diagnostics.map(({ severity, rule }) => [severity, rule]);
    expect(await rules({}, 200)).toEqual([['info', 'spine-assumed']]);
    expect(await rules({ binding: PAPER }, 200)).toEqual([]);
    expect(await rules({}, 48)).toEqual([]);
    expect(await rules({ binding: { binding: 'saddle', spine: 4 } }, 48)).toEqual([['warning', 'spine-unused']]);
  });
});

describe.each(styleNames())('the cover of %s', (style) => {
  const cases: [string, Wanted, number][] = [
    ['plain', { binding: PAPER }, 200],
    ['stitched, Traditional', { edition: 'zh-Hant-TW' }, 32],
    [
      'a long name and long headlines',
      { masthead: { journal: '江城师范大学马克思主义学刊', headlines: Array(6).fill(LONG) } },
      32,
    ],
    ['one headline', { masthead: { headlines: ['编后'] } }, 32],
    ['a small page', { trim: { width: 130, height: 184 }, binding: PAPER }, 120],
    ['a large page', { trim: { width: 230, height: 300 }, binding: PAPER }, 300],
  ];

  it.each(oneIn(2, cases))('keeps text 5 mm from trim and folds: %s', async (_, wanted, pages) => {
    const { shapes, trim, folds, diagnostics } = await made({ ...wanted, style }, pages);
    expect(diagnostics).toEqual([]);
    const set = letters(shapes);
    expect(set.length).toBeGreaterThan(30);
    for (const one of set) {
      const { left, right, bottom, top } = one;
      expect(Math.min(left, bottom, trim.width - right, trim.height - top)).toBeGreaterThan(4.99 * MM);
      const isOnSpine = folds.length === 2 && left > folds[0]! && right < folds[1]!;
      for (const fold of isOnSpine ? [] : folds)
        expect(Math.max(left - fold, fold - right), JSON.stringify([one, fold])).toBeGreaterThan(4.99 * MM);
    }
  });

  it.each(oneIn(2, cases))('draws what reaches the trim out to the bleed: %s', async (_, wanted, pages) => {
    const { shapes, trim } = await made({ ...wanted, style }, pages);
    const reach = (edge: number, size: number) => [edge > 1 || edge === -BLEED || Math.abs(edge + BLEED) < 0.01, size];
    for (const { left, right, bottom, top } of shapes) {
      for (const edge of [left, bottom, trim.width - right, trim.height - top])
        expect(reach(edge, edge)).toEqual([true, edge]);
    }
    const [ground] = shapes;
    expect([ground!.left, ground!.bottom]).toEqual([expect.closeTo(-BLEED, 2), expect.closeTo(-BLEED, 2)]);
    expect([ground!.right, ground!.top]).toEqual([
      expect.closeTo(trim.width + BLEED, 2),
      expect.closeTo(trim.height + BLEED, 2),
    ]);
  });

  it('names four inks and no more of them than paper takes', async () => {
    const { shapes } = await made({ style, binding: PAPER }, 200);
    for (const shape of shapes) {
      expect(shape.ink).toHaveLength(4);
      expect(inkOf(shape)).toBeLessThanOrEqual(3);
    }
  });

  it('has the bar code in black alone on white, at the lower right of the back', async () => {
    const { shapes, folds } = await made({ style, binding: PAPER }, 200);
    const isBlack = ({ ink }: Shape) => ink.join() === '0,0,0,1';
    const bars = shapes.filter((one) => !one.isLetter && isBlack(one) && one.top - one.bottom > 50);
    expect(bars).toHaveLength(37);
    const field = shapes.find((one) => !one.isLetter && inkOf(one) === 0)!;
    const [first, last] = [bars[0]!, bars.at(-1)!];
    expect((first.left - field.left) / (0.33 * MM)).toBeCloseTo(11, 1);
    expect((field.right - last.right) / (0.33 * MM)).toBeCloseTo(5, 1);
    expect(field.right).toBeLessThan(folds[0]! - 5 * MM);
    expect(field.left).toBeGreaterThan(folds[0]! / 2);
    expect(field.bottom).toBeLessThan(30 * MM);
    const drawnAfter = shapes.slice(shapes.indexOf(field) + 1);
    for (const one of drawnAfter) expect(isBlack(one)).toBe(true);
    const other = shapes.slice(0, shapes.indexOf(field)).filter(({ isLetter }) => isLetter);
    for (const { left, right, bottom, top } of other)
      expect(left > field.right || right < field.left || bottom > field.top || top < field.bottom).toBe(true);
    const bare = await made({ style, masthead: { issn: null } }, 32);
    expect(bare.shapes.filter((one) => !one.isLetter && inkOf(one) === 0)).toEqual([]);
  });

  it('no two texts of it lie on one another', async () => {
    for (const picture of [undefined, await photo(2600, 1200), await photo(1400, 2100)]) {
      const masthead = {
        journal: '江城师范大学马克思主义学刊',
        headlines: Array(6).fill(LONG),
        imprint: [{ label: '英文刊名', lines: ['Jiangcheng Journal of Marxist Studies'] }],
      };
      const { shapes, pictures } = await made({ style, masthead, ...(picture && { picture }) }, 32);
      const set = letters(shapes);
      let most = 0;
      for (const [i, one] of set.entries()) {
        for (const other of [...set.slice(i + 1), ...pictures]) {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const up = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
          most = Math.max(most, Math.min(across, up));
        }
      }
      expect(most).toBeLessThan(1.5);
    }
  });

  it.each([
    ['wide', 2600, 1200],
    ['tall', 1400, 2100],
  ])('takes a %s picture without distortion, in four inks', async (_, width, height) => {
    const { pictures, diagnostics } = await made({ style, picture: await photo(width, height) }, 32);
    expect(diagnostics.filter(({ rule }) => rule !== 'picture-coarse')).toEqual([]);
    const [{ picture, left, right, bottom, top }] = pictures as [(typeof pictures)[number]];
    expect(picture.colours).toBe('/DeviceCMYK');
    expect(picture.pixels).toHaveLength(picture.width * picture.height * 4);
    expect((right - left) / (top - bottom) / (picture.width / picture.height)).toBeCloseTo(1, 2);
  });

  it('is the same in every run', async () => {
    const once = async () => Buffer.from(await (await coverSheet(await jobOf({ style }), 32, null)).document.save());
    expect((await once()).equals(await once())).toBe(true);
  });
});

describe('the picture', () => {
  it.each([
    [2600, 1200],
    [1400, 2100],
    [3000, 600],
  ])('of %i by %i pixels is cropped, not squeezed: a square in it stays one', async (width, height) => {
    const square = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#000000' } })
      .png()
      .toBuffer();
    const centred = await sharp(await photo(width, height, '#ffffff'))
      .composite([{ input: square, gravity: 'centre' }])
      .png()
      .toBuffer();
    const { pictures } = await made({ picture: centred }, 32);
    const [{ picture: inks, left, right, bottom, top }] = pictures as [(typeof pictures)[number]];
    const dark: [number, number][] = [];
    for (let at = 0; at < inks.width * inks.height; at++)
      if (inks.pixels[at * 4 + 3]! > 128) dark.push([at % inks.width, Math.floor(at / inks.width)]);
    const across = new Set(dark.map(([x]) => x)).size * ((right - left) / inks.width);
    const down = new Set(dark.map(([, y]) => y)).size * ((top - bottom) / inks.height);
    expect(across / down).toBeCloseTo(1, 1);
  });

  it('of full width reaches the bleed, and ends at the fold', async () => {
    const { pictures, trim, folds } = await made({ picture: await photo(2600, 1200), binding: PAPER }, 200);
    expect(pictures[0]!.left).toBeCloseTo(folds[1]!, 1);
    expect(pictures[0]!.right).toBeCloseTo(trim.width + BLEED, 1);
  });

  it('takes no more ink than the press plan allows', async () => {
    const picture = await photo(2600, 1200, '#2b0a5c');
    const most = async (inkLimit: number) => {
      const { pixels } = (await made({ picture, inkLimit }, 32)).pictures[0]!.picture;
      const [cyan = 0, magenta = 0, yellow = 0, black = 0] = pixels;
      return ((cyan + magenta + yellow + black) / 255) * 100;
    };
    expect(await most(400)).toBeGreaterThan(210);
    expect(await most(200)).toBeLessThanOrEqual(200);
    expect(await most(200)).toBeGreaterThan(195);
  });

  it.each([['width="40" height="30"'], ['width="15000" height="11250"'], ['viewBox="0 0 40 30"']])(
    'that is drawn is painted as fine as it is printed: %s',
    async (size) => {
      const picture = Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="red"/></svg>`,
      );
      const { pictures, diagnostics } = await made({ picture }, 32);
      expect(diagnostics).toEqual([]);
      const [{ picture: inks, left, right }] = pictures as [(typeof pictures)[number]];
      expect((inks.width * 72) / (right - left)).toBeCloseTo(300, -1);
    },
  );

  it.each([
    ['picture-coarse', () => photo(800, 400)],
    ['picture-missing', async () => null],
    ['picture-refused', async () => Buffer.from('no picture')],
  ])('is asked about: %s', async (rule, picture) => {
    const { diagnostics } = await made({ picture: await picture() }, 32);
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule, file: AT.file, line: 1 }]);
  });
});

it('draws the empty sort for a sign that no face has', async () => {
  const drawn = async (journal: string) => {
    const { document, diagnostics } = await made({ masthead: { journal } }, 32);
    expect(diagnostics).toEqual([]);
    return Buffer.from(await document.save());
  };
  const [empty, lost, other] = [await drawn('江城〓刊'), await drawn('江城\u{10FFFD}刊'), await drawn('江城 刊')];
  expect(lost.equals(empty)).toBe(true);
  expect(lost.equals(other)).toBe(false);
});
