/** Authors and their places of work in front matter: ●甲¹　乙², （作者单位：1.…；2.…）, and how to reach them. */
import type { FrontField } from './front-matter.ts';

interface Written {
  readonly words: string;
  /** Where it was said. */
  readonly field: FrontField;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The byline, and what stands at the article's end. */
export function frontPeople(fields: readonly FrontField[]): { above: Written[]; below: Written[] } {
  const authors = fields.filter(({ key, isEnglish }) => key === 'authors' && !isEnglish);
  const offices = fields.filter(({ key, isEnglish }) => key === 'affiliations' && !isEnglish);
  const known = offices.flatMap(({ records }) =>
    records.map(({ text, id }, at) => ({ text, id: id ?? String(at + 1) })),
  );
  const nameOf = (place: string) => known.find(({ id }) => id === place)?.text ?? place;
  const people = authors.flatMap((field) => field.records.map((record) => ({ field, record })));
  const places = [
    ...new Set([...known.map(({ text }) => text), ...people.flatMap(({ record }) => record.affiliations.map(nameOf))]),
  ];
  const isNumbered =
    places.length > 1 && places.length <= 9 && people.some(({ record }) => record.affiliations.length > 0);
  const tie = (named: readonly string[]) =>
    isNumbered ? named.map((place) => SUPERSCRIPTS[places.indexOf(nameOf(place)) + 1]).join(',') : '';
  const byline = people.map(({ record }) => record.text + tie(record.affiliations)).join('\u3000');
  const written = places.map((place, at) => (isNumbered ? `${at + 1}.${place}` : place)).join('；');
  const [field] = offices.length > 0 ? offices : authors;
  return {
    above: people.length === 0 ? [] : [{ words: `●${byline}`, field: people[0]!.field }],
    below: [
      ...people.flatMap(contactsOf),
      ...(field === undefined || places.length === 0 ? [] : [{ words: `（作者单位：${written}）`, field }]),
    ],
  };
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
