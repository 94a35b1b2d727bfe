/** Authors and their places of work in front matter: ●甲¹　乙², （作者单位：1.…；2.…）, and how to reach them. */
import type { FrontField } from './front-matter.ts';
import type { FrontRecord } from './front-values.ts';

interface Written {
  readonly words: string;
  /** Where it was said. */
  readonly field: FrontField;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface People {
  readonly people: readonly { readonly field: FrontField; readonly record: FrontField['records'][number] }[];
  /** Their places of work, in the order of their numbers. */
  readonly places: readonly string[];
  readonly isNumbered: boolean;
  /** The numbers of a person's places as they stand behind the name; none where nothing is numbered. */
  tie(record: FrontField['records'][number]): string;
}

/** The byline, and what stands at the article's end. */
export function frontPeople(fields: readonly FrontField[]): { above: Written[]; below: Written[] } {
  const { people, places, isNumbered, tie } = peopleIn(fields);
  const byline = people.map(({ record }) => record.text + tie(record)).join('\u3000');
  const written = places.map((place, at) => (isNumbered ? `${at + 1}.${place}` : place)).join('；');
  const field = fields.find(isOffice) ?? people[0]?.field;
  return {
    above: people.length === 0 ? [] : [{ words: `●${byline}`, field: people[0]!.field }],
    below: [
      ...people.flatMap(contactsOf),
      ...(field === undefined || places.length === 0 ? [] : [{ words: `（作者单位：${written}）`, field }]),
    ],
  };
}

/** The front matter with the numbers of the Chinese authors at the English ones, where both heads have as many people and places. */
export function withEnglishTies(fields: readonly FrontField[]): FrontField[] {
  const { people, places, tie } = peopleIn(fields);
  const valuesOf = (key: FrontField['key']) => fields.filter((one) => one.isEnglish && one.key === key);
  const [authors, ...more] = valuesOf('authors');
  const offices = valuesOf('affiliations').flatMap(({ values }) => values);
  const isSame = more.length === 0 && authors?.values.length === people.length && offices.length === places.length;
  return fields.map((field) => {
    if (field !== authors || !isSame) return field;
    return {
      ...field,
      values: field.values.map((name, at) => (/\p{L}$/u.test(name) ? name + tie(people[at]!.record) : name)),
    };
  });
}

function isOffice({ key, isEnglish }: FrontField): boolean {
  return key === 'affiliations' && !isEnglish;
}

function peopleIn(fields: readonly FrontField[]): People {
  const known = fields
    .filter(isOffice)
    .flatMap(({ records }) => records.map(({ text, id }, at) => ({ text, id: id ?? String(at + 1) })));
  const nameOf = (place: string) => known.find(({ id }) => id === place)?.text ?? place;
  // 1,2: two that are known by their numbers.
  const placesOf = (written: string): string[] => {
    const ids = written.split(/[,，、;；\s]+/);
    return ids.length > 1 && ids.every((one) => known.some(({ id }) => id === one)) ? ids : [written];
  };
  const people = fields
    .filter(({ key, isEnglish }) => key === 'authors' && !isEnglish)
    .flatMap((field) => field.records.map((record) => ({ field, record: withPlaces(record, placesOf) })));
  const places = [
    ...new Set([...known.map(({ text }) => text), ...people.flatMap(({ record }) => record.affiliations.map(nameOf))]),
  ];
  const isNumbered =
    places.length > 1 && places.length <= 9 && people.some(({ record }) => record.affiliations.length > 0);
  const tie = ({ affiliations }: FrontField['records'][number]) =>
    isNumbered ? affiliations.map((place) => SUPERSCRIPTS[places.indexOf(nameOf(place)) + 1]).join(',') : '';
  return { people, places, isNumbered, tie };
}

function withPlaces(record: FrontRecord, placesOf: (written: string) => string[]): FrontRecord {
  return { ...record, affiliations: record.affiliations.flatMap(placesOf) };
}

function contactsOf({ field, record }: { field: FrontField; record: FrontField['records'][number] }): Written[] {
  const { text, email, orcid, isCorresponding } = record;
  const corresponding = isCorresponding
    ? [`通信作者：${[text, ...(email === null ? [] : [`E-mail：${email}`])].join('，')}`]
    : [];
  const mail = email !== null && !isCorresponding ? [`E-mail：${text} ${email}`] : [];
  return [...corresponding, ...mail, ...(orcid === null ? [] : [`ORCID：${text} ${orcid}`])].map((words) => ({
    words,
    field,
  }));
}
