/** What a walk through a page comes upon, mark by mark, in walk.txt: each with its box in points, its ink and its size. */
import { join } from 'node:path';
import { PDFHexString, type PDFObject } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { openPdf } from '../../pipeline/preflight/file/open.ts';
import { pdfPages } from '../../pipeline/preflight/pages.ts';
import type { PaintColour, Watcher } from '../../pipeline/preflight/walk/events.ts';
import { allWatchers } from '../../pipeline/preflight/walk/events.ts';
import { inksOf, type Space, totalOf } from '../../pipeline/preflight/walk/spaces.ts';
import { walkPages } from '../../pipeline/preflight/walk/walk.ts';
import { expectGolden } from '../golden.ts';
import { name, printFile, profile, type Sheet, shown, tint } from './sheet.ts';

/** Stretches of a page's content by what they show. */
const CONTENT: Record<string, string> = {
  'rectangles, turned and scaled': `0.2 0 0 0 k 10 20 30 40 re f q 2 0 0 3 100 100 cm 10 20 30 40 re f Q
q 0 1 -1 0 200 100 cm 0 0 10 20 re f Q q 0.7071 0.7071 -0.7071 0.7071 100 100 cm 0 0 10 10 re f Q 50 50 -10 -20 re f`,
  'lines and curves': `0 0 0 1 K 2 w 10 10 m 60 10 l S 10 10 m 20 60 40 60 50 10 c S 10 10 m 30 80 50 10 v S 10 10 m 20 80 50 10 y S
10 10 m 60 10 l 60 60 l s 10 10 m 60 10 l 60 60 l b 10 10 m 60 60 l 10 60 l B 10 10 m 90 10 l 10 90 l h f* 5 5 m n`,
  'widths of lines': `0.5 w q 4 0 0 4 0 0 cm 10 10 m 20 10 l S Q -3 w 10 90 m 20 90 l S 0 w 10 95 m 20 95 l S q 1 0 0 9 0 0 cm 1 w 10 10 m 20 10 l S Q`,
  clips: `q 20 20 30 30 re W n 0 0 100 100 re f 60 60 10 10 re f 10 10 m 90 90 l S Q q 0 0 40 40 re W* n 20 20 60 60 re W n 0 0 100 100 re f Q 0 0 5 5 re f`,
  colours: `0.3 g 0 0 1 1 re f 0.4 G 0 0 m 1 1 l S 1 0 0 rg 0 0 1 1 re f 0 1 0 RG 0 0 m 1 1 l S 0 0.1 0.2 0.3 K 0 0 m 1 1 l S
/Spot cs 0 0 1 1 re f 0.5 scn 0 0 1 1 re f /Spot CS 0.6 SCN 0 0 m 1 1 l S /DeviceCMYK cs 0.1 0.2 0.3 0.4 sc 0 0 1 1 re f
/DeviceGray CS 0.7 SC 0 0 m 1 1 l S /DeviceRGB cs 0 0 1 1 re f /Icc cs 1 0 0 0 sc 0 0 1 1 re f /Two cs 0.1 0.9 scn 0 0 1 1 re f
/Index cs 1 sc 0 0 1 1 re f /Grey cs 0.5 sc 0 0 1 1 re f /Colour cs 0.5 0.5 0.5 sc 0 0 1 1 re f /None cs 0 0 1 1 re f /All cs 0.5 scn 0 0 1 1 re f
/Plates cs 0.1 0.2 0.3 0.4 0.5 0.6 scn 0 0 1 1 re f /Index cs 0 sc 0 0 1 1 re f /Lab cs 50 0 0 sc 0 0 1 1 re f /Photo cs 0.2 sc 0 0 1 1 re f`,
  'states kept and given back': `q 0.9 g /Over gs 0 0 1 1 re f 0 0 m 1 1 l S q /Under gs 0 0 1 1 re f 0 0 m 1 1 l S Q Q 0 0 1 1 re f Q Q 0 0 1 1 re f
q /Wide gs 0 0 m 9 0 l S BT (a) Tj ET Q /Odd gs /Perceptual ri /Odd ri`,
  text: `0 0 0 1 k BT /F1 10 Tf 100 200 Td ${shown('山村')} Tj 0 -12 TD ${shown('书屋')} Tj T* ${shown('三年')} Tj
1 0 0 1 50 50 Tm ${shown('山')} Tj 2 0 0 2 10 10 Tm ${shown('山')} Tj 0 1 -1 0 300 300 Tm ${shown('山村')} Tj ET`,
  'spaces between characters': `BT /F1 10 Tf 1 0 0 1 0 0 Tm 2 Tc ${shown('山村')} Tj ${shown('书')} Tj 0 Tc 5 Tw ${shown('山 村')} Tj ${shown('书')} Tj
0 Tw 50 Tz ${shown('山村')} Tj ${shown('书')} Tj 100 Tz 3 Ts ${shown('山')} Tj 0 Ts [${shown('山')} -500 ${shown('村')} 250 ${shown('书')}] TJ ${shown('屋')} Tj ET`,
  'lines of text': `BT /F1 10 Tf 14 TL 1 0 0 1 0 100 Tm ${shown('山')} Tj ${shown('村')} ' 1 2 ${shown('书屋')} " 3 4 Td ${shown('三')} Tj T* ${shown('年')} Tj ET`,
  'kinds of text': `0 0 0 1 k 0 0 0 0.5 K BT /F1 10 Tf 0 Tr ${shown('山')} Tj 1 Tr ${shown('山')} Tj 2 Tr ${shown('山')} Tj 3 Tr ${shown('山')} Tj
4 Tr ${shown('山')} Tj 7 Tr ${shown('山')} Tj 0 Tr ET BT /Gone 9 Tf ${shown('山')} Tj /F1 0 Tf ${shown('山')} Tj /F1 -10 Tf ${shown('山')} Tj ET`,
  'text as a clip': `q BT /F1 10 Tf 7 Tr 100 100 Td ${shown('山')} Tj ET 0 0 200 200 re f Q`,
  'lines of text that run down': `BT /Down 10 Tf 1 0 0 1 50 300 Tm ${shown('山村')} Tj 2 Tc ${shown('书')} Tj [${shown('山')} 500 ${shown('村')}] TJ ${shown('书')} Tj ET`,
  'fonts of one byte': `BT /Plain 10 Tf 1 0 0 1 0 0 Tm (AB ) Tj 3 Tw (A C) Tj 0 Tw (\\377A) Tj /Bare 10 Tf (AB) Tj /Given 10 Tf <0001000300050007> Tj ET`,
  'glyphs that are drawings': `0 1 0 0 k BT /Drawn 20 Tf 1 0 0 1 100 100 Tm (ab) Tj 50 Tz 4 Ts (bax) Tj ET`,
  pictures: `q 24 0 0 48 60 200 cm /Im1 Do Q q 0 24 -24 0 60 200 cm /Im1 Do Q q 60 200 10 10 re W n 24 0 0 24 60 200 cm /Im1 Do Q
q 10 0 0 10 0 0 cm /Mask Do Q q 10 0 0 10 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI Q q 10 0 0 10 0 0 cm BI /W 8 /H 1 /IM true ID a EI Q`,
  forms: `q 2 0 0 2 10 10 cm /Fm1 Do Q /Turned Do /Script Do /Gone Do /Ring Do`,
  patterns: `/Pattern cs /Tiles scn 0 0 50 50 re f /Bare cs 0.3 /Blank scn 0 0 50 50 re f /Pattern cs /Shade scn 0 0 50 50 re f q 10 10 20 20 re W n /Fade sh Q /Gone sh /Gone scn 0 0 1 1 re f`,
  'what nobody knows': `1 2 foo BX 1 2 bar EX 3 baz /Tag BMC EMC 1 J 1 j [3] 0 d 1 i 1 M /A /B DP`,
};

