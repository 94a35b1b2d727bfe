/** The cover of 学报: a blue strip along and round the spine with year and number, the name in 黑 over a double rule. */
import type { CoverStyle, Ink } from '../../pipeline/house/style.ts';

const WHITE: Ink = [0, 0, 0, 0];
const BLUE: Ink = [100, 78, 28, 26];
const SKY: Ink = [45, 18, 8, 0];
const BLACK: Ink = [0, 0, 0, 100];
const PAPER: Ink = [3, 2, 4, 0];

const always = ['plain', 'wide', 'tall'] as const;
const hei = { panel: 'front', when: always, face: 'hei', weight: 700, align: 'left', from: 'top' } as const;
const song = { ...hei, face: 'song', weight: 400 } as const;
const strip = { ...hei, x: 5.5, width: 19, align: 'center', ink: WHITE } as const;
const headlines = { ...song, of: 'headlines', leading: 1.65, ink: BLACK } as const;
const headlinesTitle = { ...hei, of: 'headlinesTitle', leading: 1.3, ink: BLUE } as const;

export const cover: CoverStyle = {
  trim: { width: 185, height: 260 },
  ground: PAPER,
  fields: [
    { left: { of: 'spine', mm: -14 }, right: { of: 'front', mm: 30 }, top: 0, height: 260, ink: BLUE },
    { left: { of: 'front', mm: 30 }, right: { of: 'front', mm: 31.2 }, top: 0, height: 260, ink: SKY },
    { left: { of: 'front', mm: 42 }, right: { of: 'end', mm: -15 }, top: 78, height: 1, ink: BLUE },
    { left: { of: 'front', mm: 42 }, right: { of: 'end', mm: -15 }, top: 79.8, height: 0.25, ink: BLUE },
    { left: { of: 'front', mm: 42 }, right: { of: 'end', mm: -15 }, top: 238, height: 0.25, ink: BLUE },
  ],
  picture: {
    wide: { x: 42, y: 88, width: 128, height: 74 },
    tall: { x: 112, y: 88, width: 58, height: 84 },
  },
  texts: [
    {
      ...hei,
      of: 'serial',
      x: 90,
      y: 12,
      width: 80,
      height: 11,
      size: 9.5,
      leading: 1.5,
      align: 'right',
      weight: 400,
      ink: BLUE,
    },
    { ...hei, of: 'journal', x: 42, y: 34, width: 128, height: 32, size: 58, leading: 1.25, from: 'bottom', ink: BLUE },
    { ...hei, of: 'latin', x: 42, y: 69, width: 128, height: 6.5, size: 10.5, leading: 1.2, weight: 400, ink: BLUE },
    { ...strip, of: 'year', y: 36, height: 9, size: 17, leading: 1.2 },
    { ...strip, of: 'number', y: 45, height: 22, size: 46, leading: 1.2 },
    { ...strip, of: 'total', y: 69, height: 6, size: 8.5, leading: 1.2, weight: 400 },
    { ...headlinesTitle, when: ['plain', 'tall'], x: 42, y: 90, width: 64, height: 8, size: 13 },
    { ...headlines, when: ['plain'], x: 42, y: 103, width: 128, height: 126, size: 13.5 },
    { ...headlines, when: ['tall'], x: 42, y: 103, width: 62, height: 126, size: 11.5 },
    { ...headlinesTitle, when: ['wide'], x: 42, y: 169, width: 64, height: 8, size: 11.5 },
    { ...headlines, when: ['wide'], x: 42, y: 179, width: 128, height: 53, size: 11.5, leading: 1.55 },
    { ...hei, of: 'publisher', x: 42, y: 242, width: 128, height: 9, size: 10.5, leading: 1.4, ink: BLUE },
    {
      ...hei,
      of: 'codes',
      panel: 'back',
      x: 15,
      y: 205,
      width: 88,
      height: 40,
      size: 9,
      leading: 1.65,
      weight: 400,
      from: 'bottom',
      ink: BLUE,
    },
  ],
  spine: [
    { of: 'journal', top: 15, bottom: 120, face: 'hei', weight: 700, size: 20, align: 'top', ink: WHITE },
    { of: 'issue', top: 128, bottom: 200, face: 'hei', weight: 400, size: 12, align: 'top', ink: WHITE },
    { of: 'publisher', top: 205, bottom: 246, face: 'hei', weight: 400, size: 10, align: 'bottom', ink: WHITE },
  ],
  barcode: { panel: 'back', side: 22, foot: 15, magnification: 1 },
};
