import type { Check, PreflightJob } from './check.ts';
import { PDFX_ID } from './claim.ts';
import { dateOfInfo, dateOfXmp } from './dates.ts';
import { asName, get, textUnder } from './file/objects.ts';
import type { CheckNotes } from './notes.ts';
import type { Xmp } from './xmp.ts';

const XMP = 'http://ns.adobe.com/xap/1.0/';
const MM = 'http://ns.adobe.com/xap/1.0/mm/';
const PDF = 'http://ns.adobe.com/pdf/1.3/';
const TITLE = 'http://purl.org/dc/elements/1.1/title';

const DATES = [
  { key: 'CreationDate', name: `${XMP}CreateDate`, label: '创建日期' },
  { key: 'ModDate', name: `${XMP}ModifyDate`, label: '修改日期' },
];
/** What PDF/X-4 asks for besides (ISO 15930-7, 6.2). */
const ASKED_BY_X4 = [
  { name: `${PDFX_ID}GTS_PDFXVersion`, label: 'pdfxid:GTS_PDFXVersion' },
  { name: `${MM}DocumentID`, label: 'xmpMM:DocumentID' },
  { name: `${MM}VersionID`, label: 'xmpMM:VersionID' },
  { name: `${MM}RenditionClass`, label: 'xmpMM:RenditionClass' },
  { name: TITLE, label: 'dc:title' },
  { name: `${XMP}CreateDate`, label: 'xmp:CreateDate' },
  { name: `${XMP}ModifyDate`, label: 'xmp:ModifyDate' },
  { name: `${XMP}MetadataDate`, label: 'xmp:MetadataDate' },
  { name: `${PDF}Trapped`, label: 'pdf:Trapped' },
];

/** The Info dictionary has what PDF/X asks for, and the XMP says the same. */
export const metadata: Check = {
  id: 'metadata',
  label: '文件信息',
  hint: '请在导出设置里补上书名和日期，陷印写 True 或 False',
  examine(job, notes) {
    notes.say(`《${(textUnder(job.file.info, 'Title') ?? '').slice(0, 40)}》`);
    lookAtInfo(job, notes);
    const { xmp, standard } = job.claim;
    if (xmp === null && standard === 'X-4') notes.breach(null, '没有 XMP 信息');
    if (xmp?.isWellFormed === false) notes.breach(null, 'XMP 信息坏了，不是合格的 XML');
    if (xmp?.isWellFormed === true) lookAtXmp(job, xmp, notes);
    return undefined;
  },
};

function lookAtInfo({ file: { info }, claim }: PreflightJob, notes: CheckNotes): void {
  if ((textUnder(info, 'Title') ?? '').trim() === '') notes.breach(null, '没有书名（Title）');
  for (const { key, label } of DATES) {
    const text = textUnder(info, key);
    if (text === null) notes.breach(null, `没有${label}（${key}）`);
    else if (dateOfInfo(text) === null) notes.breach(null, `${label}写得不对（${text.slice(0, 30)}）`);
  }
  const trapped = get(info, 'Trapped');
  const name = asName(trapped);
  if (trapped === null) notes.breach(null, '没有陷印标记（Trapped）');
  else if (name !== 'True' && name !== 'False') notes.breach(null, '陷印标记（Trapped）不是名称 True 或 False');
  if (claim.standard === 'X-1a' && claim.isKnown && textUnder(info, 'GTS_PDFXVersion') === null)
    notes.breach(null, '没有 GTS_PDFXVersion');
}

function lookAtXmp({ file: { info }, claim: { standard } }: PreflightJob, { values }: Xmp, notes: CheckNotes): void {
  if (standard === 'X-4') {
    for (const { name, label } of ASKED_BY_X4) if (!values.has(name)) notes.breach(null, `XMP 里没有 ${label}`);
  }
  const [title, inXmp] = [textUnder(info, 'Title')?.trim(), values.get(TITLE)];
  if (title !== undefined && inXmp !== undefined && title !== inXmp) notes.breach(null, '书名与 XMP 里的不一样');
  for (const { key, name, label } of DATES) {
    const [one, other] = [dateOfInfo(textUnder(info, key) ?? ''), dateOfXmp(values.get(name) ?? '')];
    if (values.has(name) && other === null) notes.breach(null, `XMP 里的${label}写得不对`);
    if (one !== null && other !== null && one !== other) notes.breach(null, `${label}与 XMP 里的不一样`);
  }
  const [trapped, trappedInXmp] = [asName(get(info, 'Trapped')), values.get(`${PDF}Trapped`)];
  if (trapped !== null && trappedInXmp !== undefined && trapped !== trappedInXmp)
    notes.breach(null, '陷印标记与 XMP 里的不一样');
}
