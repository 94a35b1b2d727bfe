import { matched, passagePlaces, type Rule, warn } from './rule.ts';

const RANGE =
  /(?<![\d.:：/年月第\-–—~～])(\d+(?:\.\d+)?)(?:[-–—~～－]|至|到)(\d+(?:\.\d+)?)([%％‰]|[万亿](?!元?[吨平立公千]))/g;

/**
 * Both ends of a range carry their %, 万 or 亿 (GB/T 15835—2011 5.1.3); silent about units, which the first may leave
 * out, and where both ends have them.
 */
export const rangeUnit: Rule = (article) =>
  passagePlaces(article, RANGE).map(({ passage, match }) => {
    const [found, from, to, unit] = match;
    const message = `范围的前一个数缺“${unit}”：“${found}”`;
    return warn(article, 'range-unit', matched(passage, match), message, `写作“${from}${unit}～${to}${unit}”`);
  });
