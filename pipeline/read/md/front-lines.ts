/** Front matter as the lines in which a manuscript without it would say the same. */

import { lineOf } from '../source/lines.ts';
import { withFormulas } from '../source/masks.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import type { FrontField, FrontMatter } from './front-matter.ts';
import type { Manuscript } from './manuscript.ts';

const ABOVE = ['title', 'subtitle', 'authors', 'abstract', 'keywords'] as const;
const PARAGRAPH: Told = { kind: 'paragraph' };

/** The lines that open the article, and those that end it. */
export function frontLines(front: FrontMatter, manuscript: Manuscript): { above: SourceLine[]; below: SourceLine[] } {
  for (const { words, at } of front.others) {
    manuscript.say('info', 'front-matter-dropped', at, `文件开头的“${words}”不是正文，没有收进来`);
  }
  for (const { words, at } of front.records) {
    const hint = '单位写成单独的一项 affiliation:，其余的写进正文';
    manuscript.say('warning', 'front-matter-dropped', at, `文件开头的“${words}”没有收进来`, hint);
  }
  const lines = (key: FrontField['key']) =>
    front.fields.filter((field) => field.key === key).flatMap((field) => fieldLine(field, manuscript));
  return { above: ABOVE.flatMap(lines), below: lines('affiliations') };
}

function fieldLine({ key, values, point }: FrontField, manuscript: Manuscript): SourceLine[] {
  const told: Told = key === 'title' || key === 'subtitle' ? { kind: key } : PARAGRAPH;
  const line = lineOf(withFormulas(manuscript.clean(written(key, values), point, [])), told, 1);
  return line === null ? [] : [line];
}

function written(key: FrontField['key'], values: readonly string[]): string {
  switch (key) {
    case 'authors':
      return `●${values.join('\u3000')}`;
    case 'affiliations':
      return `（作者单位：${values.join('；')}）`;
    case 'abstract':
      return `摘要：${values.join(' ')}`;
    case 'keywords':
      return `关键词：${values.join('；')}`;
    default:
      return values.join(' ');
  }
}
