/** The properties of an element of a formula: `m:fPr` of `m:f` and the like. */
import { childOf, type Element } from '../../source/xml.ts';

/** The value of a property; undefined where nothing is said. */
export function property(element: Element, properties: string, name: string): string | undefined {
  return childOf(childOf(element, properties), name)?.attributes['m:val'];
}

/** Whether a property is set: `m:val` may be left out for 1. */
export function isSet(element: Element, properties: string, name: string): boolean {
  const found = childOf(childOf(element, properties), name);
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes['m:val'] ?? '1');
}
