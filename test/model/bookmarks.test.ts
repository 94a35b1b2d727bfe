import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkName, bookmarkPlace } from '../../pipeline/model/bookmarks.ts';
import { slotsOf } from '../../pipeline/model/slots.ts';
import { FULL } from './full.ts';

describe('a bookmark', () => {
  it('is called by its article and address, hidden from the list Word shows', () => {
    expect(bookmarkName({ article: 3, address: 'paragraph_1x2y3z' })).toBe('_a3_paragraph_1x2y3z');
    expect(bookmarkName({ article: null, address: 'contents' })).toBe('_i_contents');
  });

  it('gives back what it was made of', () => {
    const address = fc.stringMatching(/^[a-z][A-Za-z]{0,12}(_[a-z0-9]{1,7})?(_[1-9]\d{0,3})?$/);
    const article = fc.option(fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(article, address, (article, address) => {
        expect(bookmarkPlace(bookmarkName({ article, address }))).toEqual({ article, address, copy: 0 });
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('is known when LibreOffice has doubled it', () => {
    expect(bookmarkPlace('_a3_item_ab_2_Copy_1')).toEqual({ article: 3, address: 'item_ab_2', copy: 1 });
  });

  it.each(['_GoBack', '_Toc123456', '_Hlk1', 'a3_title', '_a0_title', '_a3_', '_i_'])('%s is not ours', (name) => {
    expect(bookmarkPlace(name)).toBeNull();
  });

  it('is short enough for Word for every slot there is, of the longest issue', () => {
    for (const { address } of slotsOf(FULL))
      expect(bookmarkName({ article: 9999, address: `${address}_9999` })).toMatch(/^\w{4,40}$/);
  });

  it.each(['a b', '题', '', 'x'.repeat(40)])('refuses an address that Word would not keep: %j', (address) => {
    expect(() => bookmarkName({ article: 1, address })).toThrow('bookmark');
  });
});
