import { describe, expect, it } from 'vitest';
import { compared, frontCases, readFront } from './front.ts';

describe.each(['known.yaml', 'kept.yaml'])('front matter of %s', (name) => {
  it.each(frontCases(name).map((one) => [one.name, one] as const))('%s', (_, one) => {
    const parts = Object.entries(compared(readFront(one), one.expected));
    const read = Object.fromEntries(parts.map(([part, [found]]) => [part, found]));
    expect(read).toEqual(Object.fromEntries(parts.map(([part, [, wanted]]) => [part, wanted])));
  });
});
