import { once } from '../lexis/once.ts';
import { anyWordOf } from './lists.ts';
import { matched, passagePlaces, type Rule, warn } from './rule.ts';

// What stands before a time of day and not before a ratio or a result: 下午, 5日, 于, 时间：.
const before = () => `${anyWordOf('time-of-day')}|\\d[日号]`;
const CLOCK = '\\d{1,2}[:：]\\d{2}(?![:：]?\\d)';
const times = once(() => new RegExp(`(?<=${before()})[（(]?${CLOCK}(?:[-—–~～至到]+${CLOCK})*`, 'g'));
// 25时, 8点75分, but 用了25时; 3时60分 is none wherever it stands.
const HOUR = '(\\d{1,2})[点时](?=\\d|[半整钟许左前后准就才开到至结散出召举，。；、）]|$)(?:(\\d{1,2})分)?';
const spoken = once(() => new RegExp(`(?<=${before()})${HOUR}|(?<![\\d.])(\\d{1,2})[点时](\\d{2})分`, 'g'));

/**
 * A time of day lies between 0:00 and 24:00; silent about ratios, results, durations and anything without a word before it that tells a
 * time.
 */
export const timeImpossible: Rule = (article) =>
  [
    ...passagePlaces(article, times(), ([found]) =>
      found.match(/\d+[:：]\d+/g)!.some((time) => !exists(...parts(time))),
    ),
    ...passagePlaces(article, spoken(), ([, hour, minute, hours, minutes]) =>
      hour === undefined ? Number(minutes) > 59 && Number(hours) < 25 : !exists(Number(hour), Number(minute ?? 0)),
    ),
  ].map(({ passage, match }) => {
    const shown = match[0].replace(/^[（(]/, '');
    return warn(article, 'time-impossible', matched(passage, match), `没有“${shown}”这个时间`, '核对后改正');
  });

function parts(time: string): [hour: number, minute: number] {
  return time.split(/[:：]/).map(Number) as [number, number];
}

function exists(hour: number, minute: number): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
}
