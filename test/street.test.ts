import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUERY_RULES } from '../pipeline/issue/query-rules.ts';
import { formatNames } from '../pipeline/render/formats.ts';
import { cycle, importsOf, longPatterns, ROOT, type Source, sources } from './sources.ts';

/** Which rooms each room of the street may import from, besides itself; '*' for all. */
const MAY: Record<string, readonly string[] | '*'> = {
  model: [],
  typeset: [],
  // Its tables lie where the project lies.
  lexis: ['root'],
  // reader.ts: what a format gives.
  read: ['model', 'lexis', 'read/grammar'],
  'read/source': ['model', 'lexis'],
  'read/grammar': ['model', 'lexis', 'read', 'read/source'],
  // Documents with styles and looks, whatever their format.
  'read/styled': ['model', 'read', 'read/source', 'read/grammar'],
  // Its worker and the library lie where the project lies.
  'read/pdf': ['model', 'lexis', 'read', 'read/source', 'read/grammar', 'read/styled', 'root'],
  'read/*': ['model', 'lexis', 'read', 'read/source', 'read/grammar', 'read/styled'],
  // What an entry of 参考文献 says.
  references: ['model', 'lexis'],
  // What in the text leads to an entry, a figure, a table or an equation.
  links: ['model', 'references'],
  check: ['model', 'lexis', 'references', 'links'],
  edition: ['model', 'lexis', 'segment'],
  // The list of words lies in a package; what is made of it is kept.
  segment: ['root', 'write'],
  // Of the house style, its types: that file runs nothing.
  'house/style': ['model'],
  house: ['model', 'house/style', 'root', 'write'],
  // Its tables of words, and the texts its formulas stand in.
  math: ['model', 'lexis'],
  galley: ['model', 'house/style'],
  'render/pdf': ['galley', 'math', 'model', 'house/style', 'render', 'typeset'],
  // Its own colour profile lies in its folder.
  'render/press': ['model', 'house/style', 'render', 'render/cover', 'typeset', 'root'],
  'render/cover': ['model', 'house/style', 'render', 'typeset'],
  'render/epub': ['galley', 'math', 'model', 'house/style', 'render', 'render/cover', 'render/xhtml'],
  'render/xhtml': ['model'],
  // What databases ask of an article, shared by their formats; names are cut by the surnames of lexis.
  'render/record': ['model', 'lexis', 'render'],
  'render/jats': ['galley', 'math', 'model', 'house/style', 'render', 'render/record', 'render/xhtml', 'references'],
  'render/crossref': ['math', 'model', 'render', 'render/record', 'render/xhtml', 'references'],
  'render/metadata': ['model', 'render', 'render/record'],
  'render/wechat': ['galley', 'model', 'house/style', 'render', 'render/xhtml'],
  'render/*': ['galley', 'math', 'model', 'house/style', 'render'],
  render: ['math', 'model', 'house/style', 'root'],
  'templates/*': ['house/style'],
  preflight: ['model'],
  // What finished files say is read from their bytes, and compared with what they were made from.
  consistency: ['model', 'intake', 'preflight', 'render'],
  root: [],
  stats: [],
  issue: ['model'],
  write: ['model', 'stats'],
  intake: ['model', 'read', 'read/source', 'read/grammar', 'issue', 'house', 'root', 'stats'],
  // What the server and the page say to each other.
  'desk/contract': ['model'],
  // Runs in a browser: it has the records and nothing else of ours.
  'desk/client': ['desk/contract', 'model'],
  desk: [
    'desk/contract',
    'model',
    'issue',
    'intake',
    'read/source',
    'read/docx',
    'merge',
    'preflight',
    'render',
    'render/xhtml',
    'workshop',
    'write',
    'root',
    'stats',
  ],
  merge: ['model', 'issue', 'read/docx', 'read/source', 'intake', 'edition', 'workshop', 'write'],
  workshop: [
    'math',
    'model',
    'links',
    'references',
    'stats',
    'intake',
    'check',
    'edition',
    'house',
    'house/style',
    'render',
    'render/pdf',
    'render/docx',
  ],
  terminal: '*',
  scripts: '*',
};

