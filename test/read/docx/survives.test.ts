/** The text of every paragraph survives, once and whole, however Word cut it into runs. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../pipeline/model/outline.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { runsOf } from '../../at-length.ts';
import { BOLD, CENTRED, INDENTED, p, r, readBody, size } from './make.ts';

const letters = (min: number, max: number) => fc.stringMatching(new RegExp(`^[山水风云花鸟虫鱼]{${min},${max}}$`));
const look = fc.constantFrom('', BOLD, '<w:i/>', size(16), '<w:vertAlign w:val="superscript"/>', '<w:em w:val="dot"/>');
const setting = fc.constantFrom('', CENTRED, INDENTED, '<w:ind w:leftChars="400"/>', '<w:outlineLvl w:val="1"/>');
const wrap = fc.constantFrom(
  (run: string) => run,
  (run: string) => `<w:ins>${run}</w:ins>`,
  (run: string) => `<w:smartTag>${run}</w:smartTag>`,
  (run: string) => `<w:del><w:r><w:delText>删</w:delText></w:r></w:del>${run}`,
  (run: string) => `<w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
  (run: string) => `<w:fldSimple w:instr="REF a">${run}</w:fldSimple>`,
  (run: string) => `<w:hyperlink r:id="link">${run}</w:hyperlink>`,
);
const run = fc
  .tuple(letters(1, 30), look, wrap)
  .map(([text, style, inside]) => ({ text, xml: inside(r(text, style)) }));
const paragraph = fc
  .tuple(fc.array(run, { minLength: 1, maxLength: 5 }), setting, fc.constantFrom('。', ''))
  .map(([runs, style, stop]) => ({
    text: runs.map(({ text }) => text).join(''),
    xml: `<w:p><w:pPr>${style}</w:pPr>${runs.map(({ xml }) => xml).join('')}${r(stop)}</w:p>`,
  }));
const table = fc.array(letters(1, 6), { minLength: 2, maxLength: 6 }).map((cells) => ({
  text: cells.join(''),
  xml: `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`,
}));

describe('the text of a Word file', () => {
  it('keeps what joins emoji, though Word parts them into runs', () => {
    const runs = ['一家人👨', '\u200d', '👩🏽\u200d', '🏫', '❤', '\ufe0f在河边。'];
    const { articles, diagnostics } = readBody(
      `${p('茶山记')}${p('●张三')}<w:p>${runs.map((one) => r(one)).join('')}</w:p>`,
    );
    const [block] = articles[0]!.body;
    expect(block?.kind === 'paragraph' ? joined(block.text) : '').toBe(runs.join(''));
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('characters-cleaned');
  });

  it('survives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, table), { minLength: 1, maxLength: 8 }),
        (blocks) => {
          const { articles } = readBody(p('茶山记') + p('●张三') + blocks.map(({ xml }) => xml).join(''));
          const found = articles.flatMap((article) => [
            joined(article.title),
            ...(article.subtitle === null ? [] : [joined(article.subtitle)]),
            ...article.authors.map(({ name }) => joined(name)),
            ...outlineOf(article).blocks.map(({ text }) => text),
          ]);
          const sorted = (text: string) => [...text.replace(/[^山水风云花鸟虫鱼]/g, '')].sort().join('');
          expect(sorted(found.join(''))).toBe(sorted(`山${blocks.map(({ text }) => text).join('')}`));
          for (const { text } of blocks) expect(found.join('').replace(/[^山水风云花鸟虫鱼]/g, '')).toContain(text);
        },
      ),
      { numRuns: runsOf(200, 50) },
    );
  });
});
