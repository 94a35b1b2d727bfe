/** What Crossref takes: how long, in what form. The limits are those of its schema for deposits, 5.3.1. */
import { element, type Markup, text } from '../xhtml/markup.ts';

/** The characters up to a limit, white space as single spaces. */
export function limited(words: string, most: number): string {
  return [...words.replace(/\s+/g, ' ').trim()].slice(0, most).join('').trim();
}

/** An element with words of limited length; none where nothing is to say. */
export function fact(name: string, words: string | number | null, most = 255): Markup[] {
  const said = words === null ? '' : limited(String(words), most);
  return said === '' ? [] : [element(name, {}, text(said))];
}

/** Whether a DOI has the form that Crossref takes. */
export function isDepositable(doi: string): boolean {
  return /^10\.\d{4,9}\/[!-~]{1,200}$/.test(doi);
}

/** A date as month, day and year; `iso` is YYYY, YYYY-MM or YYYY-MM-DD. Null for what is none. */
export function crossrefDate(name: string, iso: string, media: 'print' | 'online'): Markup | null {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (!(Number(year) >= 1400 && Number(year) <= 2200)) return null;
  return element(
    name,
    { media_type: media },
    ...fact('month', month ?? null),
    ...fact('day', day ?? null),
    ...fact('year', year),
  );
}
