/** Nothing is lost: every letter and every picture of the input is in each output, or a diagnostic speaks of it. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { articlesOf, type Issue } from '../../pipeline/model/document.ts';
import { isPng } from '../../pipeline/model/png.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { slotsOf } from '../../pipeline/model/slots.ts';
import { cleanJpeg } from '../../pipeline/render/epub/jpeg.ts';
import { cleanPng } from '../../pipeline/render/epub/png.ts';
import { readPdf } from '../render/pdf/reading.ts';
import { filesOf, type MadeIssue } from './issues.ts';
import { hanOf } from './letters.ts';
import { build, type Made, readIn } from './street.ts';

/** Rules by which a picture is told that no output shows. */
const OF_PICTURES = /^(?:picture-|image-|note-object|definition-twice)/;

/** Errors that the characters of an issue deserve. */
const OF_CHARACTERS = /^character/;

/** Builds an issue and looks for what is missing; gives what is wrong, null where nothing is. */
export async function faultOf(issue: MadeIssue): Promise<string | null> {
  let made: Made;
  try {
    made = await build(await filesOf(issue));
  } catch (error) {
    return `throws ${(error as Error).stack?.split('\n').slice(0, 4).join(' | ')}`;
  }
  const refused = made.diagnostics.find(({ rule }) => rule.startsWith('preflight-'));
  if (refused !== undefined) return `${refused.rule}: ${refused.message}`;
  const unread = made.diagnostics.find(({ severity, rule }) => severity === 'error' && !OF_CHARACTERS.test(rule));
  if (unread !== undefined) return `${unread.rule}: ${unread.message}`;
  if (made.issue === null) return null;
  return (await lostLetters(issue, made)) ?? lostPictures(issue, made) ?? missingPictures(made);
}

/** Reads an issue, without making anything of it, and looks for what is missing. */
export async function lostIn(issue: MadeIssue): Promise<string | null> {
  const taken = await readIn(await filesOf(issue));
  if (taken.issue === null) return 'there is no issue';
  return missing(issue, taken, 'the model', JSON.stringify(taken.issue)) ?? lostPictures(issue, taken);
}

async function lostLetters(issue: MadeIssue, made: Made): Promise<string | null> {
  for (const [name, bytes] of made.outputs) {
    if (/cover|press|crossref|metadata/.test(name)) continue;
    const edition = [...made.editions].find(([tag]) => name.startsWith(tag))!;
    // What a picture shows is for those who cannot see it: pages do not print it, and a picture that is told to be missing takes it along.
    const isUnprinted = /pdf$|html$/.test(name) || made.diagnostics.some(isOfPictures);
    const text = (await textOf(name, bytes)) + (isUnprinted ? alternativesOf(edition[1]) : '');
    const fault = edition[0] === 'zh-Hans' ? missing(issue, made, name, text) : missingOf(edition[1], name, text);
    if (fault !== null) return fault;
  }
  return null;
}

/** The letters of an edition in another script, whose own words its model has. */
function missingOf(issue: Issue, name: string, text: string): string | null {
  const present = new Set(hanOf(text));
  const own = [...JSON.stringify(issue.sections).matchAll(/"text":"([^"]*)"/g)].map(([, words]) => words).join('');
  const gone = hanOf(own).filter((letter) => !present.has(letter));
  return gone.length === 0 ? null : `${name} lost ${gone.join('')} of its edition`;
}

function missing(
  { manuscripts }: MadeIssue,
  { diagnostics }: Pick<Made, 'diagnostics'>,
  name: string,
  text: string,
): string | null {
  const present = new Set(hanOf(text));
  const lost = (letters: string) =>
    hanOf(letters)
      .filter((letter) => !present.has(letter))
      .join('');
  for (const { pieces, name: file } of manuscripts) {
    const own = diagnostics.filter((found) => found.file.endsWith(`/${file}`));
    for (const piece of pieces) {
      const gone = lost(piece.kept);
      if (gone !== '' && !isTold(gone, own)) return `${name} lost ${gone} of ${piece.name}`;
      for (const { letters, rules } of piece.asides)
        if (lost(letters) !== '' && !own.some(({ rule }) => rules.includes(rule)))
          return `${name} lost ${letters} of ${piece.name} without ${rules.join(' or ')}`;
    }
  }
  return null;
}

