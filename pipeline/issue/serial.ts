/** 刊号 and what else has a form of its own: ISSN, CN, 定价, 邮发代号, wherever in issue.yaml it stands. */
import { z } from 'zod';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Masthead, Point } from '../model/document.ts';
import type { ImprintEntry } from '../model/imprint.ts';
import { issnMistake } from '../model/issn.ts';

export const issnSchema = z
  .string({ error: '应为 ISSN，如 1234-5679' })
  .regex(/^\d{4}-\d{3}[\dX]$/, '应为八位 ISSN，如 1234-5679')
  .describe('国际标准连续出版物号');

const ISSN = /(?<!\d)\d{4}[-－—–]?\d{3}[\dXx](?!\d)/;
const ISSN_LABEL = /ISSN|国际(?:标准)?(?:连续出版物|刊)号|國際(?:標準)?(?:連續出版物|刊)號/i;
const CN_LABEL = /^CN|国内(?:统一)?(?:连续出版物|刊)号|國內(?:統一)?(?:連續出版物|刊)號/i;
/**
 * CN, the region of GB/T 2260, four digits and a class of 中国图书馆分类法, as GB/T 9999.1 writes it; 10 is Beijing's second number.
 */
const CN = /^CN\s*(?:1[0-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])-\d{4}\/(?:[A-KN-V]|X|Z)[A-Z]?\d{0,3}(?:[.-]\d{1,2})?$/;
/** 京内资准字…号, 准印证: printed matter that is no journal has another number. */
const PERMIT = /准印|内资|內資|准字|內部|内部/;
const PRICE_LABEL = /定价|定價|价格|價格|售价|售價/;
/** An amount and its currency, on either side; more words may stand about it. */
const PRICE = /(?:[¥￥$€£]|元|人民币|人民幣|RMB|CNY|USD|HK|NT|TWD)\s*\d|\d\s*(?:元|圆|圓|角|[¥￥$€£]|RMB|CNY|USD)/i;
const FREE = /免费|免費|赠|贈|非卖|非賣|交流|不收/;
const POST_LABEL = /邮发代号|郵發代號/;
const POST = /^\d{1,2}-\d{1,4}$/;

/** The ISSN and the CN number that the imprint names, where issue.yaml has no `issn:` or `cn:`. */
export function serialNumbersIn(entries: readonly ImprintEntry[]): Pick<Masthead, 'issn' | 'cn'> {
  const issn = entries.map(issnOf).find((found) => found !== null) ?? null;
  const cn = entries.map(({ lines }) => /CN\s*\d\d-\d{4}(?:\/[A-Z\d.-]+)?/.exec(lines.join(' '))?.[0]).find(Boolean);
  const characters = issn?.toUpperCase().replace(/[^\dX]/g, '') ?? '';
  return { issn: issn === null ? null : `${characters.slice(0, 4)}-${characters.slice(4)}`, cn: cn ?? null };
}

/** As it is written, under a label that says what it is, or behind its name. */
function issnOf({ label, lines }: ImprintEntry): string | null {
  const written = lines.join(' ');
  return ISSN_LABEL.test(label) || /ISSN/i.test(written) ? (ISSN.exec(written)?.[0] ?? null) : null;
}

/** The numbers that issue.yaml names; `eissn` is that of the electronic edition. */
interface WrittenNumbers extends Pick<Masthead, 'issn' | 'cn' | 'imprint'> {
  readonly eissn?: string | null;
}

/** What in the numbers and prices of issue.yaml has not the form it ought to have; `at` gives the place of an entry. */
export function questionableForms(
  { issn, eissn = null, cn, imprint }: WrittenNumbers,
  file: string,
  at: (path: readonly string[]) => Point,
): Diagnostic[] {
  const found: Diagnostic[] = wrongIssns({ issn, eissn, imprint }, file, at);
  const ask = (rule: string, path: readonly string[], message: string, hint: string) =>
    found.push(diagnostic('warning', rule, file, at(path), message, hint));
  const askCn = (path: readonly string[], written: string) => {
    if (CN.test(written) || PERMIT.test(written)) return;
    ask('cn-number', path, `“${written}”不像国内统一连续出版物号`, '写成 CN 11-1234/D 的样子：地区号-序号/分类号');
  };
  if (cn !== null) askCn(['cn'], cn.trim());
  for (const { label, lines } of imprint) {
    const path = ['imprint', label];
    const written = lines.join(' ');
    if (CN_LABEL.test(label)) askCn(path, written);
    if (PRICE_LABEL.test(label) && !PRICE.test(written) && !FREE.test(written))
      ask('price-form', path, `“${label}: ${written}”看不出是多少钱`, '写上币种，如 15.00元；不收费的写“免费”或“赠阅”');
    if (POST_LABEL.test(label) && !written.split(/[，,、；;\s]+/).every((code) => POST.test(code)))
      ask('post-number', path, `“${label}: ${written}”不像邮发代号`, '写成 2-41 的样子，短横用半角');
  }
  return found;
}

/** Numbers with a wrong check digit, in `issn:` or in the imprint; no bar code is printed of them. */
function wrongIssns(
  { issn, eissn = null, imprint }: Omit<WrittenNumbers, 'cn'>,
  file: string,
  at: (path: readonly string[]) => Point,
): Diagnostic[] {
  const written = [
    { path: ['issn'], issn },
    { path: ['eissn'], issn: eissn },
    ...imprint.map((entry) => ({ path: ['imprint', entry.label], issn: issnOf(entry) })),
  ];
  return written.flatMap(({ path, issn }) => {
    const right = issn === null ? null : issnMistake(issn);
    if (right === null) return [];
    const message = `${issn} 的校验码不对：前七位若没有错，末位应为 ${right}`;
    return [diagnostic('warning', 'issn-check', file, at(path), message, '对照刊号证改正；改好之前不印条码')];
  });
}
