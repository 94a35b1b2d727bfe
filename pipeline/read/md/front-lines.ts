/** Front matter as the lines in which a manuscript without it would say the same. */
import { lineOf } from '../source/lines.ts';
import { withFormulas } from '../source/masks.ts';
import type { SourceLine } from '../source/source.ts';
import type { Told } from '../source/told.ts';
import type { FrontKey } from './front-keys.ts';
import type { FrontField, FrontMatter } from './front-matter.ts';
import { frontPeople, withEnglishTies } from './front-people.ts';
import type { Manuscript } from './manuscript.ts';

/** In the order in which an article has them; the label, and whether each value has it anew. */
const LABELS: readonly {
  readonly key: FrontKey;
  readonly label: string;
  readonly english?: string;
  readonly each?: true;
}[] = [
  { key: 'abstract', label: '摘要', each: true },
  { key: 'keywords', label: '关键词' },
  { key: 'classification', label: '中图分类号' },
  { key: 'documentCode', label: '文献标识码' },
  { key: 'articleNumber', label: '文章编号' },
  { key: 'doi', label: 'DOI' },
];
const ENGLISH: typeof LABELS = [
  { key: 'title', label: '英文题名' },
  { key: 'authors', label: '英文作者' },
  { key: 'affiliations', label: '英文单位' },
  { key: 'abstract', label: '英文摘要', each: true },
  { key: 'keywords', label: '英文关键词' },
];
const BELOW: typeof LABELS = [
  { key: 'correction', label: '更正', each: true },
  { key: 'retraction', label: '撤稿', each: true },
  { key: 'received', label: '收稿日期' },
  { key: 'revised', label: '修回日期' },
  { key: 'accepted', label: '录用日期' },
  { key: 'funding', label: '基金项目' },
  { key: 'biography', label: '作者简介', each: true },
  { key: 'corresponding', label: '通信作者' },
  { key: 'orcid', label: 'ORCID' },
  { key: 'email', label: 'E-mail' },
  { key: 'editor', label: '责任编辑' },
];
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
  const line = (words: string, { point }: FrontField, told: Told = PARAGRAPH): SourceLine[] => {
    const made = lineOf(withFormulas(manuscript.clean(words, point, [])), told, 1);
    return made === null ? [] : [made];
  };
  const fields = withEnglishTies(front.fields);
  const labelled = (rows: typeof LABELS, isEnglish: boolean) =>
    rows.flatMap(({ key, label, each }) =>
      fields
        .filter((field) => field.key === key && field.isEnglish === isEnglish)
        .flatMap((field) =>
          (each === true ? field.values : [field.values.join('；')]).flatMap((words) =>
            line(`${label}：${words}`, field),
          ),
        ),
    );
  const titles = (['title', 'subtitle'] as const).flatMap((key) =>
    front.fields
      .filter((field) => field.key === key && !field.isEnglish)
      .flatMap((field) => line(field.values.join(' '), field, { kind: key })),
  );
  const people = frontPeople(front.fields);
  const peopleLines = (rows: typeof people.above) => rows.flatMap(({ words, field }) => line(words, field));
  return {
    above: [...titles, ...peopleLines(people.above), ...labelled(LABELS, false), ...labelled(ENGLISH, true)],
    below: [...labelled(BELOW, false), ...peopleLines(people.below)],
  };
}
