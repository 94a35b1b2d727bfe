import { expect, test } from 'vitest';
import type { Mark } from '../../../pipeline/model/document.ts';
import { pageBreak } from '../../../pipeline/render/epub/breaks.ts';
import { noteLinks } from '../../../pipeline/render/epub/notes.ts';
import { type InlineContext, inlineMarkup, plainInline } from '../../../pipeline/render/xhtml/inline.ts';
import { element } from '../../../pipeline/render/xhtml/markup.ts';
import { text } from '../issue.ts';

const context: InlineContext = {
  notes: noteLinks({ ending: [] }),
  crossReference: ({ to }, inside) => element('a', { href: `#${to}` }, inside),
  formula: () => null,
  isVertical: false,
  stops: () => [],
  pageBreak,
};
const shown = (...parts: Parameters<typeof text>) => inlineMarkup(text(...parts), context);
const ruby = (reading: string): Mark => ({ kind: 'ruby', reading });
const over = (base: string, reading: string) => `<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;

test('a reading stands over its characters, in brackets where a reader knows no ruby', () => {
  expect(shown('地名', ['涪', ruby('fú')], '陵')).toBe(`地名${over('涪', 'fú')}陵`);
});

test('a reading over several marked runs is one, equal readings side by side are two', () => {
  const name = ruby('yǎn bì');
  const [first, second] = [ruby('xiè'), ruby('xiè')];
  expect(shown(['龑', name], ['璧', name, { kind: 'strong' }])).toBe(over('龑<strong>璧</strong>', 'yǎn bì'));
  expect(shown(['谢', first], ['谢', second])).toBe(over('谢', 'xiè') + over('谢', 'xiè'));
});

test('a link goes round ruby, and a reading of nothing is none', () => {
  const link: Mark = { kind: 'link', href: 'https://example.org/' };
  expect(shown(['涪', link, ruby('fú')])).toBe(`<a href="https://example.org/">${over('涪', 'fú')}</a>`);
  expect(shown(['涪', ruby(' ')])).toBe('涪');
});

test('a page begins between two characters, inside a mark, before a call whole', () => {
  const stops = [
    { offset: 0, folio: 4 },
    { offset: 3, folio: 5 },
    { offset: 6, folio: 6 },
  ];
  const broken = (folio: number) =>
    `<span id="page-${folio}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${folio}"></span>`;
  const call: Mark = { kind: 'note', id: 'a' };
  const shown = inlineMarkup(text('甲乙', ['丙丁', { kind: 'strong' }], ['[12]', call], '。'), {
    ...context,
    stops: () => stops,
  });
  expect(shown).toBe(`${broken(4)}甲乙<strong>丙</strong>${broken(5)}<strong>丁</strong>${broken(6)}<sup>[12]</sup>。`);
});

test.for([
  ['[2] Smith J. Rivers and Rules[J]. Water Policy, 2020, 22(3): 1-9.', true],
  ['This review considers 62.5% of the cases.', true],
  ['Sein und Zeit ist 1927 erschienen an der Universität', false],
  ['Foucault M. Surveiller et punir: naissance de la prison', false],
  ['[3] 周远.流域的边界 of the river basin and rules[M].', false],
  ['GDP for China', false],
] as const)('%s is all English: %s', ([line, isEnglish]) => {
  const found = shown(line);
  expect(found.startsWith('<span lang="en" xml:lang="en">') && found.endsWith('</span>')).toBe(isEnglish);
  if (isEnglish) expect(found.split('lang="en"')).toHaveLength(3);
});

test('an address among words that no manuscript wrote may break too', () => {
  expect(plainInline('https://example.org/a', false)).toBe('https://<wbr/>example.<wbr/>org/<wbr/>a');
});
