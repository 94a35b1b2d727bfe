/** The gate is not blind: each fault planted in a good book is caught by the check that is there for it. */
import { expect, test } from 'vitest';
import { encodePng } from '../../../pipeline/render/epub/png.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';
import { altered, type Book, open } from './book.ts';
import { failures } from './checks.ts';
import { epubcheck } from './epubcheck.ts';

const OPF = 'OEBPS/content.opf';
const NAV = 'OEBPS/toc.xhtml';
const NCX = 'OEBPS/toc.ncx';
const PAGE = 'OEBPS/article-001.xhtml';

const book = open((await render(job(issue))).bytes);
const expected = { issue, edition: 'zh-Hans' } as const;

/** Replaces the first match and insists that there is one. */
function put(pattern: string | RegExp, replacement: string): (file: string) => string {
  return (file) => {
    const changed = file.replace(pattern, () => replacement);
    if (changed === file) throw new Error(`nothing to plant at ${pattern}`);
    return changed;
  };
}

const FAULTS: readonly (readonly [check: string, file: string, plant: ((file: string) => string) | null])[] = [
  ['container leads to package', 'META-INF/container.xml', put('content.opf', 'package.opf')],
  ['package version 3', OPF, put('version="3.0"', 'version="2.0"')],
  ['identifier is a UUIDv5', OPF, put(/urn:uuid:[0-9a-f-]+/, 'urn:uuid:00000000-0000-4000-8000-000000000000')],
  ['language of the package', OPF, put('<dc:language>zh-Hans', '<dc:language>en')],
  ['modified is one UTC time', OPF, put('T00:00:00Z', '')],
  ['title names the journal', OPF, put(/<dc:title id="title">[^<]+/, '<dc:title id="title">书')],
  ['creators in byline order', OPF, put('陈望秋', '林以南')],
  ['creators have role and order', OPF, put('>aut<', '>edt<')],
  ['masthead in the metadata', OPF, put('江城社会科学院', '某院')],
  ['subjects are the keywords', OPF, put(/<dc:subject>[^<]*<\/dc:subject>/, '')],
  ['no empty metadata', OPF, put(/<dc:description>[^<]*/, '<dc:description>')],
  ['collection is the journal', OPF, put('2024.06', '2024.7')],
  ['accessibility metadata', OPF, put(/<meta property="schema:accessibilityHazard">none<\/meta>/, '')],
  [
    'accessibility claimed is there',
    OPF,
    put(/<meta property="schema:accessibilityFeature">rubyAnnotations<\/meta>/, ''),
  ],
  ['manifest lists every file', OPF, put(/<item id="style"[^>]*>/, '')],
  ['spine in printing order', OPF, put(/<itemref idref="article-2"\/>/, '')],
  ['cover picture marked', OPF, put(' properties="cover-image"', '')],
  ['page direction given', OPF, put(' page-progression-direction="ltr"', '')],
  ['contents tree equals the headings', NAV, put('一、问题的提出', '一、問題')],
  ['NCX equals the contents', NCX, put('一、问题的提出', '一、問題')],
  ['NCX bears the identifier', NCX, put(/urn:uuid:[0-9a-f]/, 'urn:uuid:x')],
  ['landmarks present', NAV, put('epub:type="bodymatter" href', 'href')],
  ['language of every page', PAGE, put(' lang="zh-Hans"', ' lang="zh"')],
  ['ids unique', PAGE, (file) => file.replaceAll(/ id="heading_\w+"/g, ' id="heading_1"')],
  ['links within the book arrive', NAV, put(/#heading_\w+/, '#heading_none')],
  ['notes link both ways', PAGE, put(/href="#call_\w+"/, 'href="#call_none"')],
  ['calls number as in the model', PAGE, put(/<sup class="note-call">.*?<\/sup>/, '')],
  ['authors are marked as such', PAGE, put(' epub:type="z3998:author"', '')],
  ['pictures have alternatives', 'OEBPS/cover.xhtml', put(/ alt="[^"]*"/, ' alt=""')],
  ['nothing runs or loads', PAGE, put('<p>', '<p onclick="alert(1)">')],
  ['nothing runs or loads', PAGE, put('</body>', '<script>alert(1)</script></body>')],
  ['nothing runs or loads', 'OEBPS/style.css', put('body {', '@import "https://example.org/x.css"; body {')],
  ['text equals the model', PAGE, put('治水从来', '治水从')],
  ['Chinese is written as itself', PAGE, put('治', '&#27835;')],
  ['one h1, no level skipped', PAGE, (file) => file.replaceAll('<h3', '<h6').replaceAll('</h3', '</h6')],
  ['tables are rectangles with scoped heads', PAGE, put('<td class="number">1,350</td>', '')],
  ['only known tags and attributes', PAGE, put('<p>', '<p colour="red">')],
  ['only known tags and attributes', PAGE, put('<em>', '<em><blink></blink>')],
  ['links do not nest', PAGE, put('在线档案', '在<a href="#title">线</a>')],
];

test.for(FAULTS)('caught: %s (%s)', ([check, file, plant]) => {
  const planted = open(altered(book, { [file]: plant }));
  expect(Object.keys(failures(planted, expected))).toContain(check);
});

test('caught: entry times and a compressed mimetype', () => {
  const later = altered(book, {});
  expect(Object.keys(failures(open(later), expected))).toEqual(['entry times fixed']);
  const packed = Uint8Array.from(book.bytes);
  packed[8] = 8;
  expect(Object.keys(failures({ ...book, bytes: packed }, expected))).toEqual(['mimetype first and stored']);
});

test('caught: a small cover picture', () => {
  const files = new Map(book.files);
  files.set('OEBPS/cover.png', encodePng(2, 2, Uint8Array.of(0, 0, 0), new Uint8Array(4)));
  expect(Object.keys(failures({ ...book, files }, expected))).toEqual(['cover picture large and light']);
});

test('caught: a name with Chinese in it', () => {
  const renamed: Book = { ...book, names: [...book.names, 'OEBPS/图.png'] };
  expect(Object.keys(failures(renamed, expected))).toContain('entry names plain');
});

test('caught: a page that is not well-formed, and one that is missing', () => {
  expect(() => open(altered(book, { [PAGE]: put('</p>', '') }))).toThrow();
  expect(() => open(altered(book, { [PAGE]: null }))).toThrow();
});

test.for([
  ['an empty description', OPF, put(/<dc:description>[^<]*/, '<dc:description>')],
  ['a broken link', PAGE, put(/href="#note_\w+"/, 'href="#nowhere"')],
  ['a page that nothing lists', OPF, put(/<item id="article-2"[^>]*>/, '')],
  ['a missing title', PAGE, put(/<title>.*<\/title>/, '')],
] as const)('EPUBCheck catches %s', async ([, file, plant]) => {
  expect(await epubcheck(altered(book, { [file]: plant }))).not.toEqual([]);
});
