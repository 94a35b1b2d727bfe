/** What a schema does not say of a DOCX and Word still minds; each check gives what it finds wrong. */

import { bookmarkPlace } from '../../../pipeline/model/bookmarks.ts';
import { type Node, named, parse } from '../xml.ts';
import type { Parts } from './book.ts';

export const CHECKS: Readonly<Record<string, (parts: Parts) => string[]>> = {
  'every part is well-formed': (parts) =>
    Object.entries(parts).flatMap(([name, xml]) => {
      try {
        parse(xml);
        return [];
      } catch {
        return [name];
      }
    }),
  'every style used is defined': (parts) => {
    const defined = stylesIn(parts).map((style) => style.attributes['w:styleId']);
    return flowParts(parts)
      .flatMap((part) => named(part, 'w:pStyle', 'w:rStyle', 'w:tblStyle'))
      .map((use) => use.attributes['w:val']!)
      .filter((id) => !defined.includes(id));
  },
  'styles refer to styles': (parts) => {
    const defined = stylesIn(parts).map((style) => style.attributes['w:styleId']);
    return stylesIn(parts)
      .flatMap((style) => named(style, 'w:basedOn', 'w:next', 'w:link'))
      .map((use) => use.attributes['w:val']!)
      .filter((id) => !defined.includes(id));
  },
  'style ids and names are unique': (parts) => [
    ...twice(stylesIn(parts).map((style) => style.attributes['w:styleId']!)),
    ...twice(stylesIn(parts).map((style) => named(style, 'w:name')[0]!.attributes['w:val']!)),
  ],
  'bookmark ids and names are unique': (parts) => {
    const starts = bookmarkEnds(parts, 'w:bookmarkStart');
    return [
      ...twice(starts.map((start) => start.attributes['w:id']!)),
      ...twice(starts.map((start) => start.attributes['w:name']!)),
    ];
  },
  'bookmark names are ones Word keeps': (parts) =>
    bookmarkEnds(parts, 'w:bookmarkStart')
      .map((start) => start.attributes['w:name']!)
      // What cross-references lead to is called as Word calls it, then as the paragraph it stands in.
      .filter((name) => name.length > 40 || bookmarkPlace(name.replace(/^_Ref|_n$/g, ''))?.copy !== 0),
  'bookmarks are closed': (parts) => {
    const ids = (name: string) => bookmarkEnds(parts, name).map((node) => node.attributes['w:id']!);
    const ends = ids('w:bookmarkEnd');
    return ids('w:bookmarkStart').filter((id) => ends.filter((end) => end === id).length !== 1);
  },
  'comments are there and stand somewhere': (parts) => {
    const there = parts['word/comments.xml'];
    const comments =
      there === undefined ? [] : named(parse(there), 'w:comment').map((node) => node.attributes['w:id']!);
    const ends = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].map((name) =>
      named(body(parts), name).map((node) => node.attributes['w:id']!),
    );
    return [
      ...twice(comments),
      ...ends.flatMap((ids) => [...twice(ids), ...ids.filter((id) => !comments.includes(id))]),
      ...ends.flatMap((ids) => comments.filter((id) => !ids.includes(id))),
    ];
  },
  'drawings have ids of their own': (parts) => twice(named(body(parts), 'wp:docPr').map((node) => node.attributes.id!)),
  'fields are closed': (parts) =>
    flowParts(parts).flatMap((part) => {
      const types = named(part, 'w:fldChar').map((node) => node.attributes['w:fldCharType']);
      const count = (type: string) => types.filter((one) => one === type).length;
      return count('begin') === count('end') && count('begin') === count('separate') ? [] : [`${types}`];
    }),
  'links lead somewhere': (parts) => {
    const names = named(body(parts), 'w:bookmarkStart').map((start) => start.attributes['w:name']!);
    const anchors = named(body(parts), 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? []);
    return anchors.filter((anchor) => !names.includes(anchor));
  },
  'relationships are there': (parts) =>
    ['document', 'footnotes'].flatMap((part) => {
      const rels = parse(parts[`word/_rels/${part}.xml.rels`]!);
      const known = named(rels, 'Relationship').map((one) => one.attributes.Id);
      const used = [...parts[`word/${part}.xml`]!.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map((match) => match[1]!);
      return [...used.filter((id) => !known.includes(id)), ...twice(known as string[])];
    }),
  'every bookmark is in the base text, and what the base text has is bookmarked': (parts) => {
    const blocks = named(parse(parts['customXml/item1.xml']!), 'block');
    const base = blocks.flatMap(({ attributes: { bookmark, last } }) => [
      bookmark!,
      ...(last === undefined ? [] : [last]),
    ]);
    const names = bookmarkEnds(parts, 'w:bookmarkStart')
      .map((start) => start.attributes['w:name']!)
      // What cross-references lead to stands inside the paragraphs.
      .filter((name) => !name.startsWith('_Ref'));
    const known = new Set(names);
    return [
      ...names.filter((name) => !base.includes(name)),
      ...base.filter((name) => !known.has(name)),
      ...twice(base),
    ];
  },
  'every section has one end': (parts) => {
    const ends = named(body(parts), 'w:sectPr');
    const parents = named(body(parts), 'w:pPr', 'w:body').filter((node) =>
      node.children.some((child) => typeof child !== 'string' && child.name === 'w:sectPr'),
    );
    return ends.length === parents.length ? [] : [`${ends.length} ends in ${parents.length} places`];
  },
  'tables end before a paragraph': (parts) =>
    named(body(parts), 'w:body', 'w:tc').flatMap((node) => {
      const inner = node.children.filter((child): child is Node => typeof child !== 'string');
      const last = inner.filter(({ name }) => name !== 'w:sectPr').at(-1);
      return last?.name === 'w:p' || last === undefined ? [] : [`${node.name} ends in ${last.name}`];
    }),
  'every note is called once': (parts) => {
    const called = named(body(parts), 'w:footnoteReference').map((node) => node.attributes['w:id']!);
    const notes = named(parse(parts['word/footnotes.xml']!), 'w:footnote')
      .map((node) => node.attributes['w:id']!)
      .filter((id) => Number(id) > 0);
    return [
      ...twice(called),
      ...called.filter((id) => !notes.includes(id)),
      ...notes.filter((id) => !called.includes(id)),
    ];
  },
  'parts have content types': (parts) => {
    const types = parts['[Content_Types].xml']!;
    return Object.keys(parts).filter((name) => {
      const extension = name.split('.').at(-1);
      return !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${extension}"`);
    });
  },
};

/** The ends of bookmarks in text and footnotes, which share their ids and names. */
export function bookmarkEnds(parts: Parts, name: string): Node[] {
  return [body(parts), parse(parts['word/footnotes.xml']!)].flatMap((part) => named(part, name));
}

export function failures(parts: Parts): string[] {
  return Object.entries(CHECKS).flatMap(([name, check]) => check(parts).map((found) => `${name}: ${found}`));
}

export function body(parts: Parts): Node {
  return parse(parts['word/document.xml']!);
}

export function stylesIn(parts: Parts): Node[] {
  return named(parse(parts['word/styles.xml']!), 'w:style');
}

function flowParts(parts: Parts): Node[] {
  return Object.keys(parts)
    .filter((name) => /^word\/(document|footnotes|endnotes|comments|head\d+|header\d+|footer\d+)\.xml$/.test(name))
    .map((name) => parse(parts[name]!));
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
