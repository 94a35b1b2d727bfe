/** Files that only pretend to be PDF, and those that mean harm: one error that says what they are, quickly, never a throw. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../cpu.ts';
import { bare, readPdf, stream } from './make.ts';

/** Milliseconds of the processor, several times what a file and the start of the thread take. */
const MOST = 6_000;

function page(content: string | Uint8Array, resources = '', keys = ''): Uint8Array[] {
  return [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<${resources}>>>>`,
    stream(content, keys),
  ].map((one) => Buffer.from(one as string));
}
const loop = () => [
  ...page('/A Do', '/XObject<</A 5 0 R>>'),
  stream('/A Do /A Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>'),
];
const laughs = () => {
  const forms = Array.from({ length: 30 }, (_, at) =>
    stream(
      at === 29 ? '' : '/A Do /A Do',
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${at + 6} 0 R>>>>`,
    ),
  );
  return [...page('/A Do', '/XObject<</A 5 0 R>>'), ...forms];
};
const packed = (size: number) => new Uint8Array(deflateSync(Buffer.alloc(size, 32)));

const HOSTILE: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a bomb', () => bare(page(packed(60 * 1024 * 1024), '', '/Filter/FlateDecode')), /过大/],
  ['a bomb in a bomb', () => bare(page(packed(1000), '', '/Filter[/FlateDecode/FlateDecode]')), /过大/],
  ['a form that shows itself', () => bare(loop()), /./],
  ['forms that show each other twice', () => bare(laughs()), /./],
  ['arrays in arrays', () => bare(page(`${'['.repeat(500_000)} TJ`)), /./],
  ['operators without end', () => bare(page('q Q '.repeat(2_000_000))), /./],
  [
    'pages that hold themselves',
    () => bare(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 9999>>']),
    /./,
  ],
  ['half of a file', () => bare(page('BT ET')).slice(0, 90), /./],
  ['another file', () => new TextEncoder().encode('渡口纪事'), /纯文本文件/],
  ['nothing', () => new Uint8Array(), /空的/],
];

describe('a hostile PDF', () => {
  it.each(HOSTILE)('with %s is refused', async (_, bytes, says) => {
    const made = bytes();
    const from = cpuTime();
    const { diagnostics, articles } = await readPdf(made);
    expect(cpuTime() - from).toBeLessThan(MOST);
    expect(articles).toEqual([]);
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(says);
  });
});
