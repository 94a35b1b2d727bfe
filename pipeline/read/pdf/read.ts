/** PDF manuscripts: characters by their places to lines, columns, paragraphs and notes, then the rules that all formats with looks share. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { ReadLater } from '../reader.ts';
import { Refusal } from '../source/refusal.ts';
import {
  type DraftBlock,
  type DraftDocument,
  type DraftParagraph,
  type DraftPiece,
  draftParagraph,
} from '../styled/draft.ts';
import { type DraftMatter, onceSaid } from '../styled/matter.ts';
import { readDraft } from '../styled/read-draft.ts';
import { refusedReading } from '../styled/refused.ts';
import { type ColumnLine, columnLines } from './columns.ts';
import { type PdfNote, pageFootnotes, withoutLabel } from './foot.ts';
import { stretchesOf } from './line.ts';
import { withoutMargins } from './margins.ts';
import { type ManuscriptPage, openPdfText, type PdfText } from './open.ts';
import { type PdfSetting, paragraphsOf } from './paragraphs.ts';
import { shallowEnough } from './streams.ts';

/** Reads a .pdf manuscript whose pages hold text in one or two columns. */
export const read: ReadLater = async (file, bytes, watch, guidance) => {
  try {
    shallowEnough(bytes);
    const text = await openPdfText(bytes);
    if (text.creator === MAKER) return { articles: [], pictures: [], diagnostics: [madeHere(file)], written: null };
    return readDraft(file, documentOf(text), [], watch, guidance);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusedReading(file, error);
  }
};

/** What the files that we make say they were written with. */
const MAKER = 'Kanyin';

/** A finished PDF or a proof: its articles are in their manuscripts already. */
function madeHere(file: string): Diagnostic {
  const message = '这是刊印做出来的 PDF（成品或校样），没有当作原稿收进来';
  const hint =
    '上面的改动请改在原稿里（改在 Word 里的，用 pnpm merge 并回来）；留着它就在 issue.yaml 的 leave-out:（不是原稿：）里写上它的名字';
  return diagnostic('warning', 'manuscript-returned', file, { line: 1, column: 1 }, message, hint);
}

const SCANNED = [
  '这份 PDF 里没有文字，多半是扫描的图片',
  '请作者发来 Word 原稿；或先用文字识别（OCR）软件认出文字，存成 Word 或 .txt 再放进来',
] as const;
const DOWNWARD = ['这份 PDF 是直排的，还不会读', '请作者发来 Word 原稿，或把正文复制到新建的 .txt 文件中'] as const;
const GARBLED = [
  '这份 PDF 没有记下哪个字形是哪个字，读出来的是乱码',
  '请作者发来 Word 原稿，或用文字识别（OCR）软件认一遍，存成 Word 或 .txt 再放进来',
] as const;

/** Of the characters of a text so many are letters; of Latin letters so many are vowels. */
const LETTERS = 0.4;
const VOWELS = [0.24, 0.55] as const;

/** Whether characters are none that somebody wrote: private ones and signs, or Latin letters without sense. */
function isGarbled(text: string): boolean {
  const shown = text.replace(/\s/g, '');
  const letters = shown.match(/\p{L}/gu) ?? [];
  if (letters.length < shown.length * LETTERS) return true;
  if (letters.some((letter) => !/\p{Script=Latin}/u.test(letter))) return false;
  const vowels = shown.match(/[aeiouy]/gi)?.length ?? 0;
  return vowels < letters.length * VOWELS[0] || vowels > letters.length * VOWELS[1];
}

/** On a page of a scan stand at most a stamp and a folio. */
const FEWEST_LETTERS = 8;

function documentOf({ pages }: PdfText): DraftDocument {
  const letters = pages.map(({ items }) => items.reduce((sum, { text }) => sum + lettersIn(text), 0));
  const total = letters.reduce((sum, count) => sum + count, 0);
  if (total < FEWEST_LETTERS * Math.max(1, pages.length)) throw new Refusal(SCANNED);
  if (isGarbled(pages.flatMap(({ items }) => items.map(({ text }) => text)).join(' '))) throw new Refusal(GARBLED);
  const downward = pages.flatMap(({ items }) => items).filter(({ isVertical }) => isVertical);
  if (lettersIn(downward.map(({ text }) => text).join('')) > total / 2) throw new Refusal(DOWNWARD);
  const stretches = pages.map((page) => ({ ...page, stretches: stretchesOf(page) }));
  const { pages: texts, matters } = withoutMargins(stretches);
  const lines = columnLines(texts.map((own, at) => ({ width: pages[at]!.width, stretches: own })));
  const size = bodySize(lines);
  const leading = leadingOf(lines, size);
  const { text, notes, calls } = pageFootnotes(lines, { body: size, leading });
  const setting: PdfSetting = { body: size, leading, faces: facesOf(text, size), calls };
  const blank = pages.filter((_, at) => letters[at] === 0).map(({ number }) => number);
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  const said = [
    INFERRED,
    ...(pictures === 0 ? [] : [picturesLost(pictures)]),
    ...matters,
    ...turned(pages),
    ...(blank.length === 0 ? [] : [withoutText(blank)]),
  ];
  return {
    blocks: [...said.map((matter): DraftBlock => ({ kind: 'remark', matter })), ...paragraphsOf(text, setting)],
    notes: new Map(notes.map((note) => [note.id, noteBlocks(note, setting)])),
    pictures: [],
  };
}

