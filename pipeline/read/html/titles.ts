/** The title of a page's article: its only <h1>, or what the page's own title begins with. */
import { mayHeadArticle } from '../grammar/headings.ts';
import { readingCharacters } from '../grammar/reading-characters.ts';
import type { DraftBlock, DraftParagraph } from '../styled/draft.ts';

const LONGEST_TITLE = 80;

/** The blocks with the title among them named as such; `called` is what <title> says. */
export function withPageTitle(blocks: readonly DraftBlock[], called: string): readonly DraftBlock[] {
  const paragraphs = blocks.filter((block): block is DraftParagraph => block.kind === 'paragraph');
  if (paragraphs.some(({ style }) => style === 'title')) return blocks;
  const tops = paragraphs.filter(({ style }) => style === 'heading 1');
  const only = tops.length === 1 && mayHeadArticle(readingCharacters(charsOfDraft(tops[0]!))) ? tops[0]! : null;
  const title = only ?? (tops.length === 0 ? calledSo(paragraphs, called) : null);
  return title === null ? blocks : blocks.map((block) => (block === title ? { ...title, style: 'title' } : block));
}

/** 渡口纪事_江城论坛: a short paragraph, not made of links, that the page's title begins with. */
function calledSo(paragraphs: readonly DraftParagraph[], called: string): DraftParagraph | null {
  const words = plainly(called);
  return (
    paragraphs.find((paragraph) => {
      const chars = plainly(charsOfDraft(paragraph));
      return (
        chars.length > 1 && chars.length <= LONGEST_TITLE && words.startsWith(chars) && endsAt(words, chars.length)
      );
    }) ?? null
  );
}

/** Whether a title ends there: at its end, or before the name of the site. */
function endsAt(words: string, at: number): boolean {
  return at === words.length || /^[-_|—–·:：,，>»«(（]/.test(words.slice(at));
}

function plainly(words: string): string {
  return words.replace(/\s+/g, '');
}

/** The characters of a draft paragraph. */
export function charsOfDraft({ pieces }: DraftParagraph): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.chars : ''))
    .join('')
    .trim();
}
