/** A finding of the reader covers what it is about, from its first character to its last. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { read as readMarkdown } from '../../pipeline/read/md/read.ts';
import { readText } from './summary.ts';

const BODY = '河边的石桥修了三年，桥上的人换了一批又一批，桥下的水还是那样流着，谁也说不清它从哪一年开始这样流。';
const article = (...lines: readonly string[]) => ['石桥边的早晨', '●张三', '', BODY, ...lines].join('\n');
const markdown = (...lines: readonly string[]) => ['# 石桥边的早晨', '', '●张三', '', BODY, '', ...lines].join('\n');

/** The characters of a text that a finding covers. */
function covered(text: string, { line, column, endLine, endColumn }: Diagnostic): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  return lines
    .map((one, index) => {
      const characters = [...one];
      return characters
        .slice(index === 0 ? column - 1 : 0, index === lines.length - 1 ? endColumn : undefined)
        .join('');
    })
    .join('\n');
}

it.each([
  ['a running head', article('', '', '— 12 —', '', '', BODY), 'page-number-removed', '— 12 —'],
  [
    'the line that goes on',
    `石桥边的早晨\n●张三\n\n县里的人站在桥头上说这座石桥还能再\n用一百年，他们说的时候天已经黑了，\n桥下的水还是那样流着。`,
    'paragraph-joined',
    '桥下的水还是那样流着。',
  ],
  ['both lines of a title', `石桥边的\n早晨与黄昏之间的故事\n●张三\n\n${BODY}`, 'title-joined', '早晨与黄昏之间的故事'],
  ['a mark that is changed', article('', '桥修好了,人都来了。'), 'punctuation-fullwidth', ','],
  ['spaces inside a name', `石桥边的早晨\n●张　三\n\n${BODY}`, 'spread-closed', '　'],
  [
    'a line that is no text',
    `石桥边的早晨\n●张三\n\n锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷\n\n${BODY}`,
    'line-garbled',
    '锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷',
  ],
] as const)('%s', (_, text, rule, words) => {
  const { diagnostics } = readText(text);
  const found = diagnostics.find((one) => one.rule === rule);
  expect(found === undefined ? null : covered(text, found)).toBe(words);
});

it.each([
  ['a link that leads nowhere', markdown('他说[县志](ftp://a.b/c)里有。'), 'link-dropped', '[县志](ftp://a.b/c)'],
  ['a picture without a path', markdown('![图1 石桥]()'), 'image-unaddressed', '![图1 石桥]()'],
  ['a note that nothing calls', markdown('[^甲]: 见县志卷三。'), 'note-uncalled', '见县志卷三。'],
  [
    'a value of the front matter',
    `---\ntitle: 石桥边的早晨\nlayout: post\n---\n\n${BODY}`,
    'front-matter-dropped',
    'layout: post',
  ],
] as const)('in Markdown, %s', (_, text, rule, words) => {
  const { diagnostics } = readMarkdown('a.md', new TextEncoder().encode(text));
  expect(diagnostics.filter((found) => found.rule === rule).map((found) => covered(text, found))).toEqual([words]);
});
