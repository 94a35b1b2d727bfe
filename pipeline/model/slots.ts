/** Every text of an article by its address: the one list that checks, editions, fonts, bookmarks and ids are made from. */
import { mapCell } from './cells.ts';
import { type Article, type Block, type English, type Figure, type Table, type Text, unreachable } from './document.ts';
import { joined } from './runs.ts';

/** What a text is in its article. */
export type SlotRole =
  | 'section'
  | 'title'
  | 'subtitle'
  | 'role'
  | 'author'
  | 'affiliation'
  | 'abstract'
  | 'keyword'
  | 'englishTitle'
  | 'englishAuthor'
  | 'englishAffiliation'
  | 'englishAbstract'
  | 'englishKeyword'
  | 'classification'
  | 'documentCode'
  | 'articleNumber'
  | 'doi'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'verse'
  | 'tableCaption'
  | 'tableUnit'
  | 'cell'
  | 'tableNote'
  | 'figureCaption'
  | 'figureAlt'
  | 'equation'
  | 'equationNumber'
  | 'note'
  | 'reference'
  | 'endLabel'
  | 'endMatter';

/**
 * A text in its place. The address is unique in its article, made of letters, digits and `_` (fit for a bookmark or an id), and does not
 * change when other texts are edited, added or taken out, unless they have the same words.
 */
export interface Slot {
  readonly address: string;
  readonly role: SlotRole;
  readonly text: Text;
}

/** All texts of an article in reading order. */
export function slotsOf(article: Article): Slot[] {
  const slots: Slot[] = [];
  mapSlots(article, (slot) => {
    slots.push(slot);
    return slot.text;
  });
  return slots;
}

/** The texts of an article that have one of the roles, in reading order. */
export function textsOf(article: Article, isWanted: (role: SlotRole) => boolean = () => true): Text[] {
  const texts: Text[] = [];
  walk(article, (role, text) => {
    if (isWanted(role)) texts.push(text);
    return text;
  });
  return texts;
}

/** The same article with what `map` gives for each text; parts whose texts stay are the same objects. */
export function mapSlots(article: Article, map: (slot: Slot) => Text): Article {
  const addressOf = addresses();
  return walk(article, (role, text) => {
    const address = ALONE.has(role) ? role : addressOf(role, joined(text));
    return map({ address, role, text });
  });
}

/** The texts of a block in reading order, as slots have them. */
export function blockTexts(block: Block): Text[] {
  const texts: Text[] = [];
  walkBlock(block, (_, text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The same block with what `map` gives for each text. */
export function mapBlock(block: Block, map: (text: Text) => Text): Block {
  return walkBlock(block, (_, text) => map(text));
}

type Visit = (role: SlotRole, text: Text) => Text;

/** The one place that knows where the texts of an article are. */
function walk(article: Article, visit: Visit): Article {
  const optional = (role: SlotRole, text: Text | null) => (text === null ? null : visit(role, text));
  const within =
    (role: SlotRole) =>
    <Node extends { readonly text: Text }>(node: Node): Node => ({ ...node, text: visit(role, node.text) });
  return {
    ...article,
    section: optional('section', article.section),
    title: visit('title', article.title),
    subtitle: optional('subtitle', article.subtitle),
    authors: article.authors.map((author) => {
      const role = optional('role', author.role);
      return { ...author, role, name: visit('author', author.name) };
    }),
    affiliations: article.affiliations.map(within('affiliation')),
    abstract: article.abstract.map((paragraph) => visit('abstract', paragraph)),
    keywords: article.keywords.map((keyword) => visit('keyword', keyword)),
    english: article.english === null ? null : walkEnglish(article.english, visit),
    identifiers: {
      classification: optional('classification', article.identifiers.classification),
      documentCode: optional('documentCode', article.identifiers.documentCode),
      articleNumber: optional('articleNumber', article.identifiers.articleNumber),
      doi: optional('doi', article.identifiers.doi),
    },
    body: article.body.map((block) => walkBlock(block, visit)),
    notes: article.notes.map(within('note')),
    references: article.references.map(within('reference')),
    endMatter: article.endMatter.map((matter) => {
      const label = optional('endLabel', matter.label);
      return { ...matter, label, text: visit('endMatter', matter.text) };
    }),
  };
}

function walkEnglish(english: English, visit: Visit): English {
  return {
    ...english,
    title: english.title === null ? null : visit('englishTitle', english.title),
    authors: english.authors.map((author) => ({ ...author, name: visit('englishAuthor', author.name) })),
    affiliations: english.affiliations.map((one) => ({ ...one, text: visit('englishAffiliation', one.text) })),
    abstract: english.abstract.map((paragraph) => visit('englishAbstract', paragraph)),
    keywords: english.keywords.map((keyword) => visit('englishKeyword', keyword)),
  };
}

function walkBlock(block: Block, visit: Visit): Block {
  const each = (role: SlotRole, texts: readonly Text[]) => texts.map((text) => visit(role, text));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: visit(block.kind, block.text) };
    case 'list':
      return { ...block, items: each('item', block.items) };
    case 'quotation':
      return { ...block, paragraphs: each('quotation', block.paragraphs) };
    case 'verse':
      return { ...block, lines: each('verse', block.lines) };
    case 'table':
      return walkTable(block, visit);
    case 'figure':
      return walkFigure(block, visit);
    case 'equation': {
      const text = visit('equation', block.text);
      return { ...block, text, number: block.number === null ? null : visit('equationNumber', block.number) };
    }
    default:
      return unreachable(block);
  }
}

function walkFigure(figure: Figure, visit: Visit): Figure {
  const caption = figure.caption === null ? null : visit('figureCaption', figure.caption);
  return { ...figure, caption, ...(figure.alt !== undefined && { alt: visit('figureAlt', figure.alt) }) };
}

function walkTable(table: Table, visit: Visit): Table {
  const caption = table.caption === null ? null : visit('tableCaption', table.caption);
  const unit = table.unit === null ? null : visit('tableUnit', table.unit);
  const rows = table.rows.map((row) => row.map((cell) => mapCell(cell, (text) => visit('cell', text))));
  return { ...table, caption, unit, rows, notes: table.notes.map((note) => visit('tableNote', note)) };
}

/** Of these an article has at most one. */
const ALONE: ReadonlySet<SlotRole> = new Set([
  'section',
  'title',
  'subtitle',
  'englishTitle',
  'classification',
  'documentCode',
  'articleNumber',
  'doi',
]);

/** What is English in an article in Chinese: no edition converts it, and no rule for Chinese reads it. */
export const ENGLISH: ReadonlySet<SlotRole> = new Set([
  'englishTitle',
  'englishAuthor',
  'englishAffiliation',
  'englishAbstract',
  'englishKeyword',
]);

/**
 * Makes addresses of what there may be several of: the role and a digest of the words; a number behind it tells equal ones apart, as
 * far as this list of them goes.
 */
export function addresses(): (role: string, words: string) => string {
  const taken = new Map<string, number>();
  return (role, words) => {
    const address = `${role}_${digestOf(words)}`;
    const before = taken.get(address) ?? 0;
    taken.set(address, before + 1);
    return before === 0 ? address : `${address}_${before + 1}`;
  };
}

/** FNV-1a of 32 bits over UTF-16 units, in base 36. */
function digestOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
