/** CommonMark with tables and footnotes; the only file that imports the Markdown parser. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Indented lines are paragraphs: in Chinese an indent opens a paragraph, and **“重点”**之后 is emphasis. */
const SYNTAX = [gfmTable(), gfmFootnote(), cjkFriendlyExtension(), { disable: { null: ['codeIndented'] } }];

/** The tree of a manuscript that `tooComplex` finds readable. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: SYNTAX,
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}
