/** 系 that means 是 is 係 in every region; OpenCC takes a single 系 for a department or a string. */
import type { Lock } from './convert.ts';

/** 作者系某校教师, 此说纯系误传, but 本系主任, 本书系统地, 均系着红绳. */
const IS =
  /(?<=作者|本人|笔者|两人|二人|本文|该文|此文|本书|该书|此书|[均皆亦乃纯])系(?![统列数主里着上在好紧住于有成带])/gu;
/** 系某校教师: the label 作者 stands apart from its text. */
const IS_AT_HEAD = /^系(?![统列数主里着上在好紧住于有成带，。、])/u;

/** The places where 系 means 是, in the form given; at the head of a text only where it is a fact about somebody. */
export function copulas(source: string, isFact: boolean, form: string): Lock[] {
  if (!source.includes('系')) return [];
  const places = [...source.matchAll(IS)].map(({ index }) => index);
  if (isFact && IS_AT_HEAD.test(source)) places.unshift(0);
  return places.map((from) => ({ from, to: from + 1, text: form }));
}
