/** Every row of the tables of words shows by its own examples where it asks and where it is silent. */
import { describe, expect, it } from 'vitest';
import { DE_SLIPS, DE_WORDS, deSlips } from '../../pipeline/check/de-slips.ts';
import { DOUBLED } from '../../pipeline/check/doubled-characters.ts';
import { LISTS } from '../../pipeline/check/lists.ts';
import { NUMERALS } from '../../pipeline/check/numerals-mixed.ts';
import { UNITS } from '../../pipeline/check/units-mixed.ts';
import { REDUNDANT, REDUNDANT_WORDS } from '../../pipeline/check/words-redundant.ts';
import { WRONG_WORDS } from '../../pipeline/check/wrong-words.ts';
import { type InContext, inContext } from '../../pipeline/lexis/context.ts';
import { wordTable } from '../../pipeline/lexis/table.ts';
import { type Asked, askedAboutEach, sentences } from './examples.ts';
import { askedAboutManuscript } from './rules.ts';

/** A row's examples, and what in `asks` the row must point at. */
interface Examples {
  readonly at: string;
  readonly asks: string;
  readonly silent: string;
}

const DE_CLASSES = wordTable('check/words/de-classes.tsv', ['class', 'says', 'asks', 'source']);

/** What went wrong with the examples of rows, a line each. */
function failures<Row extends Examples>(
  rows: readonly Row[],
  isOwn: (row: Row, asked: Asked, sentence: string) => boolean,
): string[] {
  const asking = rows.flatMap((row) => sentences(row.asks).map((sentence) => ({ row, sentence })));
  const passing = rows.flatMap((row) => sentences(row.silent).map((sentence) => ({ row, sentence })));
  const found = askedAboutEach([...asking, ...passing].map(({ sentence }) => sentence));
  return [
    ...asking.filter(({ row, sentence }, index) => !found[index]!.some((asked) => isOwn(row, asked, sentence))),
    ...passing.filter((_, index) => found[asking.length + index]!.length > 0),
  ].map(({ row, sentence }) => `${row.at} ${sentence}`);
}

describe('wrong words', () => {
  it('are asked about where they stand', () => {
    const isOwn = ({ word, meant }: { word: string; meant: string }, asked: Asked, sentence: string) =>
      asked.rule === 'words-miswritten' &&
      asked.at === sentence.indexOf(word) &&
      asked.hint === `若是误写，改为“${meant}”`;
    expect(failures(WRONG_WORDS(), isOwn)).toEqual([]);
  });

  it('are silent once they are put right', () => {
    const right = WRONG_WORDS().map(({ at, word, meant, asks }) => ({
      at,
      asks: '',
      silent: asks.replaceAll(word, meant),
    }));
    expect(failures(right, () => true)).toEqual([]);
  });
});

describe('的, 地, 得', () => {
  const isAsked = (_: unknown, { rule }: Asked) => rule === 'de-particles';

  it('is asked about by each pattern and passed where its example is silent', () => {
    expect(failures(DE_SLIPS(), isAsked)).toEqual([]);
  });

  it('is asked about by that very pattern', () => {
    const strangers = DE_SLIPS().flatMap((row, index) => {
      const { particles, pattern } = deSlips()[index]!;
      return sentences(row.asks).filter((sentence) => {
        const places = [...sentence].flatMap((one, at) => (particles.includes(one) ? [at] : []));
        return !places.some((at) => {
          pattern.lastIndex = at;
          return pattern.test(sentence);
        });
      });
    });
    expect(strangers).toEqual([]);
  });

  it('is asked about with each word of a class in the sentence of its class, or its own', () => {
    const frames = new Map(DE_CLASSES().map((row) => [row.class, row.asks]));
    const rows = DE_WORDS().map(({ at, class: name, word, asks, silent }) => {
      const frame = frames.get(name)!;
      return { at, asks: asks || (frame === '-' ? '' : frame.replace('＿', word)), silent };
    });
    expect(failures(rows, isAsked)).toEqual([]);
  });

  it('has a silent example for each word that counts only in some company', () => {
    const bare = DE_WORDS().filter((row) => row['not-left'] + row.right + row['not-right'] !== '' && row.silent === '');
    expect(bare).toEqual([]);
  });
});

describe('doubled words', () => {
  it('are asked about where they stand', () => {
    const isOwn = ({ word }: { word: string }, asked: Asked, sentence: string) =>
      asked.rule === 'doubled-characters' && asked.at === sentence.indexOf(word + word);
    expect(failures(DOUBLED(), isOwn)).toEqual([]);
  });

  it('are passed where their row names company, each in a sentence of its own', () => {
    const bare = DOUBLED().filter((row) => row['not-left'] + row['not-right'] !== '' && row.silent === '');
    expect(bare).toEqual([]);
  });
});

