/** Where a character that texts convert as a word may begin a person's name, so that it is asked about. */
import { once } from '../lexis/once.ts';
import { roles } from '../lexis/roles.ts';
import { type SurnameSign, surnamesShown } from '../lexis/surnames.ts';
import { NO_TITLE } from './titles.ts';

const HAN = '\\p{Script=Han}';
/** After a number or 其 余 is the rest; a particle begins no given name. */
const NO_NAME = '[下的了着是不地得者项量姓在有为为化]';
const REST = '(?<![\\d\\p{Nd}〇一二三四五六七八九十百千万亿几数多其]|[年月日人名个次])';

/** What stands before a person's name, and what after it, where the character is a word of its own as well. */
const BEFORE = `(?<=^|[^${HAN}]|[是和与及同跟由请让给对向被叫名员者家民生师])`;
const AFTER = `(?=$|[^${HAN}〇]|[的和与及来到等在也都曾就已又将去做写姓])`;
/** 后主任 may be what came after, but at the head of a clause. */
const HEAD = '(?:^|[，。；：、“”！？（）])';

/** 于 is a preposition before these: 于2020年, 党员于每月. */
const NOT_AFTER_YU = '[\\d\\p{Nd}〇一二三四五六七八九十今当此近上下去昨本年会现每各该其这那我你他她它是]';
/** 于是此, 于国家: what 于 as a preposition is followed by. */
const NO_SPEAKER = '[是此今心情理法国家民己事其我你他它人公私社企该本一二三四五六七八九十12]';
/** 于家村, 我叫于秋, 姓于. */
const YU_OWN = [`于家(?=[村庄沟湾屯店堡桥岭河寨坟铺]|$|[^${HAN}])`, `(?<=[我他她你]叫|名叫)于${HAN}{1,2}`, '姓于'];
const YU_SMALL = `(?<=${HEAD})[老小]于(?=[说和与也跟姐哥师在就又都还来去笑问答比])`;
const yuAfterRole = () => `(?:${roles('role')})于(?!${NOT_AFTER_YU})${HAN}{1,2}`;
const yuSpeaks = () =>
  `(?:^|[，。；：、“”（）！？和与])于(?!${NO_SPEAKER})${HAN}{1,2}(?=${roles('title')}|${roles('speech')}|等人)`;

const yu = () => [
  ...YU_OWN,
  `[告人员民者家称叫]于某`,
  yuAfterRole(),
  `、于${HAN}{1,2}(?=[、，。和与等（])`,
  yuSpeaks(),
  `(?<=[与跟和及])于(?![是此\\d一二三四五六七八九十])${HAN}{1,2}`,
  `于(?:${roles('title')})${NO_TITLE}(?!.{0,2}[而来][言说])`,
  YU_SMALL,
  `于(?=[工总](?:$|[^${HAN}]|[和与说是也在都就]))`,
];

const after = () => [`(?<=${HEAD})后(?:${roles('title')})${NO_TITLE}`, '姓后'];

/** How a person looks whose surname a text would convert: by the character. */
const patterns = (): Readonly<Record<string, readonly string[]>> => ({
  // 范 余 涂 and the like, outside of the dictionary's words, are mostly somebody's surname: 余家栋, 岳大山.
  ...each('mostly', (one) => [`${REST}${one}(?!${NO_NAME})${HAN}{1,2}`, `[老小]${one}`]),
  // 游国恩的, 谷牧到.
  ...each('sometimes', (one) => [
    `${BEFORE}${one}(?!${NO_NAME})${HAN}{1,2}${AFTER}`,
    `(?:${roles('role')})${one}(?!${NO_NAME}|[客览])${HAN}{1,2}`,
    `${one}(?:${roles('title')})${NO_TITLE}`,
    `[老小]${one}(?=[说和与也跟姐哥师])`,
  ]),
  // 党老师, 云教授, 台院长.
  ...each('titled', (one) => [`${one}(?:${roles('title')}|某|项)${NO_TITLE}`, `姓${one}`]),
  后: after(),
  于: yu(),
});

/** What shows a person even where the dictionary has a word: 青年余家栋, 后主任, 小于说. */
const strong = (): Readonly<Record<string, readonly string[]>> => ({
  ...each('mostly', (one) => [
    `(?:${roles('role')})${one}(?!${NO_NAME})${HAN}{1,2}`,
    `(?<=[我你他她们][和跟与])${one}${HAN}`,
    `${one}${HAN}(?=[是比][我你他她]|今年)`,
  ]),
  后: after(),
  于: [yuAfterRole(), yuSpeaks(), YU_SMALL, ...YU_OWN],
});

function each(how: SurnameSign, patternsOf: (one: string) => readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries([...surnamesShown(how)].map((one) => [one, patternsOf(one)]));
}

const outsideWords = once(() => compiled(patterns()));
const insideWords = once(() => compiled(strong()));

function compiled(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(table).map(([one, found]) => [one, new RegExp(found.join('|'), 'gu')]));
}

const titled = once(() => new RegExp(`^(?:${roles('title')}|某|项)`, 'u'));

/** Whether a title follows the surname in a stretch: then only the surname is a name. */
export function isTitled(stretch: string): boolean {
  return titled().test(stretch.slice(1));
}

/** How a person's name that begins with a character looks in a text, where it is worth a question; or undefined. */
export function personPattern(character: string, isInWord: boolean): RegExp | undefined {
  return (isInWord ? insideWords() : outsideWords()).get(character);
}