const INFERRED: DraftMatter = onceSaid(
  'warning',
  'pdf-inferred',
  'PDF 里只有字和字的位置：段落、标题、注释是照版面认的；表格的格线、公式的排法没有收进来',
  '请通读一遍，图和表对照 PDF 补上；作者有 Word 原稿的，以 Word 原稿为好',
);

function picturesLost(count: number): DraftMatter {
  const message = `PDF 里的图片 ${count} 张没有收进来`;
  return onceSaid('warning', 'pdf-pictures', message, '请向作者要原图，放进本期文件夹，在正文里写上图题');
}

function withoutText(numbers: readonly number[]): DraftMatter {
  const shown = numbers.slice(0, 12).join('、') + (numbers.length > 12 ? ' 等' : '');
  const message = `第 ${shown} 页没有文字，多半是扫描的图片或整页的图，没有收进来`;
  return onceSaid('warning', 'pdf-page-empty', message, '请对照 PDF，缺的文字和图另外补上');
}

const LONGEST_SHOWN = 120;

/** Words that do not run from left to right: watermarks, and tables on their side. */
function turned(pages: readonly ManuscriptPage[]): DraftMatter[] {
  const words = new Set(
    pages.map(({ items }) =>
      items
        .filter(({ isTurned, isVertical }) => isTurned || isVertical)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  return [...words]
    .filter((text) => lettersIn(text) > 0)
    .map((text) => {
      const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}……` : text;
      const message = `斜排、竖排的文字（“${shown}”，${lettersIn(text)} 字）没有收进来`;
      return onceSaid('warning', 'pdf-turned', message, '水印不必管；是表格或正文的，请对照 PDF 补上');
    });
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The size most letters have. */
function bodySize(lines: readonly ColumnLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, letters } of lines) {
    const rounded = Math.round(size * 10) / 10;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + letters);
  }
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0];
}

/** The distance of baselines that most lines of the body have; one and a half sizes where there are none. */
function leadingOf(lines: readonly ColumnLine[], size: number): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (last === undefined || last.page !== line.page || last.side !== line.side) continue;
    const away = Math.round((line.baseline - last.baseline) * 2) / 2;
    if (away > size * 0.9 && away < size * 3) counts.set(away, (counts.get(away) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [size * 1.5, 0])[0];
}

/** Of the letters in the body's size, a face of the body has so many. */
const SHARE = 0.12;

function facesOf(lines: readonly ColumnLine[], size: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const items = lines.filter((line) => Math.abs(line.size - size) < 0.3).flatMap((line) => line.items);
  for (const { font, text } of items) counts.set(font, (counts.get(font) ?? 0) + lettersIn(text));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Set([...counts].filter(([, count]) => count >= total * SHARE).map(([font]) => font));
}

/** A note as paragraphs, without its label. */
function noteBlocks({ lines, label }: PdfNote, setting: PdfSetting): DraftBlock[] {
  return paragraphsOf(lines, {
    ...setting,
    body: lines[0]!.size,
    faces: new Set(lines.flatMap(({ items }) => items.map(({ font }) => font))),
  }).map((paragraph, at) => (at === 0 ? bare(paragraph, label) : paragraph));
}

function bare(paragraph: DraftParagraph, label: string): DraftParagraph {
  let left = label.length;
  const pieces: DraftPiece[] = [];
  for (const piece of paragraph.pieces) {
    if (left <= 0 || piece.kind !== 'text') {
      pieces.push(piece);
      continue;
    }
    const chars = withoutLabel(piece.chars);
    if (chars !== piece.chars) left = 0;
    if (chars !== '') pieces.push({ ...piece, chars });
  }
  return draftParagraph(pieces, { setting: paragraph.setting });
}
