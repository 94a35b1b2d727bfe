import { expect, test } from 'vitest';
import type { Mark } from '../../../pipeline/model/document.ts';
import { inline } from '../../../pipeline/render/epub/inline.ts';
import { noteLinks } from '../../../pipeline/render/epub/notes.ts';
import { article, text } from '../issue.ts';

const shown = (...parts: Parameters<typeof text>) => inline(text(...parts), noteLinks(article('题')));
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
