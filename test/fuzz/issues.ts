/** Issues made at random of pieces: content folders as an editor could leave them, the same for the same seed. */
import { part, parts, zipped } from '../read/docx/make.ts';
import { WORD } from './docx.ts';
import { type Letters, lettersOf } from './letters.ts';
import { MARKDOWN, type Write } from './md.ts';
import { pictureOf } from './pictures.ts';
import { Pen, type Piece } from './piece.ts';
import { type Chance, chanceOf } from './random.ts';
import { PLAIN } from './txt.ts';

export type Format = 'md' | 'txt' | 'docx';

/** A manuscript by its pieces, the first of them its head. */
export interface MadeManuscript {
  readonly name: string;
  readonly format: Format;
  readonly pieces: readonly Piece[];
}

/** An issue by its parts, so that a failing one can be made smaller. */
export interface MadeIssue {
  readonly yaml: readonly string[];
  readonly manuscripts: readonly MadeManuscript[];
}

const WRITES: Readonly<Record<Format, Readonly<Record<string, Write>>>> = { md: MARKDOWN, txt: PLAIN, docx: WORD };

/** The issue of a seed. */
export function issueOf(seed: number): MadeIssue {
  const chance = chanceOf(seed);
  const letters = lettersOf(chance);
  let number = 1;
  const manuscripts = chance.several(1, 2, (): MadeManuscript => {
    const format = chance.one(['md', 'md', 'docx', 'docx', 'txt'] as const);
    const noisy = chance.percent(40);
    const pen = () => new Pen(chance, letters, number++, noisy);
    const kinds = Object.entries(WRITES[format]);
    const pieces = chance.several(chance.one([0, 1, 1]), chance.one([2, 6, 14]), () => {
      const [name, write] = chance.one(kinds);
      const own = pen();
      return own.piece(name, write(own));
    });
    return { name: `${number}.${format}`, format, pieces: [headOf(pen(), format), ...pieces] };
  });
  return { yaml: yamlOf(chance, letters, manuscripts), manuscripts };
}

/** An issue of one piece of a kind, with a paragraph after it. */
export function pieceOf(format: Format, kind: string, seed: number): MadeIssue {
  const chance = chanceOf(seed * 7919);
  const letters = lettersOf(chance);
  const pen = (number: number) => new Pen(chance, letters, number, seed % 2 === 0);
  const [own, last] = [pen(2), pen(3)];
  const pieces = [
    headOf(pen(1), format),
    own.piece(kind, WRITES[format][kind]!(own)),
    last.piece('paragraph', WRITES[format].paragraph!(last)),
  ];
  return { yaml: [], manuscripts: [{ name: `1.${format}`, format, pieces }] };
}

function headOf(pen: Pen, format: Format): Piece {
  const [title, author] = [pen.words(4, 9), `●${pen.words(2, 3)}`];
  const more = pen.chance.percent(30)
    ? [`摘要：${pen.words(6, 12)}。`, `关键词：${pen.words(2, 3)}；${pen.words(2, 3)}`]
    : [];
  const lines = [title, author, ...more];
  if (format === 'txt') return pen.piece('head', lines.join('\n\n'));
  if (format === 'md') return pen.piece('head', [`# ${title}`, author, ...more].join('\n\n'));
  const look = '<w:b/><w:sz w:val="36"/>';
  const body = lines.map((line, index) => {
    return `<w:p><w:r><w:rPr>${index === 0 ? look : ''}</w:rPr><w:t>${line}</w:t></w:r></w:p>`;
  });
  return pen.piece('head', body.join(''));
}

