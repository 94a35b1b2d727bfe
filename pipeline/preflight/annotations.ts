import type { Check, PreflightJob } from './check.ts';
import { boxOf, type Rectangle } from './file/geometry.ts';
import { arrayAt, asDict, type Dict, dictAt, has, nameUnder, numbersAt } from './file/objects.ts';
import type { CheckNotes } from './notes.ts';

/** What printers put there themselves. */
const PRINTERS = ['TrapNet', 'PrinterMark'];
const ACTIONS = [
  'GoTo',
  'GoToR',
  'GoToE',
  'Launch',
  'Thread',
  'URI',
  'Sound',
  'Movie',
  'Hide',
  'Named',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
];

/** A printed page does nothing: no annotations on it, no actions, forms or attached files (ISO 15930-4, 6.7 and 6.8). */
export const annotations: Check = {
  id: 'annotations',
  label: '批注和动作',
  hint: '印刷文件里请去掉链接、批注、表单、脚本和附件',
  examine(job, notes) {
    notes.say('没有批注和动作');
    lookAtPages(job, notes);
    lookAtCatalog(job.file.catalog, notes);
    lookAtActions(job, notes);
    return undefined;
  },
};

function lookAtPages({ pages }: PreflightJob, notes: CheckNotes): void {
  for (const { number, dict, bleed } of pages) {
    for (const annotation of (arrayAt(dict, 'Annots') ?? []).map(asDict)) {
      const kind = nameUnder(annotation, 'Subtype') ?? '';
      const rect = numbersAt(annotation, 'Rect');
      if (annotation === null || PRINTERS.includes(kind) || (rect !== null && isAway(rect, bleed))) continue;
      notes.breach(
        number,
        kind === 'Link' ? '版面上有链接' : kind === 'Widget' ? '版面上有表单' : `版面上有批注（${kind}）`,
      );
    }
  }
}

/** Also a rectangle without size may lie on the page. */
function isAway(rect: readonly number[], bleed: Rectangle): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = rect;
  const { left, right, bottom, top } = boxOf(rect) ?? { left: a, right: c, bottom: b, top: d };
  return right <= bleed.left || left >= bleed.right || top <= bleed.bottom || bottom >= bleed.top;
}

function lookAtCatalog(catalog: Dict, notes: CheckNotes): void {
  const kind = nameUnder(dictAt(catalog, 'OpenAction'), 'S');
  if (has(catalog, 'OpenAction')) notes.breach(null, `打开时有动作（OpenAction${kind === null ? '' : `，${kind}`}）`);
  if (has(catalog, 'AcroForm')) notes.breach(null, '有表单（AcroForm）');
  const names = dictAt(catalog, 'Names');
  if (has(names, 'JavaScript')) notes.breach(null, '有脚本（JavaScript）');
  if (has(names, 'EmbeddedFiles') || has(catalog, 'Collection')) notes.breach(null, '有附件（EmbeddedFiles）');
}

/** Wherever they hang: at the catalog, a page, an outline entry. */
function lookAtActions({ file, pages }: PreflightJob, notes: CheckNotes): void {
  const numbers = new Map(pages.map(({ dict, number }) => [dict, number]));
  for (const [, value] of file.context.enumerateIndirectObjects()) {
    const dict = asDict(value);
    if (dict === null || nameUnder(dict, 'Subtype') === 'Link') continue;
    const number = numbers.get(dict) ?? null;
    if (dictAt(dict, 'AA') !== null) notes.breach(number, '有触发的动作（AA）');
    const action = nameUnder(dictAt(dict, 'A'), 'S');
    if (action !== null && ACTIONS.includes(action)) notes.breach(number, `有动作（${action}）`);
  }
}
