/** The cover sheet: back, spine and front in one, as the house style draws it. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { CoverLayout } from '../../../house/style.ts';
import { type Diagnostic, diagnostic } from '../../../model/diagnostic.ts';
import { bindingOf, spineWidth, USUAL_PAPER } from '../../../model/imprint.ts';
import { barcodeOf } from '../../barcode.ts';
import { coverWords, spineWords } from '../../cover/facts.ts';
import { openLetters } from '../../cover/letters.ts';
import { clearOf, fieldBox, foldsOf, panelsOf, pictureBox, safeBox } from '../../cover/panels.ts';
import { drawText } from '../../cover/text.ts';
import type { Job } from '../../renderer.ts';
import { addOverprint } from '../overprint.ts';
import type { Profile } from '../profile.ts';
import { barcodeField, drawBarcode } from './barcode.ts';
import { openCanvas } from './canvas.ts';
import type { InkedPicture } from './picture.ts';
import { type PicturedJob, picturedOn } from './pictured.ts';
import { drawSpine, hasSpineText } from './spine.ts';

/** What the cover takes of a job. */
export type CoverJob = PicturedJob & Pick<Job, 'issue' | 'fonts'>;

/** A sheet of one page; the lower left corner of the trimmed sheet is its origin, and nothing is said yet of boxes and metadata. */
export interface CoverSheet {
  readonly document: PDFDocument;
  /** Of the whole sheet, in points. */
  readonly trim: { readonly width: number; readonly height: number };
  /** Where it is folded, in points from the left. */
  readonly folds: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Draws the cover of an issue of so many pages. */
export async function coverSheet(job: CoverJob, pages: number, profile: Profile | null): Promise<CoverSheet> {
  const pdf = await import('@cantoo/pdf-lib');
  const { issue, style, wishes } = job;
  const { cover } = style;
  const panels = panelsOf(style, spineWidth(wishes.binding, pages));
  const document = await pdf.PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([panels.width, panels.height]);
  const canvas = openCanvas(pdf, style.blackOverprints);

  const { pictured, diagnostics: ofPicture } = await picturedOn(job, panels, profile);
  const diagnostics: Diagnostic[] = [...assumedPaper(job, pages), ...ofPicture];
  const layout: CoverLayout = pictured?.layout ?? 'plain';
  const { bleed, width, height } = panels;
  canvas.fill({ x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }, cover.ground);
  for (const field of cover.fields) canvas.fill(fieldBox(field, panels), field.ink);
  if (pictured !== null) canvas.picture(embed(pictured.inks, page), pictureBox(cover.picture[pictured.layout], panels));

  const barcode = barcodeOf(issue.masthead, cover.barcode.magnification);
  const code = barcode === null ? null : barcodeField(barcode, cover.barcode, panels);
  const letters = openLetters(job.fonts());
  const words = coverWords(issue, style.words);
  for (const text of cover.texts) {
    const paragraphs = words[text.of];
    if (!text.when.includes(layout) || paragraphs.length === 0) continue;
    const box = clearOf(safeBox(text, text.panel, panels), code);
    const shown = drawText(paragraphs, text, box, { scale: panels.scale.type, letters, style: style.lines }, canvas);
    if (shown < paragraphs.length) diagnostics.push(tooMany(paragraphs.length - shown));
  }
  if (hasSpineText(panels)) {
    const lines = spineWords(issue, style.words);
    for (const text of cover.spine) drawSpine(lines[text.of], text, panels, job.fonts(), canvas);
  }
  if (barcode !== null && code !== null) drawBarcode(barcode, code, job.fonts(), canvas);

  if (style.blackOverprints) addOverprint(document, page);
  for (const operator of canvas.operators) page.pushOperators(operator);
  return { document, trim: { width, height }, folds: foldsOf(panels), diagnostics };
}

/** Adds a picture to the page's resources and gives its name there. */
function embed({ width, height, packed }: InkedPicture, page: PDFPage): string {
  const { context } = page.doc;
  const stream = context.stream(packed, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceCMYK',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  });
  return page.node.newXObject('Cover', context.register(stream)).asString().slice(1);
}

const TOP = { line: 1, column: 1 };

function assumedPaper({ wishes: { binding } }: Pick<CoverJob, 'wishes'>, pages: number): Diagnostic[] {
  const kind = bindingOf(binding, pages);
  if (kind === 'saddle' && binding.spine !== null) {
    return [
      diagnostic(
        'warning',
        'spine-unused',
        'issue.yaml',
        TOP,
        '骑马订没有书脊，spine: 不用',
        '删去 spine:，或写 binding: perfect',
      ),
    ];
  }
  if (kind === 'saddle' || binding.spine !== null || binding.paper !== null) return [];
  const { gsm, bulk } = USUAL_PAPER;
  const message = `没有写用纸，书脊按 ${gsm} g/m²、松厚度 ${bulk} 算成 ${spineWidth(binding, pages).toFixed(1)} 毫米`;
  const hint = '问印刷厂，写上 paper: { gsm: 80, bulk: 1.3 }，或直接写 spine: 毫米数';
  return [diagnostic('info', 'spine-assumed', 'issue.yaml', TOP, message, hint)];
}

function tooMany(count: number): Diagnostic {
  const message = `封面排不下，少排了 ${count} 条要目`;
  return diagnostic('warning', 'headlines-left-out', 'issue.yaml', TOP, message, '在 headlines: 里少写几条，或改短');
}
