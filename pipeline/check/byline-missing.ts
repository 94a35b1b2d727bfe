import { officesThat, tails } from '../lexis/offices.ts';
import { once } from '../lexis/once.ts';
import { roles } from '../lexis/roles.ts';
import { SURNAMES } from '../lexis/surnames.ts';
import { diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { isPaper } from './affiliation-missing.ts';
import { anyWordOf } from './lists.ts';
import type { Rule } from './rule.ts';

const office = once(() => new RegExp(`^\\p{Script=Han}{2,24}(?:${officesThat('signs')}|${tails('below')})$`, 'u'));
const LAST = 3;
// What the journal itself says.
const notice = once(() => new RegExp(anyWordOf('notice')));
// What an office issues, and no author signs: 秋粮生产统计公报，镇域产业规划（简本）.
const issued = once(() => new RegExp(`(?:${anyWordOf('document')})(?:[（(][^（()）]{1,12}[）)])?$`));

// 第一条　…
const CLAUSE = /^第[一二三四五六七八九十百零〇\d]{1,5}条(?:[\s：:]|$)/;
const FEWEST_CLAUSES = 2;
// 本刊编辑部, below the text.
const house = once(() => new RegExp(`^(?:${roles('body')})`));

/**
 * An article names its authors; silent where at least one was found, where the title is a notice's, where an office signs at the end, and about
 * what has no author by nature: statutes, minutes, questionnaires, readers' letters. A paper has authors whatever its title.
 */
export const bylineMissing: Rule = (article) => {
  const title = joined(article.title);
  if (article.authors.length > 0 || notice().test(title) || isSignedBelow(article)) return [];
  if (!isPaper(article) && (issued().test(title) || isStatute(article))) return [];
  const hint = '在标题下另起一行写“●作者姓名”';
  const line = article.body.slice(0, FIRST).find(isNames);
  if (line === undefined)
    return [diagnostic('warning', 'byline-missing', article.at.file, article.at.from, '没有找到作者署名', hint)];
  const shown = shortened(joined(line.text));
  const message = `没有找到作者署名；“${shown}”像是署名，没有认出来，先照${line.kind === 'heading' ? '标题' : '正文'}排`;
  const { file } = article.at;
  return [
    diagnostic('warning', 'byline-missing', file, line.at, message, '写成“●甲某某　乙某”一行，单位另起一行写在括号里'),
  ];
};

type Words = Extract<Article['body'][number], { kind: 'heading' | 'paragraph' }>;

/** The first lines under the title; a byline is not long. */
const FIRST = 3;
const LONGEST = 80;
const SHOWN = 16;
const BETWEEN = /[^\p{Script=Han}·]+/u;

/** Whether a block is a line of names, with whatever stands between them and perhaps a place of work behind: 汪新建」刘颖²张子睿³ */
function isNames(block: Article['body'][number]): block is Words {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const chars = joined(block.text).replace(/[（(][^（()）]*[）)]\s*$/, '');
  if (chars.length > LONGEST || /[。！？：:]/.test(chars)) return false;
  const parts = chars.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isName);
}

function isName(part: string): boolean {
  return part.length >= 2 && part.length <= 4 && (surnames().has(part[0]!) || surnames().has(part.slice(0, 2)));
}

const surnames = once(() => new Set(SURNAMES().map(({ surname }) => surname)));

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= SHOWN ? words : `${letters.slice(0, SHOWN).join('')}……`;
}

function isSignedBelow({ body, affiliations }: Article): boolean {
  if (affiliations.some(({ text }) => house().test(joined(text)))) return true;
  return body.slice(-LAST).some((block) => block.kind === 'paragraph' && office().test(joined(block.text)));
}

/** What is divided into 第一条, 第二条. */
function isStatute({ body }: Article): boolean {
  const clauses = body.filter((block) => block.kind === 'paragraph' && CLAUSE.test(joined(block.text)));
  return clauses.length >= FEWEST_CLAUSES;
}
