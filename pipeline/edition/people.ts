/** The people whom the words of a text show to be people: lists after a label, speakers, authors of references, 余某. */
import { type Article, articlesOf, type Issue, type Text } from '../model/document.ts';
import { blockTexts } from '../model/outline.ts';
import { joined } from '../model/runs.ts';
import { isStraddledBefore, wordAround } from './words.ts';

/** Surnames that a text would convert as words, and those that are asked about. */
const SURNAMES = '范余于涂岳谷姜沈郁游曲卜钟云';
/** Those of them that stand at the head of a paragraph for little else: 云： may be 人云. */
const SPEAKERS = '范余于涂岳谷姜沈郁游钟';
const LABELS =
  '课题组成员|项目组成员|成员|组员|组长|执笔人?|记者|主持人|受访者|采访者|采访|撰文|整理|摄影|作者|编辑|校对|审稿|指导教师';
const SPEECH = '先生|女士|同志|教授|老师|院士|博士|书记|主任|馆长|校长|说|认为|指出|表示|强调|告诉|回忆|介绍|坦言|提出';

/** 成员：余华、范进: names only, up to the end of the list. */
const LIST = new RegExp(
  `(?:${LABELS})[:：]\\s*(\\p{Script=Han}{2,4}(?:[、，,　 ]+\\p{Script=Han}{2,4})*)(?=\\s*(?:$|[)）；;。\\n]))`,
  'gmu',
);
/** （责任编辑 王 征）. */
const EDITOR = /[(（](?:责任编辑|责编|编辑|校对)[:：\s]+(\p{Script=Han}(?:[ \u3000]*\p{Script=Han}){1,3})[)）]/gu;
/** 余华强：… at the start of a paragraph. */
const SPEAKER = new RegExp(`^([${SPEAKERS}]\\p{Script=Han}{1,2})[:：]`, 'gmu');
/** 余秋雨认为, at the start of a clause or after who he is; not 于, which may be the preposition of 于会后指出. */
const SPEAKING = new RegExp(
  `(?:^|[^\\p{Script=Han}]|[家者授长员任记师和与])([范余涂岳谷姜沈郁游钟]\\p{Script=Han}{1,2}?)(?=${SPEECH})`,
  'gmu',
);
/** [3] 余娜，于洋. 题名: the authors are what stands before the first full stop. */
const CITED = /^\s*(?:[[［]\d+[\]］]|[(（]?\d+[)）.．、])?\s*([^.．。:：《]+?)(?:等|主编|编著|著|编)?\s*[.．。:：《]/u;
const CITED_NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}$`, 'u');
/** Characters of which no given name is made: 余下的 is nobody. */
const NEVER_GIVEN = /[的了着是也都又就在和与及或把被将对从为以所其之有不我你他她它这那们来说下]/u;

/** Names that the texts of an issue show; `isWord` tells the words of the dictionary, which are none. */
export function peopleIn(issue: Issue, isWord: (phrase: string) => boolean): string[] {
  const names = articlesOf(issue).flatMap((article) => [
    ...[...textsOf(article).map(joined), ...endMatterOf(article)].flatMap(namesShown),
    ...article.references.flatMap(({ text }) => authorsCited(joined(text))),
  ]);
  return [...new Set(names)].filter((name) => !isWord(name) && !NEVER_GIVEN.test(name.slice(1)));
}

function textsOf({ title, abstract, body, notes }: Article): Text[] {
  return [
    title,
    ...(abstract === null ? [] : [abstract]),
    ...body.flatMap(blockTexts),
    ...notes.map(({ text }) => text),
  ];
}

/** End matter with its label before it, as the manuscript has it: 课题组成员：余华. */
function endMatterOf({ endMatter }: Article): string[] {
  return endMatter.map(({ label, text }) => `${label === null ? '' : `${joined(label)}：`}${joined(text)}`);
}

function namesShown(text: string): string[] {
  const listed = [...text.matchAll(LIST)].flatMap(([, names]) => names!.split(/[、，,\u3000 ]+/u));
  const edited = [...text.matchAll(EDITOR)].flatMap(([, name]) => [name!.replace(/\s/gu, ''), name!]);
  const speaking = [SPEAKER, SPEAKING].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name!));
  return [...listed, ...edited, ...speaking.filter((name) => !isCommonWord(name))].filter((name) => name.length > 1);
}

/** Whether two characters are a word: 游客说, 范文： */
function isCommonWord(name: string): boolean {
  return name.length === 2 && wordAround(name, 0).to === 2;
}

function authorsCited(text: string): string[] {
  const authors = CITED.exec(text)?.[1]?.split(/[，,、；;\s]+/u) ?? [];
  return authors.filter((name) => CITED_NAME.test(name));
}

/** 余某; of 于某 only what goes on as with a person: 于某年 has the preposition. */
const SOMEBODY = new RegExp(
  `[${SURNAMES.replace('于', '')}](?=某(?![些种个一]))|于(?=某(?:$|[^\\p{Script=Han}]|[某说是的和与及在将等因到被称曾不也都]))`,
  'gu',
);
/** 余： in an interview. */
const LABELLED = new RegExp(`^[${SPEAKERS}](?=[:：])`, 'gmu');

/** The surnames that stand by themselves in a text: 余某 where no other word ends in 余, and 余： of an interview. */
export function surnamesIn(text: string): { from: number; surname: string }[] {
  const some = [...text.matchAll(SOMEBODY)].filter(({ index }) => !isStraddledBefore(text, index, index + 1));
  return [...some, ...text.matchAll(LABELLED)].map(({ index, 0: surname }) => ({ from: index, surname }));
}
