/** A line under the byline that says where the authors work. */
import { markerOf } from './marker.ts';

const ORGANISATION =
  /大学|学院|学校|研究[院所室中心]|中心|公司|集团|委员会|[省市县区州]委|党校|[省市县区局厅部处]$|医院|银行|出版社|杂志社|协会|学会|图书馆|博物馆|实验室|支队|总队/;

const ENDS_AS_ORGANISATION =
  /\p{Script=Han}{2}(?:大学|学院|学校|中学|小学|党校|研究院|研究所|研究中心|公司|集团|委员会|[省市县区州旗]委|宣传部|组织部|统战部|医院|图书馆|博物馆|文化馆|报社|杂志社|出版社|总工会)$/u;

/** A line under the byline that says where the authors work: （某大学 某学院，某市 100000）, 1.某大学. */
export function isAffiliationLine(chars: string): boolean {
  if (chars.length > 200 || /[。！？]$/.test(chars)) return false;
  const bracketed = /^[（(].*[）)]$/.test(chars);
  const numbered = /^(?:\d|[①-⑨¹²³])[.．、\s]*\p{Script=Han}/u.test(chars) && /\d{6}/.test(chars);
  const withPostcode = /\p{Script=Han}.*[，,\s]\s*\d{6}$/u.test(chars);
  return ((bracketed || numbered || withPostcode) && ORGANISATION.test(chars)) || isBareOrganisation(chars);
}

/** 某大学马克思主义学院, on a line of its own. */
function isBareOrganisation(chars: string): boolean {
  return (
    chars.length <= 40 &&
    ENDS_AS_ORGANISATION.test(chars) &&
    !/[，。；：、？！]/.test(chars) &&
    markerOf(chars) === null
  );
}
