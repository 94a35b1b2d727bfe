/** Everything that a reading holds, a line each: every text with its part and place, and every finding. */
import type { Article, Block, Cell, Span, Text } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import type { Reading } from '../../pipeline/read/reader.ts';

/** The lines of a reading; `words` only what they say, without places and findings. */
export function shownReading({ articles, diagnostics }: Reading, what: 'all' | 'words' = 'all'): string[] {
  const place = what === 'all' ? placed : () => '';
  return [
    ...articles.flatMap((article) => shownArticle(article, place)),
    ...(what === 'all' ? diagnostics : []).map(
      ({ line, column, endLine, endColumn, severity, rule, message, hint }) =>
        `${line}:${column}-${endLine === line ? '' : `${endLine}:`}${endColumn} ${severity} ${rule} ${message}${hint === undefined ? '' : ` → ${hint}`}`,
    ),
  ];
}

/** What of some lines goes, and what comes, each as often as it does. */
export function changes(before: readonly string[], after: readonly string[]): string[] {
  return [...without(before, after).map((line) => `− ${line}`), ...without(after, before).map((line) => `+ ${line}`)];
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function placed({ from, to }: Span): string {
  return ` ${from.line}:${from.column}-${to.line === from.line ? '' : `${to.line}:`}${to.column}`;
}

function shownArticle(article: Article, place: (at: Span) => string): string[] {
  const { section, title, subtitle, authors, affiliations, abstract, keywords, english, identifiers } = article;
  const { body, notes, references, endMatter } = article;
  const line = (name: string, text: Text | null) => (text === null ? [] : [`${name}: ${words(text)}`]);
  return [
    ...line('section', section),
    `article${place(article.at)}: ${words(title)}`,
    ...line('subtitle', subtitle),
    ...authors.map(
      ({ at, name, role, affiliations: ties }) =>
        `author${place(at)}: ${role === null ? '' : `(${words(role)}) `}${words(name)}${ties.length === 0 ? '' : ` ${ties}`}`,
    ),
    ...affiliations.map(({ at, text }) => `affiliation${place(at)}: ${words(text)}`),
    ...abstract.flatMap((text) => line('abstract', text)),
    ...(keywords.length === 0 ? [] : [`keywords: ${keywords.map(words).join('|')}`]),
    ...(english === null
      ? []
      : [
          `english${place(english.at)}: ${english.title === null ? '' : words(english.title)}`,
          ...english.authors.map(({ at, name, affiliations: ties }) => `name${place(at)}: ${words(name)} ${ties}`),
          ...english.affiliations.map(({ at, text }) => `place${place(at)}: ${words(text)}`),
          ...english.abstract.flatMap((text) => line('abstract', text)),
          ...(english.keywords.length === 0 ? [] : [`keywords: ${english.keywords.map(words).join('|')}`]),
        ]),
    ...Object.entries(identifiers).flatMap(([name, text]) => line(name, text)),
    ...body.flatMap((block) => shownBlock(block, place)),
    ...notes.map(({ at, id, label, text }) => `note${place(at)} ${id} ${label}: ${words(text)}`),
    ...references.map(({ at, text }) => `reference${place(at)}: ${words(text)}`),
    ...endMatter.map(
      ({ at, kind, label, text }) => `${kind}${place(at)}: ${label === null ? '' : `${words(label)}：`}${words(text)}`,
    ),
  ];
}

function shownBlock(block: Block, place: (at: Span) => string): string[] {
  const at = place(block.at);
  switch (block.kind) {
    case 'heading':
      return [`heading ${block.level}${at}: ${words(block.text)}`];
    case 'paragraph':
      return [`paragraph${at}: ${words(block.text)}`];
    case 'list':
      return [`list${at}: ${block.items.map(words).join(' / ')}`];
    case 'quotation':
      return [`quotation${at}: ${block.paragraphs.map(words).join(' / ')}`];
    case 'verse':
      return [`verse${at}: ${block.lines.map(words).join(' / ')}`];
    case 'equation':
      return [`equation${at}: ${words(block.text)} ${block.number === null ? '' : words(block.number)}`];
    case 'figure':
      return [
        `figure${at}: ${block.caption === null ? '' : words(block.caption)} ${block.image ?? ''}${block.alt === undefined ? '' : ` alt ${words(block.alt)}`}`,
      ];
    case 'table':
      return [
        `table${at} heads ${block.headRows}: ${block.caption === null ? '' : words(block.caption)}${block.unit === null ? '' : ` unit ${words(block.unit)}`}`,
        ...block.rows.map((cells) => `  | ${cells.map(shownCell).join(' | ')} |`),
        ...block.notes.map((text) => `  ${words(text)}`),
      ];
  }
}

function shownCell({ paragraphs, columns, rows }: Cell): string {
  const size = columns === 1 && rows === 1 ? '' : `${columns}x${rows} `;
  return `${size}${paragraphs.map(words).join(' / ')}`;
}

/** The characters of a text, with the calls of notes in it. */
function words(text: Text): string {
  if (!text.runs.some(({ marks }) => marks.length > 0)) return joined(text);
  return text.runs
    .map(({ text: chars, marks }) => {
      const calls = marks.map((mark) => (mark.kind === 'note' ? mark.id : mark.kind));
      return calls.length === 0 ? chars : `${chars}<${calls.join(' ')}>`;
    })
    .join('');
}
