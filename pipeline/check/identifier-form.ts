import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Masthead, type Text } from '../model/document.ts';
import { orcidsOf } from '../model/facts.ts';
import { extentAt, joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

// 10.13000/j.cnki.1000-0000.2024.03.002
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[\x21-\x7e]+$/;
// 1000-0000(2024)03-0012-09: ISSN, year, number, first page, how many pages
const ARTICLE_NUMBER = /^(\d{4}-?\d{3}[\dXx])[（(](\d{4})[）)](?:[A-Z]?)(\d{1,2})[-–—](\d{3,5})[-–—](\d{1,3})$/;
// G127   F323.3   D630；F124.5   TP391.1
const CLASSIFICATION = /^[A-KN-VXZ][A-Z]?\d*(?:[-.]\d+)*(?:[+:=/][A-Z\d.]+)*$/;
const BETWEEN_CLASSES = /[;；,，、\s]+/;

/**
 * DOI, 文章编号, 中图分类号, 文献标识码 and ORCID have the form that their standards lay down, belong to the issue, and are not another article's; silent about
 * what is absent.
 */
export const identifierForm: Rule = (article, { issue }): Diagnostic[] => {
  const { doi, articleNumber, classification, documentCode } = article.identifiers;
  const ask = (text: Text, message: string, hint: string) =>
    diagnostic('warning', 'identifier-form', article.at.file, extentAt(text, 0, joined(text).length), message, hint);
  const said = (text: Text | null) => (text === null ? '' : joined(text).trim());
  const found: Diagnostic[] = [];
  if (doi !== null && !DOI.test(bareDoi(said(doi))))
    found.push(ask(doi, `“${said(doi)}”不像 DOI`, '写成 10.13000/j.cnki.1000-0000.2024.03.002 的样子'));
  const twin =
    doi === null
      ? undefined
      : articlesOf(issue).find(
          (one) =>
            one !== article && one.title !== article.title && bareDoi(said(one.identifiers.doi)) === bareDoi(said(doi)),
        );
  if (doi !== null && twin !== undefined)
    found.push(ask(doi, `DOI 与《${joined(twin.title)}》的相同`, '每篇一个 DOI，核对后改正'));
  if (articleNumber !== null) {
    const wrong = numberFault(said(articleNumber), issue.masthead);
    if (wrong !== null)
      found.push(
        ask(
          articleNumber,
          `文章编号“${said(articleNumber)}”${wrong}`,
          'ISSN(年)期-首页-页数，如 1000-0000(2024)03-0012-09',
        ),
      );
  }
  if (
    classification !== null &&
    !said(classification)
      .split(BETWEEN_CLASSES)
      .every((one) => CLASSIFICATION.test(one))
  )
    found.push(ask(classification, `“${said(classification)}”不像中图分类号`, '照《中国图书馆分类法》写，如 F323.3'));
  if (documentCode !== null && !/^[A-EＡ-Ｅ]$/.test(said(documentCode)))
    found.push(
      ask(
        documentCode,
        `文献标识码“${said(documentCode)}”不是 A 到 E`,
        'A 理论与应用研究，B 实用技术成果，C 业务指导与管理，D 动态信息，E 文件资料',
      ),
    );
  for (const { value, matter } of orcidsOf(article))
    if (!isOrcid(value)) found.push(ask(matter.text, `ORCID ${value} 的校验位不对`, '到 orcid.org 核对'));
  return found;
};

/** A DOI without the address before it. */
function bareDoi(words: string): string {
  return words.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase();
}

function numberFault(words: string, { issn, year, number }: Masthead): string | null {
  const parts = ARTICLE_NUMBER.exec(words.replace(/\s/g, ''));
  if (parts === null) return '的写法不对';
  const [, ownIssn, ownYear, ownNumber] = parts;
  if (issn !== null && bareIssn(ownIssn!) !== bareIssn(issn)) return `里的 ISSN 与本刊的 ${issn} 不同`;
  if (year !== null && Number(ownYear) !== year) return `里的年份与本期的 ${year} 不同`;
  if (number !== null && Number(ownNumber) !== number) return `里的期号与本期的 ${number} 不同`;
  return null;
}

function bareIssn(issn: string): string {
  return issn.replace(/[^\dX]/gi, '').toUpperCase();
}

/** ISO 7064 mod 11-2. */
function isOrcid(id: string): boolean {
  const digits = id.replace(/-/g, '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return (check === 10 ? 'X' : String(check)) === digits.at(-1);
}
