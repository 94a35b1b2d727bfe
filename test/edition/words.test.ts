/** Every row of the tables of words shows by its own examples where the Traditional edition asks and where it is sure. */

import { describe, expect, it } from 'vitest';
import { CERTAIN } from '../../pipeline/edition/certain.ts';
import { RISK } from '../../pipeline/edition/doubt.ts';
import { COMPANY, DOUBTFUL, doubtful, TWO_READINGS } from '../../pipeline/edition/doubtful.ts';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { NOUNS } from '../../pipeline/edition/inside.ts';
import { OVERRIDES } from '../../pipeline/edition/overrides.ts';
import type { Block } from '../../pipeline/model/document.ts';
import { articlesOf } from '../../pipeline/model/document.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { article, issueOf, textsIn } from './made.ts';

/** A place that is asked about: the phrase, its offset in its sentence, and how likely another form is meant. */
interface Asked {
  readonly phrase: string;
  readonly at: number;
  readonly risk: number;
}

/** What the edition asks about each sentence, and how it prints each; every sentence is a paragraph of one article. */
async function edited(sentences: readonly string[]): Promise<{ asked: Asked[][]; printed: string[] }> {
  const body = sentences.map((sentence, index): Block => {
    const from = { line: index + 1, column: 1 };
    return { kind: 'paragraph', at: { file: '甲.txt', from, to: from }, text: textAt(sentence, from) };
  });
  const issue = issueOf(article('人们都来了。'));
  const [only] = articlesOf(issue);
  // The title's and the author's lines are no sentence's.
  const silent = { ...only!, title: textAt('人', { line: 0, column: 1 }), authors: [], body };
  const { issue: made, queries } = await toEdition(
    { ...issue, sections: [{ title: null, articles: [silent] }] },
    'zh-Hant-TW',
  );
  const asked = sentences.map((): Asked[] => []);
  for (const { phrase, places } of queries) {
    for (const { point, risk } of places) asked[point.line - 1]?.push({ phrase, at: point.column - 1, risk });
  }
  return { asked, printed: articlesOf(made)[0]!.body.map((block) => textsIn(block).join('')) };
}

interface Examples {
  readonly at: string;
  readonly asks: string;
  readonly silent: string;
}

/** The examples that fail, a line each. */
async function failures<Row extends Examples>(
  rows: readonly Row[],
  isOwn: (row: Row, asked: Asked, sentence: string) => boolean,
): Promise<string[]> {
  const all = rows.flatMap((row) => [
    ...(row.asks === '' ? [] : [{ row, sentence: row.asks, asks: true }]),
    ...(row.silent === '' ? [] : [{ row, sentence: row.silent, asks: false }]),
  ]);
  const { asked } = await edited(all.map(({ sentence }) => sentence));
  return all
    .filter(({ row, sentence, asks }, index) =>
      asks ? !asked[index]!.some((one) => isOwn(row, one, sentence)) : asked[index]!.length > 0,
    )
    .map(({ row, sentence, asks }) => `${row.at} ${asks ? 'asks' : 'silent'} ${sentence}`);
}

describe('the company of doubtful characters', () => {
  it('asks where it speaks for another form, and passes where it speaks for the first', async () => {
    const isOwn = ({ character }: { character: string }, { phrase, risk }: Asked) =>
      risk === RISK.context && phrase.includes(character);
    expect(await failures(COMPANY(), isOwn)).toEqual([]);
  });

  it('is that of its row in its example', () => {
    const strangers = COMPANY().filter(({ character, says, asks, silent }) => {
      const { when, sure } = doubtful().get(character)!;
      return !(asks + silent).match((says === 'other' ? when : sure)!);
    });
    expect(strangers).toEqual([]);
  });

  it('has an example in each row, and a character in the list', () => {
    const known = new Set(DOUBTFUL().map(({ character }) => character));
    const bare = COMPANY().filter(({ character, says, asks, silent }) => {
      return !known.has(character) || (says === 'other' ? asks : silent) === '';
    });
    expect(bare).toEqual([]);
  });
});

describe('words of two readings', () => {
  it('are asked about where their row says', async () => {
    expect(await failures(TWO_READINGS(), ({ word }, { phrase }) => phrase.includes(word))).toEqual([]);
  });
});

describe('what leaves no doubt about a character', () => {
  it('is printed as its row says', async () => {
    const { printed } = await edited(CERTAIN().map(({ example }) => example));
    expect(printed).toEqual(CERTAIN().map(({ printed: form }) => form));
  });
});

describe('words that OpenCC writes wrongly', () => {
  it('are written as their row says, one by one', async () => {
    const { printed } = await edited(OVERRIDES().map(({ word }) => `${word}。`));
    // In Taiwan 啓 is written 啟, 裏 裡.
    const region: Readonly<Record<string, string>> = { 啓: '啟', 裏: '裡' };
    const expected = OVERRIDES().map(({ form }) => `${form}。`.replace(/[啓裏]/g, (one) => region[one]!));
    expect(printed).toEqual(expected);
  });
});

describe('nouns before 里', () => {
  it('make it mean inside', async () => {
    const { printed } = await edited(NOUNS().map(({ noun }) => `${noun}里有他。`));
    expect(printed.filter((text) => !text.includes('裡'))).toEqual([]);
  });
});
