/** The labels that announce a part of an article: 摘要, 关键词, 作者单位, 参考文献 and their like. */

import { labelBeginnings, labelWords } from '../../lexis/labels.ts';
import { once } from '../../lexis/once.ts';
import { roles } from '../../lexis/roles.ts';
import { isName } from './names.ts';
import { anyOf, inTurn } from './patterns.ts';
import { isRemark } from './remark.ts';

export type LabelKind =
  | 'abstract'
  | 'keywords'
  | 'classification'
  | 'affiliation'
  | 'biography'
  | 'corresponding'
  | 'orcid'
  | 'funding'
  | 'received'
  | 'revised'
  | 'accepted'
  | 'editor'
  | 'correction'
  | 'retraction'
  | 'identifier'
  | 'contact'
  | 'remark'
  | 'references'
  | 'notes';

/** A label at the start of a line; the text it announces runs from `from` to `to` (label and brackets left out). */
export interface LineLabel {
  readonly kind: LabelKind;
  /** Where the label's own words stand, to be printed where the house style has none for them: 责任校对; null where it has. */
  readonly words: readonly [number, number] | null;
  readonly from: number;
  readonly to: number;
}

/** Labels that may stand in brackets, before a colon, or alone; the others have forms of their own. */
const ANNOUNCING: readonly LabelKind[] = [
  'abstract',
  'keywords',
  'classification',
  'affiliation',
  'biography',
  'corresponding',
  'funding',
  'received',
  'orcid',
  'revised',
  'accepted',
  'editor',
  'references',
  'notes',
];
const WORDS = ANNOUNCING.map((kind) => [kind, labelWords(kind)] as const);

const BRACKETED = WORDS.map(([kind, word]) => ({
  kind,
  pattern: new RegExp(`^[【\\[［〔〖]\\s*(${word})\\s*[】\\]］〕〗]\\s*[：:]?\\s*`),
}));
/** 参考文献（References）, 参考文献 References */
function inEnglish(kind: LabelKind): string {
  return kind === 'references' ? '(?:\\s*[（(/]?\\s*References?\\s*[）)]?)?' : '';
}

// 摘要：…   *基金项目：…   责编/张三   编辑｜李四
const NAMED = '|[/／∕｜│|∣]\\s*(?=\\p{Script=Han}{2,4}(?:[\\s、，,/／｜|]|$))';
const COLONED = WORDS.map(([kind, word]) => ({
  kind,
  pattern: new RegExp(
    `^(?:[*＊※⁎#†‡]{1,3}\\s*)?(${word})${inEnglish(kind)}\\s*(?:[：:]\\s*${kind === 'editor' ? NAMED : ''})`,
    'u',
  ),
}));
// *通信作者 E-mail：…
const MAILED = {
  kind: 'corresponding' as const,
  pattern: new RegExp(
    `^(?:[*＊※⁎#]{1,3}\\s*)?(${labelWords('corresponding')})\\s*(?=(?:E-?mail|电子邮[箱件])\\s*[：:])`,
    'i',
  ),
};
const SPACED = WORDS.filter(([kind]) => kind === 'abstract' || kind === 'keywords').map(([kind, word]) => ({
  kind,
  pattern: new RegExp(`^(${word})\\s+`),
}));
// 摘要本文考察…   关键词树；河: nothing parts the label from its text.
const RUN_IN: readonly { readonly kind: LabelKind; readonly pattern: RegExp }[] = [
  {
    kind: 'abstract',
    pattern: new RegExp(`^(${labelWords('abstract')})(?=${roles('abstract-opener')})`),
  },
  { kind: 'keywords', pattern: /^(关\s*键\s*词)(?=[^\s：:，。；;]{1,20}[；;])/ },
];
const ALONE = WORDS.filter(([kind]) => kind !== 'affiliation' && kind !== 'editor').map(([kind, word]) => ({
  kind,
  pattern: new RegExp(`^(${word})${inEnglish(kind)}$`),
}));
// （作者单位：某公司）   （责任编辑　张三）
const IN_PARENTHESES = WORDS.map(([kind, word]) => ({
  kind,
  pattern: new RegExp(`^[（(]\\s*(${word})(?:\\s*[：:]\\s*|\\s+)`),
}));
// 【作者单位：某公司】
const IN_BRACKETS = WORDS.map(([kind, word]) => ({
  kind,
  pattern: new RegExp(`^[【\\[［〔—–-]+\\s*(${word})(?:\\s*[：:]\\s*|\\s+(?=[^\\n]*[】\\]］〕]$))`),
}));
// *本文系某基金项目“某题”的阶段性成果
const FUNDED =
  /^[*＊※]?\s*(?=(?:本文|本研究|该文)?(?:系|为|是|受|得到)?.{0,60}(?:基金|课题|项目|资助|阶段性(?:研究)?成果))(?:本文|本研究|该文)/;