/** The files or folders that may import a library: one, or two where a reader and its schema are apart. */
const LIBRARIES: Record<string, string | readonly string[]> = {
  pdfmake: ['pipeline/render/pdf/print.ts', 'pipeline/render/pdf/pdfkit.ts'],
  'epub-gen-memory': 'pipeline/render/epub/package.ts',
  docx: 'pipeline/render/docx/',
  'bwip-js': 'pipeline/render/barcode.ts',
  'opencc-js': 'pipeline/edition/opencc.ts',
  fontkit: 'pipeline/house/fonts.ts',
  wawoff2: 'pipeline/house/fonts.ts',
  yaml: ['pipeline/issue/', 'pipeline/read/md/'],
  zod: ['pipeline/issue/', 'pipeline/desk/routes.ts', 'pipeline/desk/act/'],
  'fastest-levenshtein': 'pipeline/issue/closest.ts',
  'string-width': 'pipeline/terminal/',
  diff: ['pipeline/terminal/diff.ts', 'pipeline/merge/', 'pipeline/desk/view/compare.ts'],
  temml: 'pipeline/math/latex/temml.ts',
  hyphen: 'pipeline/render/pdf/hyphenate.ts',
  'pdfjs-dist': ['pipeline/read/pdf/worker.mjs', 'pipeline/render/pdf/proof/glyphs.ts', 'pipeline/desk/client/'],
  preact: 'pipeline/desk/client/',
  '@codemirror': 'pipeline/desk/client/',
  chokidar: 'pipeline/desk/watch.ts',
  'subset-font': 'pipeline/render/epub/',
  htmlparser2: 'pipeline/read/html/tree.ts',
  'mdast-util-': 'pipeline/read/md/',
  'micromark-extension-': 'pipeline/read/md/',
  saxes: ['pipeline/read/source/xml.ts', 'pipeline/preflight/', 'pipeline/intake/drawing/'],
  '@cantoo/pdf-lib': ['pipeline/render/press/', 'pipeline/preflight/'],
  sharp: ['pipeline/render/press/', 'pipeline/preflight/', 'pipeline/intake/paint.ts'],
};
const COMMANDS = JSON.parse(readFileSync(join(ROOT, 'pipeline/commands.json'), 'utf8')) as Record<string, string>;
const SCRIPTS = new RegExp(`^pipeline/(${Object.values(COMMANDS).join('|')})\\.ts$`);

/** A script, a manuscript format, an output format and a style are asked for by the name of what they export. */
const FOUND_BY_NAME: ReadonlySet<string> = new Set(['main', 'read', 'render', 'style', 'cover']);

/** The names a module declares and exports. */
function exportsOf(text: string): string[] {
  const declared = text.matchAll(
    /^export (?:async )?(?:abstract )?(?:type|interface|function\*?|const|let|class) (\w+)/gm,
  );
  return [...declared].map(([, name]) => name!);
}

/** The room of a file: pipeline/typeset/compose.ts is in `typeset`. */
function roomOf(path: string): string {
  if (SCRIPTS.test(path)) return 'scripts';
  const [top, ...rest] = path.split('/');
  if (top === 'templates') return 'templates/*';
  if (path === 'pipeline/house/style.ts') return 'house/style';
  if (path === 'pipeline/desk/contract.ts' || path.startsWith('pipeline/desk/client/'))
    return `desk/${rest[1]!.replace(/\.ts$/, '')}`;
  if ((rest[0] === 'render' || rest[0] === 'read') && rest.length > 2) return `${rest[0]}/${rest[1]}`;
  return rest[0]!.replace(/\.ts$/, '');
}

function mayImport(from: string, to: string): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (SCRIPTS.test(to)) return false;
  const allowed = MAY[room] ?? MAY[room.replace(/^(render|read)\/.*/, '$1/*')];
  if (allowed === '*') return true;
  if (room === 'templates/*') return to === 'pipeline/house/style.ts' || dirname(from) === dirname(to);
  return room === target || (allowed ?? []).includes(target);
}

function breaches(all: readonly Omit<Source, 'text'>[]): string[] {
  const found: string[] = [];
  for (const { path, imports } of all) {
    for (const name of imports) {
      const ours = name.startsWith('pipeline/') || name.startsWith('templates/');
      if (ours && !mayImport(path, name)) found.push(`${path} -> ${name}`);
      const library = Object.keys(LIBRARIES).find(
        (known) => name === known || name.startsWith(`${known}/`) || (known.endsWith('-') && name.startsWith(known)),
      );
      if (library !== undefined && ![LIBRARIES[library]!].flat().some((home) => path.startsWith(home)))
        found.push(`${path} -> ${name}`);
    }
  }
  return found;
}

const street = [...sources('pipeline'), ...sources('templates')];

