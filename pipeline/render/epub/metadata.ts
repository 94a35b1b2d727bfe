/** The package document (EPUB 3.3 §5): metadata, manifest, spine. */
import type { Issue } from '../../model/document.ts';
import { articlesOf } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { element, empty, file, legible, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { dateOf, modifiedOf } from './identity.ts';

/** A file in the manifest; one with `spine` is read in that order. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties?: string | undefined;
  readonly spine?: boolean;
}

export interface PackageFacts {
  readonly issue: Issue;
  readonly language: string;
  readonly identifier: string;
  readonly title: string;
  readonly accessibility: string;
  /** Lines from top to bottom, pages from right to left. */
  readonly isVertical: boolean;
  /** Whether the pages of the print edition are listed. */
  readonly hasPages: boolean;
  readonly items: readonly ManifestItem[];
  readonly hasPictures: boolean;
  /** Whether every picture has words that say what it shows. */
  readonly isDescribed: boolean;
  /** Whether there are formulas; each is MathML with words that say it. */
  readonly hasFormulas: boolean;
  readonly hasRuby: boolean;
  /** Id of the cover picture's item. */
  readonly cover: string;
}

/** The finished package document. */
export function packageDocument(facts: PackageFacts): string {
  const root = element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book',
      'xml:lang': facts.language,
      prefix: 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/',
    },
    onLines(metadata(facts), manifest(facts.items), spine(facts)),
  );
  return file(root);
}

function metadata(facts: PackageFacts): Markup {
  const { masthead } = facts.issue;
  return element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    onLines(
      element('dc:identifier', { id: 'book' }, text(facts.identifier)),
      term('identifier', masthead.issn === null ? null : `urn:issn:${masthead.issn.trim()}`),
      term('identifier', masthead.cn),
      element('dc:title', { id: 'title' }, text(facts.title)),
      refinement('title', 'title-type', 'main'),
      term('language', facts.language),
      property('dcterms:modified', modifiedOf(masthead)),
      ...creators(facts.issue),
      term('publisher', masthead.publisher),
      term('date', dateOf(masthead)),
      term('description', masthead.description),
      ...subjects(facts.issue),
      ...collection(facts.issue),
      ...printSource(facts),
      ...accessibility(facts),
      property('ibooks:specified-fonts', 'true'),
      empty('meta', { name: 'cover', content: facts.cover }),
      // What Kindle goes by.
      facts.isVertical ? empty('meta', { name: 'primary-writing-mode', content: 'vertical-rl' }) : NOTHING,
    ),
  );
}

/** Every author once, in the order of the bylines. */
function creators(issue: Issue): Markup[] {
  const names = articlesOf(issue).flatMap((article) => article.authors.map((author) => joined(author.name)));
  return distinct(names).flatMap((name, index) => {
    const id = `author-${index + 1}`;
    return [
      element('dc:creator', { id }, text(name)),
      refinement(id, 'role', 'aut', 'marc:relators'),
      refinement(id, 'display-seq', String(index + 1)),
    ];
  });
}

function subjects(issue: Issue): Markup[] {
  const keywords = articlesOf(issue).flatMap((article) => article.keywords.map(joined));
  return distinct(keywords).map((keyword) => term('subject', keyword));
}

/** The journal this is a number of (EPUB 3.3 §D.3.3). */
function collection({ masthead }: Issue): Markup[] {
  if (masthead.journal.trim() === '') return [];
  const { year, number, issn } = masthead;
  const position =
    year !== null && number !== null && year > 0 && number > 0 ? `${year}.${String(number).padStart(2, '0')}` : null;
  return [
    element('meta', { property: 'belongs-to-collection', id: 'journal' }, text(masthead.journal)),
    refinement('journal', 'collection-type', 'series'),
    position === null ? NOTHING : refinement('journal', 'group-position', position),
    issn === null || issn.trim() === ''
      ? NOTHING
      : refinement('journal', 'dcterms:identifier', `urn:issn:${issn.trim()}`),
  ];
}

const ALWAYS = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'ARIA'];

/** What the page numbers are those of (EPUB Accessibility 1.1 §3.3.2). */
function printSource({ title, hasPages }: PackageFacts): Markup[] {
  if (!hasPages) return [];
  return [element('dc:source', { id: 'print' }, text(`${title} PDF`)), refinement('print', 'source-of', 'pagination')];
}

/** Only what is true of this book (EPUB Accessibility 1.1 §2); captions are the alternatives of pictures, and one without leaves something that only eyes see. */
function accessibility(facts: PackageFacts): Markup[] {
  const { accessibility: summary, hasPictures, isDescribed, hasFormulas, hasPages, hasRuby, isVertical } = facts;
  const features = [
    ...ALWAYS,
    ...(hasPictures && isDescribed ? ['alternativeText'] : []),
    ...(hasPages ? ['pageNavigation', 'pageBreakMarkers'] : []),
    ...(hasFormulas ? ['MathML', 'describedMath'] : []),
    ...(hasRuby ? ['rubyAnnotations'] : []),
    ...(isVertical ? ['verticalWriting'] : []),
  ];
  return [
    property('schema:accessMode', 'textual'),
    hasPictures ? property('schema:accessMode', 'visual') : NOTHING,
    hasPictures ? property('schema:accessModeSufficient', 'textual,visual') : NOTHING,
    isDescribed ? property('schema:accessModeSufficient', 'textual') : NOTHING,
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', summary),
  ];
}

function manifest(items: readonly ManifestItem[]): Markup {
  const lines = items.map(({ id, href, type, properties }) =>
    empty('item', { id, href, 'media-type': type, properties }),
  );
  return element('manifest', {}, onLines(...lines));
}

function spine({ items, isVertical }: PackageFacts): Markup {
  const direction = isVertical ? 'rtl' : 'ltr';
  const read = items.filter((item) => item.spine === true).map(({ id }) => empty('itemref', { idref: id }));
  return element('spine', { toc: 'ncx', 'page-progression-direction': direction }, onLines(...read));
}

/** A Dublin Core element, or nothing: an empty one is an error. */
function term(name: string, value: string | null): Markup {
  return value === null || isBlank(value) ? NOTHING : element(`dc:${name}`, {}, text(value));
}

function property(name: string, value: string): Markup {
  return element('meta', { property: name }, text(value));
}

function refinement(id: string, name: string, value: string, scheme?: string): Markup {
  return element('meta', { refines: `#${id}`, property: name, scheme }, text(value));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => legible(value).trim()).filter((value) => value !== ''))];
}

function isBlank(value: string): boolean {
  return value.trim() === '';
}
