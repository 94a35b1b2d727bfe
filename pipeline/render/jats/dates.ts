/** Dates as JATS: day, month, year and the whole in ISO 8601. */
import { element, type Markup, onLines, text, type XhtmlAttributes } from '../xhtml/markup.ts';

/** An element with a date: YYYY-MM-DD, YYYY-MM or YYYY. */
export function dateElement(name: string, iso: string, attributes: XhtmlAttributes): Markup {
  const [year = '', month, day] = iso.split('-');
  const part = (tag: string, value: string | undefined) => (value === undefined ? [] : [element(tag, {}, text(value))]);
  return element(
    name,
    { ...attributes, 'iso-8601-date': iso },
    onLines(...part('day', day), ...part('month', month), ...part('year', year)),
  );
}
