/** What a build says of its own files for the printing house. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { PressPlan } from '../model/press.ts';
import { LIMITS, type PreflightReport, type Verdict } from './report.ts';

/** What issue.yaml tells of a file's making. */
export interface IssueFacts {
  /** 刊名, or the folder's name in its place. */
  readonly journal: string;
  readonly press: PressPlan;
}

/** Checks that editors answer for with what they send in; all others hold, or Kanyin has made a mistake. */
const OF_EDITORS = ['pictures', 'ink-limit', 'thin-edge', 'hairlines', 'bleed-reached', 'page-count', 'journal'];

/** Examines a finished file by what its issue tells; `signature` is what its pages must be a multiple of. */
export async function pronounce(
  path: string,
  bytes: Uint8Array,
  { journal, press: plan }: IssueFacts,
  signature: number,
): Promise<{ report: PreflightReport; diagnostics: readonly Diagnostic[] }> {
  const lineArt = plan.resolution * (LIMITS.lineArt / LIMITS.resolution);
  // Only builds for the printing house load what it takes to read PDFs.
  const { preflight } = await import('./preflight.ts');
  const limits = { resolution: plan.resolution, lineArt, inkLimit: plan.inkLimit, signature };
  const examined = await preflight(bytes, limits);
  const report = { ...examined, verdicts: [...unnamed(journal), ...examined.verdicts] };
  const breaches = report.verdicts.filter(({ state }) => state === 'breach');
  return { report, diagnostics: breaches.filter(({ check }) => !OF_EDITORS.includes(check)).map(mistake) };

  function mistake({ check, label, found, hint }: Verdict): Diagnostic {
    const message = `付印文件没有通过印前检查：${label}，${found}`;
    return diagnostic('error', `preflight-${check}`, path, { line: 1, column: 1 }, message, hint ?? undefined);
  }
}

/** 2025-01, 7 or 2025年第1期: the number of an issue, which stands on cover and heads where nobody wrote the journal's name. */
const NUMBER = /^[\d\s._年第卷期总号-]+$/;

function unnamed(journal: string): Verdict[] {
  if (!NUMBER.test(journal)) return [];
  const label = `没有刊名，印成了“${journal}”`;
  return [
    { check: 'journal', label, state: 'breach', found: label, places: [], hint: '在 issue.yaml 里写 journal: 刊名' },
  ];
}
