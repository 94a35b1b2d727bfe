/** What is asked of single lines besides their signs: heads of pages, entries of contents, lines of an English head, with a character less or a space more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import {
  countsOnBracketed,
  dividesAddress,
  isPoint,
  keepsHyphen,
  spansBracket,
} from '../../pipeline/read/grammar/across.ts';
import { isTableNote } from '../../pipeline/read/grammar/around-tables.ts';
import { contentsEntry } from '../../pipeline/read/grammar/contents-entry.ts';
import { englishLabelOf, innerEnglishLabels, saysEnglish } from '../../pipeline/read/grammar/english/label.ts';
import {
  endsLatinSentence,
  isAffiliationShape,
  isLatinLine,
  isReferenceLine,
} from '../../pipeline/read/grammar/english/latin-line.ts';
import { latinNames, surenessOf } from '../../pipeline/read/grammar/english/names.ts';
import { isBarePageNumber } from '../../pipeline/read/grammar/page-number.ts';
import { isRunningHead } from '../../pipeline/read/grammar/running-head.ts';
import { goldenRows } from '../golden.ts';
import { changesOf } from './less.ts';
import { linesOf } from './samples.ts';

/** What each of them says of some characters; nothing where it says no. */
const ASKERS: Readonly<Record<string, (chars: string) => string[]>> = {
  page: (chars) => {
    const [line] = linesOf(chars);
    if (line === undefined) return [];
    return [
      ...(isRunningHead([line], 0) ? ['runningHead'] : []),
      ...(isBarePageNumber(line) ? ['pageNumber'] : []),
      ...(isTableNote(line.chars) ? ['tableNote'] : []),
    ];
  },
  contents: (chars) => {
    const found = contentsEntry(chars);
    return found === null ? [] : [`${found.title}${found.author ? ' author' : ''}${found.sure ? ' sure' : ''}`];
  },
  english: (chars) => {
    const [line] = linesOf(chars);
    if (line === undefined) return [];
    const label = englishLabelOf(chars);
    const names = latinNames(chars);
    return [
      ...(label === null ? [] : [`label ${label.part} ${label.words[1] - label.words[0]}`]),
      ...(innerEnglishLabels(chars).length === 0 ? [] : [`${innerEnglishLabels(chars).length} inner`]),
      ...(saysEnglish(chars) ? ['saysEnglish'] : []),
      ...(isLatinLine(line) ? ['latin'] : []),
      ...(isReferenceLine(line) ? ['reference'] : []),
      ...(endsLatinSentence(line) ? ['ends'] : []),
      ...(isAffiliationShape(line) ? ['affiliation'] : []),
      ...(names === null
        ? []
        : [
            `names ${names.map(({ ties, starred }) => `${ties}${starred ? '*' : ''}`).join('|')} ${surenessOf(chars, names)}`,
          ]),
    ];
  },
  across: (chars) => {
    const [before = '', after = ''] = chars.split('|');
    return [
      ...(isPoint(before, after) ? ['point'] : []),
      ...(countsOnBracketed(before, after) ? ['countsOn'] : []),
      ...(spansBracket(before, after) ? ['bracket'] : []),
      ...(dividesAddress(before, after) ? ['address'] : []),
      ...(keepsHyphen(before) ? ['hyphen'] : []),
    ];
  },
};

/** `asker line`, or # and what the next ones are about. */
const LINES = readFileSync(join(import.meta.dirname, 'askers.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);

describe('what is asked of lines', () => {
  const expectRows = goldenRows(join(import.meta.dirname, 'askers.tsv'), 'line\tsays\tchanges');
  it.each(LINES)('%s: %s', (name, line) => {
    const says = ASKERS[name]!;
    expectRows(`${name} ${line}`, [[says(line).join('; '), changesOf(line, says).join('; ')]]);
  });
});
