/** Figures, tables and equations of an article that bear a number, and how captions and text spell it. */
import type { Article, Block, Span, Text } from '../model/document.ts';
import { joined } from '../model/runs.ts';

export type ObjectKind = 'figure' | 'table' | 'equation';

/** A figure, table or equation by its number. */
export interface NumberedObject {
  readonly kind: ObjectKind;
  /** Its place among the blocks of the body, from 0. */
  readonly block: number;
  /** The text of the article that links to it lead to. */
  readonly target: Text;
  /** What the text calls it by, in one spelling: 图2-1, 附表3, 式1. */
  readonly name: string;
  /** Whether the caption is in Latin letters: Fig. 2. */
  readonly isLatin: boolean;
  /** Whether it goes on with the one before: 续表2. */
  readonly isContinued: boolean;
  readonly at: Span;
  /** The text that its number stands in, where the label (图2-1) stands there, and where the number of that. */
  readonly text: Text;
  readonly label: ObjectLabel;
}

/** Offsets in a text, ends exclusive. */
export interface ObjectLabel {
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
}

const NUMBER = '[A-Z]?\\d{1,3}(?:\\s*[-－–—.．]\\s*\\d{1,3})?';
const WORD = '附?[图圖表]|Fig(?:ure|\\.)?|Table|Tab\\.';
const CAPTION = new RegExp(
  `^\\s*(?<more>[续續])?\\s*(?<word>${WORD})\\s*(?<number>${NUMBER}|[一二三四五六七八九十]{1,3})(?!\\d)`,
  'd',
);
const EQUATION = new RegExp(`^\\s*[(（]\\s*(?<number>${NUMBER}[a-z]?)\\s*[)）]\\s*$`, 'd');

/** All of them in printing order. */
export function objectsOf({ body }: Pick<Article, 'body'>): NumberedObject[] {
  return body.flatMap((block, index): NumberedObject[] => {
    if (block.kind !== 'figure' && block.kind !== 'table' && block.kind !== 'equation') return [];
    return objectOf(block, index);
  });
}

function objectOf(block: Block & { kind: ObjectKind }, index: number): NumberedObject[] {
  const text = block.kind === 'equation' ? block.number : block.caption;
  const match = text === null ? null : (block.kind === 'equation' ? EQUATION : CAPTION).exec(joined(text));
  if (text === null || match === null) return [];
  const [numberFrom, to] = match.indices!.groups!.number!;
  const word = match.groups!.word;
  const from = match.indices!.groups!.word?.[0] ?? numberFrom;
  return [
    {
      kind: block.kind,
      block: index,
      target: block.kind === 'equation' ? block.text : text,
      name: nameOfObject(word ?? '式', match.groups!.number!),
      isLatin: word !== undefined && /^[FT]/.test(word),
      isContinued: match.groups!.more !== undefined,
      at: block.at,
      text,
      label: { from, to, numberFrom },
    },
  ];
}

const HAN = '一二三四五六七八九';

/** One spelling for all: Figure 2.1, 圖2．1 and 图 2.1 are 图2.1; 表三 is 表3. */
export function nameOfObject(word: string, number: string): string {
  const plain = number
    .replace(/\s+/g, '')
    .replace(/[－–—]/g, '-')
    .replaceAll('．', '.');
  return spelled(word) + (/^[一二三四五六七八九十]+$/.test(plain) ? String(hanNumber(plain)) : plain);
}

function spelled(word: string): string {
  if (/^F/i.test(word)) return '图';
  if (/^T/i.test(word)) return '表';
  if (/^E/i.test(word) || /[式程]/.test(word)) return '式';
  return word.replace('圖', '图');
}

function hanNumber(written: string): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['-', written];
  const digit = (sign: string | undefined) => HAN.indexOf(sign || '-') + 1;
  return (tens === '-' ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
}
