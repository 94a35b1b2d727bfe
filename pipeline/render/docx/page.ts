/** Page size, margins and line grid of the house style; running heads and folios for left, right and opening pages. */
import { Footer, Header, type ISectionOptions, Paragraph, SectionType } from 'docx';
import type { HouseStyle } from '../../house/style.ts';
import { field } from './field.ts';
import { emOf } from './length.ts';
import { measureOf, twips, twipsOfMm } from './measures.ts';
import { paragraph } from './paragraph.ts';
import { plainRuns } from './run.ts';
import { valued, type Xml, xmlElement } from './xml.ts';

type SectionProperties = NonNullable<ISectionOptions['properties']>;
type SectionStart = (typeof SectionType)[keyof typeof SectionType];
type HeadsAndFolios = Pick<ISectionOptions, 'headers' | 'footers'>;

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

/** Pages of text: the journal over left ones, no head where something opens; the heads of right ones differ. */
export function textPages(journal: string, openings: 'right' | 'either', style: HouseStyle): HeadsAndFolios {
  const even = new Header({ children: [carried(headOf(plainRuns(journal), 'left'))] });
  return {
    headers: { even, first: new Header({ children: [carried(NO_HEAD)] }) },
    footers: {
      default: folio(valued('w:jc', 'right')),
      even: folio(valued('w:jc', 'left')),
      first: openingFolio(openings, style),
    },
  };
}

/** The folio of pages on which something opens, by the house style hidden (暗码); such pages are right ones, or may be either. */
export function openingFolio(openings: 'right' | 'either', { openingFolios }: HouseStyle): Footer {
  if (openingFolios === 'hidden') return new Footer({ children: [carried(paragraph('Footer', ''))] });
  return folio(openings === 'right' ? valued('w:jc', 'right') : OUTSIDE);
}

/** Pages with nothing round their text. */
export function barePages(): HeadsAndFolios {
  const foot = () => new Footer({ children: [carried(paragraph('Footer', ''))] });
  return {
    headers: { even: new Header({ children: [carried(NO_HEAD)] }) },
    footers: { default: foot(), even: foot() },
  };
}

/** The head of right pages: the title of the article, kept up to date by Word while an editor changes it unless it is too long. */
export function articleHead(title: string, style: HouseStyle): Xml {
  const ems = Math.floor(measureOf(style) / style.text.runningHead.size) - 2;
  const characters = [...title];
  if (emOf(title) <= ems) return headOf(field('STYLEREF 1 \\* MERGEFORMAT', title), 'right');
  return plainHead(`${characters.slice(0, ems - 2).join('')}……`);
}

/** The head of right pages that belong to no article. */
export function plainHead(words: string): Xml {
  return headOf(plainRuns(words), 'right');
}

function headOf(runs: Xml, alignment: 'left' | 'right'): Xml {
  return paragraph('Header', runs, valued('w:jc', alignment));
}

/** A frame finds the outer edge of a page that may be a left or a right one, as Word's own page numbers do; in LibreOffice it is left. */
const OUTSIDE = xmlElement('w:framePr', {
  'w:wrap': 'around',
  'w:vAnchor': 'text',
  'w:hAnchor': 'margin',
  'w:xAlign': 'outside',
  'w:y': 1,
});
/** A head without words and without the rule under them. */
export const NO_HEAD = paragraph('Header', '', xmlElement('w:pBdr', null, xmlElement('w:bottom', { 'w:val': 'nil' })));

/** The folio, at the outer edge of its page. */
function folio(place: Xml): Footer {
  const number = paragraph('Footer', field('PAGE', '1'), place);
  const beside = place === OUTSIDE ? paragraph('Footer', '') : '';
  return new Footer({ children: [carried(number + beside)] });
}

/** XML of our own inside a part that docx writes: it goes through docx as the text of a paragraph. */
function carried(xml: Xml): Paragraph {
  return new Paragraph(xml);
}

const CARRIER = /<w:p><w:r><w:t xml:space="preserve">(.*?)<\/w:t><\/w:r><\/w:p>/gs;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The part with what was carried through docx in its place. */
export function withCarried(part: Xml): Xml {
  return part.replace(CARRIER, (_, text: string) => text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!));
}
