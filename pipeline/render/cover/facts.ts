/** What stands on the cover, in the edition's script. */

import type { CoverWords, SpineText, StyleWords } from '../../house/style.ts';
import { articlesOf, type Issue } from '../../model/document.ts';
import { plainTitle } from '../../model/math.ts';
import { dayIn, entryOf } from '../imprint.ts';
import { inWords, issueNumber } from '../issue-number.ts';
import { countedNumeral, digitByDigit } from './numerals.ts';

/** Headlines where the editor chose none. */
const HEADLINES = 6;
/** The journal's own name in another script, not its 英文编辑 or English editor. */
const LATIN =
  /^(?:本?刊名?|期刊名?)?的?[（(]?(?:英[文语語]?版?|外文|[汉漢][语語]拼音|拼音|English|Pinyin)[）)]?(?:刊?名|名[称稱]|[题題]名| ?(?:name|title))?$/i;
/** 出版单位, 出版者; not 出版日期, 出版周期, 出版许可证. */
const PUBLISHER = /^(?:编辑|編輯)?出版(?!日|时|時|年|周|地|频|頻|物|许|許)|^(?:主办|主辦)/;
const POST = /邮发代号|郵發代號/;
const ABROAD = /(?:国外|國外)(?:发行|發行)?(?:代号|代號)/;
const PRICE = /定价|定價/;

/** The paragraphs of every text on front and back; none where nothing is known. */
export function coverWords({ masthead, ...issue }: Issue, words: StyleWords): Record<CoverWords, readonly string[]> {
  const { journal, year, number, issn, cn } = masthead;
  const serial = [...(issn === null ? [] : [`ISSN ${issn}`]), ...(cn === null ? [] : [cn])];
  const labelled = (label: RegExp) => {
    const entry = masthead.imprint.find((one) => label.test(one.label));
    return entry === undefined ? [] : [`${entry.label}：${entry.lines[0]}`];
  };
  const headlines = masthead.headlines.length > 0 ? masthead.headlines : titlesOf({ masthead, ...issue });
  return {
    journal: [journal],
    latin: known(entryOf(masthead, LATIN)),
    year: known(year === null ? null : String(year)),
    number: known(number === null ? null : String(number)),
    issue: known(issueNumber(masthead, words)),
    total: known(inWords(words.totalNumber, masthead.totalNumber)),
    date: known(dayIn(masthead.date)),
    serial,
    headlinesTitle: headlines.length === 0 ? [] : [words.headlines],
    headlines,
    publisher: known(masthead.publisher ?? entryOf(masthead, PUBLISHER)),
    codes: [...serial, ...[POST, ABROAD, PRICE].flatMap(labelled)],
  };
}

/** What stands on the spine, numbers in Chinese characters. */
export function spineWords(issue: Issue, words: StyleWords): Record<SpineText['of'], string> {
  const { masthead } = issue;
  const { year, volume, number, totalNumber } = masthead;
  const inYear = inWords(words.year, year === null ? null : digitByDigit(year));
  const inVolume = inWords(words.volume, volume === null ? null : countedNumeral(volume));
  const inNumber = inWords(words.number, number === null ? null : countedNumeral(number));
  const inTotal = inWords(words.totalNumber, totalNumber === null ? null : countedNumeral(totalNumber));
  return {
    journal: masthead.journal,
    issue: [inYear + inVolume + inNumber, inTotal].filter((part) => part !== '').join('　'),
    publisher: coverWords(issue, words).publisher[0] ?? '',
  };
}

function titlesOf(issue: Issue): string[] {
  return articlesOf(issue)
    .map(({ title }) => plainTitle(title))
    .filter((title) => title !== '')
    .slice(0, HEADLINES);
}

function known(text: string | null): string[] {
  return text === null || text.trim() === '' ? [] : [text.trim()];
}
