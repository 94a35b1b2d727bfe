/** The lines of the 核对单 that manuscripts answer for by themselves, before anything is made. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Issue } from '../model/document.ts';
import { plainTitle } from '../model/math.ts';
import { objectExtent } from './compare/objects.ts';
import { expectedArticles } from './expected.ts';
import { type ConsistencyDifference, type ConsistencyLine, consistencyLine } from './line.ts';
import { unspaced } from './same.ts';

const BILINGUAL = /^english-/;
const OBJECTS = /^(?:object-|picture-missing$)/;

/** Chinese against English, figures and tables against the text, 要目 against the titles; `found` is what proofreading asks. */
export function manuscriptLines(issue: Issue, found: readonly Diagnostic[]): ConsistencyLine[] {
  const heads = articlesOf(issue).filter(({ english }) => english !== null).length;
  const expected = expectedArticles(issue);
  const hasObjects = expected.some(({ captions, pictures, tables }) => captions.length + pictures.length + tables > 0);
  return [
    headlineLine(issue),
    consistencyLine('bilingual', null, heads === 0 ? [] : ['原稿的中英文篇首'], `${heads} 篇`, asked(found, BILINGUAL)),
    consistencyLine('objects', null, hasObjects ? ['原稿'] : [], objectExtent(expected), asked(found, OBJECTS)),
  ];
}

function asked(found: readonly Diagnostic[], rules: RegExp): ConsistencyDifference[] {
  return found
    .filter(({ rule, severity }) => severity !== 'info' && rules.test(rule))
    .map(({ file, line, column, message, hint }) => ({
      place: `${file}:${line}:${column}`,
      expected: hint ?? '',
      found: message,
    }));
}

/** What the cover announces are titles of the issue. */
function headlineLine(issue: Issue): ConsistencyLine {
  const titles = articlesOf(issue).map(({ title }) => unspaced(plainTitle(title)));
  const { headlines } = issue.masthead;
  const unknown = headlines.filter((headline) => !titles.includes(unspaced(headline)));
  return consistencyLine(
    'titles',
    null,
    headlines.length === 0 ? [] : ['封面要目'],
    `${titles.length} 篇`,
    unknown.map((headline) => ({ place: '封面要目', expected: '本期一篇文章的题名', found: headline })),
  );
}
