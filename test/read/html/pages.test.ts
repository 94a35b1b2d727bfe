/** Pages of the web: what their tags say, and what of a saved page is no text. */
import { describe, expect, it } from 'vitest';
import { joined } from '../../../pipeline/model/runs.ts';
import { read } from '../../../pipeline/read/html/read.ts';
import { blocksIn, HEAD, page, readPage, rulesIn } from './make.ts';

const LONG = '江水从北面来，绕过村子，往东去，渡口在村子的南面，清明前后过河的人就多了起来。';

describe('a page', () => {
  it('has its headings, lists, quotations and tables with spans', () => {
    const table =
      '<table><caption>表1 水位</caption><tr><th>年</th><th colspan="2">水位</th></tr><tr><td rowspan="2">1990</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
    const reading = readPage(
      `${HEAD}<p>${LONG}</p><h2>一、船</h2><p>船有两条，一大一小。</p><ul><li>大船<li>小船</ul><ol start="3"><li>桨<li>篙</ol>${table}<blockquote><p>船来了。</p></blockquote><h3>（一）旧船</h3><p>旧船在岸上。</p>`,
    );
    expect(blocksIn(reading)).toEqual([
      `paragraph: ${LONG}`,
      'heading: 一、船',
      'paragraph: 船有两条，一大一小。',
      'list: • 大船\n• 小船\n3. 桨\n4. 篙',
      'table: 表1 水位\n年\n水位\n1990\n1\n2\n3\n4',
      'quotation: 船来了。',
      'heading: （一）旧船',
      'paragraph: 旧船在岸上。',
    ]);
    const grid = reading.articles[0]!.body.find((block) => block.kind === 'table');
    expect(grid?.kind === 'table' && grid.rows.map((row) => row.map(({ columns, rows }) => [columns, rows]))).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [
        [1, 2],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  it('has its marks: bold, emphasis, raised and lowered, readings, links', () => {
    const { articles } = readPage(
      `${HEAD}<p>水是H<sub>2</sub>O，<b>重点</b>和<em>这里</em>，<ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp></ruby>口，见<a href="https://example.org/a">这一页</a>与<a href="/b">那一页</a>。</p>`,
    );
    const [block] = articles[0]!.body;
    const runs = block?.kind === 'paragraph' ? block.text.runs : [];
    expect(runs.filter(({ marks }) => marks.length > 0).map(({ text, marks }) => [text, marks[0]!.kind])).toEqual([
      ['2', 'subscript'],
      ['重点', 'strong'],
      ['这里', 'emphasis'],
      ['渡', 'ruby'],
      ['这一页', 'link'],
    ]);
  });

  it('has its formulas, in MathML and in LaTeX, each once', () => {
    const math = '<math><mi>a</mi><mo>=</mo><mfrac><mi>b</mi><mn>2</mn></mfrac></math>';
    const reading = readPage(
      `${HEAD}<p>${LONG}令 <span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">a=2b</span></span> 与 $x^2+1$ 相等，<script type="math/tex">y_1</script>。</p>`,
    );
    expect(blocksIn(reading)[0]).toContain('$a=\\frac{b}{2}$与$x^2+1$相等，$y_1$。');
  });

  it('ties notes to their calls, as browsers, MediaWiki and Word write them', () => {
    const calls =
      '<sup><a href="#fn1" id="r1">1</a></sup>……第二处<sup class="reference"><a href="#cite_note-2">[2]</a></sup>，第三处<a href="#_ftn3" name="_ftnref3"><span>[3]</span></a>。';
    const notes =
      '<h2>注释</h2><ol><li id="fn1">头一条。<a href="#r1">↩</a></li><li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> 第二条。</li></ol><div id="ftn3"><p><a href="#_ftnref3" name="_ftn3">[3]</a> 第三条。</p></div>';
    const reading = readPage(`${HEAD}<p>${LONG}第一处${calls}</p>${notes}`);
    expect(reading.articles[0]!.notes.map(({ label, text }) => label + joined(text))).toEqual([
      '①头一条。',
      '②第二条。',
      '③第三条。',
    ]);
    expect(blocksIn(reading)).toEqual([`paragraph: ${LONG}第一处①……第二处②，第三处③。`]);
  });

  it('leaves entries of 参考文献 where they stand', () => {
    const reading = readPage(
      `${HEAD}<p>${LONG}据考证<sup><a href="#b1">[1]</a></sup>。</p><h2>参考文献</h2><p id="b1">[1] 王五. 江城水利史[M]. 江城: 江城出版社, 1999.</p>`,
    );
    expect(reading.articles[0]!.references).toHaveLength(1);
    expect(reading.articles[0]!.notes).toEqual([]);
  });

  it('leaves the site round the article out, and says what', () => {
    const site =
      '<nav><a href="/">首页</a><a href="/n">新闻</a></nav><div class="breadcrumb"><a href="/">人文</a></div>';
    const reading = readPage(`${site}${HEAD}<p>${LONG}</p><footer>版权所有</footer><script>var a</script>`);
    expect(blocksIn(reading)).toEqual([`paragraph: ${LONG}`]);
    const said = reading.diagnostics.map(({ message }) => message).join('\n');
    for (const words of ['首页', '人文', '版权所有', '脚本']) expect(said).toContain(words);
  });

  it('takes the only <article>, and its title where it stands above it', () => {
    const reading = readPage(
      `<div><h1>渡口纪事</h1><div>今日要闻很多</div></div><article><p>●张三</p><p>${LONG}</p></article><div>推荐阅读</div>`,
    );
    expect(joined(reading.articles[0]!.title)).toBe('渡口纪事');
    expect(blocksIn(reading)).toEqual([`paragraph: ${LONG}`]);
    const said = reading.diagnostics.map(({ message }) => message).join('\n');
    expect(said).toContain('今日要闻很多');
    expect(said).toContain('推荐阅读');
  });

  it('asks where sentences stand beside the article', () => {
    const reading = readPage(`<article>${HEAD}<p>${LONG.repeat(9)}</p></article><div>${LONG.repeat(2)}</div>`);
    const found = reading.diagnostics.find(({ rule }) => rule === 'page-part-left-out');
    expect(found?.severity).toBe('warning');
  });

  it('knows its title by <title> where no heading says it', () => {
    const reading = readPage(
      `<div>人文</div><div>渡口纪事</div><div>●张三</div><div>${LONG}</div>`,
      '<title>渡口纪事_江城网</title>',
    );
    expect(joined(reading.articles[0]!.title)).toBe('渡口纪事');
  });

  it('takes pictures of its folder and those written into it, with their captions', () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const reading = readPage(
      `${HEAD}<p>${LONG}</p><figure><img src="渡口_files/a.png"><figcaption>图1 渡船</figcaption></figure><p><img src="data:image/png;base64,${png}"></p><img src="https://example.org/b.png">`,
    );
    const figures = reading.articles[0]!.body.filter((block) => block.kind === 'figure');
    expect(figures.map(({ image }) => image)).toEqual(['渡口_files/a.png', '甲.html/image1.png']);
    expect(reading.pictures.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
    expect(rulesIn(reading)).toContain('image-outside');
  });

  it('has no table where one only places the page', () => {
    const reading = readPage(
      `<table><tr><td>${HEAD}<p>${LONG}</p></td><td><h2>一、船</h2><p>${LONG}</p></td></tr></table>`,
    );
    expect(blocksIn(reading)).toEqual([`paragraph: ${LONG}`, 'heading: 一、船', `paragraph: ${LONG}`]);
  });

  it('is decoded as it says where the bytes agree', () => {
    const gb = Uint8Array.from([
      ...new TextEncoder().encode('<meta charset="gb2312"><h1>'),
      ...[0xb6, 0xc9, 0xbf, 0xda],
      ...new TextEncoder().encode('</h1>'),
    ]);
    expect(joined(read('甲.html', gb).articles[0]!.title)).toBe('渡口');
  });

  it('keeps paragraphs that only breaks part', () => {
    const reading = readPage(`${HEAD}<div>${LONG}<br><br>　　船有两条，一大一小，都停在岸边。</div>`);
    expect(blocksIn(reading)).toEqual([`paragraph: ${LONG}`, 'paragraph: 船有两条，一大一小，都停在岸边。']);
  });

  it('that is empty is an error', () => {
    expect(rulesIn(read('甲.html', page('')))).toEqual(['manuscript-empty']);
  });
});
