/** 摘要 and 关键词 in both languages. */
import type { Article, Text } from '../../model/document.ts';
import { plainFaced } from '../../model/faces.ts';
import { element, type Markup, onLines } from '../xhtml/markup.ts';
import { WORDS, type WriteJats } from './inline.ts';

/** abstract and trans-abstract, those that the article has. */
export function abstractElements({ abstract, english }: Article, language: string, write: WriteJats): Markup[] {
  const one = (name: string, tongue: string, paragraphs: readonly Text[]) =>
    paragraphs.length === 0
      ? []
      : [
          element(
            name,
            { 'xml:lang': tongue },
            onLines(...paragraphs.map((content) => element('p', {}, write(content)))),
          ),
        ];
  return [...one('abstract', language, abstract), ...one('trans-abstract', 'en', english?.abstract ?? [])];
}

/** A kwd-group for each language that has keywords. */
export function keywordGroups({ keywords, english }: Article, language: string, write: WriteJats): Markup[] {
  const one = (tongue: string, words: readonly Text[]) =>
    words.length === 0
      ? []
      : [
          element(
            'kwd-group',
            { 'xml:lang': tongue, 'kwd-group-type': 'author' },
            onLines(...words.map((word) => element('kwd', {}, write(plainFaced(word), WORDS)))),
          ),
        ];
  return [...one(language, keywords), ...one('en', english?.keywords ?? [])];
}