// DOI：10.1000/182   文章编号：1000-0000(2024)01-0001-03
const identifiers = labelWords('identifier');
const IDENTIFIER = new RegExp(
  `^(?:[【[［]\\s*(?<bracketed>${identifiers})\\s*[】\\]］]\\s*[：:]?|(?<bare>${identifiers})(?:\\s*[：:]|\\s+(?=10\\.\\d)))\\s*`,
  'i',
);
// 更正：2024年第3期《渡口考》…: an article of another issue.
const NOTICE = new RegExp(
  `^(${labelWords('correction')}|${labelWords('retraction')})\\s*[：:]\\s*(?=.*(?:第\\s*\\d+\\s*期|《|10\\.\\d{4}))`,
);
// 通讯地址：某市某路1号   （课题组成员：张三、李四）
const CONTACT = new RegExp(`^(?:[*＊※⁎]{1,3}\\s*)?[（(]?(${labelWords('contact')})\\s*[：:]\\s*`, 'i');
// （摄影：张三）   （题图　李四）
const CREDIT = new RegExp(`^[（(]\\s*(${labelWords('picture')})\\s*(?:[：:/／∕╱⁄]\\s*|\\s)(?=\\S)`);
// （录音整理：张三）
const TAKEN_DOWN = new RegExp(`^[（(]\\s*(${labelWords('taken-down')})\\s*(?:[：:/／∕]\\s*|\\s)(?=\\S)`);
// 编辑　张三
const EDITOR_SPACED = new RegExp(
  `^(${labelWords('editor')})\\s+(?=(\\p{Script=Han}{2,4}(?:[、\\s]\\p{Script=Han}{2,4}){0,2})$)`,
  'u',
);
// What the house style calls by words of its own.
const KNOWN: ReadonlyMap<LabelKind, RegExp> = new Map(
  ([...ANNOUNCING, 'correction', 'retraction'] as const).flatMap((kind) => {
    const words = labelWords(kind, true);
    return words === '' ? [] : [[kind, new RegExp(`^(?:${words})$`)] as const];
  }),
);
const WITH_OWN_WORDS: ReadonlySet<LabelKind> = new Set([...KNOWN.keys(), 'identifier', 'contact']);
// 作者系某大学教授   （作者为某公司职员）
const AUTHOR_IS = new RegExp(
  inTurn(
    /^(?:[（(]|[*＊※]{1,3})?\s*(?:本文|第一)?作者/,
    anyOf(
      /[现时原曾]任/,
      /现[系为是]/,
      /(?:单位)?(?:系(?![统列数])|为(?![了此])|分别[系为]|均[系为]|是(?!否)|[：:](?=.*[）)，,、；;]$))/,
    ),
    /\s*(?=\S)/,
  ),
);

