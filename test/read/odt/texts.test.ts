/** OpenDocument texts: what their elements say, and what is left out with a word. */
import { describe, expect, it } from 'vitest';
import { joined } from '../../../pipeline/model/runs.ts';
import { ODT_HEAD, odtBlocks, odtP, readOdt } from './make.ts';

const LONG = '江水从北面来，绕过村子，往东去，渡口在村子的南面，清明前后过河的人就多了起来。';
const rules = ({ diagnostics }: ReturnType<typeof readOdt>) => diagnostics.map(({ rule }) => rule);

describe('an OpenDocument text', () => {
  it('has its headings, numbered lists, quotations and tables with spans', () => {
    const table =
      '<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>年</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>水位</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1990</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>';
    const list = `<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="1">船</text:h></text:list-item></text:list>${odtP('船有两条，一大一小，都停在岸边。')}<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:h text:outline-level="1">人</text:h></text:list-item></text:list>`;
    const items =
      '<text:list text:style-name="L1"><text:list-item><text:list><text:list-item><text:p>桨</text:p></text:list-item><text:list-item><text:p>篙</text:p></text:list-item></text:list></text:list-item></text:list>';
    const reading = readOdt(
      `${ODT_HEAD}${odtP(LONG)}${list}${odtP(LONG)}${items}${odtP('表1 水位')}${table}${odtP('船来了。', 'Quotations')}`,
    );
    expect(odtBlocks(reading)).toEqual([
      `paragraph: ${LONG}`,
      'heading: 一、船',
      'paragraph: 船有两条，一大一小，都停在岸边。',
      'heading: 二、人',
      `paragraph: ${LONG}`,
      'list: • 桨\n• 篙',
      'table: 表1 水位\n年\n水位\n1990\n1\n2',
      'quotation: 船来了。',
    ]);
    const grid = reading.articles[0]!.body.find((block) => block.kind === 'table');
    expect(grid?.kind === 'table' && grid.rows[0]!.map(({ columns }) => columns)).toEqual([1, 2]);
  });

  it('has its marks, spaces, breaks and readings', () => {
    const { articles } = readOdt(
      `${ODT_HEAD}${odtP(`水是H<text:span text:style-name="T2">2</text:span>O，<text:span text:style-name="T1">重点</text:span>，<text:ruby><text:ruby-base>渡</text:ruby-base><text:ruby-text>dù</text:ruby-text></text:ruby>口在南面，<text:a xlink:href="https://example.org/">见此</text:a>，a<text:s/>b。`)}`,
    );
    const [block] = articles[0]!.body;
    const runs = block?.kind === 'paragraph' ? block.text.runs : [];
    expect(runs.map(({ text }) => text).join('')).toBe('水是H2O，重点，渡口在南面，见此，a b。');
    expect(runs.filter(({ marks }) => marks.length > 0).map(({ text, marks }) => [text, marks[0]!.kind])).toEqual([
      ['2', 'superscript'],
      ['重点', 'strong'],
      ['渡', 'ruby'],
      ['见此', 'link'],
    ]);
  });

  it('ties its notes, and takes formulas, pictures and text boxes', () => {
    const note =
      '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>头一条。</text:p></text:note-body></text:note>';
    const formula =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>';
    const picture =
      '<draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>两条船停在岸边</svg:desc></draw:frame>';
    const box = '<draw:frame><draw:text-box><text:p>框里的话，也是一段。</text:p></draw:text-box></draw:frame>';
    const reading = readOdt(
      `${ODT_HEAD}${odtP(`${LONG}${note}令${formula}。`)}${odtP(picture)}${odtP('图1 渡船')}${odtP(box)}`,
      {
        'Object 1/content.xml':
          '<?xml version="1.0"?><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>a</mi><mo>=</mo><mi>b</mi></math>',
        'Pictures/a.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
      },
    );
    expect(odtBlocks(reading)[0]).toBe(`paragraph: ${LONG}①令$a=b$。`);
    expect(reading.articles[0]!.notes.map(({ text }) => joined(text))).toEqual(['头一条。']);
    const figure = reading.articles[0]!.body.find((block) => block.kind === 'figure');
    expect(figure?.kind === 'figure' && [figure.image, joined(figure.caption!)]).toEqual(['甲.odt/a.png', '图1 渡船']);
    expect(odtBlocks(reading).at(-1)).toBe('paragraph: 框里的话，也是一段。');
  });

  it('is read with its changes accepted, without comments, contents and hidden text, and says so', () => {
    const changes =
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>删去的</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>';
    const contents =
      '<text:table-of-content><text:index-body><text:p>一、船……1</text:p></text:index-body></text:table-of-content>';
    const reading = readOdt(
      `${changes}${contents}${ODT_HEAD}${odtP(`${LONG}<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>添上的。<text:change-end text:change-id="c2"/><text:span text:style-name="T3">看不见</text:span><office:annotation><text:p>改一改</text:p></office:annotation>`)}`,
    );
    expect(odtBlocks(reading)).toEqual([`paragraph: ${LONG}添上的。`]);
    expect(reading.diagnostics.find(({ rule }) => rule === 'revisions-accepted')?.message).toContain(
      '插入 1 处、删除 1 处',
    );
    for (const rule of ['contents-dropped', 'hidden-text', 'comments-ignored']) expect(rules(reading)).toContain(rule);
  });
});
