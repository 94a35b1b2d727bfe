/** Pieces of Word manuscripts, as bare XML. */
import type { Write } from './md.ts';
import type { Pen } from './piece.ts';

const r = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (runs: string, setting = '') => `<w:p><w:pPr>${setting}</w:pPr>${runs}</w:p>`;
const cell = (inside: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${inside}</w:tc>`;
const KINDS = ['png', 'jpg', 'svg', 'tif', 'broken', null] as const;

function drawn(path: string): string {
  const id = path.replace(/\W/g, '_');
  return `<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></w:drawing></w:r>`;
}

function note(pen: Pen, kind: 'footnote' | 'endnote', id: number, inside: string): string {
  const part = `${kind}s.xml`;
  pen.parts[part] = `${pen.parts[part] ?? ''}<w:${kind} w:id="${id}">${inside}</w:${kind}>`;
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

export const WORD: Readonly<Record<string, Write>> = {
  paragraph: (pen) => p(pen.chance.several(1, 3, () => r(pen.sentence())).join('')),
  looks: (pen) =>
    p(
      pen.chance
        .several(1, 4, () =>
          r(
            pen.words(),
            pen.chance.one([
              '<w:b/>',
              '<w:i/>',
              '<w:u w:val="single"/>',
              '<w:vertAlign w:val="superscript"/>',
              '<w:em w:val="dot"/>',
            ]),
          ),
        )
        .join(''),
    ),
  heading: (pen) => p(r(pen.maybe(85), '<w:b/><w:sz w:val="32"/>')),
  empty: () => p(''),
  deletedCharacter: (pen) => p(r(`\ue5c5${pen.words()}。`)),
  deletedAlone: () => p(r('\ue5c5')),
  table: (pen) => {
    const rows = pen.chance.several(1, 4, () => {
      const cells = pen.chance.several(0, 4, () => {
        const text = pen.maybe(60);
        const look = pen.chance.one(['', '', '<w:gridSpan w:val="2"/>', '<w:vMerge/>', '<w:vMerge w:val="restart"/>']);
        return cell(p(text === '' ? '' : r(text)), look);
      });
      return `<w:tr>${cells.join('')}</w:tr>`;
    });
    return `<w:tbl>${rows.join('')}</w:tbl>${p('')}`;
  },
  tableEmpty: (pen) =>
    `<w:tbl>${pen.chance.one(['', '<w:tr/>', '<w:tr><w:tc/></w:tr>', '<w:tr><w:tc/><w:tc/></w:tr>'])}</w:tbl>`,
  tableNested: (pen) => {
    const inner = `<w:tbl><w:tr>${cell(p(r(pen.words())))}${cell(p(r(pen.words())))}</w:tr><w:tr>${cell(p(''))}${cell(p(r(pen.words())))}</w:tr></w:tbl>`;
    return `<w:tbl><w:tr>${cell(p(''))}${cell(p(r(pen.words())) + inner + p(r(pen.words())))}</w:tr></w:tbl>`;
  },
  tableNestedAlone: (pen) => {
    const inner = `<w:tbl><w:tr>${cell(p(r(pen.words())))}${cell(p(r(pen.words())))}</w:tr></w:tbl>`;
    return `<w:tbl><w:tr>${cell(inner + p(''))}${cell(p(''))}</w:tr></w:tbl>`;
  },
  tableTall: (pen) =>
    `<w:tbl><w:tr>${cell(p(r(pen.words())) + p('') + p(r(pen.words())))}${cell(p(r(pen.words())))}</w:tr><w:tr>${cell(p(r(pen.words())), '<w:vMerge/>')}${cell(p(''))}</w:tr></w:tbl>`,
  tablePicture: (pen) =>
    `<w:tbl><w:tr>${cell(p(''))}${cell(p(r(pen.words()) + drawn(pen.image('media', KINDS).path)))}</w:tr></w:tbl>`,
  tableBox: (pen) =>
    `<w:tbl><w:tr>${cell(p(r(pen.words())))}${cell(p(`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r(pen.words()))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`))}</w:tr></w:tbl>`,
  tableDeletedRow: (pen) =>
    `<w:tbl><w:tr>${cell(p(r(pen.words())))}${cell(p(r(pen.words())))}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p(r(pen.aside('revisions-accepted'))))}${cell(p(''))}</w:tr></w:tbl>`,
  picture: (pen) => p(drawn(pen.image('media', KINDS).path)) + p(r(`图${pen.number} ${pen.words()}`)),
  pictureSameName: (pen) => {
    const first = pen.image('media', ['png'], `s${pen.number}`);
    const second = pen.image('other', ['png'], `s${pen.number}`);
    return p(drawn(first.path)) + p(r(pen.words())) + p(drawn(second.path));
  },
  pictureTwice: (pen) => {
    const { path } = pen.image('media', ['png', 'jpg']);
    return p(drawn(path)) + p(r(pen.words())) + p(drawn(path));
  },
  pictureInLine: (pen) => p(r(pen.words()) + drawn(pen.image('media', KINDS).path) + r(pen.words())),
  footnote: (pen) => {
    const call = note(pen, 'footnote', pen.number + 1, p(r(pen.words(2, 9))));
    return p(r(pen.words()) + call + r(`${pen.words()}。`) + pen.chance.one(['', call]));
  },
  endnote: (pen) => p(r(pen.words()) + note(pen, 'endnote', pen.number + 1, p(r(pen.words(2, 9)))) + r('。')),
  noteOfBoth: (pen) =>
    p(
      r(pen.words()) +
        note(pen, 'footnote', pen.number + 1, p(r(pen.words()))) +
        r(pen.words()) +
        note(pen, 'endnote', pen.number + 1, p(r(pen.words()))),
    ),
  noteTwice: (pen) => {
    const call = note(pen, 'footnote', pen.number + 1, p(r(pen.words())));
    note(pen, 'footnote', pen.number + 1, p(r(pen.words())));
    return p(r(pen.words()) + call);
  },
  noteUncalled: (pen) => {
    note(pen, 'footnote', pen.number + 1, p(r(pen.words())));
    return p(r(pen.words()));
  },
  noteUndefined: (pen) =>
    p(`${r(pen.words())}<w:r><w:footnoteReference w:id="${pen.number + 1}"/></w:r>${r(pen.words())}`),
  noteEmpty: (pen) => p(r(pen.words()) + note(pen, 'footnote', pen.number + 1, p(''))),
  noteTable: (pen) => {
    const table = `<w:tbl><w:tr>${cell(p(''))}${cell(p(r(pen.words())))}</w:tr><w:tr>${cell(p(r(pen.words())))}${cell(p(''))}</w:tr></w:tbl>`;
    return p(r(pen.words()) + note(pen, 'footnote', pen.number + 1, p(r(pen.words())) + table));
  },
  noteInNote: (pen) => {
    const second = note(pen, 'endnote', pen.number + 1, p(r(pen.words())));
    return p(r(pen.words()) + note(pen, 'footnote', pen.number + 1, p(r(pen.words()) + second)));
  },
  noteInCell: (pen) =>
    `<w:tbl><w:tr>${cell(p(r(pen.words()) + note(pen, 'footnote', pen.number + 1, p(r(pen.words())))))}${cell(p(''))}</w:tr></w:tbl>`,
  noteInBox: (pen) =>
    p(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r(pen.words()) + note(pen, 'footnote', pen.number + 1, p(r(pen.words()))))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${r(pen.words())}`,
    ),
  inserted: (pen) => p(`${r(pen.words())}<w:ins w:id="1">${r(pen.words())}</w:ins>`),
  moved: (pen) =>
    p(
      `${r(pen.words())}<w:moveFrom w:id="1">${r(pen.aside('revisions-accepted'))}</w:moveFrom><w:moveTo w:id="2">${r(pen.words())}</w:moveTo>`,
    ),
  deleted: (pen) =>
    p(
      `${r(pen.words())}<w:del w:id="1"><w:r><w:delText>${pen.aside('revisions-accepted')}</w:delText></w:r></w:del>${r(pen.words())}`,
    ),
  deletedMark: (pen) => p(r(pen.words()), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(r(pen.words())),
  deletedRun: (pen) => p(r(pen.words()) + r(pen.aside('revisions-accepted'), '<w:del w:id="1"/>')),
  hidden: (pen) => p(r(pen.words()) + r(pen.aside('hidden-text'), '<w:vanish/>')),
  symbol: (pen) =>
    p(`${r(pen.words())}<w:r><w:sym w:font="Wingdings" w:char="F0${pen.chance.one(['6C', '20', '01', 'FF'])}"/></w:r>`),
  field: (pen) =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(pen.words())}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(pen.words())}`,
    ),
  fieldOpen: (pen) =>
    p(`${r(pen.words())}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>`) +
    p(r(pen.words())),
  fieldSimple: (pen) => p(`<w:fldSimple w:instr=" SEQ 图 ">${r(pen.words())}</w:fldSimple>${r(pen.words())}`),
  link: (pen) => p(`<w:hyperlink r:id="link">${r(pen.words())}</w:hyperlink>${r(pen.words())}`),
  comment: (pen) => {
    pen.parts['comments.xml'] = `<w:comment w:id="${pen.number}">${p(r(pen.aside('comments-ignored')))}</w:comment>`;
    return p(`<w:commentRangeStart w:id="${pen.number}"/>${r(pen.words())}<w:commentRangeEnd w:id="${pen.number}"/>`);
  },
  header: (pen) => {
    pen.parts['header.xml'] = p(r(pen.aside('margins-dropped')));
    return p(r(pen.words()));
  },
  footer: (pen) => {
    pen.parts['footer.xml'] = p(r(pen.aside('margins-dropped')));
    return p(r(pen.words()));
  },
  box: (pen) =>
    p(
      `${r(pen.words())}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r(pen.words()))}${p('')}${p(r(pen.words()))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  boxChosen: (pen) => {
    const words = r(pen.words());
    const both = (inner: string) => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
    return p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${both(words)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${both(words)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  },
  boxTable: (pen) =>
    p(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:tbl><w:tr>${cell(p(''))}${cell(p(r(pen.words())))}</w:tr></w:tbl></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  wordArt: (pen) =>
    p(
      `<w:r><w:pict><v:shape><v:textpath string="${pen.aside('drawing-unread')}"/></v:shape></w:pict></w:r>${r(pen.words())}`,
    ),
  shape: (pen) =>
    p(
      `<w:r><w:drawing><a:graphic><a:graphicData><a:p><a:r><a:t>${pen.aside('drawing-unread')}</a:t></a:r></a:p></a:graphicData></a:graphic></w:drawing></w:r>${r(pen.words())}`,
    ),
  deletedCall: (pen) => {
    const call = note(pen, 'footnote', pen.number + 1, p(r(pen.aside('revisions-accepted'))));
    return p(`${r(pen.words())}<w:del w:id="1">${call}</w:del>`);
  },
  chunk: (pen) => `<w:altChunk r:id="none"/>${p(r(pen.words()))}`,
  control: (pen) => `<w:sdt><w:sdtPr/><w:sdtContent>${p(r(pen.words()))}</w:sdtContent></w:sdt>`,
  placeholder: (pen) =>
    p(
      `${r(pen.words())}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r(pen.aside('placeholder-dropped'))}</w:sdtContent></w:sdt>`,
    ),
  math: (pen) =>
    p(
      `${r(pen.words())}<m:oMath><m:f><m:num><m:r><m:t>${pen.words(1, 2)}</m:t></m:r></m:num><m:den><m:r><m:t>${pen.words(1, 2)}</m:t></m:r></m:den></m:f></m:oMath>`,
    ),
  mathAlone: (pen) => `<m:oMathPara><m:oMath><m:r><m:t>${pen.words(1, 3)}</m:t></m:r></m:oMath></m:oMathPara>`,
  ruby: (pen) =>
    p(
      `<w:r><w:ruby><w:rt>${r('yīn')}</w:rt><w:rubyBase>${r(pen.words(1, 2))}</w:rubyBase></w:ruby></w:r>${r(pen.words())}`,
    ),
  breaks: (pen) =>
    p(`<w:r><w:t>${pen.words()}</w:t><w:br/><w:br/><w:t>${pen.words()}</w:t><w:tab/><w:t>${pen.words()}</w:t></w:r>`),
  struck: (pen) => p(r(pen.words(), '<w:strike/>')),
  contents: (pen) =>
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r(pen.aside('contents-dropped')))}</w:sdtContent></w:sdt>${p(r(pen.words()))}`,
  custom: (pen) => `<w:customXml>${p(`<w:smartTag>${r(pen.words())}</w:smartTag>`)}</w:customXml>`,
  unknownElement: (pen) => p(`<w:unheard>${r(pen.aside('content-unknown'))}</w:unheard>${r(pen.words())}`),
  unknownBlock: (pen) => `<w:unheard>${p(r(pen.aside('content-unknown')))}</w:unheard>`,
};
