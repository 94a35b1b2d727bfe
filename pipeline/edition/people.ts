/** The people whom the words of a text show to be people: lists after a label, speakers, authors of references, 余某. */
import { once } from '../lexis/once.ts';
import { roles } from '../lexis/roles.ts';
import { surnamesShown } from '../lexis/surnames.ts';
import { type Article, articlesOf, type Issue } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { type SlotRole, textsOf } from '../model/slots.ts';
import { peopleMentioned } from './mentions.ts';
import { NO_TITLE } from './titles.ts';
import { isStraddledBefore, wordAround } from './words.ts';

/** 联系人, 获奖者, 供稿: after these only what begins as names do is one. */
const OTHER_LABELS =
  '\\p{Script=Han}{0,4}(?:姓名|署名|图|文|专家|顾问|嘉宾|主持|主讲|讲解|朗读|策划|统筹|指导|[者人员师长编审校影稿译])';

const NAMES = '(\\p{Script=Han}{2,4}(?:[、，,\u3000 ]+\\p{Script=Han}{2,4})*)(?=\\s*(?:$|[)）；;。\\n]))';
/** 成员：余华、范进: names only, up to the end of the list. */
const list = once(() => new RegExp(`(?:${roles('label')})[:：]\\s*${NAMES}`, 'gmu'));
const OTHER_LIST = new RegExp(`(?:^|[^\\p{Script=Han}])${OTHER_LABELS}[:：]\\s*${NAMES}`, 'gmu');
const hasSurname = once(() => new RegExp(`[${surnamesShown('speaks')}]`, 'u'));
/** 姓名：于是: whatever follows is a name. */
const TOLD = new RegExp(`(?:姓名|署名)[:：]\\s*${NAMES}`, 'gmu');
/** （责任编辑 王 征）, or the same as a line of its own. */
const EDITOR =
  /(?:[(（]|^)\s*(?:责任编辑|责编|编辑|责任校对|校对)[:：/\s]+(\p{Script=Han}(?:[ \u3000]*\p{Script=Han}){1,3})(?:[)）]|$)/gmu;
/** （于建军 摄）, 余江/图: who took a picture. */
const CREDIT =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,3})(?:摄|供图|[ \u3000]*[/／ \u3000][ \u3000]*(?:摄影?|供图|制图|绘图?|图|文))(?=[)）。]|$)/gmu;
/** （记者 于小满 通讯员 范里）. */
const REPORTED = /(?:记者|通讯员|实习生|摄影)[ \u3000]+(\p{Script=Han}{2,3}(?:[、 \u3000]+\p{Script=Han}{2,3})*)/gu;
/** 余华强：… at the start of a paragraph. */
const speaker = once(() => new RegExp(`^([${surnamesShown('speaks')}]\\p{Script=Han}{1,2})[:：]`, 'gmu'));
/** 余秋雨认为, at the start of a clause or after who he is; not 于, which may be the preposition of 于会后指出. */
const speaking = once(() => {
  const name = `[${surnamesShown('speaks').replace('于', '')}]\\p{Script=Han}{1,2}?`;
  const before = '(?:^|[^\\p{Script=Han}]|[家者授长员任记师和与])';
  return new RegExp(`${before}(${name})(?=${roles('speech')}|${roles('title')})`, 'gmu');
});
/** [3] 余娜，于洋. 题名: the authors are what stands before the first full stop. */
const CITED = /^\s*(?:[[［]\d+[\]］]|[(（]?\d+[)）.．、])?\s*([^.．。:：《]+?)(?:等|主编|编著|著|编)?\s*[.．。:：《]/u;
const citedName = once(() => new RegExp(`^[${surnamesShown('shown')}]\\p{Script=Han}{1,2}$`, 'u'));
const SEPARATORS = /[、，,\u3000 ]+/u;
/** Characters of which no given name is made: 余下的 is nobody. */
const NEVER_GIVEN = /[的了着是也都又就在和与及或把被将对从为以所其之有不我你他她它这那们来说下呢吗吧啊]/u;

/** Names that the texts of an issue show; `wordAt` gives the length of the dictionary's word at a place, which is none. */
export function peopleIn(issue: Issue, wordAt: (text: string, at: number) => number): string[] {
  const articles = articlesOf(issue);
  const spoken = articles.flatMap((article) => textsOf(article, (role) => SPOKEN.has(role)).map(joined));
  const shown = [...spoken, ...articles.flatMap(endMatterOf)].flatMap((text) => namesShown(text, wordAt));
  const cited = articles.flatMap(({ references }) => references.flatMap(({ text }) => authorsCited(joined(text))));
  const mentioned = peopleMentioned(spoken);
  return [...new Set([...shown, ...cited, ...mentioned])];
}

