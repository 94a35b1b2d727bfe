/** Entries of our own scored: what the rules say about each, among three others that are right and written in the same marks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import type { ReferenceStandard } from '../../pipeline/model/wishes.ts';
import { article, reference } from '../render/issue.ts';

export interface ScoredEntry {
  readonly set: 'used' | 'kept';
  readonly standard: ReferenceStandard;
  readonly entry: string;
  /** The rule that has something against it; null for a right entry. */
  readonly rule: string | null;
  /** The rules that say something. */
  readonly said: readonly string[];
  readonly findings: readonly Diagnostic[];
}

const HALF = [
  '[1] 甲一. 河与船[J]. 河流研究, 2001, 3(2): 5-9.',
  '[2] 乙二. 河与桥[M]. 武昌: 河流出版社, 2002: 7.',
  '[3] 丙三. 河与堤[J]. 河流研究, 2003, 5(2): 6-8.',
];
const WIDE = HALF.map((entry) =>
  entry.replaceAll(', ', '，').replaceAll(': ', '：').replace('(', '（').replace(')', '）'),
);
const FULL = WIDE.map((entry) => entry.replaceAll(/\. ?/g, '．').replace('[J]', '［J］').replace('[M]', '［M］'));

/** All entries of the table with what is said about them; one that holds by both editions comes twice. */
export function scoredEntries(): ScoredEntry[] {
  const path = join(import.meta.dirname, 'entries.tsv');
  const rows = readFileSync(path, 'utf8').split('\n').slice(1);
  return rows
    .filter((row) => row !== '' && !row.startsWith('#'))
    .flatMap((row): ScoredEntry[] => {
      const [set, standard, entry = '', rule = ''] = row.split('\t');
      const standards: ReferenceStandard[] =
        standard === 'both' ? [2015, 2025] : [Number(standard) as ReferenceStandard];
      return standards.map((one) => {
        const findings = findingsOf(entry, rule === '', one);
        return {
          set: set as 'used' | 'kept',
          standard: one,
          entry,
          rule: rule === '' ? null : rule,
          said: [...new Set(findings.map((found) => found.rule))],
          findings,
        };
      });
    });
}

/** What is said about an entry, which stands on the fourth line behind its label. */
function findingsOf(entry: string, isRight: boolean, standard: ReferenceStandard): Diagnostic[] {
  const others = isRight && /．/.test(entry) ? FULL : isRight && /，/.test(entry) ? WIDE : HALF;
  const label = others === FULL ? '［4］' : '[4] ';
  const references = [...others, label + entry].map((chars, index) => {
    const from = { line: index + 1, column: 1 };
    return { ...reference(chars), at: { file: 'a.txt', from, to: from }, text: textAt(chars, from) };
  });
  const issue = {
    id: 'a',
    masthead: planByDefault('a').masthead,
    sections: [{ title: null, articles: [article('题', { references })] }],
  };
  return check(
    issue,
    () => true,
    () => true,
    () => null,
    standard,
  ).filter(({ rule, line }) => rule.startsWith('reference-') && line === 4);
}
