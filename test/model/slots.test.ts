import { describe, expect, it } from 'vitest';
import type { Article, Text } from '../../pipeline/model/document.ts';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { mapSlots, slotsOf, textsOf } from '../../pipeline/model/slots.ts';

const at = { file: 'a.txt', from: { line: 1, column: 1 }, to: { line: 1, column: 1 } };
const t = (words: string) => textAt(words, at.from);

/** An article with every part that can hold a text, each with words of its own. */
const FULL: Article = {
  at,
  section: t('栏目'),
  title: t('题名'),
  subtitle: t('副题'),
  authors: [{ at, role: t('执笔'), name: t('署名'), affiliations: [0] }],
  affiliations: [{ at, text: t('单位') }],
  abstract: t('摘要的话'),
  keywords: [t('词甲'), t('词乙')],
  classification: t('K29'),
  body: [
    { kind: 'heading', at, level: 1, text: t('一、头') },
    { kind: 'paragraph', at, text: t('段落') },
    { kind: 'list', at, items: [t('1. 项'), t('2. 项')] },
    { kind: 'quotation', at, paragraphs: [t('引文')] },
    { kind: 'verse', at, lines: [t('诗一'), t('诗二')] },
    {
      kind: 'table',
      at,
      caption: t('表1'),
      headRows: 1,
      rows: [
        [t('格一'), t('')],
        [t('格三'), t('')],
      ],
    },
    { kind: 'figure', at, caption: t('图1'), image: null },
  ],
  notes: [{ at, id: 'n1', label: '①', text: t('注文') }],
  references: [{ at, text: t('[1] 文献') }],
  endMatter: [{ kind: 'other', at, label: t('校对'), text: t('某人') }],
};

/** Every text in a value, however deep, in the order of its keys. */
function textsIn(value: unknown): Text[] {
  if (value === null || typeof value !== 'object') return [];
  if ('runs' in value && 'anchors' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe('the slots of an article', () => {
  it('are all its texts, each once', () => {
    const slots = slotsOf(FULL);
    expect(new Set(slots.map(({ text }) => text))).toEqual(new Set(textsIn(FULL)));
    expect(slots).toHaveLength(textsIn(FULL).length);
    expect(textsOf(FULL)).toEqual(slots.map(({ text }) => text));
  });

  it('have addresses of their own, fit for a bookmark', () => {
    const addresses = slotsOf(FULL).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z]\w{0,29}$/i);
  });

  it('keep their addresses when texts elsewhere are edited, added or taken out', () => {
    const before = new Map(slotsOf(FULL).map(({ address, text }) => [joined(text), address]));
    const [heading, paragraph, ...rest] = FULL.body;
    const edited: Article = {
      ...FULL,
      title: t('另一个题名'),
      keywords: FULL.keywords.slice(1),
      body: [
        { kind: 'paragraph', at, text: t('新的一段') },
        heading!,
        { ...paragraph!, text: t('改过的段落') } as never,
        ...rest,
      ],
    };
    for (const { address, text } of slotsOf(edited)) {
      const words = joined(text);
      if (words !== '' && before.has(words)) expect([words, address]).toEqual([words, before.get(words)]);
    }
  });

  it('are rewritten one by one, with the address they had', () => {
    const told = mapSlots(FULL, ({ address, role }) => t(`${role} ${address}`));
    const expected = slotsOf(FULL).map(({ address, role }) => `${role} ${address}`);
    expect(textsOf(told).map(joined)).toEqual(expected);
    expect(mapSlots(FULL, ({ text }) => text)).toEqual(FULL);
  });
});
