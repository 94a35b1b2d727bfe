/** Page size, margins and line grid of the house style; running heads and folios for left and right pages. */
import { Footer, Header, type ISectionOptions, SectionType } from 'docx';
import type { HouseStyle } from '../../style.ts';
import { type Element, element } from './element.ts';
import { measureOf, twips, twipsOfMm } from './measures.ts';
import { StyledParagraph } from './paragraph.ts';
import { plainRuns } from './run.ts';

type SectionProperties = NonNullable<ISectionOptions['properties']>;
type SectionStart = (typeof SectionType)[keyof typeof SectionType];

/** Section properties; margins are whole twips, since docx's other units fail the schema. */
export function pageOf(style: HouseStyle, start: SectionStart): SectionProperties {
  const { trim, inner, top, linesPerColumn } = style.page;
  const width = twipsOfMm(trim.width);
  const height = twipsOfMm(trim.height);
  const left = twipsOfMm(inner);
  const head = twipsOfMm(top);
  const right = Math.max(0, width - left - twips(measureOf(style)));
  const pitch = twips(style.text.body.leading);
  const bottom = Math.max(0, height - head - linesPerColumn * pitch);
  const margin = {
    top: head,
    bottom,
    left,
    right,
    header: Math.round(head / 2),
    footer: Math.round(bottom / 2),
    gutter: 0,
  };
  return { page: { size: { width, height }, margin }, grid: { type: 'lines', linePitch: pitch }, type: start };
}

/** How a section of the document begins where the house style starts articles so. */
export function sectionStart(style: HouseStyle): SectionStart {
  if (style.articleStart === 'right-page') return SectionType.ODD_PAGE;
  return style.articleStart === 'page' ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS;
}

/** The head of left pages: the journal and the issue. */
export function journalHead(words: string): Header {
  return new Header({ children: [new StyledParagraph('Header', plainRuns(words), 'left')] });
}

/** The head of right pages: the title of the article, kept up to date by Word while an editor changes it. */
export function articleHead(title: string): Header {
  const children = field('STYLEREF 1 \\* MERGEFORMAT', title);
  return new Header({ children: [new StyledParagraph('Header', children, 'right')] });
}

/** The folio, at the outer edge of its page. */
export function folio(alignment: 'left' | 'right'): Footer {
  return new Footer({ children: [new StyledParagraph('Footer', field('PAGE', '1'), alignment)] });
}

/** A field with its result as it was last worked out. */
export function field(code: string, result: string): Element[] {
  return [fieldPart('begin'), instruction(code), fieldPart('separate'), ...plainRuns(result), fieldPart('end')];
}

export function fieldPart(type: 'begin' | 'separate' | 'end'): Element {
  return element('w:r', null, element('w:fldChar', { 'w:fldCharType': type }));
}

export function instruction(code: string): Element {
  return element('w:r', null, element('w:instrText', { 'xml:space': 'preserve' }, ` ${code} `));
}
