/** What a build says of its own files for the printing house. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type IssueFacts, issueVerdicts } from './issue-facts.ts';
import { LIMITS, type PreflightReport, type Verdict } from './report.ts';

/** Checks that editors answer for with what they send in; all others hold, or Kanyin has made a mistake. */
const OF_EDITORS = [
  'pictures',
  'ink-limit',
  'thin-edge',
  'hairlines',
  'bleed-reached',
  'page-count',
  'journal',
  'binding',
  'condition',
];

/** Examines a finished file by what its issue tells; `signature` is what its pages must be a multiple of. */
export async function pronounce(
  path: string,
  bytes: Uint8Array,
  facts: IssueFacts,
  signature: number,
): Promise<{ report: PreflightReport; diagnostics: readonly Diagnostic[] }> {
  const { press: plan } = facts;
  const lineArt = plan.resolution * (LIMITS.lineArt / LIMITS.resolution);
  // Only builds for the printing house load what it takes to read PDFs.
  const { preflight } = await import('./preflight.ts');
  const limits = { resolution: plan.resolution, lineArt, inkLimit: plan.inkLimit, signature };
  const examined = await preflight(bytes, limits);
  const report = { ...examined, verdicts: [...issueVerdicts(facts, examined), ...examined.verdicts] };
  const breaches = report.verdicts.filter(({ state }) => state === 'breach');
  return { report, diagnostics: breaches.filter(({ check }) => !OF_EDITORS.includes(check)).map(mistake) };

  function mistake({ check, label, found, hint }: Verdict): Diagnostic {
    const message = `付印文件没有通过印前检查：${label}，${found}`;
    return diagnostic('error', `preflight-${check}`, path, { line: 1, column: 1 }, message, hint ?? undefined);
  }
}
