/** Pages of the web, saved or pasted: HTML to paragraphs, tables and pictures, then the rules that all formats with styles share. */
import type { Read } from '../reader.ts';
import { Refusal } from '../source/refusal.ts';
import type { DraftBlock, DraftParagraph } from '../styled/draft.ts';
import { onceSaid } from '../styled/matter.ts';
import { readDraft } from '../styled/read-draft.ts';
import { orRefused } from '../styled/refused.ts';
import { blocksOfPage } from './blocks.ts';
import { notesOfPage } from './notes.ts';
import { pageText } from './page-text.ts';
import { mainPart } from './parts.ts';
import { pagePictures } from './pictures.ts';
import { shortened } from './shortened.ts';
import { charsOfDraft, withPageTitle } from './titles.ts';
import { findElement, type PageElement, pageTree, wordsOfNode } from './tree.ts';
import type { PageReading } from './walk.ts';

/** Reads a .html or .htm manuscript: headings, lists, tables, notes, pictures and formulas as marked, all else by looks and the text rules. */
export const read: Read = (file, bytes, watch, guidance) =>
  orRefused(file, () => {
    const { text, diagnostics } = pageText(file, bytes);
    if (text === null) return { articles: [], pictures: [], diagnostics, written: null };
    if (/^\s*(?:MIME-Version|From):/i.test(text)) throw new Refusal(ARCHIVED);
    const root = pageTree(text);
    const main = mainPart(root);
    const page: PageReading = {
      notes: notesOfPage(root),
      pictures: pagePictures(file),
      main,
      around: elementsRound(root, main),
      noteBlocks: new Map(),
    };
    const title = findElement(root, ({ name }) => name === 'title');
    const called = title === null ? '' : wordsOfNode(title).replace(/\s+/g, ' ').trim();
    const blocks = withoutNotesHead(withPageTitle(blocksOfPage(root, page), called), page);
    const document = {
      blocks: [...blocks, ...unsaidTitle(blocks, called)],
      notes: page.noteBlocks,
      pictures: page.pictures.taken,
    };
    return readDraft(file, document, diagnostics, watch, guidance);
  });

const ARCHIVED = [
  '是单个文件的网页（MHTML），还不会读',
  '请在浏览器里另存为“网页，仅 HTML”，或把全文复制到 .txt、Word 文件里',
] as const;

/** The elements from the root to the one that holds the article, the root too; none where the root holds it. */
function elementsRound(root: PageElement, main: PageElement): ReadonlySet<PageElement> {
  const round = new Set<PageElement>();
  const holds = (element: PageElement): boolean => {
    if (element === main) return true;
    const found = element.children.some((child) => typeof child !== 'string' && holds(child));
    if (found) round.add(element);
    return found;
  };
  holds(root);
  return round;
}

const NOTES_HEAD = /^(?:注释|註釋|注|脚注|腳註|尾注|注解|notes?|footnotes?)[:：]?$/i;

/** The head over notes goes with them to where they are called. */
function withoutNotesHead(blocks: readonly DraftBlock[], { noteBlocks }: PageReading): readonly DraftBlock[] {
  if (noteBlocks.size === 0) return blocks;
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph' && charsOfDraft(block) !== '');
  const head = blocks[last];
  return head?.kind === 'paragraph' && NOTES_HEAD.test(charsOfDraft(head)) ? blocks.toSpliced(last, 1) : blocks;
}

/** What <title> says is no text of the page; where the text does not say it too, it is told. */
function unsaidTitle(blocks: readonly DraftBlock[], called: string): DraftBlock[] {
  const words = called.replace(/\s+/g, '');
  const said = (paragraph: DraftParagraph) => charsOfDraft(paragraph).replace(/\s+/g, '') === words;
  if (words === '' || blocks.some((block) => block.kind === 'paragraph' && said(block))) return [];
  const message = `网页标题栏里的“${shortened(called)}”不是正文，没有收进来`;
  return [{ kind: 'remark', matter: onceSaid('info', 'page-part-left-out', message) }];
}
