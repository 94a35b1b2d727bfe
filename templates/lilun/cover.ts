/** The cover of 理论: a deep red band round the sheet with the name in white 宋, headlines on ivory below. */
import type { CoverStyle, CoverText, Ink } from '../../pipeline/house/style.ts';

const WHITE: Ink = [0, 0, 0, 0];
const RED: Ink = [18, 100, 88, 22];
const GOLD: Ink = [18, 32, 72, 5];
const PALE: Ink = [0, 5, 28, 0];
const BLACK: Ink = [0, 0, 0, 100];
const IVORY: Ink = [0, 2, 8, 2];

const always = ['plain', 'wide', 'tall'] as const;
const song = { panel: 'front', when: always, face: 'song', weight: 700, align: 'left', from: 'top' } as const;
const hei = { ...song, face: 'hei', weight: 400 } as const;
const headlines = { ...song, of: 'headlines', weight: 400, leading: 1.7, ink: BLACK } as const;
const headlinesTitle = { ...song, of: 'headlinesTitle', face: 'hei', leading: 1.3, ink: RED } as const;
const wide: Pick<CoverText, 'when'> = { when: ['wide'] };

export const cover: CoverStyle = {
  trim: { width: 210, height: 285 },
  ground: IVORY,
  fields: [
    { left: { of: 'back', mm: 0 }, right: { of: 'end', mm: 0 }, top: 0, height: 104, ink: RED },
    { left: { of: 'back', mm: 0 }, right: { of: 'end', mm: 0 }, top: 105.4, height: 0.9, ink: GOLD },
    { left: { of: 'front', mm: 18 }, right: { of: 'end', mm: -18 }, top: 262, height: 0.35, ink: RED },
  ],
  picture: {
    wide: { x: 0, y: 107.7, width: 210, height: 78 },
    tall: { x: 112, y: 107.7, width: 98, height: 146 },
  },
  texts: [
    {
      ...song,
      of: 'journal',
      x: 18,
      y: 22.5,
      width: 174,
      height: 44,
      size: 84,
      leading: 1.2,
      from: 'bottom',
      ink: WHITE,
    },
    { ...hei, of: 'latin', x: 18, y: 71.5, width: 174, height: 7, weight: 700, size: 12, leading: 1.2, ink: PALE },
    {
      ...hei,
      of: 'serial',
      weight: 700,
      x: 112,
      y: 12,
      width: 80,
      height: 11,
      size: 9.5,
      leading: 1.5,
      align: 'right',
      ink: PALE,
    },
    { ...song, of: 'issue', x: 18, y: 82, width: 110, height: 12, size: 24, leading: 1.2, from: 'bottom', ink: PALE },
    {
      ...hei,
      of: 'total',
      weight: 700,
      x: 132,
      y: 82,
      width: 60,
      height: 12,
      size: 12,
      leading: 1.2,
      align: 'right',
      from: 'bottom',
      ink: PALE,
    },
    { ...headlinesTitle, when: ['plain', 'tall'], x: 18, y: 121, width: 84, height: 8, size: 15 },
    { ...headlines, when: ['plain'], x: 18, y: 136, width: 174, height: 118, size: 17 },
    { ...headlines, when: ['tall'], x: 18, y: 136, width: 84, height: 118, size: 13 },
    { ...headlinesTitle, ...wide, x: 18, y: 193, width: 84, height: 8, size: 13 },
    { ...headlines, ...wide, x: 18, y: 203, width: 174, height: 55, size: 13, leading: 1.6 },
    { ...hei, of: 'publisher', x: 18, y: 266, width: 174, height: 10, size: 11.5, leading: 1.4, weight: 700, ink: RED },
    {
      ...hei,
      of: 'codes',
      panel: 'back',
      x: 18,
      y: 225,
      width: 100,
      height: 45,
      size: 9.5,
      leading: 1.65,
      from: 'bottom',
      ink: BLACK,
    },
  ],
  spine: [
    { of: 'journal', top: 14, bottom: 98, face: 'song', weight: 700, size: 22, align: 'top', ink: WHITE },
    { of: 'issue', top: 116, bottom: 200, face: 'song', weight: 700, size: 14, align: 'top', ink: RED },
    { of: 'publisher', top: 206, bottom: 271, face: 'hei', weight: 400, size: 11, align: 'bottom', ink: RED },
  ],
  barcode: { panel: 'back', side: 18, foot: 15, magnification: 1 },
};
