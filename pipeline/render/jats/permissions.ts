/** Whose an article is and what may be done with it. */
import type { Masthead } from '../../model/document.ts';
import { licenceAddress } from '../record/licence.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';

/** permissions; nothing where issue.yaml names neither owner nor licence. */
export function permissionsMarkup({ year, registry: { copyright, license } }: Masthead): Markup {
  if (copyright === null && license === null) return NOTHING;
  const years = year === null ? '' : ` ${year}`;
  const one = (name: string, words: string) => element(name, {}, text(words));
  return element(
    'permissions',
    {},
    onLines(
      copyright === null ? NOTHING : one('copyright-statement', `©${years} ${copyright}`),
      year === null ? NOTHING : one('copyright-year', String(year)),
      copyright === null ? NOTHING : one('copyright-holder', copyright),
      license === null ? NOTHING : licenceMarkup(license),
    ),
  );
}

function licenceMarkup(license: string): Markup {
  const address = licenceAddress(license);
  if (address === null) return element('license', {}, element('license-p', {}, text(license)));
  return element(
    'license',
    { 'license-type': 'open-access', 'xlink:href': address },
    onLines(element('ali:license_ref', {}, text(address)), element('license-p', {}, text(license))),
  );
}