function put(sheet: Sheet, kind: string, entries: Readonly<Record<string, PDFObject>>): void {
  const held = sheet.resources.get(name(kind)) ?? sheet.context.obj({});
  sheet.resources.set(name(kind), held);
  for (const [key, value] of Object.entries(entries)) (held as typeof sheet.resources).set(name(key), value);
}

function furnish(sheet: Sheet): void {
  const { context } = sheet;
  const made = (value: unknown) => context.obj(value as never) as PDFObject;
  const stream = (content: string, dict: Record<string, unknown>) =>
    context.register(context.stream(content, dict as never));
  put(sheet, 'ColorSpace', {
    Icc: made(['ICCBased', context.register(context.flateStream(profile(), { N: 4 }))]),
    Two: made(['DeviceN', ['Gold', 'Silver'], 'DeviceCMYK', tint(context)]),
    Index: made(['Indexed', 'DeviceCMYK', 1, PDFHexString.of('00ff8000ff0000ff')]),
    Plates: made(['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black', 'None', 'Gold'], 'DeviceCMYK', tint(context)]),
    Lab: made(['Lab', { WhitePoint: [1, 1, 1] }]),
    Photo: made(['ICCBased', context.register(context.flateStream(profile(), { N: 1, Alternate: 'DeviceGray' }))]),
    Grey: made(['CalGray', { WhitePoint: [1, 1, 1] }]),
    Colour: made(['CalRGB', { WhitePoint: [1, 1, 1] }]),
    Bare: made(['Pattern', 'DeviceGray']),
  });
  put(sheet, 'ExtGState', {
    Over: made({ Type: 'ExtGState', OP: true, LW: 3 }),
    Under: made({ Type: 'ExtGState', OP: true, op: false }),
    Wide: made({ Type: 'ExtGState', LW: 7, RI: 'Perceptual', Font: [sheet.resources.get(name('Font')), 8] }),
  });
  const simple = { Type: 'Font', Subtype: 'TrueType', BaseFont: 'Plain', Encoding: 'WinAnsiEncoding' };
  const cid = {
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'Given',
    DW: 700,
    W: [1, [300, 400], 3, 4, 500, 5, 6, 600],
  };
  const drawn = { FontMatrix: [0.01, 0, 0, 0.02, 0, 0], FirstChar: 97, Widths: [50, 75] };
  put(sheet, 'Font', {
    Down: made({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Down',
      Encoding: 'Identity-V',
      DescendantFonts: [sheet.cidFont],
    }),
    Plain: made({ ...simple, FirstChar: 65, Widths: [600, 700], FontDescriptor: { MissingWidth: 250 } }),
    Bare: made(simple),
    Given: made({ Type: 'Font', Subtype: 'Type0', Encoding: 'Identity-H', DescendantFonts: [made(cid)] }),
    Drawn: made({
      ...drawn,
      Type: 'Font',
      Subtype: 'Type3',
      Encoding: { Differences: [97, 'A', 'B'] },
      CharProcs: {
        A: stream('50 0 d0 0 0 40 40 re f', {}),
        B: stream('75 0 0 0 60 60 d1 1 0 0 rg 0 0 60 30 re f', {}),
      },
      Resources: {},
    }),
  });
  put(sheet, 'XObject', {
    Mask: stream('a', { Subtype: 'Image', Width: 8, Height: 1, ImageMask: true }),
    Turned: stream('0 0 10 10 re f /Fm1 Do', { Subtype: 'Form', BBox: [0, 0, 8, 8], Matrix: [0, 1, -1, 0, 100, 100] }),
    Script: stream('x', { Subtype: 'PS' }),
  });
  put(sheet, 'Pattern', {
    Tiles: stream('0 0 3 3 re f', {
      PatternType: 1,
      PaintType: 1,
      BBox: [0, 0, 5, 5],
      XStep: 5,
      YStep: 5,
      Resources: {},
    }),
    Blank: stream('0 0 3 3 re f', {
      PatternType: 1,
      PaintType: 2,
      BBox: [0, 0, 5, 5],
      XStep: 5,
      YStep: 5,
      Resources: {},
    }),
    Shade: made({ PatternType: 2, Shading: { ShadingType: 2, ColorSpace: 'DeviceCMYK' } }),
  });
  put(sheet, 'Shading', { Fade: made({ ShadingType: 2, ColorSpace: 'DeviceRGB' }) });
}

