/** A formula as plain characters, for where nothing can be set: bookmarks, running heads, what is read aloud. */

import { styled } from '../lexis/alphabets.ts';
import { type FormulaNode, isEmpty } from './formula.ts';

const SUPERSCRIPTS = new Map([...'0123456789+−=()n'].map((one, at) => [one, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at]!]));
const SUBSCRIPTS = new Map([...'0123456789+−=()'].map((one, at) => [one, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at]!]));

/** The characters of a formula in one line: x², a_ij, (a+b)/c. */
export function plainOf(node: FormulaNode): string {
  switch (node.kind) {
    case 'sign':
      return /^[A-Za-z\u0391-\u03c9]+$/.test(node.text)
        ? node.text
        : styled(node.text, node.variant === 'italic' ? 'upright' : node.variant);
    case 'words':
      return node.text;
    case 'name':
      return node.text;
    case 'large':
      return node.text;
    case 'row':
      return spaced(node.items);
    case 'fraction': {
      const [over, under] = [grouped(node.over), grouped(node.under)];
      return node.bar ? `${over}/${under}` : `${over} ${under}`;
    }
    case 'root':
      return `${node.index === null ? '' : raised(node.index)}√${grouped(node.body)}`;
    case 'scripts':
      return `${node.base === null ? '' : plainOf(node.base)}${lowered(node.sub)}${raised(node.sup)}`;
    case 'stack':
      return `${plainOf(node.base)}${lowered(node.under)}${raised(node.over)}`;
    case 'fenced':
      return node.open + node.parts.map((part, at) => plainOf(part) + (node.seps[at] ?? '')).join('') + node.close;
    case 'fence':
      return node.text;
    case 'grid':
      return node.rows.map((row) => row.map(plainOf).join(' ').trim()).join('；');
    case 'accent':
      return plainOf(node.base) + (COMBINING[node.mark] ?? '');
    case 'ruled':
      return plainOf(node.base) + (node.under ? '' : '\u0304');
    case 'brace':
      return plainOf(node.base);
    case 'arrow':
      return ` ${node.mark} `;
    case 'enclosure':
    case 'styled':
      return plainOf(node.body);
    case 'phantom':
      return node.shown ? plainOf(node.body) : '';
    case 'space':
      return node.em > 0.3 ? ' ' : '';
    default:
      return node satisfies never;
  }
}

const COMBINING: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  '¯': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '→': '\u20d7',
  ˇ: '\u030c',
};

/** A name stands off what it is applied to. */
function spaced(items: readonly FormulaNode[]): string {
  let out = '';
  for (const [at, item] of items.entries()) {
    const text = plainOf(item);
    const isName = item.kind === 'name' || (item.kind === 'scripts' && item.base?.kind === 'name');
    out += text + (isName && at + 1 < items.length && /^[\p{L}\d]/u.test(plainOf(items[at + 1]!)) ? ' ' : '');
  }
  return out;
}

function grouped(node: FormulaNode): string {
  const text = plainOf(node);
  return /^[\p{L}\d.\p{M}]*$/u.test(text) ? text : `(${text})`;
}

function raised(node: FormulaNode | null): string {
  if (node === null || isEmpty(node)) return '';
  const text = plainOf(node);
  if (/^′+$/.test(text)) return text;
  const own = [...text].map((one) => SUPERSCRIPTS.get(one));
  return own.every((one) => one !== undefined) ? own.join('') : `^${grouped(node)}`;
}

function lowered(node: FormulaNode | null): string {
  if (node === null || isEmpty(node)) return '';
  const own = [...plainOf(node)].map((one) => SUBSCRIPTS.get(one));
  return own.every((one) => one !== undefined) ? own.join('') : `_${grouped(node)}`;
}
