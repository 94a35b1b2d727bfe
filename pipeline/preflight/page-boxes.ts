import type { Check, PreflightJob } from './check.ts';
import { contains, heightOf, MM, type Rectangle, widthOf } from './file/geometry.ts';
import { asNumber, get, has, numberAt } from './file/objects.ts';
import { inherited } from './file/open.ts';
import type { CheckNotes } from './notes.ts';
import type { PdfPage } from './pages.ts';

/** Boxes are written with a few decimals. */
const SLACK = 0.15;

/** Every page says where it is cut and how far it bleeds (ISO 15930-4, 6.4; ISO 15930-7, 6.4). */
export const pageBoxes: Check = {
  id: 'page-boxes',
  label: '页面框',
  hint: '请在导出时写明裁切框，四边出血够宽，各页成品尺寸一样',
  examine(job, notes) {
    const first = job.pages[0];
    if (first !== undefined) notes.say(`成品 ${millimetres(first.trim)}`);
    for (const page of job.pages) lookAt(page, first!.trim, job, notes);
    return undefined;
  },
};

function lookAt(page: PdfPage, first: Rectangle, { limits }: PreflightJob, notes: CheckNotes): void {
  const { number, dict, media, crop, bleedBox, trimBox, trim } = page;
  const turned = asNumber(inherited(page.node, 'Rotate')) ?? 0;
  if (turned % 360 !== 0) notes.breach(number, `页面转了 ${turned} 度`);
  if ((numberAt(dict, 'UserUnit') ?? 1) !== 1) notes.breach(number, '用了自定单位（UserUnit）');
  if (inherited(page.node, 'MediaBox') === null) notes.breach(number, '没有纸张框（MediaBox）');
  if (has(dict, 'ArtBox')) notes.breach(number, '有作品框（ArtBox），与裁切框不能并用');
  if (get(dict, 'TrimBox') !== null && trimBox === null) notes.breach(number, '裁切框（TrimBox）写得不对');
  else if (trimBox === null) notes.breach(number, '没有裁切框（TrimBox）');
  if (trimBox === null) return;
  if (!contains(media, trimBox, SLACK)) notes.breach(number, '裁切框超出纸张框');
  else if (bleedBox !== null && !contains(media, bleedBox, SLACK)) notes.breach(number, '出血框超出纸张框');
  if (crop !== null && !contains(crop, trimBox, SLACK)) notes.warn(number, '显示框（CropBox）比裁切框小');
  if (Math.abs(widthOf(trim) - widthOf(first)) > SLACK || Math.abs(heightOf(trim) - heightOf(first)) > SLACK)
    notes.breach(number, `成品尺寸 ${millimetres(trim)} 与第 1 页不同`);
  lookAtBleed(number, bleedBox, trimBox, limits.bleed, notes);
}

function lookAtBleed(page: number, bleed: Rectangle | null, trim: Rectangle, limit: number, notes: CheckNotes): void {
  if (bleed === null) {
    if (limit > 0) notes.breach(page, '没有出血框（BleedBox）');
    return;
  }
  if (!contains(bleed, trim, SLACK)) {
    notes.breach(page, '出血框比裁切框小');
    return;
  }
  const sides = [trim.left - bleed.left, bleed.right - trim.right, trim.bottom - bleed.bottom, bleed.top - trim.top];
  const least = Math.min(...sides);
  if (least < limit * MM - SLACK)
    notes.breach(page, `出血只有 ${Math.max(0, least / MM).toFixed(1)} 毫米，要 ${limit} 毫米`);
}

function millimetres(box: Rectangle): string {
  const mm = (points: number) => `${Number((points / MM).toFixed(1))}`;
  return `${mm(widthOf(box))}×${mm(heightOf(box))} 毫米`;
}
