/** Articles back to plain text in the conventions the reader knows: what this prints reads back to the same articles. */
import { placeCells } from '../../model/cells.ts';
import {
  type Article,
  type Author,
  type Block,
  type EndMatter,
  type Table,
  type Text,
  unreachable,
} from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { blockTexts } from '../../model/slots.ts';
import { WIDE_GAP } from '../grammar/divided.ts';
import { isTraditional } from '../grammar/reading-characters.ts';
import { isSubtitle } from '../grammar/subtitle.ts';
import { isAtEnd, printEnglish } from './english.ts';
import { tagged } from './tagged.ts';

const END_LABELS: Readonly<Record<Exclude<EndMatter['kind'], 'other'>, string>> = {
  biography: '作者简介',
  funding: '基金项目',
  corresponding: '通信作者',
  orcid: 'ORCID',
  received: '收稿日期',
  revised: '修回日期',
  accepted: '录用日期',
  editor: '责任编辑',
  correction: '更正',
  retraction: '撤稿',
};
/** The labels a Traditional text has in its own characters. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  作者简介: '作者簡介',
  基金项目: '基金項目',
  责任编辑: '責任編輯',
  关键词: '關鍵詞',
  中图分类号: '中圖分類號',
  文献标识码: '文獻標識碼',
  文章编号: '文章編號',
  录用日期: '錄用日期',
  注释: '註釋',
  参考文献: '參考文獻',
  作者单位: '作者單位',
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The clean text of a manuscript: one paragraph a line, a blank line between them; the title of an untitled article is none of its text. */
export function printManuscript(articles: readonly Article[], untitled: readonly Article[] = []): string {
  const printed = articles.map((article, index) => {
    const text = partsOf(article, !untitled.includes(article)).join('\n\n');
    // Without a byline only the gap tells that an article begins.
    const gap = index === 0 ? '' : article.authors.length > 0 ? '\n\n' : '\n'.repeat(WIDE_GAP + 1);
    return gap + text;
  });
  return `${printed.join('')}\n`;
}

function partsOf(article: Article, isTitled: boolean): string[] {
  const label = labelsFor(article);
  const { section, title, subtitle, authors, abstract, keywords } = article;
  return [
    ...(section === null ? [] : [`【${joined(section)}】`]),
    ...(isTitled ? [joined(title)] : []),
    ...(subtitle === null ? [] : [printSubtitle(joined(subtitle))]),
    ...(authors.length === 0 ? [] : [`●${authors.map(authorOf).join('\u3000')}`]),
    ...abstract.map((paragraph, index) => (index === 0 ? '摘要：' : '') + joined(paragraph)),
    ...(keywords.length === 0 ? [] : [`${label('关键词')}：${keywords.map(joined).join('；')}`]),
    ...identifiersOf(article, label),
    ...(isAtEnd(article) ? [] : printEnglish(article)),
    ...article.body.map(printBlock),
    ...listUnder(
      label('注释'),
      article.notes.map((note) => note.label + joined(note.text)),
    ),
    ...listUnder(
      label('参考文献'),
      article.references.map((reference) => joined(reference.text)),
    ),
    ...(isAtEnd(article) ? printEnglish(article) : []),
    ...article.endMatter.map((matter) => printEndMatter(matter, label)),
    ...affiliationLines(article, label),
  ];
}

type WriteLabel = (words: string) => string;

function identifiersOf({ identifiers }: Article, label: WriteLabel): string[] {
  const { classification, documentCode, articleNumber, doi } = identifiers;
  const labelled = [
    ['中图分类号', classification],
    ['文献标识码', documentCode],
    ['文章编号', articleNumber],
    ['DOI', doi],
  ] as const;
  return labelled.flatMap(([words, text]) => (text === null ? [] : [`${label(words)}：${joined(text)}`]));
}

/** The labels in the characters of the text they stand in. */
function labelsFor({ title, body }: Article): WriteLabel {
  const texts = [title, ...body.slice(0, 40).flatMap(blockTexts)];
  const traditional = isTraditional(texts.map(joined).join(''));
  return (words) => (traditional ? (TRADITIONAL[words] ?? words) : words);
}

/** Where only the format told that it is one, the dash tells. */
function printSubtitle(chars: string): string {
  return isSubtitle(chars) ? chars : `——${chars}`;
}

function authorOf({ role, name, affiliations }: Author): string {
  return (
    (role === null ? '' : `${joined(role)}\u3000`) +
    joined(name) +
    affiliations.map((index) => SUPERSCRIPTS[index + 1] ?? '').join('')
  );
}

// Under a title 摄影：张三 would be a byline.
const CREDIT = /^(?:本文)?(?:摄影|图片|供图|插图|题图|配图|绘图|题字)$/;

function printEndMatter({ kind, label, text }: EndMatter, inScript: WriteLabel): string {
  const words = label !== null ? joined(label) : kind === 'other' ? '' : inScript(END_LABELS[kind]);
  if (CREDIT.test(words)) return `（${words}：${joined(text)}）`;
  return words === '' ? joined(text) : `${words}：${joined(text)}`;
}

function affiliationLines({ authors, affiliations }: Article, label: WriteLabel): string[] {
  if (affiliations.length === 0) return [];
  const tied = authors.some((author) => author.affiliations.length > 0);
  const texts = affiliations.map(({ text }, index) => (tied ? `${index + 1}.` : '') + joined(text));
  return [`（${label('作者单位')}：${texts.join('；')}）`];
}

function listUnder(label: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [[label, ...entries].join('\n')];
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return tagged(block.text);
    case 'list':
      return printLines(block.items);
    case 'quotation':
      return block.paragraphs.map((text) => `> ${tagged(text)}`).join('\n');
    case 'verse':
      return block.lines.map((line) => `\u3000\u3000\u3000\u3000${joined(line)}`).join('\n');
    case 'table':
      return printTable(block);
    case 'figure':
      return [block.image, block.caption === null ? null : joined(block.caption)]
        .filter((part) => part !== null)
        .join('\n');
    case 'equation':
      return joined(block.text) + (block.number === null ? '' : `\u3000${joined(block.number)}`);
    default:
      return unreachable(block);
  }
}

function printLines(texts: readonly Text[]): string {
  return texts.map(tagged).join('\n');
}

/** The caption, the unit, the rows and the notes; what a cell covers besides its first place is empty. */
function printTable({ caption, unit, rows, notes }: Table): string {
  const grid = placeCells(rows);
  const printed = grid.rows.map((cells) => {
    const row = new Array<string>(grid.columns).fill('');
    for (const { cell, column } of cells) row[column] = cell.paragraphs.map(joined).join('\u3000');
    return printRow(row);
  });
  const above = [caption, unit].flatMap((text) => (text === null ? [] : [joined(text)]));
  return [...above, ...printed, ...notes.map(joined)].join('\n');
}

/** A row between bars, so that an empty first or last cell keeps its place. */
function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
