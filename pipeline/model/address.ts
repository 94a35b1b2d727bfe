/** Which addresses a link may lead to, in every format: http, https, mailto and doi. */

const HOST = /^[\w-]+(\.[\w-]+)*\.?$/;
const MAILBOX = /^mailto:[\w.%+-]+@[\w-]+(\.[\w-]+)*(\?[^#]*)?$/;
const DOI = /^10\.\d{4,9}\/\S/;
/** What may stand in an address besides a percent sign and the first #: RFC 3986 §2. */
const FOREIGN = /[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

/**
 * The address in ASCII, or null where it is none, or of a scheme that a document must not hold (javascript:, data:, file: …). It is taken
 * as browsers take it, without control characters and white space round it or in its scheme; doi:10… leads to https://doi.org/10….
 */
export function webAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  switch (url.protocol) {
    case 'mailto:':
      return MAILBOX.test(url.href) ? url.href.replace(FOREIGN, percent) : null;
    case 'doi:':
      return DOI.test(url.pathname) ? webAddress(`https://doi.org/${url.pathname}`) : null;
    case 'http:':
    case 'https:':
      return HOST.test(url.hostname) ? inAscii(url.href) : null;
    default:
      return null;
  }
}

function inAscii(href: string): string {
  const [path = '', ...fragment] = href.split('#');
  const encoded = path.replace(FOREIGN, percent);
  return fragment.length === 0 ? encoded : `${encoded}#${fragment.join('%23').replace(FOREIGN, percent)}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
