/** What lines show, every sign of it: as they stand, and which signs come or go with a character less, a space more, or more before or behind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Byline } from '../../pipeline/read/grammar/byline-type.ts';
import type { LineLabel } from '../../pipeline/read/grammar/label.ts';
import { type Signs, signsOf } from '../../pipeline/read/grammar/signs.ts';
import { goldenRows } from '../golden.ts';
import { changesOf } from './less.ts';

/** A line a row; those that begin with # say what the next ones are about. */
const LINES = readFileSync(join(import.meta.dirname, 'signs.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replaceAll('⇥', '\t'));

const FLAGS = [
  'tableUnit',
  'bareBullet',
  'authorLine',
  'affiliation',
  'subtitle',
  'speechDate',
  'sectionLabel',
  'columnName',
  'headingWord',
  'bulleted',
  'formula',
  'newsLead',
  'newsTime',
  'dateline',
  'wish',
  'endsSentence',
  'endsOpen',
  'endsWithOpeningMark',
  'startsClosed',
] as const satisfies readonly (keyof Signs)[];

/** The signs of some characters, each with the words it is about. */
function shownBy(chars: string): string[] {
  const shows = signsOf(chars);
  const { label, marker, headingMarker, caption, cells, image, speaker, hanAtStart, hanAtEnd } = shows;
  return [
    ...(label === null ? [] : [`label ${labelled(label, chars)}`]),
    ...(['byline', 'groupByline', 'bracketedNames'] as const).flatMap((name) => signed(name, shows[name], chars)),
    ...FLAGS.filter((name) => shows[name]),
    ...(marker === null ? [] : [`marker ${Object.values(marker).join(' ')}`]),
    ...(headingMarker === null ? [] : ['headingMarker']),
    ...(caption === null ? [] : [`caption ${caption}`]),
    ...(cells === null ? [] : [`cells ${cells.map(([from, to]) => chars.slice(from, to)).join('|')}`]),
    ...(image === null ? [] : [`image ${image.path} ${chars.slice(...(image.caption ?? [0, 0]))}`]),
    ...(speaker === null ? [] : [`speaker ${speaker}`]),
    ...(hanAtStart === 1 && hanAtEnd === 1 ? [] : [`han ${hanAtStart.toFixed(2)} ${hanAtEnd.toFixed(2)}`]),
  ];
}

function labelled({ kind, words, from, to }: LineLabel, chars: string): string {
  return `${kind}${words === null ? '' : ` “${chars.slice(...words)}”`} “${chars.slice(from, to)}”`;
}

function signed(sign: string, byline: Byline | null, chars: string): string[] {
  if (byline === null) return [];
  const { from, names, organisations, marked, rest } = byline;
  const written = names.map(
    ({ from, to, ties, role }) => `${role === null ? '' : `${chars.slice(...role)}:`}${chars.slice(from, to)}${ties}`,
  );
  const places = organisations.map((place) => `@${chars.slice(...place)}`);
  return [`${sign} ${from} ${[...written, ...places].join('、')}${marked ? ' marked' : ''} +${chars.slice(rest)}`];
}

/** The kinds of the signs of some characters: `label notes`, `byline` with how many names it has. */
function kindsOf(chars: string): string[] {
  return shownBy(chars).flatMap((sign) => {
    const [name, kind] = sign.split(' ') as [string, string];
    if (name === 'han') return [];
    if (name === 'label') return [`label ${kind}`];
    return /^(?:group)?[bB]yline/.test(name) ? [`${name} ${sign.split('、').length}`] : [name];
  });
}

describe('a line shows', () => {
  const expectRows = goldenRows(join(import.meta.dirname, 'signs.tsv'), 'line\tshows\tchanges');
  it.each(LINES)('%s', (line) => expectRows(line, [[shownBy(line).join('; '), changesOf(line, kindsOf).join('; ')]]));
});
