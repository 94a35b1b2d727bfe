/** What an article is called in both languages, and what it is filed under. */
import type { Article, Section } from '../../model/document.ts';
import { plainFaced } from '../../model/faces.ts';
import { plainTitle } from '../../model/math.ts';
import { bareSubtitle, plainOr } from '../record/words.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { WORDS, type WriteJats } from './inline.ts';

/** 栏目 and 中图分类号, of which there may be several. */
export function categories({ section: own, identifiers }: Article, section: Section, write: WriteJats): Markup {
  const group = (type: string, ...subjects: Markup[]) =>
    element('subj-group', { 'subj-group-type': type }, onLines(...subjects.map((one) => element('subject', {}, one))));
  const heading = section.title ?? (own === null ? null : plainTitle(own));
  const classes = (plainOr(identifiers.classification) ?? '').split(/[；;，,\s]+/).filter((one) => one !== '');
  const isOwn = own !== null && plainTitle(own) === heading;
  const groups = [
    heading === null || heading === '' ? NOTHING : group('heading', isOwn ? write(own, WORDS) : text(heading)),
    classes.length === 0 ? NOTHING : group('clc', ...classes.map(text)),
  ].filter((one) => one !== '');
  return groups.length === 0 ? NOTHING : element('article-categories', {}, onLines(...groups));
}

/** title-group */
export function titleGroup({ title, subtitle, english }: Article, write: WriteJats): Markup {
  const translated = english?.title ?? null;
  return element(
    'title-group',
    {},
    onLines(
      element('article-title', {}, write(plainFaced(title))),
      subtitle === null ? NOTHING : element('subtitle', {}, write(plainFaced(bareSubtitle(subtitle)))),
      translated === null
        ? NOTHING
        : element('trans-title-group', { 'xml:lang': 'en' }, element('trans-title', {}, write(plainFaced(translated)))),
    ),
  );
}
