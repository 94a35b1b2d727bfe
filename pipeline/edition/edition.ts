/** An issue in the script of an edition: every text converted as a whole, nothing else changed. */
import { type Article, type Block, type Edition, type Issue, type Text, unreachable } from '../model/document.ts';
import { type Convert, converter } from './opencc.ts';
import { cornerQuotes } from './quotes.ts';
import { recut } from './recut.ts';

/** The conversion of plain strings into an edition's script and marks: journal names, section titles, a style's words. */
export async function wording(edition: Edition): Promise<Convert> {
  const convert = await converter(edition);
  return edition === 'zh-Hans' ? convert : (text) => cornerQuotes(convert(text));
}

/** The issue in the edition's script; places still mean the manuscript. */
export function toEdition(issue: Issue, convert: Convert): Issue {
  const { masthead } = issue;
  return {
    ...issue,
    masthead: {
      ...masthead,
      journal: convert(masthead.journal),
      publisher: masthead.publisher === null ? null : convert(masthead.publisher),
      description: masthead.description === null ? null : convert(masthead.description),
    },
    sections: issue.sections.map((section) => ({
      title: section.title === null ? null : convert(section.title),
      articles: section.articles.map((article) => convertArticle(article, (text) => recut(text, convert))),
    })),
  };
}

type ConvertText = (text: Text) => Text;

function convertArticle(article: Article, convert: ConvertText): Article {
  const optional = (text: Text | null) => (text === null ? null : convert(text));
  const within = <Node extends { readonly text: Text }>(node: Node): Node => ({ ...node, text: convert(node.text) });
  return {
    ...article,
    title: convert(article.title),
    subtitle: optional(article.subtitle),
    authors: article.authors.map((author) => ({ ...author, name: convert(author.name) })),
    affiliations: article.affiliations.map(within),
    abstract: optional(article.abstract),
    keywords: article.keywords.map(convert),
    classification: optional(article.classification),
    body: article.body.map((block) => convertBlock(block, convert)),
    notes: article.notes.map(within),
    references: article.references.map(within),
    endMatter: article.endMatter.map(within),
  };
}

function convertBlock(block: Block, convert: ConvertText): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: convert(block.text) };
    case 'list':
      return { ...block, items: block.items.map(convert) };
    case 'quotation':
      return { ...block, paragraphs: block.paragraphs.map(convert) };
    case 'verse':
      return { ...block, lines: block.lines.map(convert) };
    case 'table':
      return {
        ...block,
        caption: block.caption === null ? null : convert(block.caption),
        rows: block.rows.map((row) => row.map(convert)),
      };
    case 'figure':
      return { ...block, caption: block.caption === null ? null : convert(block.caption) };
    default:
      return unreachable(block);
  }
}