describe('mixed numerals', () => {
  it('are asked about by each row', () => {
    const isOwn = ({ message }: { message: string }, asked: Asked) =>
      asked.rule === 'numerals-mixed' && asked.message.startsWith(message);
    expect(failures(NUMERALS(), isOwn)).toEqual([]);
  });
});

describe('redundant words', () => {
  it('are asked about by each row', () => {
    const isOwn = ({ hint }: { hint: string }, asked: Asked) => asked.rule === 'words-redundant' && asked.hint === hint;
    expect(failures(REDUNDANT(), isOwn)).toEqual([]);
    expect(
      failures(
        REDUNDANT_WORDS().map((row) => ({ ...row, asks: '' })),
        isOwn as never,
      ),
    ).toEqual([]);
  });
});

describe('units', () => {
  it('are asked about in each of their pairs', () => {
    expect(failures(UNITS(), (_, { rule }) => rule === 'units-mixed')).toEqual([]);
  });
});

describe('the lists', () => {
  const wordsOf = (list: string) => LISTS().flatMap((row) => (row.class === list ? [row] : []));
  const rulesIn = (text: string) => askedAboutManuscript(text).map(({ rule }) => rule);

  it.each([
    ['kind-of-document', '《＿》里写得很细。', 'short-name-undefined'],
    ['time-of-day', '＿25:70开会。', 'time-impossible'],
  ])('%s: each word is asked about in %s', (list, frame, rule) => {
    const rows = wordsOf(list).map(({ at, word }) => ({ at, asks: frame.replace('＿', word), silent: '' }));
    expect(failures(rows, (_, asked) => asked.rule === rule)).toEqual([]);
  });

  it.each(LISTS().flatMap((row) => (row.class === 'notice' ? [row.word] : [])))(
    '%s: a notice needs no byline',
    (word) => {
      expect(rulesIn(`河边的${word}\n天亮了，鸟在河边叫了很久。\n他也起来了。`)).not.toContain('byline-missing');
    },
  );

  it.each(LISTS().flatMap((row) => (row.class === 'document' ? [row.word] : [])))(
    '%s: what an office issues needs no byline, but a paper does',
    (word) => {
      const below = '\n天亮了，鸟在河边叫了很久。\n他也起来了。';
      expect(rulesIn(`河边小学${word}（简本）${below}`)).not.toContain('byline-missing');
      expect(rulesIn(`${word}里的河边${below}`)).toContain('byline-missing');
      const references = '\n参考文献\n[1] 王小明. 桥[M]. 江城: 江城出版社, 2001.';
      expect(rulesIn(`河边小学${word}${below}${references}`)).toContain('byline-missing');
    },
  );

  it.each(LISTS().flatMap((row) => (row.class === 'left-out' ? [row.word] : [])))(
    '%s: a table that is said to be left out is not missed',
    (word) => {
      const text = '河边的早晨\n●王小明\n表2是各年的数字';
      expect(rulesIn(`${text}，${word}。鸟叫了。`)).not.toContain('object-missing');
      expect(rulesIn(`${text}。别的${word}。`)).toContain('object-missing');
    },
  );

  it.each(LISTS().flatMap((row) => (row.class === 'speech' ? [row.word] : [])))(
    '%s: a speech needs no unit',
    (word) => {
      const text = `在河边小学的${word}\n●王小明\n关键词：河；早晨\n天亮了，鸟在河边叫了很久。`;
      expect(rulesIn(text)).not.toContain('affiliation-missing');
      expect(rulesIn(text.replace(word, '早晨'))).toContain('affiliation-missing');
    },
  );
});

describe('the company of a word', () => {
  const COLUMNS = ['left', 'not-left', 'right', 'not-right'] as const;

  /** The columns of a row without which its silent examples would be asked about no more than with them. */
  function idle(row: InContext & { at: string; silent: string }): string[] {
    const without = (column: string) => new RegExp(inContext({ ...row, [column]: '' }), 'u');
    return COLUMNS.filter(
      (column) => row[column] && !sentences(row.silent).some((text) => without(column).test(text)),
    ).map((column) => `${row.at} ${column}`);
  }

  it('is needed, each column of each row, by a silent example', () => {
    const twice = DOUBLED().map((row) => ({ ...row, word: row.word + row.word }));
    expect([...WRONG_WORDS(), ...twice].flatMap(idle)).toEqual([]);
  });
});