/** Whether a diagnostic names the very letters. */
function isTold(letters: string, diagnostics: readonly Diagnostic[]): boolean {
  return [...letters].every((letter) => diagnostics.some(({ message }) => message.includes(letter)));
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.pdf'))
    return (await readPdf(bytes)).pages.flatMap((page) => page.map(({ text }) => text)).join('');
  if (name.endsWith('.html')) return wordsIn(bytes);
  const inside = name.endsWith('.epub')
    ? /^(?:EPUB|OEBPS)\/.*\.xhtml$/
    : /^word\/(?:document|footnotes)\.xml$|^article-\d+\.xml$/;
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => inside.test(path));
  return files.map(([, content]) => wordsIn(content)).join('');
}

/** Texts, and what attributes say in their place. */
function wordsIn(markup: Uint8Array): string {
  return new TextDecoder().decode(markup).replace(/<[^>]*>/g, (tag) => / (?:alt|descr)="([^"]*)"/.exec(tag)?.[1] ?? '');
}

function isOfPictures({ severity, rule }: Diagnostic): boolean {
  return severity !== 'info' && OF_PICTURES.test(rule);
}

function alternativesOf(issue: Issue): string {
  const slots = articlesOf(issue).flatMap(slotsOf);
  return slots.flatMap(({ role, text }) => (role === 'figureAlt' ? [joined(text)] : [])).join('');
}

/** Pictures of the manuscripts that the articles do not show, and more than diagnostics speak of. */
function lostPictures(
  { manuscripts }: MadeIssue,
  { issue, diagnostics }: Pick<Made, 'issue' | 'diagnostics'>,
): string | null {
  const shown = shownIn(issue!);
  for (const { pieces, name, format } of manuscripts) {
    const told = diagnostics.filter(({ rule, file }) => OF_PICTURES.test(rule) && file.endsWith(`/${name}`));
    const wanted = [...new Set(pieces.flatMap(({ images }) => images.map(({ path }) => path)))];
    // A picture out of a Word file has a name of its own.
    const kept =
      format === 'docx'
        ? [...shown].filter((path) => path.startsWith(`${name}/`))
        : wanted.filter((path) => shown.has(path));
    if (wanted.length - kept.length > countOf(told))
      return `${wanted.length - kept.length} of ${wanted.length} pictures of ${name} are lost`;
  }
  return null;
}

/** Pictures of the articles that a book or a Word file does not hold. */
function missingPictures({ issue, picture, outputs, diagnostics }: Made): string | null {
  for (const path of shownIn(issue!)) {
    const base = path.split('/').at(-1)!;
    if (diagnostics.some(({ rule, message }) => OF_PICTURES.test(rule) && message.includes(base))) continue;
    const bytes = picture(path);
    if (bytes === null) return `${path} is missing, and nobody says so`;
    for (const [name, output] of outputs) {
      if (!/\.(?:epub|docx)$/.test(name)) continue;
      const held = new Set(Object.values(unzipSync(output)).map(digest));
      if (!held.has(digest(name.endsWith('.epub') ? inBook(bytes) : bytes))) return `${name} lost the picture ${path}`;
    }
  }
  return null;
}

function shownIn(issue: Issue): Set<string> {
  const figures = articlesOf(issue).flatMap(({ body }) => body.filter((block) => block.kind === 'figure'));
  return new Set(figures.flatMap(({ image }) => image ?? []));
}

/** A picture as the EPUB holds it, without what does not show. */
function inBook(bytes: Uint8Array): Uint8Array {
  return (isPng(bytes) ? cleanPng(bytes) : cleanJpeg(bytes))?.bytes ?? bytes;
}

/** How many pictures diagnostics speak of: each of one, or of as many as it counts. */
function countOf(told: readonly Diagnostic[]): number {
  return told.reduce((sum, { message }) => sum + Number(/ (\d+) [张个]/.exec(message)?.[1] ?? 1), 0);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}
