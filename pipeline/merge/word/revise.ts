/** Edits of a paragraph as tracked changes (ISO/IEC 29500-1, 17.13.5): runs are cut at the edited characters, all else stays as written. */
import type { Revision } from '../returned.ts';
import { markedProperties } from './mark.ts';
import type { RawParagraph } from './paragraphs.ts';
import { elementsIn, type RawElement } from './raw-xml.ts';
import { factsOf, type NewId, runContent } from './tracked.ts';

/** What is put in somewhere; U+2029 begins another paragraph. */
export interface PutWords {
  readonly text: string;
  readonly by: Revision;
}

/** What becomes of a paragraph; indices count its units. */
export interface ParagraphRevision {
  readonly paragraph: RawParagraph;
  /** Units taken out, by whom. */
  readonly taken: Map<number, Revision>;
  /** What stands behind the unit of an index; -1 before the first. */
  readonly put: Map<number, PutWords>;
  /** By whom its end was taken out. */
  endTaken: Revision | null;
}

/** The edited XML of a paragraph, the whole element; it has become several where ends were put in. */
export function revisedParagraph(revision: ParagraphRevision, xml: string, newId: NewId): string {
  const { element } = revision.paragraph;
  const [properties] = elementsIn(element, 'w:pPr');
  const written = properties === undefined ? '' : xml.slice(properties.start, properties.end);
  const open = xml.slice(element.start, element.inside).replace(/\s*\/>$/, '>');
  const sheet: Sheet = { xml, newId, bodies: [''], ends: [] };
  let at = properties?.end ?? element.inside;
  for (const run of touchedRuns(revision)) {
    add(sheet, xml.slice(at, run.start));
    reviseRun(run, revision, sheet);
    at = run.end;
  }
  add(sheet, xml.slice(at, Math.max(at, element.close)));
  const { bodies, ends } = sheet;
  return bodies
    .map((body, index) => {
      const tag = index === 0 ? open : open.replace(/\s+w14:(?:paraId|textId)=(?:"[^"]*"|'[^']*')/g, '');
      const by = ends[index];
      const last =
        revision.endTaken === null ? written : markedProperties(written, 'del', factsOf(revision.endTaken, newId));
      return `${tag}${by === undefined ? last : markedProperties(written, 'ins', factsOf(by, newId))}${body}</w:p>`;
    })
    .join('');
}

/** What is being written: the content of each paragraph, and by whom the ends between them were put in. */
interface Sheet {
  readonly xml: string;
  readonly newId: NewId;
  readonly bodies: string[];
  readonly ends: Revision[];
}

function add(sheet: Sheet, content: string): void {
  sheet.bodies[sheet.bodies.length - 1] += content;
}

function touchedRuns({ paragraph: { units }, taken, put }: ParagraphRevision): RawElement[] {
  const touched = [...taken.keys(), ...[...put.keys()].map((at) => Math.max(0, at))].sort((a, b) => a - b);
  return [...new Set(touched.map((at) => units[at]!.run))];
}

function reviseRun(run: RawElement, { paragraph: { units }, taken, put }: ParagraphRevision, sheet: Sheet): void {
  const { xml, newId } = sheet;
  const open = xml.slice(run.start, run.inside);
  const looks = elementsIn(run, 'w:rPr').map(({ start, end }) => xml.slice(start, end));
  const whole = (content: string) => `${open}${looks.join('')}${content}</w:r>`;
  let [content, words] = ['', ''];
  let by = null as Revision | null;
  const endWords = () => {
    if (words !== '') content += textXml(words, by !== null);
    words = '';
  };
  const endRun = () => {
    endWords();
    if (content !== '')
      add(sheet, by === null ? whole(content) : `<w:del ${factsOf(by, newId)}>${whole(content)}</w:del>`);
    content = '';
  };
  const putIn = (what: PutWords | undefined) => {
    if (what === undefined) return;
    endRun();
    for (const [index, part] of what.text.split('\u2029').entries()) {
      if (index > 0) {
        sheet.bodies.push('');
        sheet.ends.push(what.by);
      }
      if (part !== '') add(sheet, `<w:ins ${factsOf(what.by, newId)}>${whole(runContent(part))}</w:ins>`);
    }
  };
  if (units[0]?.run === run) putIn(put.get(-1));
  let at = units.findIndex((unit) => unit.run === run);
  for (const part of elementsIn(run)) {
    if (part.name === 'w:rPr') continue;
    if (units[at]?.part !== part) content += xml.slice(part.start, part.end);
    for (; units[at]?.part === part; at++) {
      const next = taken.get(at) ?? null;
      if (next?.author !== by?.author || (next === null) !== (by === null)) endRun();
      by = next;
      if (part.name === 'w:t') words += units[at]!.written;
      else {
        endWords();
        content += xml.slice(part.start, part.end);
      }
      putIn(put.get(at));
    }
    endWords();
  }
  endRun();
}

function textXml(words: string, isTaken: boolean): string {
  const name = isTaken ? 'w:delText' : 'w:t';
  return `<${name} xml:space="preserve">${words}</${name}>`;
}
