/** Which addresses a link may lead to. */

const HOST = /^[\w-]+(\.[\w-]+)*\.?$/;
const MAILBOX = /^mailto:[\w.%+-]+@[\w-]+(\.[\w-]+)*$/;
/** What may stand in an address besides a percent sign and the first #: RFC 3986 §2. */
const FOREIGN = /[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

/** The address in ASCII, or null where it is none, or of a scheme that a book must not hold (javascript:, file: …). */
export function webAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol === 'mailto:') return MAILBOX.test(url.href) ? url.href : null;
  if (!['http:', 'https:'].includes(url.protocol) || !HOST.test(url.hostname)) return null;
  const [path = '', ...fragment] = url.href.split('#');
  const encoded = path.replace(FOREIGN, percent);
  return fragment.length === 0 ? encoded : `${encoded}#${fragment.join('%23').replace(FOREIGN, percent)}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
