/** 楷 brought along where the editor wishes it, since few readers outside Apple's have one. */

import type { StyleWords } from '../../house/style.ts';
import { type Article, articlesOf, type Issue, type Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { type SlotRole, slotsOf } from '../../model/slots.ts';
import type { Job } from '../renderer.ts';
import { type Embedded, embedded, fontFace, NOTHING_EMBEDDED } from './embed.ts';

/** 楷 has Western quotation marks, and sets the marks of Traditional Chinese in the corner of the em: 宋 has better ones. */
const NOT_IN_HANS = /[“”‘’]/;
const NOT_IN_HANT = /[“”‘’、，。；：！？]/;

/** The first family in the stack for 楷 in templates/book.css. */
const FAMILY = 'Book Kai';

/** What 楷 takes of a job. */
export type KaiJob = Pick<Job, 'issue' | 'edition' | 'style' | 'fonts' | 'wishes'>;

/** The characters of a book that its stylesheet sets in 楷; nothing where issue.yaml does not ask for them. */
export async function kaiFont({ issue, edition, style, fonts, wishes }: KaiJob): Promise<Embedded> {
  if (!wishes.embedKai) return NOTHING_EMBEDDED;
  const face = fonts().faces('kai', 400)[0];
  if (face === undefined) return NOTHING_EMBEDDED;
  const isForeign = edition === 'zh-Hans' ? NOT_IN_HANS : NOT_IN_HANT;
  const characters = [...new Set(wordsInKai(issue, style.words))]
    .filter((character) => !isForeign.test(character) && face.has(character.codePointAt(0)!))
    .sort();
  if (characters.length === 0) return NOTHING_EMBEDDED;
  return { css: `\n${fontFace(FAMILY, 'kai')}\n`, fonts: [await embedded(face, characters, 'kai')] };
}

function wordsInKai(issue: Issue, { byline, affiliation, between }: StyleWords): string {
  const words = articlesOf(issue).flatMap(wordsInKaiOf);
  return [byline, affiliation, between, '0123456789.,；', ...words].join('');
}

/** As in templates/book.css; of what stands in another face, the emphasised. */
const IN_KAI: ReadonlySet<SlotRole> = new Set([
  'subtitle',
  'role',
  'author',
  'affiliation',
  'abstract',
  'keyword',
  'classification',
  'documentCode',
  'articleNumber',
  'doi',
  'quotation',
  'verse',
]);
const EMPHASISED: ReadonlySet<SlotRole> = new Set([
  'heading',
  'paragraph',
  'item',
  'tableCaption',
  'tableUnit',
  'cell',
  'tableNote',
  'figureCaption',
]);

function wordsInKaiOf(article: Article): string[] {
  return slotsOf(article).map(({ role, text }) => {
    if (IN_KAI.has(role)) return joined(text);
    return EMPHASISED.has(role) ? joined(emphasised(text)) : '';
  });
}

function emphasised(text: Text): Text {
  return { ...text, runs: text.runs.filter(({ marks }) => marks.some((mark) => mark.kind === 'emphasis')) };
}
