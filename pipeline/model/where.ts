/** Where a place of a manuscript is, in words by which a person finds it in Word, which shows no line numbers. */
import { placeCells } from './cells.ts';
import { type Article, articlesOf, type Block, type Issue, type Point, type Text } from './document.ts';
import { locator, type Sourced } from './locate.ts';
import { joined } from './runs.ts';
import { blockTexts, slotsOf } from './slots.ts';

/** So many first characters tell a paragraph. */
const TELLING = 12;

/**
 * Gives the words for a place of a manuscript: 标题“二、河政”下以“那一年春天……”开头的一段, 表“表1 水位”第 2 行第 3 列; null for what is not in
 * the issue.
 */
export function guide(issue: Issue): (file: string, point: Point) => string | null {
  const words = new Map<Text, string>();
  const texts: Sourced[] = [];
  for (const article of articlesOf(issue)) {
    for (const { text } of slotsOf(article)) texts.push({ file: article.at.file, text });
    for (const [text, said] of wordsIn(article)) words.set(text, said);
  }
  const locate = locator(texts);
  return (file, point) => {
    const found = locate(file, point);
    return found === null ? null : (words.get(found.text) ?? null);
  };
}

/** The texts of an article with what is said of each. */
function* wordsIn(article: Article): Generator<[Text, string]> {
  const inArticle = `《${begun(article.title, 30)}》`;
  for (const { role, text } of slotsOf(article)) {
    if (role === 'title') yield [text, `${inArticle}的题目`];
    else yield [text, `${inArticle}里以“${begun(text)}”开头的一段`];
  }
  let under = inArticle;
  for (const block of article.body) {
    if (block.kind === 'heading') {
      under = `标题“${begun(block.text, 20)}”下`;
      yield [block.text, `标题“${begun(block.text, 20)}”`];
    } else yield* wordsInBlock(block, under);
  }
  for (const { label, text } of article.notes) yield [text, `${inArticle}的注 ${label}`];
}

function* wordsInBlock(block: Block, under: string): Generator<[Text, string]> {
  if (block.kind !== 'table') {
    for (const text of blockTexts(block)) yield [text, `${under}以“${begun(text)}”开头的一段`];
    return;
  }
  const table = block.caption === null ? `${under}的表` : `表“${begun(block.caption, 20)}”`;
  if (block.caption !== null) yield [block.caption, `${table}的表题`];
  if (block.unit !== null) yield [block.unit, `${table}的单位`];
  for (const [row, cells] of placeCells(block.rows).rows.entries()) {
    for (const { cell, column } of cells)
      for (const text of cell.paragraphs) yield [text, `${table}第 ${row + 1} 行第 ${column + 1} 列`];
  }
  for (const note of block.notes) yield [note, `${table}的表注`];
}

function begun(text: Text, most = TELLING): string {
  const characters = [...joined(text).replace(/\s+/g, ' ').trim()];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : characters.join('');
}
