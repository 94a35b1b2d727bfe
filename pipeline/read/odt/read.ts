/** OpenDocument texts: the parts of the package to paragraphs, tables and pictures, then the rules that all formats with styles share. */
import type { Read, Reading } from '../reader.ts';
import { type Archive, openArchive } from '../source/archive.ts';
import { Refusal } from '../source/refusal.ts';
import { type Budget, childOf, childrenOf, type Element, parseXml, textInside, wholeBudget } from '../source/xml.ts';
import type { DraftBlock } from '../styled/draft.ts';
import { misnamed } from '../styled/misnamed.ts';
import { readDraft } from '../styled/read-draft.ts';
import { orRefused } from '../styled/refused.ts';
import { marginsSaid } from '../styled/word-matters.ts';
import { odtBlocks, odtBlocksIn } from './blocks.ts';
import { OPEN_DOCUMENT } from './dialect.ts';
import { elementsNamed } from './inline.ts';
import { changesAccepted } from './matters.ts';
import { ListCount } from './numbering.ts';
import { type OdtObjects, odtObjects } from './objects.ts';
import type { OdtReading } from './reading.ts';
import { type OpenStyles, openStyles } from './styles.ts';

/** Reads a .odt manuscript by its styles, its looks and the text rules; tracked changes count as accepted. */
export const read: Read = (file, bytes, watch, guidance) =>
  orRefused(file, (): Reading => {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(misnamed(bytes, '.odt'));
    const archive = openArchive(bytes);
    const content = archive.part('content.xml');
    const kind = new TextDecoder().decode(archive.part('mimetype') ?? new Uint8Array());
    if (content === null || !/opendocument\.text/.test(kind)) throw new Refusal(misnamedPackage(bytes, kind));
    if (isLocked(archive)) throw new Refusal('locked');
    const styled = archive.part('styles.xml');
    const styleRoot = styled === null ? null : odtXml(styled, wholeBudget());
    const blocks: DraftBlock[] = [...marginsOf(styleRoot)];
    const own: Element[] = [];
    let open: OdtReading | null = null;
    let deleted = 0;
    odtXml(content, wholeBudget(), (block) => {
      if (block.name === 'text:tracked-changes') deleted += elementsNamed(block, 'text:deletion').length;
      else if (open === null && isStyle(block)) own.push(block);
      else {
        open ??= readingWith(openStyles(styleRoot, own), odtObjects(file, archive));
        blocks.push(...odtBlocks(block, open));
      }
    });
    const reading = open ?? readingWith(openStyles(null, []), odtObjects(file, archive));
    const { inserted } = reading.changes;
    if (inserted + deleted > 0) blocks.unshift({ kind: 'remark', matter: changesAccepted(inserted, deleted) });
    return readDraft(file, { blocks, notes: reading.notes, pictures: reading.objects.taken() }, [], watch, guidance);
  });

function readingWith(styles: OpenStyles, objects: OdtObjects): OdtReading {
  return {
    styles,
    objects,
    notes: new Map(),
    lists: new Map(),
    headings: new ListCount(styles.outline),
    changes: { inserted: 0 },
    left: { paragraphs: MOST_PARAGRAPHS },
    blocksIn: odtBlocksIn,
  };
}

/** More are no manuscript. */
const MOST_PARAGRAPHS = 60_000;

function isStyle({ name }: Element): boolean {
  return /^(?:style:|number:|\?:|text:list-style$)/.test(name);
}

function odtXml(bytes: Uint8Array, budget: Budget, onBlock?: (block: Element) => void): Element {
  return parseXml(bytes, budget, onBlock, OPEN_DOCUMENT);
}

function misnamedPackage(bytes: Uint8Array, kind: string): readonly [string, string] {
  const other = /opendocument\.(\w+)/.exec(kind)?.[1];
  if (other === undefined) return misnamed(bytes, '.odt');
  return ['是 OpenDocument 的表格、演示文稿或别的文件，不是文字稿', '把文字复制到文字稿或 .txt 文件中'];
}

function isLocked(archive: Archive): boolean {
  const manifest = archive.part('META-INF/manifest.xml');
  return manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data');
}

/** The words of heads and feet. */
function marginsOf(styleRoot: Element | null): DraftBlock[] {
  const masters = childrenOf(childOf(styleRoot ?? undefined, 'office:master-styles'), 'style:master-page');
  const margins = masters
    .flatMap((master) => childrenOf(master))
    .filter(({ name }) => /^style:(?:header|footer)/.test(name));
  return marginsSaid(margins.map(textInside));
}
