/** The styles of characters and tables. */
import type { HouseStyle, TextStyle } from '../../house/style.ts';
import { type Locale, latinOf } from './locale.ts';
import { look } from './looks.ts';
import { valued, type Xml, xmlElement } from './xml.ts';

/** All of them. */
export function others({ text, lines }: HouseStyle, locale: Locale): Xml[] {
  return [
    characterStyle('DefaultParagraphFont', 'Default Paragraph Font', null, { 'w:default': 1 }),
    labelStyle(locale),
    characterStyle(
      'ImprintLabel',
      hanName(locale, '版权页标签', '版權頁標籤'),
      runProperties(text.imprintLabel, locale),
      OWN,
    ),
    contentsAuthors(locale),
    characterStyle('Strong', 'Strong', xmlElement('w:rPr', null, xmlElement('w:b'))),
    characterStyle('Emphasis', 'Emphasis', xmlElement('w:rPr', null, emphasis(lines, locale))),
    characterStyle(
      'Hyperlink',
      'Hyperlink',
      xmlElement('w:rPr', null, valued('w:color', '0563C1'), valued('w:u', 'single')),
    ),
    characterStyle(
      'FootnoteReference',
      'footnote reference',
      xmlElement('w:rPr', null, valued('w:vertAlign', 'superscript')),
    ),
    characterStyle('CommentReference', 'annotation reference', xmlElement('w:rPr', null, valued('w:sz', 16))),
    xmlElement(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      valued('w:name', 'Normal Table'),
      valued('w:uiPriority', 99),
    ),
    threeRules(hanName(locale, '三线表', '三線表')),
  ];
}

/** 摘要： and the like stand in 黑体 before their text. */
function labelStyle(locale: Locale): Xml {
  const latin = latinOf('hei');
  const face = { 'w:ascii': latin, 'w:eastAsia': locale.eastAsian.hei, 'w:hAnsi': latin };
  const name = hanName(locale, '标签', '標籤');
  return characterStyle('Label', name, xmlElement('w:rPr', null, xmlElement('w:rFonts', face), xmlElement('w:b')), OWN);
}

/** 楷, as the printed contents have them. */
function contentsAuthors(locale: Locale): Xml {
  const fonts = xmlElement('w:rFonts', { 'w:eastAsia': locale.eastAsian.kai });
  const name = hanName(locale, '目录作者', '目錄作者');
  return characterStyle('ContentsAuthors', name, xmlElement('w:rPr', null, fonts), OWN);
}

const OWN = { 'w:customStyle': 1 };

function hanName({ language }: Locale, simplified: string, traditional: string): string {
  return language === 'zh-CN' ? simplified : traditional;
}

/** 着重号 under the character in horizontal text (GB/T 15834 5.1), or 楷. */
function emphasis({ emphasis }: HouseStyle['lines'], { eastAsian }: Locale): Xml {
  if (emphasis === 'dots') return valued('w:em', 'underDot');
  return xmlElement('w:rFonts', { 'w:eastAsia': eastAsian.kai });
}

function runProperties(text: TextStyle, locale: Locale): Xml {
  return xmlElement('w:rPr', null, ...look(text, locale));
}

function characterStyle(id: string, name: string, look: Xml | null, extra: Record<string, number> = {}): Xml {
  return xmlElement(
    'w:style',
    { 'w:type': 'character', ...extra, 'w:styleId': id },
    valued('w:name', name),
    valued('w:uiPriority', 99),
    ...(look === null ? [] : [look]),
  );
}

/** 三线表: rules above and below the table and under its heads. */
function threeRules(name: string): Xml {
  const rule = (name: string, eighths: number) =>
    xmlElement(name, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': 'auto' });
  const heads = xmlElement('w:tcBorders', null, rule('w:bottom', 4));
  return xmlElement(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ThreeRules' },
    valued('w:name', name),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 99),
    xmlElement('w:tblPr', null, xmlElement('w:tblBorders', null, rule('w:top', 8), rule('w:bottom', 8))),
    xmlElement('w:tblStylePr', { 'w:type': 'firstRow' }, xmlElement('w:tcPr', null, heads)),
  );
}