function yamlOf(chance: Chance, letters: Letters, manuscripts: readonly MadeManuscript[]): string[] {
  const names = manuscripts.map(({ name }) => name);
  const entries = [
    () => `journal: ${letters.word(4)}`,
    () => 'year: 2024',
    () => 'number: 3',
    () => 'date: 2024-03-15',
    () => 'issn: 0378-5955',
    () => 'cn: CN 42-1234/C',
    () => `style: ${chance.one(['lilun', 'xuebao'])}`,
    () => `trim: ${chance.one(['A5', '16开', 'B5', '大32开', '170x240'])}`,
    () => `first-page: ${chance.one([1, 3, 65])}`,
    () => `writing: ${chance.one(['horizontal', 'vertical', 'vertical'])}`,
    () => `sections:\n  - title: ${letters.word(3)}\n    manuscripts: [${names.join(', ')}]`,
    () => `imprint:\n  主办单位: ${letters.word(5)}\n  主编: ${letters.word(3)}\n  定价: 15.00元`,
    () => `headlines: [${letters.word(6)}]`,
    () => `names: [${letters.word(3)}]`,
    () => `keep: [${letters.word(4)}]`,
    () => 'line-numbers: true',
    () => `press: { standard: ${chance.one(['X-1a', 'X-4'])}, pictures: ${chance.one(['grey', 'cmyk'])} }`,
    () => 'binding: saddle',
  ];
  return chance.percent(30) ? [] : entries.filter(() => chance.percent(30)).map((entry) => entry());
}

/** The files of an issue's folder. */
export async function filesOf({ yaml, manuscripts }: MadeIssue): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  if (yaml.length > 0) files['issue.yaml'] = `${yaml.join('\n')}\n`;
  for (const manuscript of manuscripts) {
    const pictures: Record<string, Uint8Array> = {};
    for (const { path, kind, number } of manuscript.pieces.flatMap(({ images }) => images))
      if (kind !== null) pictures[path] = await pictureOf(kind, number);
    if (manuscript.format === 'docx') files[manuscript.name] = packed(manuscript, pictures);
    else {
      files[manuscript.name] = `${manuscript.pieces.map(({ body }) => body).join('\n\n')}\n`;
      Object.assign(files, pictures);
    }
  }
  return files;
}

function packed({ pieces }: MadeManuscript, pictures: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const others: Record<string, string> = {};
  for (const { parts } of pieces)
    for (const [name, content] of Object.entries(parts)) others[name] = (others[name] ?? '') + writable(content);
  const roots = Object.entries(others).map(([name, content]) => [name, part(ROOTS[name]!, content)]);
  const body = pieces.map(({ body }) => writable(body)).join('');
  return zipped(parts(body, { ...Object.fromEntries(roots), ...pictures }));
}

/** Without control characters, which XML cannot hold. */
function writable(xml: string): string {
  return xml.replaceAll('\u0001', '');
}

const ROOTS: Readonly<Record<string, string>> = {
  'footnotes.xml': 'footnotes',
  'endnotes.xml': 'endnotes',
  'comments.xml': 'comments',
  'header.xml': 'hdr',
  'footer.xml': 'ftr',
};

/** The same issue with one part less, each in turn; the heads of manuscripts stay. */
export function* smaller(issue: MadeIssue): Generator<MadeIssue> {
  const { yaml, manuscripts } = issue;
  if (manuscripts.length > 1)
    for (let at = 0; at < manuscripts.length; at++)
      yield { yaml: yaml.filter((entry) => !entry.startsWith('sections')), manuscripts: without(manuscripts, at) };
  if (yaml.length > 1) yield { yaml: [], manuscripts };
  for (let at = 0; at < yaml.length; at++) yield { yaml: without(yaml, at), manuscripts };
  for (const [index, manuscript] of manuscripts.entries()) {
    const { pieces } = manuscript;
    const parts = [
      ...(pieces.length > 4
        ? [pieces.slice(0, pieces.length >> 1), [pieces[0]!, ...pieces.slice(pieces.length >> 1)]]
        : []),
      ...pieces.slice(1).map((_, at) => without(pieces, at + 1)),
    ];
    for (const fewer of parts)
      yield { yaml, manuscripts: manuscripts.map((one, at) => (at === index ? { ...one, pieces: fewer } : one)) };
  }
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}
