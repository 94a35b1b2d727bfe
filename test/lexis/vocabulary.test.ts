/** The one vocabulary: every office makes a unit, every surname that tells makes a byline, and no table says a thing twice. */
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../pipeline/lexis/labels.ts';
import { OFFICES } from '../../pipeline/lexis/offices.ts';
import { ROLES } from '../../pipeline/lexis/roles.ts';
import { SURNAMES } from '../../pipeline/lexis/surnames.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { labelOf } from '../../pipeline/read/grammar/label.ts';
import { readText } from '../read/summary.ts';

const BODY = '\n河边的石桥修了三年，桥上的人换了一批又一批，桥下的水还是那样流着，谁也说不清它从哪一年开始这样流。';

/** Whose article with these lines under its title is, and where they work. */
function head(...lines: readonly string[]): { authors: string[]; units: string[] } {
  const { articles } = readText(`石桥边的早晨\n${lines.join('\n')}\n${BODY}`);
  const { authors, affiliations } = articles[0]!;
  return { authors: authors.map(({ name }) => joined(name)), units: affiliations.map(({ text }) => joined(text)) };
}

const offices = OFFICES().filter(({ kind }) => kind !== 'tail' && kind !== 'group');

describe('every office', () => {
  it('is a unit in brackets behind each of two names', () => {
    const failed = offices.filter(({ word }) => {
      const { authors, units } = head(`张三（江城${word}）　李四（山城${word}）`);
      return `${authors}${units}` !== `张三,李四江城${word},山城${word}`;
    });
    expect(failed).toEqual([]);
  });

  it('is a unit before a name', () => {
    const failed = offices.filter(({ word }) => `${head(`江城市${word}　张三`).units}` !== `江城市${word}`);
    expect(failed).toEqual([]);
  });

  it('is a unit under the byline in brackets', () => {
    const failed = offices.filter(({ word }) => `${head('●张三', `（江城市${word}）`).units}` !== `江城市${word}`);
    expect(failed).toEqual([]);
  });

  it('is a unit on a line of its own where it may be bare', () => {
    const bare = offices.filter(({ stands }) => stands.includes('bare'));
    const failed = bare.filter(({ word }) => `${head('●张三', `江城市${word}`).units}` !== `江城市${word}`);
    expect(failed).toEqual([]);
  });

  it('signs an article where it may', () => {
    const signing = OFFICES().filter(({ kind, stands }) => kind !== 'tail' && stands.includes('signs'));
    const failed = signing.filter(({ word }) => `${head(`●江城市${word}`).authors}` !== `江城市${word}`);
    expect(failed).toEqual([]);
  });
});

it('no office is there that a shorter one answers for', () => {
  const has = (stands: string, all: string) =>
    all.split(' ').every((one) => one === '' || stands.split(' ').includes(one));
  const shadowed = offices.filter((row) =>
    offices.some((other) => other !== row && row.word.endsWith(other.word) && has(other.stands, row.stands)),
  );
  expect(shadowed.map(({ word }) => word)).toEqual([]);
});

describe('every surname that tells', () => {
  it('makes a byline with a given name behind it', () => {
    const telling = SURNAMES().filter(({ tells }) => tells !== '');
    const failed = telling.filter(({ surname }) => `${head(`作者：${surname}小雨`).authors}` !== `${surname}小雨`);
    expect(failed.map(({ at, surname }) => `${at} ${surname}`)).toEqual([]);
  });
});

describe('every label', () => {
  const FORMS: Readonly<Record<string, (words: string) => string>> = {
    picture: (words) => `（${words}：张三）`,
    'taken-down': (words) => `（${words}：张三）`,
    remark: (words) => `（${words}《河边》2001年第3期）`,
    correction: (words) => `${words}：本刊第3期《石桥记》一文署名有误。`,
    retraction: (words) => `${words}：本刊第3期《石桥记》一文撤回。`,
  };
  // A label before a picture's maker or before who took down a talk is read as one of contact.
  const KINDS: Readonly<Record<string, string>> = { picture: 'contact', 'taken-down': 'contact' };

  it('is read as what it is, with white in it or none, with any word before and after it', () => {
    const failed = LABELS().filter(({ kind, before, word, after }) => {
      const fronts = [
        '',
        before
          .split(' ')
          .map((one) => one.split('/')[0])
          .join(''),
      ];
      const behinds = ['', ...after.split('/')];
      const words = [word, word.replaceAll(' ', '')];
      const all = fronts.flatMap((front) => words.flatMap((one) => behinds.map((behind) => front + one + behind)));
      const form = FORMS[kind] ?? ((one: string) => `${one}：张三，江城学院`);
      return all.some((one) => labelOf(form(one))?.kind !== (KINDS[kind] ?? kind));
    });
    expect(failed.map(({ at, word }) => `${at} ${word}`)).toEqual([]);
  });
});

describe('the tables', () => {
  it.each([
    ['offices', OFFICES().map(({ word }) => word)],
    ['surnames', SURNAMES().map(({ surname }) => surname)],
    ['labels', LABELS().map((row) => `${row.kind} ${row.before} ${row.word}`)],
    ['roles', ROLES().map((row) => `${row.class} ${row.word}`)],
  ])('%s have no row twice', (_, words) => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