/** Where people are spoken of; bylines and references show their names in ways of their own. */
const SPOKEN: ReadonlySet<SlotRole> = new Set([
  'title',
  'abstract',
  'heading',
  'paragraph',
  'item',
  'quotation',
  'verse',
  'tableCaption',
  'tableUnit',
  'cell',
  'tableNote',
  'figureCaption',
  'figureAlt',
  'note',
]);

/** End matter with its label before it, as the manuscript has it: 课题组成员：余华. */
function endMatterOf({ endMatter }: Article): string[] {
  return endMatter.map(({ label, text }) => `${label === null ? '' : `${joined(label)}：`}${joined(text)}`);
}

function namesShown(text: string, wordAt: (text: string, at: number) => number): string[] {
  const isListing = /[:：/／摄图文]|编辑|责编|校对|记者|通讯员/u.test(text);
  if (!isListing && !hasSurname().test(text)) return [];
  const listed = [...text.matchAll(list())].flatMap(([, names]) => names!.split(SEPARATORS));
  const others = [...text.matchAll(OTHER_LIST)].flatMap(([, names]) => names!.split(SEPARATORS));
  const edited = [...text.matchAll(EDITOR)].flatMap(([, name]) => [name!.replace(/\s/gu, ''), name!]);
  const spoken = [speaker(), speaking()]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const [name, at] = [match[1]!, match.index + match[0].indexOf(match[1]!)];
      return isCommonWord(name) || wordAt(text, at) >= name.length ? [] : [name];
    });
  for (const pattern of [CREDIT, REPORTED]) {
    for (const [, names] of text.matchAll(pattern)) others.push(...names!.split(SEPARATORS));
  }
  const surnames = surnamesShown('shown');
  const begun = others.filter((name) => surnames.includes(name[0]!));
  const shown = [...listed, ...begun, ...edited, ...spoken].filter((name) => !NEVER_GIVEN.test(name.slice(1)));
  const told = [...text.matchAll(TOLD)].flatMap(([, names]) => names!.split(SEPARATORS));
  return [...shown, ...told].filter((name) => name.length > 1);
}

/** Whether two characters are a word: 游客说, 范文： */
function isCommonWord(name: string): boolean {
  return name.length === 2 && wordAround(name, 0).to === 2;
}

function authorsCited(text: string): string[] {
  const authors = CITED.exec(text)?.[1]?.split(/[，,、；;\s]+/u) ?? [];
  return authors.filter((name) => citedName().test(name));
}

/** 余某; of 于某 only what goes on as with a person: 于某年 has the preposition. */
const somebody = once(() => {
  const others = `[${surnamesShown('shown').replace('于', '')}](?=某(?![些种个一]))`;
  const yu = '于(?=某(?:$|[^\\p{Script=Han}]|[某说是的和与及在将等因到被称曾不也都]))';
  return new RegExp(`${others}|${yu}`, 'gu');
});
/** 余： in an interview. */
const labelled = once(() => new RegExp(`^[${surnamesShown('speaks')}](?=[:：])`, 'gmu'));
/** 余主任, 范副教授; 于 only where it is no preposition: 服务于老师, 于老师而言. */
const beforeTitle = once(() => {
  const before = '(?<=^|[^\\p{Script=Han}]|[和与跟找见请问让给被叫由把])';
  const yu = `${before}于(?!\\p{Script=Han}{2,4}[而来][言说])`;
  return new RegExp(`(?:[${surnamesShown('addressed')}]|${yu})(?=(?:${roles('title')})${NO_TITLE})`, 'gmu');
});
/** 十余教授: after a number 余 is the rest. */
const REST = /[\d〇一二三四五六七八九十百千万其]$/u;

/** The surnames that stand by themselves in a text: 余某, 余： of an interview and 余主任, but not 业余|教授. */
export function surnamesIn(text: string): { from: number; surname: string }[] {
  const some = [...text.matchAll(somebody())].filter(({ index }) => !isStraddledBefore(text, index, index + 1));
  const titled = [...text.matchAll(beforeTitle())].filter(({ index }) => {
    return wordAround(text, index).from === index && !REST.test(text.slice(Math.max(0, index - 1), index));
  });
  const all = [...some, ...text.matchAll(labelled()), ...titled].map(({ index, 0: surname }) => ({
    from: index,
    surname,
  }));
  return all.sort((a, b) => a.from - b.from);
}
