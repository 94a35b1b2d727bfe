/** What a book must hold, worked out from the model alone. */
import type { Article, Block, Issue, Text } from '../../../pipeline/model/document.ts';

/** The contents as nested labels. */
export interface Label {
  readonly label: string;
  readonly children: readonly Label[];
}

/** The texts of an article in the order in which they are read, each run as `shown`; blank ones left out. */
export function textsOf(article: Article, shown: (run: string) => string = (run) => run): string[] {
  const { title, subtitle, authors, abstract, keywords, identifiers, english } = article;
  const texts = [
    title,
    subtitle,
    ...authors.flatMap((author) => [author.role, author.name]),
    ...abstract,
    ...keywords,
    identifiers.classification,
    identifiers.documentCode,
    identifiers.articleNumber,
    identifiers.doi,
    ...article.body.flatMap(blockTexts),
    ...article.notes.map((note) => note.text),
    ...article.references.map((entry) => entry.text),
    english?.title ?? null,
    ...(english?.authors.map((author) => author.name) ?? []),
    ...(english?.affiliations.map((affiliation) => affiliation.text) ?? []),
    ...(english?.abstract ?? []),
    ...(english?.keywords ?? []),
    ...article.affiliations.map((affiliation) => affiliation.text),
    ...article.endMatter.map((line) => line.text),
  ];
  const present = texts.flatMap((text) => (text === null ? [] : [text.runs.map((run) => shown(run.text)).join('')]));
  return present.filter((text) => text.trim() !== '');
}

/** The contents tree that the issue's sections, titles and headings make, and the 版权页 before or behind them. */
export function labelsOf(issue: Issue, imprint = '版权页', place: 'front' | 'back' = 'front'): Label[] {
  const listed = issue.sections.flatMap(({ title, articles }) => {
    const labels = articles.map((article) => ({ label: label(article.title), children: headingLabels(article) }));
    return title === null ? labels : [{ label: title, children: labels }];
  });
  const aside = issue.masthead.imprint.length > 0 ? [{ label: imprint, children: [] }] : [];
  return place === 'front' ? [...aside, ...listed] : [...listed, ...aside];
}

function blockTexts(block: Block): (Text | null)[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'quotation':
      return [...block.paragraphs];
    case 'verse':
      return [...block.lines];
    case 'table':
      return [block.caption, block.unit, ...block.rows.flat().flatMap(({ paragraphs }) => paragraphs), ...block.notes];
    case 'figure':
      return [block.caption];
    case 'equation':
      return [block.text, block.number];
  }
}

interface Growing {
  readonly label: string;
  readonly level: number;
  readonly children: Growing[];
}

function headingLabels(article: Article): Label[] {
  const root: Growing = { label: '', level: 0, children: [] };
  const path = [root];
  for (const block of article.body) {
    if (block.kind !== 'heading') continue;
    while (path.at(-1)!.level >= block.level) path.pop();
    const entry = { label: label(block.text), level: block.level, children: [] };
    path.at(-1)!.children.push(entry);
    path.push(entry);
  }
  return root.children.map(withoutLevel);
}

function withoutLevel({ label, children }: Growing): Label {
  return { label, children: children.map(withoutLevel) };
}

/** A text without the labels that call notes. */
function label(text: Text): string {
  const runs = text.runs.filter((run) => !run.marks.some((mark) => mark.kind === 'note'));
  return runs
    .map((run) => run.text)
    .join('')
    .trim();
}
