/** Links of a manuscript: those that may lead where they say become marks, of the others only the text stays. */
import { webAddress } from '../../model/address.ts';
import { type Diagnostic, diagnostic, type Extent } from '../../model/diagnostic.ts';
import type { Mark, Point } from '../../model/document.ts';

const LONGEST_SHOWN = 60;

/** Gives the mark of a link, or null and one remark for each address that leads nowhere. */
export type LinkOf = (href: string, at: Point | Extent) => Mark | null;

/** The links of one manuscript. */
export function linksOf(file: string, diagnostics: Diagnostic[]): LinkOf {
  const told = new Set<string>();
  return (href, at) => {
    if (webAddress(href) !== null) return { kind: 'link', href };
    if (href.trim() !== '' && !told.has(href)) {
      told.add(href);
      const shown = href.length > LONGEST_SHOWN ? `${href.slice(0, LONGEST_SHOWN)}…` : href;
      const message = `链接“${shown}”没有收进来，文字照收`;
      const hint = '网址要以 https://、http://、mailto: 或 doi: 开头';
      diagnostics.push(diagnostic('warning', 'link-dropped', file, at, message, hint));
    }
    return null;
  };
}
