import { expect, it } from 'vitest';
import { develop } from '../../pipeline/intake/develop.ts';
import { cpuTime } from '../cpu.ts';

const developed = async (svg: string) =>
  (await develop(null, 'a.svg', () => Buffer.from(svg, 'latin1'))).picture('a.svg')!;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';

it('a drawing is known behind a declaration, comments and a DOCTYPE', async () => {
  const before = '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b - c -->\n<!---->\n<!DOCTYPE svg>\n';
  expect(Buffer.from(await developed(before + SVG)).toString('latin1', 1, 4)).toBe('PNG');
});

// A pattern with two ways through each comment took years for thirty of them.
it.each(['<!---->', '<!---->-->', ' ', '<?xml?>', '<!DOCTYPE a>', '<!--'])(
  '4,000 times “%s” is no drawing',
  async (unit) => {
    const start = cpuTime();
    const bytes = `${unit.repeat(4000)}x`;
    expect((await developed(bytes)).length).toBe(bytes.length);
    expect(cpuTime() - start).toBeLessThan(1000);
  },
);
