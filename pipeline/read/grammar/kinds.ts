/** What a line of an article's body is by itself, before the lines round it are asked: the first row that applies says so. */
import { isObject, isOpen, type Line } from './line.ts';
import { firstRow, type RuleRow } from './rows.ts';
import type { Setting } from './setting.ts';
import type { UnitKind } from './unit.ts';

/** A line and the article it stands in. */
export interface LineInArticle {
  readonly line: Line;
  readonly setting: Setting;
}

export type KindRow = RuleRow<LineInArticle, UnitKind>;

// > 引文
const QUOTED = /^[>＞]\s*\S/;

const told = (kind: string) => (asked: LineInArticle) => asked.line.told?.kind === kind;

/** In reading order; the last answers for all that is left. */
export const KINDS: readonly KindRow[] = [
  {
    id: 'table-unit',
    sample: '单位：万元⏎年份\t学生\t教师⏎2020年\t120\t8',
    says: 'tableUnit',
    why: 'What the figures are counted in stands over a table.',
    when: ({ line, setting }) => setting.tables.get(line) === 'tableUnit',
  },
  {
    id: 'table-note',
    sample: '年份\t学生\t教师⏎2020年\t120\t8|资料来源：县志',
    says: 'tableNote',
    why: 'What stands under a table and begins as a note on it does belongs to the table.',
    when: ({ line, setting }) => setting.tables.get(line) === 'tableNote',
  },
  {
    id: 'label',
    sample: '关键词：桥；渡口；学校',
    says: 'label',
    why: 'The words of a label announce a part of the article, whatever else the line is.',
    when: ({ line, setting }) => line.shows.label !== null && !setting.inText.has(line),
  },
  {
    id: 'heading-told',
    sample: '〈heading〉桥的来历',
    says: 'heading',
    why: 'The format says so.',
    when: told('heading'),
  },
  {
    id: 'item-told',
    sample: '〈item〉修桥',
    says: 'item',
    why: 'The format says so.',
    when: told('item'),
  },
  {
    id: 'quotation-told',
    sample: '〈quotation〉学校建在河边。',
    says: 'quotation',
    why: 'The format says so.',
    when: told('quotation'),
  },
  {
    id: 'verse-told',
    sample: '〈verse〉河水慢慢地流',
    says: 'verse',
    why: 'The format says that the line stays a line.',
    when: told('verse'),
  },
  {
    id: 'object-told',
    sample: '〈table〉',
    says: 'object',
    why: 'A table, a picture or an equation stands in the place of the line.',
    when: ({ line }) => isObject(line),
  },
  {
    id: 'paragraph-told',
    sample: '〈subtitle〉图1 桥的全景',
    says: 'paragraph',
    why: 'What the format calls a title or a subtitle, and stands in the body, is text whatever it looks like.',
    when: ({ line }) => !isOpen(line),
  },
  {
    id: 'image',
    sample: '![桥](images/qiao.png)',
    says: 'image',
    why: 'The path of a picture on a line of its own.',
    when: ({ line }) => line.shows.image !== null,
  },
  {
    id: 'quotation-marked',
    sample: '> 学校建在河边。',
    says: 'quotation',
    why: 'The sign with which mails quote.',
    when: ({ line }) => QUOTED.test(line.chars),
  },
  {
    id: 'table-row',
    sample: '年份\t学生\t教师⏎2020年\t120\t8',
    says: 'table',
    why: 'Tabs or bars part the cells of rows; one tab in one line does not.',
    when: ({ line, setting }) => setting.tables.get(line) === 'table',
  },
  {
    id: 'caption-figure',
    sample: '图1 桥的全景',
    says: 'figureCaption',
    why: '图 and a number, and no sentence.',
    when: ({ line }) => line.shows.caption === 'figure',
  },
  {
    id: 'caption-table',
    sample: '表2-1　历年学生人数',
    says: 'tableCaption',
    why: '表 and a number, and no sentence.',
    when: ({ line }) => line.shows.caption === 'table',
  },
  {
    id: 'heading-word',
    sample: '结　语',
    says: 'heading',
    why: 'A word that always heads a part.',
    when: ({ line }) => line.shows.headingWord,
  },
  {
    id: 'question',
    sample: '1．过河最快的走法是（　　）⏎A．坐船　B．过桥',
    says: 'paragraph',
    why: 'A question of a test or a questionnaire heads nothing.',
    when: ({ line, setting }) => setting.questions.has(line),
  },
  {
    id: 'counted-inside',
    sample: '过河的走法从前有三种：一、摆渡，要等船来；|二、绕路走到上游去',
    among: 'wrapped-headed',
    says: 'paragraph',
    why: 'The number before it stands inside the paragraph that the line goes on with.',
    when: ({ line, setting }) => setting.counted.has(line),
  },
  {
    id: 'heading-numbered',
    sample: '一、桥的来历',
    among: 'wrapped-headed',
    says: 'heading',
    why: 'A number and a short text that is no sentence. A full line may be the first of a numbered paragraph, so its like must be headings.',
    when: ({ line: { shows }, setting }) =>
      shows.headingMarker !== null && setting.heads.has(shows.headingMarker.family),
  },
  {
    id: 'heading-bulleted',
    sample: '●河东⏎学校建在河边，一到夏天水就漫上来。⏎●河西⏎后来村里修了一座桥，桥不长，走过去只要几步。',
    says: 'heading',
    why: 'All lines with this bullet are short and stand above a text.',
    when: ({ line, setting }) => setting.bullets.has(line.chars[0]!) && line.shows.caption === null,
  },
  {
    id: 'paragraph',
    sample: '学校建在河边，一到夏天水就漫上来。',
    says: 'paragraph',
    why: 'All that is left is text.',
    when: () => true,
  },
];

/** The row that says what a line is by itself. */
export function kindRow(line: Line, setting: Setting): KindRow {
  return firstRow(KINDS, { line, setting });
}

/** What a line is by itself. */
export function kindOf(line: Line, setting: Setting): UnitKind {
  return kindRow(line, setting).says;
}
