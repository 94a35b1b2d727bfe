import { expect, it } from 'vitest';
import { hyphenate } from '../../../pipeline/render/pdf/hyphenate.ts';

it('divides words at their syllables, and nothing that is too long to be a word', () => {
  expect(hyphenate('typesetting')).toEqual([4, 7]);
  expect(hyphenate('internationalisation'.repeat(6))).toEqual([]);
});
