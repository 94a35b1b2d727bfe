/** Drawings that mean harm are refused before they are painted; such as people draw are taken. */
import { expect, it } from 'vitest';
import { growthOf, transformIn } from '../../pipeline/intake/drawing/matrix.ts';
import { shapeOutline } from '../../pipeline/intake/drawing/outline.ts';
import { screen } from '../../pipeline/intake/drawing/screen.ts';
import { cpuTime } from '../cpu.ts';
import { HONEST, HOSTILE, svg } from '../pictures/drawings.ts';

const verdictOn = (drawing: string) => screen(Buffer.from(drawing));

it.each(Object.keys(HOSTILE))('%s is refused', (name) => {
  const drawing = Buffer.from(HOSTILE[name]!());
  const start = cpuTime();
  expect(screen(drawing)).toEqual({ refused: expect.any(String) });
  expect(cpuTime() - start).toBeLessThan(3000);
});

it.each(Object.keys(HONEST))('%s is taken', (name) => {
  expect(verdictOn(HONEST[name]!())).toHaveProperty('drawing');
});

it.each([
  ['a filter that nothing uses', svg('<filter id="f"><feGaussianBlur stdDeviation="99"/></filter><path d="M0 0h9"/>')],
  [
    'letters of thousands of units brought down',
    svg(
      `<defs><path id="a" d="M0 0h2048v2048h-2048z"/></defs>${'<use href="#a" transform="scale(.005)"/>'.repeat(2000)}`,
    ),
  ],
  [
    'a line of ten thousand points that runs once across',
    svg(`<path fill="none" stroke="#000" d="M0 300${'l.04 30l.04-30'.repeat(5000)}"/>`),
  ],
  ['links', svg('<a href="https://example.org/"><path d="M0 0h9"/></a>')],
  ['an older encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<title>\u00e9</title><path d="M0 0h9"/>')}`],
])('%s is no reason to refuse', (_, drawing) => {
  expect(verdictOn(drawing)).toHaveProperty('drawing');
});

it.each([
  ['damaged XML', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
  ['two roots', `${svg('')}${svg('')}`],
  ['nothing', '<!-- -->'],
])('%s is no drawing', (_, drawing) => {
  expect(verdictOn(drawing)).toEqual({ refused: '坏了，读不下去' });
});

it.each<[string, Record<string, string>, number, number]>([
  ['path', { d: 'M10 10h20v-5H5z' }, 25, 5],
  ['path', { d: 'm1 1 2 2 2-2' }, 4, 2],
  ['path', { d: 'M0 0c0 9 9 9 9 0s9-9 9 0' }, 18, 18],
  ['path', { d: 'M0 0a1 1 0 0110 0' }, 12, 4],
  ['path', { d: 'M.5.5-1e1 2' }, 10.5, 1.5],
  ['polygon', { points: '0,0 4,0 4,3' }, 4, 3],
  ['circle', { r: '3' }, 6, 6],
])('the box round a %s %j', (name, attributes, width, height) => {
  expect(shapeOutline(name, attributes)).toMatchObject({
    width: expect.closeTo(width),
    height: expect.closeTo(height),
  });
});

it.each([
  ['scale(2)', 4],
  ['scale(2 3)', 6],
  ['rotate(30 5 5)', 1],
  ['translate(9) scale(.5)', 0.25],
  ['matrix(1 0 0 2 0 0)', 2],
  ['nonsense(', 1],
])('%s makes an area %d times larger', (transform, growth) => {
  expect(growthOf(transformIn(transform))).toBeCloseTo(growth);
});
