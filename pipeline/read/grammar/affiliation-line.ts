/** A line under the byline that says where the authors work. */
import { anyOffice, officesThat, placedOffices, tails } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import { markerOf } from './marker.ts';

const organisation = once(
  () => new RegExp(`${anyOffice()}|[省市县区]$|${tails('below')}$|${placedOffices('signs')}[）)]$`, 'u'),
);

const endsAsOrganisation = once(
  () => new RegExp(`\\p{Script=Han}{2}(?:${officesThat('bare')}|${placedOffices('bare')})$`, 'u'),
);

// （南江水利水电勘测院，江城 430061）: a place and its postcode say enough, whatever the office is called.
const POSTED = /^[（(]\s*[^（()）。]{4,60}[，,]\s*\p{Script=Han}{2,10}\s*\d{6}\s*[）)]$/u;

/** A line under the byline that says where the authors work: （某大学 某学院，某市 100000）, 1.某大学. */
export function isAffiliationLine(chars: string): boolean {
  if (chars.length > 200 || /[。！？]$/.test(chars)) return false;
  const isPosted = /\d{6}\s*[）)]?$/.test(chars);
  const bracketed = /^[（(].*[）)]$/.test(chars);
  const numbered = /^(?:\d|[①-⑨¹²³])[.．、\s]*\p{Script=Han}/u.test(chars) && /\d{6}/.test(chars);
  const withPostcode = isPosted && /\p{Script=Han}.*[，,\s]\s*\d{6}$/u.test(chars);
  if (isPosted && POSTED.test(chars)) return true;
  return ((bracketed || numbered || withPostcode) && organisation().test(chars)) || isBareOrganisation(chars);
}

/** 某大学马克思主义学院, on a line of its own. */
function isBareOrganisation(chars: string): boolean {
  return (
    chars.length <= 40 &&
    endsAsOrganisation().test(chars) &&
    !/[，。；：、？！]/.test(chars) &&
    markerOf(chars) === null
  );
}
