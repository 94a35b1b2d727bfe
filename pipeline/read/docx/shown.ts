/** What of an element Word would show: the newer form or the older, a control that somebody filled in. */
import { childOf, childrenOf, type Element, isOn } from '../source/xml.ts';

/** 单击此处输入文字: a control that nobody filled in. */
export function isPlaceholder(control: Element): boolean {
  return isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
}

/** What a newer Word would show, unless only the older form has something that we can read. */
export function shownAlternative(alternate: Element): Element {
  const [choice, fallback] = [childOf(alternate, 'mc:Choice'), childOf(alternate, 'mc:Fallback')];
  if (choice !== undefined && fallback !== undefined && !isReadable(choice) && isReadable(fallback)) return fallback;
  return choice ?? fallback ?? alternate;
}

const READABLE = new Set(['w:t', 'w:txbxContent', 'a:blip', 'v:imagedata', 'w:p', 'm:t']);

/** Asked of the same content again at every level of alternatives inside alternatives. */
const KNOWN = new WeakMap<Element, boolean>();

function isReadable(element: Element): boolean {
  const known = element.name === 'mc:AlternateContent' ? KNOWN.get(element) : undefined;
  if (known !== undefined) return known;
  const found = childrenOf(element).some((child) => READABLE.has(child.name) || isReadable(child));
  if (element.name === 'mc:AlternateContent') KNOWN.set(element, found);
  return found;
}