// （作者张三系某大学教授；李四系该校研究生）   （作者张三，某大学教授）
const AUTHORS_ARE = new RegExp(
  inTurn(
    /^[（(]\s*(?:本文)?作者/,
    /(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*)/u,
    anyOf(/(?:系|为|均系|均为)(?=\p{Script=Han}{4})/u, /[，,]\s*(?=\p{Script=Han}{3})/u),
  ),
  'u',
);

/** …协会会员, …学院教授, …党支部书记: who the author is, not where he works. */
const person = once(() => new RegExp(`(?:${roles('calling')})(?:[、，,；;].*)?[。.]?$`));

/** 作者系…, 本文系…, 该文为…: sentences that are as good as a label. */
const OF_SENTENCES = '作本该第通';
// What the words of any label begin with; most lines are done with it.
const BEGINS = new RegExp(`^[【[［〔〖（(\\s*＊※⁎∗†‡—–-]*[${labelBeginnings()}${OF_SENTENCES}]`, 'i');
const OPENINGS = [...BRACKETED, ...COLONED, MAILED, ...SPACED, ...RUN_IN, ...ALONE];

// 单位：万元   （单位：人次）   单位：%
const UNIT = anyOf(
  new RegExp(
    `[百千万亿]{0,2}${anyOf(
      /[元人个件次吨亩户家岁分篇册种项年月日天条台套头只株辆块张份宗起例名位米克升度千瓦时]/,
      /公[斤里顷]|千[克米瓦]|[平立]方\S{1,2}|人次|美元|欧元|人民币\S{0,3}/,
    )}`,
    'u',
  ),
  /[%％‰℃]/,
  /[A-Za-zμµ℃²³⁻¹\d/·^*()-]{1,16}/,
);
const TABLE_UNIT = new RegExp(
  inTurn(/^[（(]?\s*(?:计量|金额|数量|货币)?单位\s*[：:]\s*/, UNIT, /(?:[、，,；;/／·（(].{0,16})?\s*[）)]?$/),
  'u',
);

/** Whether a line says in what a table's figures are counted, not where an author works. */
export function tableUnit(chars: string): boolean {
  return chars.length <= 30 && TABLE_UNIT.test(chars);
}

/** Notes and references run line by line to the next label. */
export function isList({ kind }: LineLabel): boolean {
  return kind === 'references' || kind === 'notes';
}

/** The label at the start of a line, or null. */
export function labelOf(chars: string): LineLabel | null {
  const head = chars.slice(0, 24);
  if ((BEGINS.test(head) || /^[（(]/.test(head)) && isRemark(chars))
    return { kind: 'remark', words: null, from: 0, to: chars.length };
  if (!BEGINS.test(head) || tableUnit(chars)) return null;
  for (const { kind, pattern } of OPENINGS) {
    const match = pattern.exec(head);
    if (match !== null && kind === 'affiliation' && saysWhoAnswers(match[1]!, chars)) return null;
    if (match !== null) return labelFrom(kind, match, chars.length - strayBracket(chars));
  }
  for (const { kind, pattern } of IN_PARENTHESES) {
    const match = pattern.exec(head);
    if (match !== null && /[）)]$/.test(chars)) return labelFrom(kind, match, chars.length - 1);
    // （作者单位：某局，: what the comma parted from it stands on a line of its own.
    if (match !== null && !/[）)]/.test(chars)) return labelFrom(kind, match, chars.replace(/[，,、]$/, '').length);
  }
  for (const { kind, pattern } of IN_BRACKETS) {
    const match = pattern.exec(head);
    if (match !== null) return labelFrom(kind, match, chars.length - (/[】\]］〕]$/.test(chars) ? 1 : 0));
  }
  const identifier = IDENTIFIER.exec(head);
  if (identifier !== null && chars.length <= 120) return identifierFrom(identifier, chars.length);
  const notice = NOTICE.exec(chars.slice(0, 200));
  if (notice !== null)
    return labelFrom(notice[1]!.startsWith('撤') ? 'retraction' : 'correction', notice, chars.length);
  const contact = CONTACT.exec(head);
  if (contact !== null && chars.length <= 120) {
    return labelFrom('contact', contact, chars.length - (/^[（(].*[）)]$/.test(chars) ? 1 : 0));
  }
  const inBrackets = chars.length <= 40 && /[）)]$/.test(chars);
  const credit = inBrackets ? (CREDIT.exec(head) ?? TAKEN_DOWN.exec(head)) : null;
  if (credit !== null) return labelFrom('contact', credit, chars.length - 1);
  const editor = chars.length <= head.length ? EDITOR_SPACED.exec(chars) : null;
  if (editor !== null && editor[2]!.split(/[、\s]/).every(isName)) return labelFrom('editor', editor, chars.length);
  return authorIs(chars, head) ?? fundedBy(chars);
}

