/** From the lines of a manuscript, whatever its format, to its articles. */
import { basename } from 'node:path';
import type { Article } from '../../model/document.ts';
import type { SourceLine } from '../source.ts';
import { articleOf } from './article.ts';
import { sayDoubtfulStarts } from './article-start.ts';
import { articlesOf } from './articles.ts';
import { numberedNotes, type ToldNotes, withoutCalls } from './called.ts';
import { withColumns } from './columns.ts';
import { withoutContents } from './contents.ts';
import { withoutFurniture } from './furniture.ts';
import { lineFrom } from './line.ts';
import { withPauseMarks } from './numerals.ts';
import type { Say } from './say.ts';
import { splitLines } from './split.ts';
import { withoutSpread } from './spread.ts';
import { withTableUnits } from './table-unit.ts';
import { withTitlesParted } from './titled.ts';

/** Finds the articles in lines and builds them; `told` are the notes that the format ties to their places, none in plain text. */
export function structured(file: string, lines: readonly SourceLine[], told: ToldNotes, say: Say): Article[] {
  const read = lines.map((line) => lineFrom(line));
  const clean = withoutFurniture(withoutContents(withoutSpread(read, say), say), say);
  const whole = withTitlesParted(splitLines(withPauseMarks(withColumns(withTableUnits(clean, say), say), say)));
  if (whole.length === 0) {
    const hint = '把文章粘贴进这个文件，或者删去这个文件';
    say('error', 'manuscript-empty', { line: 1, column: 1 }, '原稿里只有页码和页眉，没有正文', hint);
    return [];
  }
  const bare = whole.map(withoutCalls);
  // Notes keep their own characters.
  const notes = new Map([...told].map(([id, lines]) => [id, lines.map((line) => lineFrom(line, line.chars))]));
  const origin = new Map(bare.map((line, index) => [line, whole[index]!]));
  const fallbackTitle = basename(file).replace(/\.[^.]*$/, '');
  return articlesOf(bare).map((found) => {
    sayDoubtfulStarts(found, say);
    const called = numberedNotes(found, (line) => origin.get(line) ?? line, notes, say);
    return articleOf(file, called.lines, called.notes, fallbackTitle, say);
  });
}
