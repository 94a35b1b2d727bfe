/** Each letter of a page is in its article or in what is said of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingLetters } from '../letters.ts';
import { HEAD, readPage } from './make.ts';

const words = fc.stringMatching(/^[山水风云花鸟虫鱼草木金石]{2,12}$/);
const inline = fc.constantFrom(
  (text: string) => text,
  (text: string) => `<b>${text}</b>`,
  (text: string) => `<span style="font-size:20px">${text}<i>${text}</i></span>`,
  (text: string) => `<a href="/x">${text}</a>`,
  (text: string) => `<ruby>${text}<rt>dù</rt></ruby>`,
  (text: string) => `<sup>${text}</sup><br>${text}`,
  (text: string) => `<font size="5">${text}`,
  (text: string) => `<a href="#n">${text}</a>`,
);
const run = fc.tuple(words, inline).map(([text, mark]) => mark(text));
const line = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => runs.join('，'));
const block = fc.constantFrom(
  (text: string) => `<p>${text}。</p>`,
  (text: string) => `<div>${text}<div>${text}</div>${text}</div>`,
  (text: string) => `<h2>${text}</h2>`,
  (text: string) => `<ul><li>${text}<ol><li>${text}</ol></ul>`,
  (text: string) =>
    `<table><tr><td>${text}<td rowspan=3>${text}</tr><tr><td><table><tr><td>${text}<td>${text}</table></tr></table>`,
  (text: string) => `<blockquote>${text}</blockquote>`,
  (text: string) => `<nav>${text}</nav>`,
  (text: string) => `<pre>${text}\n${text}</pre>`,
  (text: string) => `<dl><dt>${text}<dd>${text}</dl>`,
  (text: string) => `<figure><img src="a.png"><figcaption>图1 ${text}</figcaption></figure>`,
  (text: string) => `<aside class="sidebar">${text}</aside>`,
  (text: string) => `<td>${text}`,
);

describe('the letters of a page', () => {
  it('are in its article or in a message', () => {
    const blocks = fc.array(fc.tuple(line, block), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, (all) => {
        const body = HEAD + all.map(([text, make]) => make(text)).join('');
        const source = body.replace(/<rt>[^<]*<\/rt>/g, (reading) => reading).replace(/<[^>]*>/g, '\n');
        expect(missingLetters(source, readPage(body))).toBe('');
      }),
      { numRuns: 60, seed: 17 },
    );
  });
});
