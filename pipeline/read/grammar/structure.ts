/** From the lines of a manuscript, whatever its format, to its articles. */
import { basename } from 'node:path';
import type { Article } from '../../model/document.ts';
import type { SourceLine } from '../source/source.ts';
import { articleOf } from './article.ts';
import { sayDoubtfulStarts } from './article-start.ts';
import { cutArticles } from './articles.ts';
import { numberedNotes, type ToldNotes, withoutCalls } from './called.ts';
import { assignedHeads } from './english/assigned.ts';
import { withBylineOf } from './english/byline.ts';
import { withoutEnglishHeads } from './english/heads.ts';
import { lineFrom } from './line.ts';
import type { Say } from './say.ts';
import { prepared } from './stages.ts';
import type { Watch } from './watch.ts';

/** Finds the articles in lines and builds them; `told` are the notes that the format ties to their places, none in plain text. */
export function structured(
  file: string,
  lines: readonly SourceLine[],
  told: ToldNotes,
  say: Say,
  watch?: Watch,
): Article[] {
  const read = lines.map((line) => lineFrom(line));
  const whole = prepared(read, say, watch);
  if (whole.length === 0) {
    const hint = '把文章粘贴进这个文件，或者删去这个文件';
    say('error', 'manuscript-empty', { line: 1, column: 1 }, '原稿里只有页码和页眉，没有正文', hint);
    return [];
  }
  // Titles and bylines are found without the calls of notes in them.
  const bare = whole.map(withoutCalls);
  const origin = new Map(bare.map((line, index) => [line, whole[index]!]));
  const notes = new Map([...told].map(([id, lines]) => [id, lines.map((line) => lineFrom(line))]));
  const fallbackTitle = basename(file).replace(/\.[^.]*$/, '');
  const { lines: chinese, heads } = withoutEnglishHeads(bare);
  const articles = cutArticles(chinese);
  const english = assignedHeads(articles, heads);
  return articles.map((cut, index) => {
    const found = withBylineOf({ ...cut, english: english[index]! });
    sayDoubtfulStarts(found, say);
    const called = numberedNotes(found, (line) => origin.get(line) ?? line, notes, say);
    return articleOf(file, called.lines, called.notes, fallbackTitle, say, watch);
  });
}
