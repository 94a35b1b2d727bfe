import { isSameName, startsWithSurname } from '../lexis/romanised.ts';
import { isCompound } from '../lexis/surnames.ts';
import { diagnostic } from '../model/diagnostic.ts';
import type { English, Issue } from '../model/document.ts';
import { articlesOf } from '../model/document.ts';
import { extentAt, joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

/** ZHANG San, Zhang San, San ZHANG …: which form a name has; null for what is not the pinyin of the Chinese name. */
type NameForm = 'ZHANG San' | 'Zhang San' | 'San ZHANG' | 'San Zhang' | 'ZHANG SAN' | 'Zhang San-feng';

/**
 * All names of an issue are written in one form, the one that most of its articles have (GB/T 28039—2011 has the surname first); asked once
 * an article, silent about foreign names.
 */
export const englishNameForms: Rule = (article, { issue }) => {
  const { english, at } = article;
  if (english === null) return [];
  const usual = usualForm(issue);
  const odd = english.authors.findIndex(({ name }, index) => {
    const chinese = article.authors[index] === undefined ? null : joined(article.authors[index].name);
    const form = formOf(joined(name), chinese);
    if (form === null || usual === null || form === usual) return false;
    // LI Xiang has no hyphen to be without.
    return !(usual === 'Zhang San-feng' && form.toLowerCase() === 'zhang san' && hasShortName(chinese!));
  });
  if (odd < 0) return [];
  const { name } = english.authors[odd]!;
  const message = `“${joined(name)}”与本期多数作者的写法“${usual}”不同`;
  return [
    diagnostic(
      'warning',
      'english-name-forms',
      at.file,
      extentAt(name, 0, joined(name).length),
      message,
      '全期用一种写法，姓在前，名连写',
    ),
  ];
};

/** Whether the given name is one character. */
function hasShortName(chinese: string): boolean {
  const characters = [...chinese.replace(/\s/g, '')];
  return characters.length - (isCompound(characters.slice(0, 2).join('')) ? 2 : 1) <= 1;
}

function usualForm(issue: Issue): NameForm | null {
  const counts = new Map<NameForm, number>();
  for (const { english, authors } of articlesOf(issue)) {
    for (const form of formsIn(
      english,
      authors.map(({ name }) => joined(name)),
    ))
      counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

function formsIn(english: English | null, names: readonly string[]): NameForm[] {
  return (english?.authors ?? []).flatMap(({ name }, index) => formOf(joined(name), names[index] ?? null) ?? []);
}

function formOf(letters: string, chinese: string | null): NameForm | null {
  if (chinese === null || isSameName(chinese, letters) !== true) return null;
  const words = letters.split(/\s+/);
  const [first = '', second] = words;
  if (second === undefined || words.length > 2) return null;
  const isFirstSurname = startsWithSurname(chinese, first);
  const isCapital = (word: string) => word.length > 1 && word === word.toUpperCase();
  if (/-/.test(isFirstSurname ? second : first)) return 'Zhang San-feng';
  if (isCapital(first) && isCapital(second)) return 'ZHANG SAN';
  if (isFirstSurname) return isCapital(first) ? 'ZHANG San' : 'Zhang San';
  return isCapital(second) ? 'San ZHANG' : 'San Zhang';
}
