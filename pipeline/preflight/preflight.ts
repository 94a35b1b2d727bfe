/** 印前检查: the checks, in the order in which a printing house asks after them. */
import { annotations } from './annotations.ts';
import { Backdrop } from './backdrop.ts';
import { blackText } from './black-text.ts';
import { bleedReached } from './bleed-reached.ts';
import type { Check, PreflightJob } from './check.ts';
import { claimOf } from './claim.ts';
import { colourSpaces } from './colour-spaces.ts';
import { openPdf, type PrintFile } from './file/open.ts';
import { Unreadable } from './file/unreadable.ts';
import { fileStructure } from './file-structure.ts';
import { fonts } from './fonts.ts';
import { hairlines } from './hairlines.ts';
import { inkLimit } from './ink-limit.ts';
import { metadata } from './metadata.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { CheckNotes } from './notes.ts';
import { optionalContent } from './optional-content.ts';
import { conditionOf, outputIntent } from './output-intent.ts';
import { overprint } from './overprint.ts';
import { pageBoxes } from './page-boxes.ts';
import { pageCount } from './page-count.ts';
import { pdfPages } from './pages.ts';
import { pictures } from './pictures.ts';
import { plates } from './plates.ts';
import { postscript } from './postscript.ts';
import { LIMITS, type PreflightLimits, type PreflightReport, type Verdict } from './report.ts';
import { reversedText } from './reversed-text.ts';
import { standard } from './standard.ts';
import { thinEdge } from './thin-edge.ts';
import { transparency } from './transparency.ts';
import { allWatchers } from './walk/events.ts';
import { walkPages } from './walk/walk.ts';

const CHECKS: readonly Check[] = [
  standard,
  fileStructure,
  metadata,
  outputIntent,
  pageCount,
  pageBoxes,
  bleedReached,
  thinEdge,
  colourSpaces,
  blackText,
  inkLimit,
  plates,
  overprint,
  reversedText,
  hairlines,
  fonts,
  missingGlyphs,
  pictures,
  transparency,
  optionalContent,
  annotations,
  postscript,
];

/** Examines a finished print PDF. Never fails: a file that cannot be read is a breach of its structure. */
export async function preflight(bytes: Uint8Array, limits: Partial<PreflightLimits> = {}): Promise<PreflightReport> {
  try {
    return await examined(await openPdf(bytes), { ...LIMITS, ...limits });
  } catch (error) {
    const { id, label } = fileStructure;
    const found = error instanceof Unreadable ? error.message : '文件坏了，查不下去';
    const hint = error instanceof Unreadable ? error.hint : fileStructure.hint;
    return {
      pages: 0,
      standard: null,
      condition: null,
      verdicts: [{ check: id, label, state: 'breach', found, places: [], hint }],
    };
  }
}

async function examined(file: PrintFile, limits: PreflightLimits): Promise<PreflightReport> {
  const claim = claimOf(file);
  const backdrop = new Backdrop();
  const job: PreflightJob = { file, pages: pdfPages(file), claim, limits, backdrop };
  const open = CHECKS.map((check) => {
    const notes = new CheckNotes(check);
    return { notes, watcher: check.examine(job, notes) };
  });
  // A mark lies on what comes before it: it is laid after all have looked.
  const lay = { fill: backdrop.lay.bind(backdrop), picture: backdrop.lay.bind(backdrop) };
  walkPages(job.pages, allWatchers([...open.flatMap(({ watcher }) => watcher ?? []), lay]));
  const verdicts: Verdict[] = [];
  for (const { notes, watcher } of open) {
    await watcher?.end?.();
    verdicts.push(notes.verdict());
  }
  return { pages: job.pages.length, standard: claim.written, condition: conditionOf(file), verdicts };
}
