import { expect, it } from 'vitest';
import { citationLinks } from '../../../pipeline/render/epub/citations.ts';
import { text } from '../../../pipeline/render/xhtml/markup.ts';

it('leads from the number of an entry to its first call', () => {
  const links = citationLinks();
  const call = (to: string) => links.reference({ kind: 'crossReference', of: 'reference', to }, text('[1]'));
  expect(call('reference_1')).toContain('<a id="cited_reference_1" href="#reference_1"');
  expect(call('reference_1')).not.toContain('id=');
  expect(links.reference({ kind: 'crossReference', of: 'figure', to: 'a' }, text('图1'))).not.toContain('id=');
  const back = '<a href="#cited_reference_1" class="cross-reference" role="doc-backlink" title="返回">[1]</a> 甲';
  expect(links.entry('reference_1', text('[1] 甲'), '返回')).toBe(back);
  expect(links.entry('reference_2', text('[2] 乙'), '返回')).toBe('[2] 乙');
  expect(links.entry('reference_1', text('甲'), '返回')).toBe('甲');
});
