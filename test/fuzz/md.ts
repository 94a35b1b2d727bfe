/** Pieces of Markdown manuscripts. */
import type { Pen } from './piece.ts';

/** What gives a piece its body. */
export type Write = (pen: Pen) => string;

const KINDS = ['png', 'jpg', 'svg', 'tif', 'broken', null] as const;
const cell = (pen: Pen) => ` ${pen.maybe(60)} `;
const row = (pen: Pen, width: number) => `|${Array.from({ length: width }, () => cell(pen)).join('|')}|`;

export const MARKDOWN: Readonly<Record<string, Write>> = {
  paragraph: (pen) => pen.chance.several(1, 3, () => pen.sentence()).join(pen.chance.one(['', '\n'])),
  marks: (pen) =>
    pen.chance
      .several(1, 5, () =>
        pen.chance.one([
          () => `**${pen.words()}**`,
          () => `*${pen.words()}*`,
          () => `\`${pen.words()}\``,
          () => `[${pen.words()}](https://example.org/${pen.number})`,
          () => `<u>${pen.words()}</u>`,
          () => `<span>${pen.words()}</span>`,
          () => `<ruby>${pen.words(1, 2)}<rt>yīn</rt></ruby>`,
          () => `~~${pen.words()}~~`,
          () => `$${pen.words()}$`,
          () => `<b>${pen.words()}`,
          () => `${pen.words()}&nbsp;&amp;&#8203;${pen.words()}`,
        ])(),
      )
      .map((marked) => (pen.chance.percent(50) ? marked : `${marked}${pen.words()}`))
      .join(''),
  heading: (pen) => `${'#'.repeat(2 + pen.chance.below(3))} ${pen.maybe(80)}`,
  boldHeading: (pen) => `**${pen.words(3, 8)}**`,
  list: (pen) =>
    pen.chance
      .several(1, 4, () => {
        const indent = pen.chance.one(['', '', '   ', '      ']);
        return `${indent}${pen.chance.one(['- ', '1. ', '2) ', '* ', '- [ ] ', '-\n\n  '])}${pen.maybe(85)}`;
      })
      .join('\n'),
  quotation: (pen) => pen.chance.several(1, 3, () => `> ${pen.maybe(80)}`).join(pen.chance.one(['\n', '\n>\n'])),
  verse: (pen) => pen.chance.several(2, 4, () => `${pen.words(5, 7)}，`).join('  \n'),
  table: (pen) => {
    const width = 1 + pen.chance.below(4);
    const rows = pen.chance.several(0, 4, () => row(pen, Math.max(1, width + pen.chance.one([0, 0, 0, -1]))));
    const caption = pen.chance.percent(30) ? `表${pen.number} ${pen.words()}\n\n` : '';
    return `${caption}${row(pen, width)}\n|${'---|'.repeat(width)}\n${rows.join('\n')}`;
  },
  wideRow: (pen) => `${row(pen, 2)}\n|---|---|\n| ${pen.words()} | ${pen.words()} | ${pen.words()} |`,
  note: (pen) => {
    const call = `[^n${pen.number}]`;
    return `${pen.words(3, 8)}${call}，${pen.words()}${pen.chance.one(['', call])}。\n\n${call}: ${pen.words(2, 9)}。`;
  },
  noteTwice: (pen) => {
    const call = `[^d${pen.number}]`;
    return `${pen.words(3, 8)}${call}。\n\n${call}: ${pen.words(2, 9)}。\n\n${call}: ${pen.words(2, 9)}。`;
  },
  noteUncalled: (pen) => `${pen.words()}。\n\n[^u${pen.number}]: ${pen.words(2, 9)}。`,
  noteUndefined: (pen) => `${pen.words()}[^x${pen.number}]，${pen.words()}。`,
  noteAlone: (pen) => `[^o${pen.number}]\n\n[^o${pen.number}]: ${pen.words()}。`,
  noteEmptyAlone: (pen) => `[^v${pen.number}]\n\n[^v${pen.number}]:`,
  rubyMarked: (pen) => `${pen.words()}<ruby>${pen.words(1, 2)}<rt>**${pen.words(1, 2)}**</rt></ruby>。`,
  pictureWithout: (pen) => `<img alt="${pen.words()}">`,
  definitionWithin: (pen) =>
    `> [w${pen.number}]: https://example.org/ "${pen.words()}"\n\n${pen.words()}[${pen.words()}][w${pen.number}]。`,
  noteEmpty: (pen) => `${pen.words()}[^e${pen.number}]。\n\n[^e${pen.number}]:`,
  noteLong: (pen) => {
    const call = `[^l${pen.number}]`;
    return `${pen.words()}${call}。\n\n${call}: ${pen.words()}。\n\n    ${pen.words()}。\n\n    - ${pen.words()}\n    - ${pen.words()}\n\n    > ${pen.words()}`;
  },
  notePicture: (pen) => {
    const image = pen.image('images', KINDS);
    return `${pen.words()}[^p${pen.number}]。\n\n[^p${pen.number}]: ${pen.words()}。![${pen.words()}](${image.path})`;
  },
  noteTable: (pen) =>
    `${pen.words()}[^t${pen.number}]。\n\n[^t${pen.number}]: ${pen.words()}。\n\n    | ${pen.words()} | |\n    |---|---|\n    |  | ${pen.words()} |`,
  noteInNote: (pen) => {
    const [one, two] = [`[^i${pen.number}]`, `[^j${pen.number}]`];
    return `${pen.words()}${one}。\n\n${one}: ${pen.words()}${two}。\n\n${two}: ${pen.words()}。`;
  },
  noteInQuotation: (pen) => `> ${pen.words()}[^q${pen.number}]。\n>\n> [^q${pen.number}]: ${pen.words()}。`,
  noteInTitle: (pen) => `## ${pen.words()}[^h${pen.number}]\n\n[^h${pen.number}]: ${pen.words(3, 9)}。`,
  noteInTable: (pen) =>
    `| ${pen.words()}[^c${pen.number}] | |\n|---|---|\n|  | ${pen.words()} |\n\n[^c${pen.number}]: ${pen.words(3, 9)}。`,
  picture: (pen) => `![图${pen.number} ${pen.words()}](${pen.image('images', KINDS).path})`,
  pictureBare: (pen) => `![](${pen.image('images', KINDS).path})`,
  pictureTitled: (pen) => `![${pen.words()}](${pen.image('images', KINDS).path} "${pen.words()}")`,
  pictureInLine: (pen) => `${pen.words()}![${pen.words()}](${pen.image('images', KINDS).path})${pen.words()}。`,
  pictureReferenced: (pen) =>
    `![${pen.words()}][r${pen.number}]\n\n[r${pen.number}]: ${pen.image('images', KINDS).path}`,
  pictureReferencedTwice: (pen) => {
    const first = pen.image('images', ['png'], `a${pen.number}`);
    const second = pen.image('images', ['png'], `b${pen.number}`);
    return `![${pen.words()}][s${pen.number}]\n\n[s${pen.number}]: ${first.path}\n[s${pen.number}]: ${second.path}`;
  },
  pictureInTable: (pen) =>
    `| ${pen.words()} | ![${pen.words()}](${pen.image('images', KINDS).path}) |\n|---|---|\n|  | ${pen.words()} |`,
  pictureInHeading: (pen) => `## ${pen.words()} ![${pen.words()}](${pen.image('images', KINDS).path})`,
  pictureInList: (pen) => `- ${pen.words()}\n- ![${pen.words()}](${pen.image('images', KINDS).path})`,
  pictureHtml: (pen) => `<img src="${pen.image('images', KINDS).path}" alt="${pen.words()}">`,
  pictureLinked: (pen) => `[![${pen.words()}](${pen.image('images', KINDS).path})](https://example.org/)`,
  pictureOutside: (pen) => `![${pen.words()}](https://example.org/${pen.number}.png)`,
  caption: (pen) => `${pen.chance.one(['图', '表'])}${pen.number} ${pen.words()}`,
  html: (pen) => `<div align="center">${pen.words()}</div>`,
  htmlTable: (pen) =>
    `<table><tr><td>${pen.words()}</td><td></td></tr><tr><td></td><td>${pen.words()}</td></tr></table>`,
  htmlDetails: (pen) => `<details><summary>${pen.words()}</summary>\n\n${pen.words()}。\n\n</details>`,
  htmlComment: (pen) => `<!-- ${pen.aside('html-comment')} -->`,
  htmlCommentWithin: (pen) => `${pen.words()}<!-- ${pen.aside('html-comment')} -->${pen.words()}。`,
  htmlCommentAndText: (pen) => `<!-- ${pen.aside('html-comment')} --> ${pen.words()}`,
  htmlComments: (pen) =>
    `<!-- ${pen.aside('html-comment')} -->\n<!--\n${pen.aside('html-comment')}\n-->\n\n${pen.words()}。`,
  htmlScript: (pen) => `<script>\n${pen.words()}\n</script>`,
  code: (pen) => `\`\`\`${pen.words()}\n${pen.words()}\n\n${pen.words()}\n\`\`\``,
  indented: (pen) => `    ${pen.sentence()}`,
  rule: (pen) => `${pen.words()}。\n\n---\n\n${pen.words()}。`,
  definition: (pen) => `[k${pen.number}]: https://example.org/ "${pen.words()}"\n\n${pen.words()}[k${pen.number}]。`,
  definitionTwice: (pen) =>
    `${pen.words()}[m${pen.number}]。\n\n[m${pen.number}]: ${pen.words()} \n\n[m${pen.number}]: ${pen.words()}`,
  linkTitled: (pen) => `[${pen.words()}](https://example.org/ "${pen.words()}")`,
  references: (pen) => `参考文献\n\n[1] ${pen.words(4, 9)}.\n\n[2] ${pen.words(4, 9)}.`,
  hardBreak: (pen) => `${pen.words()}\\\n${pen.words()}<br>${pen.words()}。`,
  underlined: (pen) => `${pen.words(3, 8)}\n${pen.chance.one(['---', '==='])}`,
  empty: () => '\n\n\u3000\n',
  deleted: (pen) => `\ue5c5${pen.words()}。`,
  deletedAlone: () => '\ue5c5',
};
