/** The operators of a content stream (ISO 32000-1, annex A) that matter to a preflight, and what each does. */
import { type Matrix, matrixOf, UNIT } from '../file/geometry.ts';
import { type Content, numbers } from './content.ts';
import { CMYK, GRAY, RGB } from './spaces.ts';
import { Name, type Operand, readOperators } from './tokens.ts';

/** `n` are the operands that are numbers, `name` the last of them where it is a name. */
type OperatorAct = (content: Content, n: readonly number[], name: string, operands: readonly Operand[]) => void;

const OPERATORS = new Map<string, OperatorAct>(
  Object.entries<OperatorAct>({
    q: (content) => content.save(),
    Q: (content) => content.restore(),
    cm: (content, n) => content.transform(matrixIn(n)),
    w: (content, [width = 0]) => content.setLineWidth(width),
    gs: (content, _, name) => content.setState(name),

    m: ({ path, state }, [x = 0, y = 0]) => path.move(state.matrix, x, y),
    l: (content, n) => content.lineTo(n),
    c: (content, n) => content.lineTo(n),
    v: (content, n) => content.lineTo(n),
    y: (content, n) => content.lineTo(n),
    h: ({ path }) => path.close(),
    re: ({ path, state }, [x = 0, y = 0, width = 0, height = 0]) => path.rectangle(state.matrix, x, y, width, height),
    W: ({ path }) => path.clip(),
    'W*': ({ path }) => path.clip(),

    n: (content) => content.endPath(false, false),
    f: (content) => content.endPath(true, false),
    F: (content) => content.endPath(true, false),
    'f*': (content) => content.endPath(true, false),
    S: (content) => content.endPath(false, true),
    s: (content) => content.closePath(false),
    B: (content) => content.endPath(true, true),
    'B*': (content) => content.endPath(true, true),
    b: (content) => content.closePath(true),
    'b*': (content) => content.closePath(true),

    g: (content, n) => content.setColour('fill', GRAY, n, 'g'),
    G: (content, n) => content.setColour('stroke', GRAY, n, 'G'),
    rg: (content, n) => content.setColour('fill', RGB, n, 'rg'),
    RG: (content, n) => content.setColour('stroke', RGB, n, 'RG'),
    k: (content, n) => content.setColour('fill', CMYK, n, 'k'),
    K: (content, n) => content.setColour('stroke', CMYK, n, 'K'),
    cs: (content, _, name) => content.setSpace('fill', name, 'cs'),
    CS: (content, _, name) => content.setSpace('stroke', name, 'CS'),
    sc: (content, n, name, operands) => content.setValues('fill', n, patternIn(operands, name)),
    scn: (content, n, name, operands) => content.setValues('fill', n, patternIn(operands, name)),
    SC: (content, n, name, operands) => content.setValues('stroke', n, patternIn(operands, name)),
    SCN: (content, n, name, operands) => content.setValues('stroke', n, patternIn(operands, name)),
    d1: (content) => content.loseColour(),

    sh: (content, _, name) => content.shadeClip(name),
    Do: (content, _, name) => content.drawObject(name),
    ri: (content, _, name) => content.setIntent(name),
    BX: (content) => content.tolerate(1),
    EX: (content) => content.tolerate(-1),
  }),
);

/** Those that change nothing a preflight asks for. */
const PASSED_OVER = new Set('i j J M d d0 ET MP DP BMC BDC EMC'.split(' '));
/** What an operator's name may be: a number that some program spoiled is none. */
const OPERATOR = /^[A-Za-z'"][A-Za-z0-9*'"]*$/;

/** Carries out a content stream from its first operator to its last, or until the walk has gone on too long. */
export function carryOut(content: Content, bytes: Uint8Array): void {
  const { walker, line } = content;
  readOperators(
    bytes,
    (operator, operands) => {
      const act = OPERATORS.get(operator);
      if (act !== undefined) act(content, numbers(operands), nameIn(operands), operands);
      else if (!line.carryOut(operator, operands) && !PASSED_OVER.has(operator) && OPERATOR.test(operator))
        content.miss('有看不懂的命令');
      return walker.goesOn();
    },
    (inline) => {
      content.drawInline(inline);
      return walker.goesOn();
    },
  );
}

function matrixIn(n: readonly number[]): Matrix {
  return matrixOf(n) ?? UNIT;
}

function nameIn(operands: readonly Operand[]): string {
  const last = operands.at(-1);
  return last instanceof Name ? last.name : '';
}

function patternIn(operands: readonly Operand[], name: string): string | null {
  return operands.at(-1) instanceof Name ? name : null;
}