const number = (value: number) => String(Math.round(value * 100) / 100 + 0);
const nameOf = ({ family, base, colorants }: Space): string =>
  [family, ...colorants, ...(base === null ? [] : [nameOf(base)])].join('/');
const inkOf = ({ space, values }: PaintColour) =>
  `${nameOf(space)} ${values.map(number).join(' ')}${inkIn(space, values)}`;
function inkIn(space: Space, values: readonly number[]): string {
  const inks = inksOf(space, values);
  return inks === null ? '' : ` ${number(totalOf(inks))} %${inks.isAll ? ' of all' : ''}`;
}

/** Everything a walk tells, a line each. */
function recorder(lines: string[]): Required<Watcher> {
  const say = (...words: (string | boolean | number)[]) => void lines.push(words.map(String).join(' | '));
  const at = ({
    box,
    isPlaced,
  }: {
    box: { left: number; right: number; bottom: number; top: number };
    isPlaced: boolean;
  }) => `${[box.left, box.bottom, box.right, box.top].map(number).join(' ')}${isPlaced ? '' : ', somewhere'}`;
  const over = (isOverprinted: boolean) => (isOverprinted ? 'overprints' : '');
  return allWatchers([
    {
      space: (_, space, by) => say('space', nameOf(space), by),
      fill: (mark) =>
        say('fill', at(mark), inkOf(mark.paint), over(mark.isOverprinted), mark.isRectangle ? 'rectangle' : ''),
      stroke: (mark) => say('stroke', at(mark), inkOf(mark.paint), over(mark.isOverprinted), number(mark.weight)),
      text: (mark) =>
        say(
          'text',
          at(mark),
          mark.paints.map(inkOf).join(' + '),
          over(mark.paintings[0]?.isOverprinted ?? false),
          number(mark.size),
          `${mark.codes.length} codes`,
        ),
      picture: ({ columns, rows, bits, isMask, space, width, height, ...mark }) =>
        say(
          'picture',
          at(mark),
          `${columns}x${rows} ${bits} bits`,
          isMask,
          space === null ? '' : nameOf(space),
          `${number(width)} by ${number(height)}`,
        ),
      shading: (mark) => say('shading', at(mark), nameOf(mark.space)),
      state: () => say('state'),
      object: (_, __, kind) => say(kind),
      broken: (_, what) => say('broken', what),
    },
  ]);
}

it('comes upon every mark of a page in its place', async () => {
  const found: string[] = [];
  for (const [what, content] of Object.entries(CONTENT)) {
    const bytes = await printFile('X-4', (sheet) => {
      furnish(sheet);
      for (const index of [3, 2, 1]) sheet.document.removePage(index);
      sheet.pages.splice(1);
      sheet.contents = [content];
    });
    found.push(`# ${what}`);
    walkPages(pdfPages(await openPdf(bytes)), recorder(found));
  }
  expect(found.length).toBeGreaterThan(100);
  expectGolden(join(import.meta.dirname, 'walk.txt'), `${found.join('\n')}\n`);
});
