import { describe, expect, it } from 'vitest';
import type { Article, Text } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { mapSlots, slotsOf, textsOf } from '../../pipeline/model/slots.ts';
import { at, FULL, t } from './full.ts';

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
