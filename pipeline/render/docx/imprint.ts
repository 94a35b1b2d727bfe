/** The 版权页: journal and number, then what issue.yaml says for it, line below line. */

import type { HouseStyle } from '../../house/style.ts';
import type { Masthead } from '../../model/document.ts';
import type { ImprintEntry } from '../../model/imprint.ts';
import { imprintOf } from '../imprint.ts';
import { issueSerial } from '../issue-number.ts';
import { paragraph } from './paragraph.ts';
import { plainRuns } from './run.ts';
import type { Xml } from './xml.ts';

/** The paragraphs of the page; none where there is no imprint. */
export function imprintLines(masthead: Masthead, { words }: HouseStyle): Xml[] {
  const entries = imprintOf(masthead, words);
  if (entries.length === 0) return [];
  const issue = issueSerial(masthead, words);
  return [
    paragraph('ImprintTitle', plainRuns(masthead.journal)),
    ...(issue === '' ? [] : [paragraph('ImprintIssue', plainRuns(issue))]),
    ...entries.flatMap(entryLines),
  ];
}

/** The label stands before the first line only. */
function entryLines({ label, lines }: ImprintEntry): Xml[] {
  return lines.map((line, index) => {
    const before = index === 0 ? plainRuns(label, '', 'ImprintLabel') : '';
    return paragraph('ImprintEntry', `${before}<w:r><w:tab/></w:r>${plainRuns(line)}`);
  });
}
