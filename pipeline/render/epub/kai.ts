/** 楷 brought along where the editor wishes it, since few readers outside Apple's have one. */
import { type Article, articlesOf, type Block, type Issue, type Text } from '../../model/document.ts';
import { blockTexts } from '../../model/outline.ts';
import { joined } from '../../model/runs.ts';
import type { StyleWords } from '../../style.ts';
import type { Job } from '../renderer.ts';
import { type Embedded, embedded, fontFace, NOTHING_EMBEDDED } from './embed.ts';

/** 楷 has Western quotation marks, and sets the marks of Traditional Chinese in the corner of the em: 宋 has better ones. */
const NOT_IN_HANS = /[“”‘’]/;
const NOT_IN_HANT = /[“”‘’、，。；：！？]/;

/** The first family in the stack for 楷 in templates/book.css. */
const FAMILY = 'Book Kai';

/** The characters of a book that its stylesheet sets in 楷; nothing where issue.yaml does not ask for them. */
export async function kaiFont({ issue, edition, style, fonts, wishes }: Job): Promise<Embedded> {
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
  const words = articlesOf(issue).flatMap(textsInKai).map(joined);
  return [byline, affiliation, between, '0123456789.,；', ...words].join('');
}

/** As in templates/book.css: subtitle, byline, 作者单位, abstract, quotations, verse, and whatever is emphasised. */
function textsInKai(article: Article): Text[] {
  const { subtitle, authors, affiliations, abstract, keywords, classification, body } = article;
  return [
    ...[subtitle, abstract, classification].filter((text) => text !== null),
    ...authors.flatMap(({ role, name }) => (role === null ? [name] : [role, name])),
    ...affiliations.map(({ text }) => text),
    ...keywords,
    ...body.flatMap((block) => (isInKai(block) ? blockTexts(block) : blockTexts(block).map(emphasised))),
  ];
}

function isInKai({ kind }: Block): boolean {
  return kind === 'quotation' || kind === 'verse';
}

function emphasised(text: Text): Text {
  return { ...text, runs: text.runs.filter(({ marks }) => marks.some((mark) => mark.kind === 'emphasis')) };
}
