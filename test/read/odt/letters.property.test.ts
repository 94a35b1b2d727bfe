/** Each letter of an OpenDocument text is in its article or in what is said of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingLetters } from '../letters.ts';
import { ODT_HEAD, odtP, readOdt } from './make.ts';

const words = fc.stringMatching(/^[山水风云花鸟虫鱼草木金石]{2,12}$/);
const inline = fc.constantFrom(
  (text: string) => text,
  (text: string) =>
    `<text:span text:style-name="T1">${text}<text:span text:style-name="T2">${text}</text:span></text:span>`,
  (text: string) => `<text:a xlink:href="#x">${text}</text:a>`,
  (text: string) =>
    `<text:ruby><text:ruby-base>${text}</text:ruby-base><text:ruby-text>dù</text:ruby-text></text:ruby>`,
  (text: string) => `${text}<text:line-break/>${text}<text:s text:c="3"/>${text}`,
  (text: string) =>
    `${text}<text:note text:id="n"><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`,
  (text: string) => `<text:date>${text}</text:date><text:bookmark-start text:name="a"/>${text}`,
  (text: string) => `<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`,
);
const line = fc
  .array(
    fc.tuple(words, inline).map(([text, mark]) => mark(text)),
    { minLength: 1, maxLength: 4 },
  )
  .map((runs) => runs.join('，'));
const block = fc.constantFrom(
  (text: string) => odtP(`${text}。`),
  (text: string) => odtP(text, 'P1'),
  (text: string) => odtP(text, 'Quotations'),
  (text: string) => `<text:section>${odtP(text)}</text:section>`,
  (text: string) =>
    `<text:list text:style-name="L1"><text:list-item>${odtP(text)}<text:list><text:list-item>${odtP(text)}</text:list-item></text:list></text:list-item></text:list>`,
  (text: string) =>
    `<table:table><table:table-row><table:table-cell>${odtP(text)}</table:table-cell><table:table-cell table:number-rows-spanned="3">${odtP(text)}</table:table-cell></table:table-row></table:table>`,
);

describe('the letters of an OpenDocument text', () => {
  it('are in its article or in a message', () => {
    const blocks = fc.array(fc.tuple(line, block), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, (all) => {
        const body = ODT_HEAD + all.map(([text, make]) => make(text)).join('');
        expect(missingLetters(body.replace(/<[^>]*>/g, '\n'), readOdt(body))).toBe('');
      }),
      { numRuns: 60, seed: 17 },
    );
  });
});
