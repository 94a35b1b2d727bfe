/** What is asked about reference lists: every kind of fault at its own place, and nothing about right entries or lists of another habit. */
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { fieldsIn } from '../../pipeline/references/fields.ts';
import { scoredEntries } from '../references/scored.ts';
import { article, note } from '../render/issue.ts';
import { askedAboutEntries, RIGHT } from './lists.ts';
import { saidIn } from './said.ts';

/** What is asked about entries, as `line:column-end rule`. */
function askedOf(entries: readonly string[], standard: 2015 | 2025 = 2015): string[] {
  return askedAboutEntries(entries, standard).map(
    ({ line, column, endColumn, rule }) => `${line}:${column}-${endColumn} ${rule}`,
  );
}

describe('entries of our own', () => {
  const all = scoredEntries();
  const expectSaid = saidIn('said-of-entries.tsv');

  it.each(all.filter(({ rule }) => rule === null))('are silent: $entry ($standard)', ({ said }) => {
    expect(said).toEqual([]);
  });

  it.each(all.filter(({ rule }) => rule !== null))(
    'ask by $rule: $entry ($standard)',
    ({ said, rule, entry, standard, findings }) => {
      expect(said).toContain(rule);
      expectSaid(`${standard} ${entry}`, ['', '', '', `[4] ${entry}`], findings);
    },
  );

  it('are as many as were promised, half of them kept aside, and hardly any has more said than its fault', () => {
    expect(new Set(all.map(({ entry }) => entry)).size).toBeGreaterThanOrEqual(120);
    expect(all.filter(({ set }) => set === 'kept').length).toBeGreaterThanOrEqual(all.length / 2);
    expect(all.filter(({ said }) => said.length > 1).length).toBeLessThanOrEqual(4);
  });
});

describe('a list', () => {
  it('is told of a fault at its own characters, in words of its own', () => {
    const entry = '[4] 丁四, 戊五. 河与岸[J]. 河流研究, 2004, (3): 10～12.';
    const found = askedAboutEntries([...RIGHT, entry]);
    expect(found.map(({ line, column, endColumn }) => entry.slice(column - 1, endColumn) + line)).toEqual([
      ',4',
      '10～124',
    ]);
    expect(found[1]?.message).toBe('参考文献第 4 条的起讫页码写成了“10～12”');
  });

  it('has one width of marks, whichever it is; Chinese and other entries may differ', () => {
    const wide = '[4] 丁四. 河与岸[J]. 河流研究，2004，6（3）：10-12.';
    expect(askedOf([...RIGHT, wide])).toEqual(['4:1-37 reference-marks']);
    expect(askedOf([...RIGHT, '[4] DUNN F. Banks[J]. Rivers，2004，6（3）：10-12.'])).toEqual([]);
    expect(askedOf([wide, wide.replace('[4] 丁', '[5] 戊'), wide.replace('[4] 丁', '[6] 己')])).toEqual([]);
  });

  it('with long dashes in all its pages is told once', () => {
    const dashed = RIGHT.map((entry) => entry.replace('5-9', '5—9').replace('6-8', '6—8').replace(': 7', ': 7—9'));
    expect(askedOf(dashed)).toEqual(['1:35-37 reference-marks']);
  });

  it('has days that there are, and a letter behind a year', () => {
    const online = (day: string) => `[4] 丁四. 河与岸[EB/OL]. (2020-01-01)[${day}]. https://example.com/a.`;
    expect(askedOf([...RIGHT, online('2021-12-31')])).toEqual([]);
    expect(askedOf([...RIGHT, online('2021-13-45')])).toEqual(['4:34-43 reference-online']);
    expect(askedOf([...RIGHT, '[4] 甲四. 河与桥[J]. 河流研究, 2001a, 3(2): 5-9.'])).toEqual([]);
  });

  it('has each work once, whatever its marks', () => {
    expect(askedOf([...RIGHT, '[4] 甲一. 河与船[J]. 河流研究, 2001, 3(2): 5-9'])).toEqual(['4:1-37 reference-doubled']);
    expect(askedOf([...RIGHT, '[3] 甲四. 河与桥[J]. 河流研究, 2001, 3(2): 5-9'])).toEqual(['4:1-4 reference-doubled']);
    expect(askedOf([...RIGHT, '[4] 乙二. 河与桥[M]. 武昌: 河流出版社, 2002: 33.'])).toEqual([
      '4:1-36 reference-doubled',
    ]);
    expect(askedOf([...RIGHT, '[4] 乙二. 河与桥: 续[M]. 武昌: 河流出版社, 2002: 7.'])).toEqual([]);
  });

  it('of another habit is left alone: humanities, APA, and notes', () => {
    expect(
      askedOf([
        '①甲一：《河与船》，河流出版社，2001年，第5页。',
        '②乙二：《河与桥》，载《河流研究》2002年第3期，第7—9页。',
        'Smith, J. A. (2001). Rivers and boats. Journal of Rivers, 3(2), 5–9.',
      ]),
    ).toEqual([]);
    const notes = [
      note('n1', '①', '甲一：《河与船》，河流出版社，2001年，第5页。'),
      note('n2', '②', '乙二，前引书[M]，第3页。'),
    ];
    const issue = {
      id: 'a',
      masthead: planByDefault('a').masthead,
      sections: [{ title: null, articles: [article('题', { notes })] }],
    };
    expect(check(issue, () => true).filter(({ rule }) => rule.startsWith('reference'))).toEqual([]);
  });

  it('of authors and years has the year behind the authors', () => {
    expect(
      askedOf(['甲一, 2001. 河与船[J]. 河流研究, 3(2): 5-9.', '乙二, 2002. 河与桥[M]. 武昌: 河流出版社: 7.']),
    ).toEqual([]);
    expect(askedOf(['[1] 甲一, 2001. 河与船[J]. 河流研究, 3(2): 5-9.'])).toEqual(['1:9-12 reference-order']);
  });

  it('holds no text of another kind: an entry of a hundred thousand characters is told and not taken apart', () => {
    const long = `[4] ${'河与岸，'.repeat(25_000)}[J]`;
    expect(askedAboutEntries([...RIGHT, long]).map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '4 reference-length',
    ]);
    expect(fieldsIn(long).mark).toBeNull();
  });
});
