/** The named styles of the document, set by the house style; ids and order are the same in every edition. */

import type { HouseStyle, TextStyle } from '../../house/style.ts';
import type { Edition } from '../../model/document.ts';
import { type Locale, localeOf } from './locale.ts';
import { faceFonts, faceSizes, look } from './looks.ts';
import { measureOf, twips } from './measures.ts';
import { NAMED, type NamedStyle, nameOfStyle, type StyleId } from './named.ts';
import { others } from './other-styles.ts';
import { valued, type Xml, xmlElement } from './xml.ts';

/** The document's defaults and all its styles. */
export function stylesFor(style: HouseStyle, edition: Edition): Xml {
  const locale = localeOf(edition);
  const paragraphStyles = NAMED.map((named) => namedStyle(named, style, locale, edition));
  const all = [defaults(style.text.body, locale), latent(), normal(style, locale), ...paragraphStyles];
  return all.join('') + others(style, locale).join('');
}

function defaults(body: TextStyle, locale: Locale): Xml {
  const language = xmlElement('w:lang', { 'w:val': 'en-US', 'w:eastAsia': locale.language, 'w:bidi': 'ar-SA' });
  const run = xmlElement('w:rPr', null, faceFonts(body, locale), ...faceSizes(body), language);
  return xmlElement('w:docDefaults', null, xmlElement('w:rPrDefault', null, run), xmlElement('w:pPrDefault'));
}

/** Keeps the built-in styles that this document does not use out of the editor's way until they are wanted. */
function latent(): Xml {
  return xmlElement('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  });
}

function normal(style: HouseStyle, locale: Locale): Xml {
  return xmlElement(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal'),
    xmlElement('w:qFormat'),
    xmlElement(
      'w:pPr',
      null,
      xmlElement('w:widowControl'),
      ...lineRules(style),
      ...layout({ ...style.text.body, firstLineIndent: 0 }, style.text.body),
    ),
    xmlElement('w:rPr', null, ...look(style.text.body, locale)),
  );
}

/** 避头尾, and whether marks hang out at a line's end, which Word lets them unless told otherwise. */
function lineRules({ lines }: HouseStyle): Xml[] {
  return [xmlElement('w:kinsoku'), valued('w:overflowPunct', lines.hanging ? 1 : 0)];
}

function namedStyle(named: NamedStyle, style: HouseStyle, locale: Locale, edition: Edition): Xml {
  const text = textStyleOf(named, style);
  const own = named.traditional !== undefined || /\p{Script=Han}/u.test(named.name);
  const name = nameOfStyle(named, edition);
  const keeps = named.keepNext ? [xmlElement('w:keepNext'), xmlElement('w:keepLines')] : [];
  const tabs = tabStops(named.id, style);
  const spacing = named.id === 'Figure' ? pictureLayout(text, style.text.body) : layout(text, style.text.body);
  const outline = named.outline === undefined ? [] : [valued('w:outlineLvl', named.outline)];
  return xmlElement(
    'w:style',
    { 'w:type': 'paragraph', ...(own ? { 'w:customStyle': 1 } : {}), 'w:styleId': named.id },
    valued('w:name', name),
    valued('w:basedOn', named.base ?? 'Normal'),
    ...(named.next === undefined ? [] : [valued('w:next', named.next)]),
    valued('w:uiPriority', named.hidden ? 99 : 9),
    ...(named.hidden ? [xmlElement('w:unhideWhenUsed')] : [xmlElement('w:qFormat')]),
    xmlElement('w:pPr', null, ...keeps, ...rules(named.id), ...tabs, ...spacing, ...outline),
    xmlElement('w:rPr', null, ...look(text, locale)),
  );
}

/** Lines of white between the text and tables or pictures with their captions. */
const WHITE: Readonly<Partial<Record<StyleId, Partial<TextStyle>>>> = {
  TableCaption: { linesBefore: 0.5 },
  Figure: { linesBefore: 0.5 },
  FigureCaption: { linesAfter: 0.5 },
};

/** What an entry of the 版权页 says begins behind its label, in all lines. */
function textStyleOf({ id, role }: NamedStyle, { text }: HouseStyle): TextStyle {
  const own = text[role];
  if (id === 'ImprintEntry') return { ...own, indent: IMPRINT_INDENT, firstLineIndent: -IMPRINT_INDENT };
  if (id === 'Equation') return { ...own, firstLineIndent: 0, align: 'left' };
  return { ...own, ...WHITE[id] };
}

/** The rule under a running head, and under a head over several columns of a table. */
function rules(id: StyleId): Xml[] {
  if (id !== 'Header' && id !== 'TableSpan') return [];
  const rule = { 'w:val': 'single', 'w:sz': 4, 'w:space': id === 'Header' ? 1 : 0, 'w:color': 'auto' };
  return [xmlElement('w:pBdr', null, xmlElement('w:bottom', rule))];
}

/** Em from the edge to what an entry of the 版权页 says, behind a label of six characters. */
const IMPRINT_INDENT = 8;

function tabStops(id: StyleId, style: HouseStyle): Xml[] {
  const position = twips(measureOf(style));
  if (id === 'Equation') {
    const middle = xmlElement('w:tab', { 'w:val': 'center', 'w:pos': Math.round(position / 2) });
    return [xmlElement('w:tabs', null, middle, xmlElement('w:tab', { 'w:val': 'right', 'w:pos': position }))];
  }
  if (id !== 'TOC1') return [];
  return [xmlElement('w:tabs', null, xmlElement('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': position }))];
}

/** Spacing, indents and alignment; text of the body's size takes its line from the grid, other text has exact lines. */
function layout(text: TextStyle, body: TextStyle): Xml[] {
  const grid = body.leading;
  const onGrid = text.leading === grid && text.size <= body.size;
  const line = onGrid
    ? { 'w:line': 240, 'w:lineRule': 'auto' }
    : { 'w:line': twips(text.leading), 'w:lineRule': 'exact' };
  return [
    valued('w:snapToGrid', onGrid ? 1 : 0),
    xmlElement('w:spacing', {
      'w:beforeLines': Math.round(text.linesBefore * 100),
      'w:before': twips(text.linesBefore * grid),
      'w:afterLines': Math.round(text.linesAfter * 100),
      'w:after': twips(text.linesAfter * grid),
      ...line,
    }),
    indents(text),
    valued('w:jc', text.align === 'justify' ? 'both' : text.align),
  ];
}

/** A picture's line grows with it. */
function pictureLayout(text: TextStyle, { leading }: TextStyle): Xml[] {
  return [
    valued('w:snapToGrid', 0),
    xmlElement('w:spacing', {
      'w:beforeLines': Math.round(text.linesBefore * 100),
      'w:before': twips(text.linesBefore * leading),
      'w:line': 240,
      'w:lineRule': 'auto',
    }),
    indents({ ...text, firstLineIndent: 0, indent: 0, indentRight: 0 }),
    valued('w:jc', 'center'),
  ];
}

/** Indents in characters, which follow the size when an editor changes it, beside the same in twips for programs without them. */
function indents(text: TextStyle): Xml {
  const first = text.firstLineIndent < 0 ? 'w:hanging' : 'w:firstLine';
  const indent = Math.abs(text.firstLineIndent);
  return xmlElement('w:ind', {
    'w:leftChars': Math.round(text.indent * 100),
    'w:left': twips(text.indent * text.size),
    'w:rightChars': Math.round(text.indentRight * 100),
    'w:right': twips(text.indentRight * text.size),
    [`${first}Chars`]: Math.round(indent * 100),
    [first]: twips(indent * text.size),
  });
}
