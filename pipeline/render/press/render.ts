/** The press edition: the pages of the PDF as a printing house takes them, and the cover sheet. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { profileRefused } from '../../model/icc.ts';
import type { PressPlan } from '../../model/press.ts';
import type { Job, Output, OutputFile, PrintEdition, Render } from '../renderer.ts';
import { addBlanks } from './blanks.ts';
import { booklet } from './booklet.ts';
import { type CoverJob, coverSheet } from './cover/cover.ts';
import { finishForPress } from './finish.ts';
import { isBlackAlone } from './overprint.ts';
import { type PicturesJob, swapPictures } from './pictures.ts';
import { type Profile, ProfileRefused, profileFor } from './profile.ts';
import { mm } from './sheet.ts';

/** Thickness of office paper in points. */
const PAPER = mm(0.1);

/** What the press edition takes of a job. */
export type PressJob = CoverJob & PicturesJob & Pick<Job, 'impose' | 'printed' | 'progress'>;

/** Renders an issue as PDF/X. */
export const render: Render = async (job: PressJob): Promise<Output> => {
  const { press } = job.wishes;
  const printed = await job.printed(() => {});
  job.progress(0.6);
  try {
    const profile = needsProfile(press, printed) ? profileFor(press, job.original) : null;
    const output = await toPress(job, printed, profile);
    job.progress(1);
    return { ...output, diagnostics: [...printed.diagnostics, ...output.diagnostics] };
  } catch (error) {
    if (!(error instanceof ProfileRefused)) throw error;
    return { bytes: new Uint8Array(), pages: null, diagnostics: [profileRefused(press.profile!)] };
  }
};

/** Black alone needs no profile, unless the file has to carry one. */
function needsProfile({ standard, profile, pictures }: PressPlan, { shown }: PrintEdition): boolean {
  return standard === 'X-4' || profile !== null || (pictures === 'cmyk' && shown.some((page) => page.length > 0));
}

async function toPress(job: PressJob, printed: PrintEdition, profile: Profile | null): Promise<Output> {
  const { press } = job.wishes;
  const document = await PDFDocument.load(printed.bytes, { updateMetadata: false });
  const { coloured, diagnostics } = await swapPictures(document, printed.shown, job, profile);
  addBlanks(document, press.signature, job.style.blankPages === 'before-imprint' ? printed.closing : 0);
  job.progress(0.8);
  const sheet = { width: printed.width, height: printed.height, bleed: printed.bleed, folds: [] };
  const marksOn = (page: PDFPage) => (coloured.has(page) ? 'all' : 'black');
  const overprints = (page: PDFPage) => job.style.blackOverprints && isBlackAlone(document.context, page);
  const bytes = await finishForPress({ document, sheet, marksOn, overprints }, press, profile, printed.about);
  const pages = document.getPageCount();
  const cover = await toCover(job, pages, printed, profile);
  const also: OutputFile[] = [cover.file];
  if (job.impose !== null) {
    const laid = await booklet(bytes, sheet, PAPER);
    also.push({ extension: 'booklet.pdf', bytes: laid, pages: pages / 2, signature: null });
  }
  return { bytes, pages, signature: press.signature, also, diagnostics: [...diagnostics, ...cover.diagnostics] };
}

/** The cover sheet round so many pages. */
async function toCover(job: PressJob, pages: number, { bleed, about }: PrintEdition, profile: Profile | null) {
  const { document, trim, folds, diagnostics } = await coverSheet(job, pages, profile);
  const proof = { document, sheet: { ...trim, bleed, folds }, marksOn: () => 'all' as const, overprints: () => false };
  const named = { ...about, title: `${about.title}　封面` };
  const bytes = await finishForPress(proof, job.wishes.press, profile, named);
  return { file: { extension: 'cover.pdf', bytes, pages: 1, signature: 1 }, diagnostics };
}
