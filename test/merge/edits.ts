/** A short manuscript to be edited, and random edits of its finished DOCX. */
import fc from 'fast-check';
import type { RevisedEdit } from './revised.ts';

export const MORNING = `河边的早市

●苏木

天还没有亮，河边的石阶上已经摆开了菜担子，卖菱角的老人把秤杆擦了又擦。

一、桥上

过桥的人提着马灯，灯影在水里晃，像一尾一尾的鱼，游到桥洞底下就不见了。

早市散得也早，太阳照到对岸的山墙，石阶便空了，只剩下几片菜叶和一地的水。

二、桥下

船家在桥下生火煮粥，烟贴着水面走，走到下游才慢慢地升起来，和雾混在一处。

老人说，从前这里一天要过三百条船，如今三天也见不到一条，桥却比从前更结实了。

（作者单位：江城文化馆）
`;

const words = fc.constantFrom('忽然', '水', '慢慢地', '桥头', '又一个', '，也就', '远远地看去');
const author = fc.constantFrom(null, '陈编辑', '李主编');
const position = fc.nat(24);

/** An edit of one of so many paragraphs. */
export const editsOf = (paragraphs: number): fc.Arbitrary<RevisedEdit> => {
  const paragraph = fc.nat(paragraphs - 1);
  return fc.oneof(
    fc.record({ kind: fc.constant('put' as const), paragraph, at: position, text: words, author }),
    fc.record({
      kind: fc.constant('take' as const),
      paragraph,
      at: position,
      length: fc.integer({ min: 1, max: 6 }),
      author,
    }),
    fc.record({
      kind: fc.constant('paragraph' as const),
      paragraph,
      text: fc.constant('那天之后，再没有人在石阶上遇见过他，菱角也卖到了别处。'),
      author,
    }),
    fc.record({ kind: fc.constant('drop' as const), paragraph, author }),
    fc.record({ kind: fc.constant('split' as const), paragraph, at: fc.constantFrom(12, 20) }),
  );
};
