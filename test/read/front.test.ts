import { describe, expect, it } from 'vitest';
import type { Article } from '../../pipeline/model/document.ts';
import { compared, type FrontCase, frontCases, readFront, readFrontAsDocx } from './front.ts';

function expectRead(articles: readonly Article[], { expected }: FrontCase): void {
  const parts = Object.entries(compared(articles, expected));
  const read = Object.fromEntries(parts.map(([part, [found]]) => [part, found]));
  expect(read).toEqual(Object.fromEntries(parts.map(([part, [, wanted]]) => [part, wanted])));
}

const named = (cases: readonly FrontCase[]) => cases.map((one) => [one.name, one] as const);

describe.each(['known.yaml', 'kept.yaml'])('front matter of %s', (name) => {
  const cases = frontCases(name);
  it.each(named(cases))('%s', (_, one) => expectRead(readFront(one), one));
  // A paragraph of Word is no part of another.
  const whole = cases.filter(({ file, name: title }) => file === undefined && !title.includes('wrapped'));
  it.each(named(whole))('%s, in Word', (_, one) => expectRead(readFrontAsDocx(one), one));
});
