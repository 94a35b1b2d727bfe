/** From the lines of a manuscript, whatever its format, to its articles. */
import { basename } from 'node:path';
import type { Article } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';
import type { SourceLine } from '../source/source.ts';
import { articleOf } from './article.ts';
import { sayDoubtfulStarts } from './article-start.ts';
import { cutArticles } from './articles.ts';
import { numberedNotes, type ToldNotes, withoutCalls } from './called.ts';
import type { Guidance } from './corrections/guidance.ts';
import { hearing, type TitledArticle } from './corrections/read-corrected.ts';
import { withoutCover } from './cover-page.ts';
import { assignedHeads } from './english/assigned.ts';
import { withBylineOf } from './english/byline.ts';
import { withoutEnglishHeads } from './english/heads.ts';
import { withFrontFields } from './front-fields.ts';
import { lineFrom } from './line.ts';
import type { Say } from './say.ts';
import { prepared } from './stages.ts';
import type { Watch } from './watch.ts';

/**
 * Finds the articles in lines and builds them; `told` are the notes that the format ties to their places, none in plain text; `guidance` is
 * what the editor laid down.
 */
export function structured(
  file: string,
  lines: readonly SourceLine[],
  told: ToldNotes,
  say: Say,
  watch?: Watch,
  guidance?: Guidance,
): Article[] {
  const heard = guidance === undefined || guidance.corrections.length === 0 ? null : hearing(guidance, say, watch);
  const read = lines.map((line) => lineFrom(line));
  const whole = prepared(read, heard?.stages ?? say, heard === null ? watch : heard.watch);
  if (whole.length === 0 && heard === null) {
    const hint = '把文章粘贴进这个文件，或者删去这个文件';
    say('error', 'manuscript-empty', { line: 1, column: 1 }, '原稿里只有页码和页眉，没有正文', hint);
    return [];
  }
  // Titles and bylines are found without the calls of notes in them.
  const bare = whole.map(withoutCalls);
  const origin = new Map(bare.map((line, index) => [line, whole[index]!]));
  const notes = new Map([...told].map(([id, lines]) => [id, lines.map((line) => lineFrom(line))]));
  const listen = heard?.articles ?? say;
  const { lines: chinese, heads } = withoutEnglishHeads(withFrontFields(withoutCover(bare, listen)));
  const cuts = cutArticles(chinese);
  const english = assignedHeads(cuts, heads);
  const built = cuts.map((cut, index) => {
    const found = withBylineOf({ ...cut, english: english[index]! });
    sayDoubtfulStarts(found, listen);
    const called = numberedNotes(found, (line) => origin.get(line) ?? line, notes, listen);
    return articleOf(file, called.lines, called.notes, listen, heard === null ? watch : heard.watch);
  });
  const articles = heard === null ? built : heard.corrected(built, read);
  return articles.map((one) => entitled(one, file, say));
}

/** The article; one that has no title of its own bears the name of its file, which is no title to print. */
function entitled({ article, isTitled }: TitledArticle, file: string, say: Say): Article {
  if (isTitled) return article;
  const { from } = article.at;
  const hint = '在文章最前面单独写一行标题，或在 corrections.yaml 里说明哪一行是标题';
  say('error', 'title-missing', from, '没有找到标题', hint);
  return { ...article, title: textAt(basename(file).replace(/\.[^.]*$/, ''), from) };
}
