/** The machine checks every book must pass; each gives what is wrong, so an empty list is good. */
import type { Edition, Issue } from '../../../pipeline/model/document.ts';
import { articlesOf } from '../../../pipeline/model/document.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { everyNode, type Node, named } from '../xml.ts';
import { articlePages, type Book, fileText, type Page } from './book.ts';
import { type Label, labelsOf, textsOf } from './expected.ts';
import { hasClass, textOf, withType } from './tree.ts';

export interface Expected {
  readonly issue: Issue;
  readonly edition: Edition;
}

type Check = (book: Book, expected: Expected) => string[];

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const VOCABULARY_OF_ACCESS = ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard'];

/** What the pages are made of; epubcheck-ts 0.7 does not check attributes against the schema. */
const TAGS = new Set(
  `html head meta title link body section header footer h1 h2 h3 h4 h5 p dl dt dd span wbr a em strong u sup sub ul ol li blockquote div
  table caption thead tbody tr th td figure figcaption img nav ol ruby rp rt`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  'lang xml:lang charset rel type href class id epub:prefix epub:type role title aria-label aria-labelledby aria-hidden scope colspan rowspan src alt hidden tabindex'.split(
    ' ',
  ),
);

export const CHECKS: Readonly<Record<string, Check>> = {
  'mimetype first and stored': ({ bytes }) => {
    const start = Buffer.from(bytes.subarray(0, 58)).toString('latin1');
    const stored = bytes[8] === 0 && bytes[9] === 0 && bytes[28] === 0;
    return stored && start.slice(30) === 'mimetypeapplication/epub+zip' ? [] : [start.slice(30)];
  },
  'entry times fixed': ({ bytes }) => {
    const archive = Buffer.from(bytes);
    const found: string[] = [];
    for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
      if (archive.readUInt32LE(at + 12) !== 0x0021_0000) found.push(`entry at ${at}`);
    }
    return found;
  },
  'entry names plain': ({ names }) => names.filter((name) => !/^[A-Za-z0-9._/-]+$/.test(name) || name.endsWith('/')),
  'container leads to package': (book) =>
    fileText(book, 'META-INF/container.xml').includes('full-path="OEBPS/content.opf"') ? [] : ['container.xml'],
  'package version 3': (book) => same(book.package.attributes.version, '3.0'),
  'identifier is a UUIDv5': (book) => {
    const id = book.package.attributes['unique-identifier'];
    const identifier = named(book.package, 'dc:identifier').find((node) => node.attributes.id === id);
    const uuid = identifier === undefined ? '' : textOf(identifier);
    return /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid) ? [] : [uuid];
  },
  'language of the package': (book, { edition }) => [
    ...same(terms(book, 'language').join(), edition),
    ...same(book.package.attributes['xml:lang'], edition),
  ],
  'modified is one UTC time': (book) => {
    const times = properties(book, 'dcterms:modified').map((node) => textOf(node));
    return times.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(times[0]!) ? [] : times;
  },
  'title names the journal': (book, { issue }) =>
    terms(book, 'title')[0]?.includes(issue.masthead.journal) ? [] : terms(book, 'title'),
  'creators in byline order': (book, { issue }) => {
    const names = articlesOf(issue).flatMap((article) => article.authors.map((author) => joined(author.name)));
    return same(terms(book, 'creator').join('|'), [...new Set(names)].join('|'));
  },
  'creators have role and order': (book) =>
    named(book.package, 'dc:creator').flatMap(({ attributes }, index) => [
      ...same(refinement(book, attributes.id, 'role'), 'aut'),
      ...same(refinement(book, attributes.id, 'display-seq'), String(index + 1)),
    ]),
  'masthead in the metadata': (book, { issue: { masthead } }) => [
    ...same(terms(book, 'publisher').join(), masthead.publisher ?? ''),
    ...same(terms(book, 'date').join(), masthead.date ?? (masthead.year === null ? '' : String(masthead.year))),
    ...same(terms(book, 'description').join(), masthead.description ?? ''),
    ...(masthead.issn === null || terms(book, 'identifier').includes(`urn:issn:${masthead.issn}`) ? [] : ['issn']),
  ],
  'subjects are the keywords': (book, { issue }) => {
    const keywords = articlesOf(issue).flatMap((article) => article.keywords.map((keyword) => joined(keyword)));
    return same(terms(book, 'subject').join('|'), [...new Set(keywords)].join('|'));
  },
  'no empty metadata': (book) =>
    (named(book.package, 'metadata')[0]?.children ?? [])
      .filter((node) => typeof node !== 'string')
      .filter((node) => node.attributes.content === undefined && textOf(node).trim() === '')
      .map((node) => node.name),
  'collection is the journal': (book, { issue: { masthead } }) => {
    const [collection] = properties(book, 'belongs-to-collection');
    if (collection === undefined) return masthead.journal === '' ? [] : ['no collection'];
    const id = collection.attributes.id;
    return [
      ...same(textOf(collection), masthead.journal),
      ...same(refinement(book, id, 'collection-type'), 'series'),
      ...(masthead.year === null || masthead.number === null
        ? []
        : same(refinement(book, id, 'group-position'), `${masthead.year}.${String(masthead.number).padStart(2, '0')}`)),
    ];
  },
  'accessibility metadata': (book) =>
    VOCABULARY_OF_ACCESS.filter((name) => properties(book, `schema:${name}`).length === 0),
  'accessibility claimed is there': (book) => {
    const claimed = properties(book, 'schema:accessibilityFeature').map((node) => textOf(node));
    const has = (name: string) => book.pages.some(({ root }) => named(root, name).length > 0);
    const pages = withType(book.navigation, 'page-list').length > 0;
    const found = [has('ruby') && 'rubyAnnotations', pages && 'pageNavigation', pages && 'pageBreakMarkers'];
    const conditional = ['rubyAnnotations', 'pageNavigation', 'pageBreakMarkers'];
    return same(
      claimed
        .filter((name) => conditional.includes(name))
        .sort()
        .join(),
      found.filter(Boolean).sort().join(),
    );
  },
  'manifest lists every file': (book) => {
    const listed = named(book.package, 'item').map((item) => `OEBPS/${item.attributes.href}`);
    const present = book.names.filter((name) => name.startsWith('OEBPS/') && name !== 'OEBPS/content.opf');
    return same([...listed].sort().join('|'), [...present].sort().join('|'));
  },
  'spine in printing order': (book, { issue }) => [
    ...same(
      book.pages
        .slice(0, 2)
        .map(({ name }) => name)
        .join(),
      'cover.xhtml,toc.xhtml',
    ),
    ...same(String(articlePages(book).length), String(articlesOf(issue).length)),
    ...same(String(book.pages.length), String(articlesOf(issue).length + (issue.masthead.imprint.length > 0 ? 3 : 2))),
    ...(new Set(book.pages).size === book.pages.length ? [] : ['a page is read twice']),
  ],
  'cover picture marked': (book) => {
    const covers = named(book.package, 'item').filter((item) => item.attributes.properties === 'cover-image');
    return covers.length === 1 && covers[0]!.attributes['media-type']?.startsWith('image/') ? [] : ['cover-image'];
  },
  'cover picture large and light': ({ files }) => {
    const picture = Buffer.from(files.get('OEBPS/cover.png') ?? []);
    if (picture.length < 24 || picture.length > 1_000_000) return [`${picture.length} bytes`];
    const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    return width >= 1600 && height >= 2400 ? [] : [`${width} x ${height}`];
  },
  'page direction given': (book) =>
    ['ltr', 'rtl'].includes(named(book.package, 'spine')[0]?.attributes['page-progression-direction'] ?? '')
      ? []
      : ['page-progression-direction'],
  'contents tree equals the headings': (book, { issue }) =>
    same(JSON.stringify(navigationLabels(book)), JSON.stringify(labelsOf(issue))),
  'NCX equals the contents': (book) =>
    same(JSON.stringify(ncxLabels(named(book.ncx, 'navMap')[0]!)), JSON.stringify(navigationLabels(book))),
  'NCX lists the same pages': (book) => {
    const listed = withType(book.navigation, 'page-list').flatMap((nav) => named(nav, 'a'));
    const targets = named(book.ncx, 'pageTarget');
    const shown = (node: Node) => `${textOf(node).trim()} ${named(node, 'content')[0]?.attributes.src}`;
    return same(
      targets.map(shown).join('|'),
      listed.map((link) => `${textOf(link)} ${link.attributes.href}`).join('|'),
    );
  },
  'NCX counts in reading order': (book) => {
    const files = book.pages.flatMap(({ name, root }) => [name, ...idsOf(root).map((id) => `${name}#${id}`)]);
    const points = named(book.ncx, 'navPoint', 'pageTarget').map((point) => ({
      order: Number(point.attributes.playOrder),
      at: files.indexOf(named(point, 'content')[0]!.attributes.src ?? ''),
    }));
    const sorted = [...points].sort((a, b) => a.order - b.order);
    const orders = [...new Set(sorted.map(({ order }) => order))];
    const falls = sorted.filter(({ order, at }, index) => {
      const before = sorted[index - 1];
      return before !== undefined && (order === before.order ? at !== before.at : at <= before.at);
    });
    return [
      ...same(orders.join(), orders.map((_, index) => index + 1).join()),
      ...falls.map(({ order }) => `${order}`),
    ];
  },
  'NCX bears the identifier': (book) =>
    same(
      named(book.ncx, 'meta').find((meta) => meta.attributes.name === 'dtb:uid')?.attributes.content,
      terms(book, 'identifier')[0],
    ),
  'imprint as issue.yaml has it': (book, { issue: { masthead } }) => {
    const [found, ...more] = book.pages.filter(({ root }) =>
      withType(root, 'copyright-page').some(({ name }) => name === 'section'),
    );
    if (masthead.imprint.length === 0) return found === undefined ? [] : [found.name];
    if (found === undefined || more.length > 0) return ['no copyright-page, or several'];
    const shown = named(found.root, 'dt', 'dd').map((node) => textOf(node));
    return masthead.imprint.flatMap(({ label, lines }) => {
      const at = shown.indexOf(label);
      return same(shown.slice(at, at + lines.length + 1).join('|'), [label, ...lines].join('|'));
    });
  },
  'landmarks present': (book, { issue }) =>
    ['cover', 'toc', 'bodymatter', ...(issue.masthead.imprint.length > 0 ? ['copyright-page'] : [])].filter(
      (type) => !withType(book.navigation, 'landmarks').some((nav) => withType(nav, type).length === 1),
    ),
  'pages listed as they begin': (book) => {
    const breaks = book.pages.flatMap(({ name, root }) =>
      withType(root, 'pagebreak').map(({ attributes }) => `${attributes['aria-label']} ${name}#${attributes.id}`),
    );
    const listed = withType(book.navigation, 'page-list').flatMap((nav) => named(nav, 'a'));
    return same(listed.map((link) => `${textOf(link)} ${link.attributes.href}`).join('|'), breaks.join('|'));
  },
  'language of every page': (book, { edition }) =>
    book.pages.flatMap(({ name, root: { attributes } }) =>
      attributes.lang === edition && attributes['xml:lang'] === edition ? [] : [name],
    ),
  'ids unique': (book) =>
    book.pages.flatMap(({ name, root }) => {
      const ids = idsOf(root);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}#${id}`);
    }),
  'links within the book arrive': (book) => {
    const ids = new Map(book.pages.map(({ name, root }) => [name, idsOf(root)]));
    const links = [...linksOf(book), ...named(book.ncx, 'content').map((node) => node.attributes.src ?? '')];
    return links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [name = '', id] = link.split('#');
        return !ids.has(name) || (id !== undefined && !ids.get(name)!.includes(id));
      });
  },
  'notes link both ways': (book) => articlePages(book).flatMap(noteFaults),
  'calls number as in the model': (book, { issue }) => {
    const calls = articlePages(book).map(({ root }) => withType(root, 'noteref').length);
    const marks = articlesOf(issue).map((article) => JSON.stringify(article).split('"kind":"note"').length - 1);
    return same(calls.join(), marks.join());
  },
  'authors are marked as such': (book, { issue }) => {
    const names = articlePages(book).map(({ root }) => withType(root, 'z3998:author').map((node) => textOf(node)));
    const wanted = articlesOf(issue).map(({ authors }) => authors.map(({ name }) => joined(name)));
    return same(JSON.stringify(names), JSON.stringify(wanted));
  },
  'pictures have alternatives': (book) =>
    book.pages.flatMap(({ root }) => named(root, 'img')).flatMap((img) => (img.attributes.alt ? [] : ['img'])),
  'nothing runs or loads': (book) => [
    ...book.pages.flatMap(({ root }) => everyNode(root)).flatMap(dangers),
    ...(/@import|url\((?!"fonts\/)|expression\(/i.test(fileText(book, 'OEBPS/style.css')) ? ['style.css'] : []),
  ],
  'text equals the model': (book, { issue }) =>
    articlesOf(issue).flatMap((article, index) => {
      const page = articlePages(book)[index];
      return page === undefined ? ['no page'] : same(textsIn(page.root).join('\n'), textsOf(article).join('\n'));
    }),
  'Chinese is written as itself': (book) =>
    book.names
      .filter((name) => /\.(xhtml|opf|ncx|svg)$/.test(name))
      .filter((name) => /&#(x[0-9a-f]{3,}|\d{3,});/i.test(fileText(book, name))),
  'one h1, no level skipped': (book) =>
    articlePages(book).flatMap(({ name, root }) => {
      const levels = named(root, ...HEADINGS).map((heading) => Number(heading.name.slice(1)));
      const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return skipped || levels.filter((level) => level === 1).length !== 1 ? [`${name}: ${levels.join()}`] : [];
    }),
  'tables are rectangles with scoped heads': (book) =>
    articlePages(book).flatMap(({ root }) => [
      ...named(root, 'table').flatMap((table) => {
        const found = uncovered(table);
        return found === null ? [] : [found];
      }),
      ...named(root, 'th').flatMap(({ attributes: { scope, colspan } }) =>
        same(scope, colspan === undefined ? 'col' : 'colgroup'),
      ),
    ]),
  'only known tags and attributes': (book) =>
    book.pages
      .flatMap(({ root }) => everyNode(root))
      .flatMap(({ name, attributes }) => [
        ...(TAGS.has(name) ? [] : [name]),
        ...Object.keys(attributes).filter((attribute) => !ATTRIBUTES.has(attribute)),
      ]),
  'links do not nest': (book) =>
    book.pages.flatMap(({ root }) =>
      named(root, 'a')
        .filter((link) => named(link, 'a').length > 1)
        .map(() => 'a in a'),
    ),
};

/** How often each place of a table is covered where that is not once, or null. */
function uncovered(table: Node): string | null {
  const rows = named(table, 'tr').map((row) => named(row, 'th', 'td'));
  const covered = rows.map((): number[] => []);
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const { attributes } of cells) {
      while (covered[r]![column] !== undefined) column++;
      const [width, height] = [Number(attributes.colspan ?? 1), Number(attributes.rowspan ?? 1)];
      for (let down = r; down < r + height; down++)
        for (let across = column; across < column + width; across++)
          (covered[down] ?? [])[across] = (covered[down]?.[across] ?? 0) + 1;
    }
  }
  const width = Math.max(0, ...covered.map(({ length }) => length));
  const isWhole = covered.every((row) => row.length === width && Array.from(row).every((times) => times === 1));
  return isWhole ? null : covered.map((row) => Array.from(row, (times) => times ?? 0).join('')).join();
}

/** The checks that a book fails, each with what it found. */
export function failures(book: Book, expected: Expected): Record<string, string[]> {
  const results = Object.entries(CHECKS).map(([name, check]) => [name, check(book, expected)] as const);
  return Object.fromEntries(results.filter(([, found]) => found.length > 0));
}

/** The texts of an article's page in the order in which they are read, without what the house style adds. */
export function textsIn(root: Node): string[] {
  const texts = isUnit(root)
    ? [textOf(root, isAddition)]
    : root.children.flatMap((child) => (typeof child === 'string' ? [] : textsIn(child)));
  return texts.filter((text) => text.trim() !== '');
}

const OF_MANY = [
  ...['part', 'section', 'byline', 'keywords', 'affiliation', 'identifiers'],
  ...['english-byline', 'english-affiliation', 'english-keywords'],
];

function isUnit(node: Node): boolean {
  if (node.name === 'span') return hasClass(node, 'role', 'author', 'keyword', 'affiliation-name', 'identifier');
  if (hasClass(node, ...OF_MANY)) return false;
  if (['th', 'td', 'caption'].includes(node.name)) return named(node, 'p').length === 0;
  return [...HEADINGS, 'p', 'li', 'figcaption'].includes(node.name);
}

function isAddition(node: Node): boolean {
  return hasClass(node, 'label', 'bullet', 'tie', 'note-label') || ['rp', 'rt'].includes(node.name);
}

function noteFaults({ name, root }: Page): string[] {
  const notes = withType(root, 'footnote');
  const calls = withType(root, 'noteref');
  const forth = calls.filter((call) => !notes.some((note) => call.attributes.href === `#${note.attributes.id}`));
  const back = notes.filter((note) => {
    const called = calls.filter((call) => call.attributes.href === `#${note.attributes.id}`);
    const backlinks = everyNode(note).filter((node) => node.attributes.role === 'doc-backlink');
    return called.length === 0
      ? backlinks.length > 0
      : backlinks.length !== 1 || backlinks[0]!.attributes.href !== `#${called[0]!.attributes.id}`;
  });
  return [...forth, ...back].map((node) => `${name}#${node.attributes.id}`);
}

function dangers(node: Node): string[] {
  const elements = ['script', 'iframe', 'object', 'embed', 'form', 'style', 'base'].includes(node.name)
    ? [node.name]
    : [];
  const attributes = Object.entries(node.attributes).filter(([name, value]) => {
    if (name === 'src') return /^[a-z]+:|^\/\//i.test(value);
    if (name === 'href') return /^(?!https?:|mailto:)[a-z]+:|^\/\//i.test(value);
    return name.startsWith('on') || name === 'style';
  });
  return [...elements, ...attributes.map(([name, value]) => `${name}=${value}`)];
}

function navigationLabels(book: Book): Label[] {
  const [nav] = withType(book.navigation, 'toc');
  return nav === undefined ? [] : listLabels(nav);
}

function listLabels(parent: Node): Label[] {
  const list = elements(parent).find((node) => node.name === 'ol');
  return (list === undefined ? [] : elements(list)).map((item) => ({
    label: textOf(elements(item).find((node) => node.name === 'a')!),
    children: listLabels(item),
  }));
}

function ncxLabels(parent: Node): Label[] {
  return elements(parent)
    .filter((node) => node.name === 'navPoint')
    .map((point) => ({ label: textOf(named(point, 'text')[0]!), children: ncxLabels(point) }));
}

function elements(node: Node): Node[] {
  return node.children.filter((child) => typeof child !== 'string');
}

function idsOf(root: Node): string[] {
  return everyNode(root).flatMap((node) => node.attributes.id ?? []);
}

/** Every address in the pages, completed with the page's own name. */
function linksOf(book: Book): string[] {
  return book.pages.flatMap(({ name, root }) =>
    named(root, 'a').map(({ attributes: { href = '' } }) => (href.startsWith('#') ? `${name}${href}` : href)),
  );
}

function terms(book: Book, name: string): string[] {
  return named(book.package, `dc:${name}`).map((node) => textOf(node));
}

function properties(book: Book, name: string): Node[] {
  return named(book.package, 'meta').filter((meta) => meta.attributes.property === name);
}

function refinement(book: Book, id: string | undefined, name: string): string | undefined {
  const found = properties(book, name).find((meta) => meta.attributes.refines === `#${id}`);
  return found === undefined ? undefined : textOf(found);
}

function same(found: string | undefined, wanted: string | undefined): string[] {
  return found === wanted ? [] : [`found ${found}, wanted ${wanted}`];
}
