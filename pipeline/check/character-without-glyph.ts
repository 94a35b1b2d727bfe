/** Characters that no font prints: 〓 stands for them in the PDF, and the editor is told once for each kind. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Article, articlesOf, type Issue, type Point, type Text } from '../model/document.ts';
import { joined, pointAt } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import { KINDS_OF_SIGNS, type KindOfSign } from './kinds-of-signs.ts';
import type { HasGlyph, Rule } from './rule.ts';
import { isRare, type LostSign, signsWithoutGlyph } from './signs-without-glyph.ts';

/** Words that are printed, and where the character at an offset of them stands. */
interface PrintedWords {
  readonly words: string;
  readonly placeOf: (offset: number) => Point;
}

/** Whether an issue holds a character that not every Chinese font has. */
export function hasRareCharacters(issue: Issue): boolean {
  return printedOf(issue).some(isRare);
}

/** The characters of an issue that not every Chinese font has, by code point. */
export function rareCharactersOf(issue: Issue): ReadonlySet<number> {
  const characters = printedOf(issue)
    .filter(isRare)
    .flatMap((words) => [...words].filter(isRare));
  return new Set(characters.map((character) => character.codePointAt(0)!));
}

function printedOf(issue: Issue): string[] {
  return [...wordsOf(issue), ...articlesOf(issue).flatMap((article) => printedIn(article).map(({ words }) => words))];
}

/** What no font prints in an article, at most three messages. */
export const characterWithoutGlyph: Rule = (article, { hasGlyph }) => articleWithoutGlyph(article, hasGlyph);

/** The same of an article that is not proofread. */
export function articleWithoutGlyph(article: Article, hasGlyph: HasGlyph): Diagnostic[] {
  return found(article.at.file, printedIn(article), hasGlyph);
}

/** issue.yaml as it was read; of an issue that has none, its folder and no lines. */
export interface IssueFile {
  readonly file: string;
  readonly lines: readonly string[];
}

/** The same of what issue.yaml says, which is looked up in its lines. */
export function namesWithoutGlyph(issue: Issue, { file, lines }: IssueFile, hasGlyph: HasGlyph): Diagnostic[] {
  const placeOf = (sign: string): Point => {
    const line = lines.findIndex((one) => one.includes(sign));
    return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: columnOf(lines[line]!, sign) };
  };
  const printed = wordsOf(issue).map((words) => ({
    words,
    placeOf: (offset: number) => placeOf(String.fromCodePoint(words.codePointAt(offset)!)),
  }));
  return found(file, printed, hasGlyph);
}

function columnOf(line: string, sign: string): number {
  return [...line.slice(0, line.indexOf(sign))].length + 1;
}

/** Titles of sections that come from a manuscript are found there. */
function wordsOf({ masthead, sections }: Issue): string[] {
  const { journal, publisher, imprint, headlines } = masthead;
  const written = sections.flatMap(({ title, articles }) => {
    const isOfManuscript = articles.some(({ section }) => section !== null && joined(section) === title);
    return title === null || isOfManuscript ? [] : [title];
  });
  const entries = imprint.flatMap(({ label, lines }) => [label, ...lines]);
  return [journal, ...(publisher === null ? [] : [publisher]), ...entries, ...headlines, ...written];
}

/** Every text that is printed, readings and labels with it. */
function printedIn(article: Article): PrintedWords[] {
  const labels = article.notes.map(({ label, at }) => ({ words: label, placeOf: () => at.from }));
  return [...textsOf(article).flatMap(withReadings), ...labels];
}

function withReadings(text: Text): PrintedWords[] {
  const printed: PrintedWords[] = [{ words: joined(text), placeOf: (offset) => pointAt(text, offset) }];
  const known = new Set<object>();
  let start = 0;
  for (const run of text.runs) {
    const from = start;
    start += run.text.length;
    for (const mark of run.marks) {
      if (mark.kind !== 'ruby' || known.has(mark)) continue;
      known.add(mark);
      printed.push({ words: mark.reading, placeOf: () => pointAt(text, from) });
    }
  }
  return printed;
}

/** A sign, what it is, and where it stands. */
interface Lost {
  readonly sign: string;
  readonly kind: KindOfSign;
  readonly at: Point;
}

const MOST_MESSAGES = 3;

function found(file: string, printed: readonly PrintedWords[], hasGlyph: HasGlyph): Diagnostic[] {
  const lost = printed.flatMap(({ words, placeOf }) =>
    signsWithoutGlyph(words, hasGlyph).map(({ sign, offset }: LostSign) => ({
      sign,
      kind: KINDS_OF_SIGNS.find(({ signs }) => signs.test(String.fromCodePoint(sign.codePointAt(0)!)))!,
      at: placeOf(offset),
    })),
  );
  const kinds = byKind(lost.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column));
  const few = kinds.length <= MOST_MESSAGES ? kinds.length : MOST_MESSAGES - 1;
  const rest = kinds.slice(few);
  return [...kinds.slice(0, few).map((one) => told(file, [one])), ...(rest.length === 0 ? [] : [told(file, rest)])];
}

function byKind(lost: readonly Lost[]): Lost[][] {
  const kinds = new Map<KindOfSign, Lost[]>();
  for (const one of lost) {
    const same = kinds.get(one.kind);
    if (same === undefined) kinds.set(one.kind, [one]);
    else same.push(one);
  }
  return [...kinds.values()];
}

/** One message on signs of one kind, or in short on those of several. */
function told(file: string, kinds: readonly (readonly Lost[])[]): Diagnostic {
  const all = kinds.flat().sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  const isJoined = kinds.every(([first]) => first!.kind.isJoined);
  const most = kinds.length > 1 ? 1 : MOST_SIGNS;
  const named = kinds.map((lost) => `${lost[0]!.kind.name}${shownSigns(lost, most)}`).join('、');
  const what = isJoined ? `还不会排${named}` : `没有字体能印出${named}`;
  const message = `${what}：${places(all)}，PDF 里印成“〓”，EPUB 和 Word 文件里照原样`;
  const hint = isJoined ? '要印在纸上的，请做成图片放进来' : '请改用通行的字形，或做成图片放进来';
  return diagnostic('warning', 'character-without-glyph', file, all[0]!.at, message, hint);
}

const MOST_SIGNS = 5;

/** Signs by which an editor finds them; a sign alone is said with its code. */
function shownSigns(lost: readonly Lost[], most: number): string {
  const signs = [...new Set(lost.map(({ sign }) => sign))];
  const first = signs.slice(0, most).map((sign) => `“${sign}”${lost[0]!.kind.isJoined ? '' : codeOf(sign)}`);
  return `${first.join('')}${signs.length > most ? `等 ${signs.length} 种` : ''}`;
}

function codeOf(sign: string): string {
  const [first, ...more] = [...sign];
  return more.length > 0 ? '' : `（U+${first!.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}）`;
}

const MOST_LINES = 12;

function places(lost: readonly Lost[]): string {
  const lines = [...new Set(lost.map(({ at }) => at.line))];
  const listed = lines.slice(0, MOST_LINES).join('、');
  return `共 ${lost.length} 处，在第 ${listed}${lines.length > MOST_LINES ? ` 等 ${lines.length} ` : ' '}行`;
}