describe('the street', () => {
  it('keeps the import rule', () => {
    expect(breaches(street)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycle(street)).toBeNull();
  });

  it('has each command in one list, by which pnpm and start.mjs run it', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const started = Object.entries(scripts).filter(([, line]) => line.includes('pipeline/start.mjs'));
    expect(started.map(([name, line]) => [name, line.split(' ').at(-1)])).toEqual(Object.entries(COMMANDS));
  });

  it('has scripts that do nothing until they are called', () => {
    for (const name of Object.values(COMMANDS)) {
      const text = readFileSync(join(ROOT, 'pipeline', `${name}.ts`), 'utf8');
      expect(text).toContain('export const main');
      expect(text).not.toMatch(/^await /m);
    }
  });

  it('knows a rule for every room', () => {
    const rooms = new Set(street.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room in MAY) && !/^(?:render|read)\//.test(room))).toEqual([]);
  });

  it.each([
    ['pipeline/typeset/compose.ts', 'pipeline/model/document.ts'],
    ['pipeline/model/runs.ts', 'pipeline/house/style.ts'],
    ['pipeline/read/txt/read.ts', 'pipeline/check/check.ts'],
    ['pipeline/read/docx/read.ts', 'pipeline/read/txt/read.ts'],
    ['pipeline/read/source/decode.ts', 'pipeline/read/grammar/line.ts'],
    ['pipeline/read/grammar/line.ts', 'pipeline/read/md/parse.ts'],
    ['pipeline/render/epub/render.ts', 'pipeline/typeset/compose.ts'],
    ['pipeline/render/epub/render.ts', 'pipeline/render/docx/render.ts'],
    ['pipeline/render/docx/render.ts', 'pipeline/house/fonts.ts'],
    ['pipeline/galley/galley.ts', 'pipeline/render/words.ts'],
    ['pipeline/galley/opening.ts', 'pipeline/edition/edition.ts'],
    ['pipeline/model/slots.ts', 'pipeline/galley/printed.ts'],
    ['pipeline/typeset/rows.ts', 'pipeline/galley/printed.ts'],
    ['pipeline/render/xhtml/inline.ts', 'pipeline/render/epub/breaks.ts'],
    ['pipeline/render/xhtml/inline.ts', 'pipeline/render/renderer.ts'],
    ['pipeline/render/docx/render.ts', 'pipeline/render/xhtml/markup.ts'],
    ['pipeline/edition/edition.ts', 'pipeline/build.ts'],
    ['pipeline/lexis/table.ts', 'pipeline/model/document.ts'],
    ['pipeline/render/docx/render.ts', 'pipeline/lexis/table.ts'],
    ['templates/lilun/style.ts', 'pipeline/model/document.ts'],
    ['pipeline/render/pdf/layout.ts', 'pdfmake'],
    ['pipeline/render/epub/page.ts', 'epub-gen-memory/dist/lib'],
    ['pipeline/edition/recut.ts', 'opencc-js/cn2t'],
  ])('would catch %s importing %s', (path, name) => {
    expect(breaches([{ path, imports: [name] }])).toEqual([`${path} -> ${name}`]);
  });

  it('asks only in the galley who is tied to which affiliation and what stands round the words of a style', () => {
    const asking = street.filter(({ text }) => /split\('\{\}'\)|\bisTied\b/.test(text));
    expect(asking.map(({ path }) => path)).toEqual(['pipeline/galley/ties.ts']);
  });

  it('has each exported name once, but for those by which a format, a style and a script are found', () => {
    const found = street.flatMap(({ text }) => exportsOf(text));
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter((name, at) => found.indexOf(name) < at && !FOUND_BY_NAME.has(name))).toEqual([]);
  });

  it('lists every rule that warns in issue/query-rules.ts, so that its queries can be left as they stand', () => {
    const found = street.flatMap(({ text }) => [
      ...[...text.matchAll(/'warning',\s*'([a-z]+(?:-[a-z]+)+)'/g)].map(([, rule]) => rule!),
      ...[...text.matchAll(/\bwarn\(\s*\w+,\s*'([a-z-]+)'/g)].map(([, rule]) => rule!),
    ]);
    expect(found.length).toBeGreaterThan(50);
    expect([...new Set(found)].filter((rule) => !QUERY_RULES.includes(rule))).toEqual([]);
  });

  it('keeps patterns of more than 120 characters in tables', () => {
    const long = street.flatMap(longPatterns);
    expect(long).toEqual([]);
    const text = `const A = /${'x'.repeat(120)}/u;`;
    expect(longPatterns({ path: 'pipeline/a.ts', text })).toEqual(['pipeline/a.ts:1']);
    expect(longPatterns({ path: 'pipeline/read/grammar/a-table.ts', text })).toEqual([]);
  });

  it('asks the characters of a line for its label, byline and ending in one place', () => {
    const asking = street.filter(({ text }) => /import [^;]*\b(?:labelOf|bylineOf|endsSentence)\b[^;]*from/.test(text));
    // What finds a byline in brackets looks for one inside them.
    const wanted = ['bracketed-names', 'signs'].map((name) => `pipeline/read/grammar/${name}.ts`);
    expect(asking.map(({ path }) => path).sort()).toEqual(wanted);
  });

  it('has renderers that get only what they read of a job', () => {
    const whole = street.filter(
      ({ path, text }) => /^pipeline\/render\/[^/]+\//.test(path) && /: Job\b(?!\[)/.test(text),
    );
    expect(whole.map(({ path }) => path)).toEqual([]);
  });

  it('takes no shared room for an output format', () => {
    expect(formatNames()).toEqual(['pdf', 'epub', 'docx', 'press', 'crossref', 'jats', 'metadata', 'wechat']);
  });

  it('reads every form of import', () => {
    const text = `import { a } from './a.ts';\nimport type { B } from "../b.ts";\nexport { c } from './c.ts';\nimport './d.ts';\nawait import('./e.ts');`;
    expect(importsOf('pipeline/read/x.ts', text)).toEqual(
      ['read/a.ts', 'b.ts', 'read/c.ts', 'read/d.ts', 'read/e.ts'].map((path) => `pipeline/${path}`),
    );
  });

  it('would catch a cycle', () => {
    const link = (path: string, ...imports: string[]) => ({ path, imports });
    expect(cycle([link('a', 'b'), link('b', 'c'), link('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
  });
});
