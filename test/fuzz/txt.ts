/** Pieces of plain text manuscripts. */
import type { Write } from './md.ts';

export const PLAIN: Readonly<Record<string, Write>> = {
  paragraph: (pen) => `\u3000\u3000${pen.chance.several(1, 4, () => pen.sentence()).join('')}。`,
  bare: (pen) => `${pen.sentence()}。`,
  heading: (pen) => `${pen.chance.one(['一、', '（一）', '1. ', '第一节 '])}${pen.maybe(90)}`,
  list: (pen) =>
    pen.chance.several(2, 4, () => `${pen.chance.one(['1. ', '（2）', '①', '· '])}${pen.maybe(90)}；`).join('\n'),
  verse: (pen) => pen.chance.several(2, 4, () => `        ${pen.words(5, 5)}，`).join('\n'),
  note: (pen) => `${pen.words()}①，${pen.words()}。\n\n注释：\n①${pen.words()}。`,
  noteTwice: (pen) => `${pen.words()}①。\n\n注释：\n①${pen.words()}。\n①${pen.words()}。`,
  noteUncalled: (pen) => `${pen.words()}。\n\n注释：\n①${pen.words()}。\n②${pen.words()}。`,
  references: (pen) => `参考文献：\n[1] ${pen.words(4, 9)}.\n[2] ${pen.words(4, 9)}.`,
  caption: (pen) => `${pen.chance.one(['图', '表'])}${pen.number} ${pen.words()}`,
  table: (pen) =>
    `表${pen.number} ${pen.words()}\n${pen.chance.several(2, 4, () => `${pen.maybe()}\t${pen.maybe()}\t${pen.maybe()}`).join('\n')}`,
  endMatter: (pen) => `作者简介：${pen.words(2, 3)}，${pen.words(4, 9)}。\n基金项目：${pen.words(4, 9)}。`,
  office: (pen) => `（作者单位：${pen.words(3, 5)}大学）`,
  abstract: (pen) => `摘要：${pen.sentence()}。\n关键词：${pen.words(2, 3)}；${pen.words(2, 3)}`,
  deleted: (pen) => `\ue5c5${pen.words()}。`,
  deletedAlone: () => '\ue5c5',
  empty: () => '\n\n\n',
  mark: (pen) => pen.chance.one(['。', '——', '……', '“”', '（）', '●']),
};
