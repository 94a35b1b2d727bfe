/** Whose an article is and what may be done with it. */
import type { Masthead } from '../../model/document.ts';
import { licenceAddress } from '../record/licence.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';

/** 版权声明, 版权所有: what the 版权页 says of it. */
const STATEMENT = /^(?:版权|版權|著作权|著作權)(?!页|頁)/;

/** permissions; nothing where issue.yaml names neither owner nor licence and its imprint has no word of it. */
export function permissionsMarkup({ year, imprint, registry: { copyright, license } }: Masthead): Markup {
  const printed = imprint.find(({ label }) => STATEMENT.test(label))?.lines.join('') ?? null;
  if (copyright === null && license === null && printed === null) return NOTHING;
  const years = year === null ? '' : ` ${year}`;
  const statement = printed ?? (copyright === null ? null : `©${years} ${copyright}`);
  const one = (name: string, words: string) => element(name, {}, text(words));
  return element(
    'permissions',
    {},
    onLines(
      statement === null ? NOTHING : one('copyright-statement', statement),
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