// 单位：企划部、人事部，责任人：…   单位：县水利局。联系人…
const ANSWERS =
  /[，,。；;、]\s*\p{Script=Han}{0,4}(?:责任人|负责人|联系人|牵头人|经办人|完成时[限间])\s*[：:]|。.*\p{Script=Han}/u;

/** Whether 单位 says who answers for a matter or begins a text, not where an author works. */
function saysWhoAnswers(words: string, chars: string): boolean {
  return words === '单位' && ANSWERS.test(chars);
}

/** The label of an identifier, in brackets or not. */
function identifierFrom(match: RegExpExecArray, to: number): LineLabel {
  const words = match.groups!.bracketed ?? match.groups!.bare!;
  const at = match[0].indexOf(words);
  return { kind: 'identifier', words: [at, at + words.length], from: match[0].length, to };
}

/** （作者单位：… 责任编辑：张三）: the bracket at the end belongs to the label before this one. */
function strayBracket(chars: string): number {
  return /^[^（(]*[）)]$/.test(chars) ? 1 : 0;
}

/** The label that a pattern found; its first group are the words. */
function labelFrom(kind: LabelKind, match: RegExpExecArray, to: number): LineLabel {
  const words = match[1]!;
  const at = match[0].indexOf(words);
  const own = WITH_OWN_WORDS.has(kind) && !KNOWN.get(kind)?.test(words.replace(/\s/g, ''));
  return { kind, words: own ? [at, at + words.length] : null, from: match[0].length, to };
}

/** A note under the title that says who paid for the work; its sentence is the text. */
function fundedBy(chars: string): LineLabel | null {
  if (chars.length > 200 || !FUNDED.test(chars)) return null;
  const from = /^[*＊※]\s*/.exec(chars)?.[0].length ?? 0;
  return from === 0 && !/(?:成果|资助)[。.]?$/.test(chars)
    ? null
    : { kind: 'funding', words: null, from, to: chars.length };
}

function authorIs(chars: string, head: string): LineLabel | null {
  const named = AUTHORS_ARE.exec(head);
  if (named !== null && chars.length <= 200 && /[）)]$/.test(chars) && named[1]!.split('、').every(isName))
    return { kind: 'biography', words: null, from: head.indexOf('作者') + 2, to: chars.length - 1 };
  const match = AUTHOR_IS.exec(head);
  if (match === null || chars.length > 120) return null;
  const bracketed = /^[（(]/.test(head);
  // 作者现任…, by itself, may be said of the author of a book.
  if (!bracketed && /任|现[系为是]/.test(match[0])) return null;
  if (!bracketed && !/[\p{Script=Han}]$/u.test(chars.replace(/[。.]$/, ''))) return null;
  const to = bracketed ? chars.replace(/[）)，,、；;]$/, '').length : chars.length;
  if (person().test(chars.slice(match[0].length, to)) && !/[：:]\s*$|单位/.test(match[0]))
    return { kind: 'biography', words: null, from: match[0].search(/[^（(*＊※\s]/), to };
  return { kind: 'affiliation', words: null, from: match[0].length, to };
}
