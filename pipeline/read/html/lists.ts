/** The labels of list items, as browsers number them (HTML 4.4.5, 4.4.8). */
import { styleOf } from './page-style.ts';
import type { PageElement } from './tree.ts';

const LETTERS = 26;

/** The label of each item of a list, with a space behind it; null for items that bear none. */
export function labelsOfList(list: PageElement): ReadonlyMap<PageElement, string> {
  const labels = new Map<PageElement, string>();
  if (/\bnone\b/.test(`${styleOf(list, 'list-style')} ${styleOf(list, 'list-style-type')}`)) return labels;
  let number = Number(list.attributes.start ?? 1);
  if (!Number.isSafeInteger(number)) number = 1;
  for (const item of list.children) {
    if (typeof item === 'string' || item.name !== 'li') continue;
    const own = Number(item.attributes.value ?? Number.NaN);
    if (Number.isSafeInteger(own)) number = own;
    labels.set(item, list.name === 'ol' ? `${numbered(number, list.attributes.type ?? '1')}. ` : '• ');
    number++;
  }
  return labels;
}

function numbered(number: number, type: string): string {
  if (type === 'a' || type === 'A') {
    const letters = number > 0 ? String.fromCharCode(97 + ((number - 1) % LETTERS)) : String(number);
    return type === 'a' ? letters : letters.toUpperCase();
  }
  return String(number);
}
