/** The 版权页: journal and number, then what issue.yaml says for it, line below line. */

import type { HouseStyle } from '../../house/style.ts';
import type { Masthead } from '../../model/document.ts';
import { addresses } from '../../model/slots.ts';
import { imprintOf } from '../imprint.ts';
import { issueSerial } from '../issue-number.ts';
import { type GeneratedParagraph, generatedBookmark } from './generated.ts';
import { plainRuns } from './run.ts';
import { writable, type Xml } from './xml.ts';

/** The paragraphs of the page; none where there is no imprint. */
export function imprintLines(masthead: Masthead, { words }: Pick<HouseStyle, 'words'>): GeneratedParagraph[] {
  const entries = imprintOf(masthead, words);
  if (entries.length === 0) return [];
  const addressOf = addresses();
  const issue = issueSerial(masthead, words);
  const line = (style: string, text: string, runs: Xml): GeneratedParagraph => {
    const said = writable(text);
    return { style, bookmark: generatedBookmark(addressOf('imprint', said)), words: said, runs };
  };
  return [
    line('ImprintTitle', masthead.journal, plainRuns(masthead.journal)),
    ...(issue === '' ? [] : [line('ImprintIssue', issue, plainRuns(issue))]),
    ...entries.flatMap(({ label, lines }) =>
      lines.map((text, index) => {
        // The label stands before the first line only.
        const shown = index === 0 ? label : '';
        const before = shown === '' ? '' : plainRuns(shown, '', 'ImprintLabel');
        return line('ImprintEntry', `${shown}\t${text}`, `${before}<w:r><w:tab/></w:r>${plainRuns(text)}`);
      }),
    ),
  ];
}
