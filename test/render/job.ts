/** A rendering job as the build would hand it over, with one face in which every common character is a square. */

import { loadStyle } from '../../pipeline/house/templates.ts';
import { openFormulas } from '../../pipeline/math/formulas.ts';
import type { Edition, Issue } from '../../pipeline/model/document.ts';
import { NO_WISHES } from '../../pipeline/model/wishes.ts';
import type { Face, Fonts, Job } from '../../pipeline/render/renderer.ts';

const STYLE = await loadStyle('lilun');

const SQUARE: Face = {
  id: 'square',
  file: 'square.ttf',
  licence: 'square-OFL.txt',
  ascent: 0.88,
  descent: 0.12,
  // None of those for which a book would bring a font along.
  has: (codePoint) =>
    codePoint < 0x2c60 || (codePoint >= 0x3000 && codePoint < 0x3400) || (codePoint >= 0x4e00 && codePoint <= 0x9fa5),
  drawn: (codePoint) => codePoint,
  copied: (codePoint) => codePoint,
  width: () => 1,
  bytes: () => Buffer.alloc(0),
  ink: () => ({ left: 0.1, right: 0.9 }),
  outline: () => [
    { command: 'moveTo', args: [0.1, 0] },
    { command: 'lineTo', args: [0.9, 0] },
    { command: 'lineTo', args: [0.9, 0.8] },
    { command: 'lineTo', args: [0.1, 0.8] },
    { command: 'closePath', args: [] },
  ],
};
const FONTS: Fonts = {
  faces: () => [SQUARE],
  math: () => {
    throw new Error('no font of formulas in this test');
  },
};
const FORMULAS = await openFormulas();

export function job(issue: Issue, edition: Edition = 'zh-Hans'): Job {
  return {
    issue,
    formulas: FORMULAS,
    edition,
    style: STYLE,
    fonts: () => FONTS,
    picture: () => null,
    original: () => null,
    cover: null,
    wishes: NO_WISHES,
    impose: null,
    pages: async () => [],
    printed: () => Promise.reject(new Error('not printed in this test')),
    queries: [],
    progress: () => {},
  };
}
