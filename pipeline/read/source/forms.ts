/** Marks in forms that Unicode keeps only for old code pages, and the ordinary marks they stand for (never by NFKC). */

// Vertical forms, CJK compatibility forms, small forms, half-width forms of Big5, GBK and Shift-JIS; ︰ is Taiwan's colon.
const FORMS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷{︸}︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］' +
  '﹐，﹑、﹒.﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛{﹜}﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹨\\﹩$﹪%﹫@｡。｢「｣」､、･·' +
  // Angle brackets, middle dot and question mark of other blocks, unit signs: the same characters by canonical equivalence.
  '\u2329〈\u232a〉\u0387·\u037e;\u2126Ω\u212aK\u212bÅ' +
  // Characters for which old GBK tables used private ones (GB 18030-2005, annex).
  '\ue816𠂇\ue817𠂉\ue818𠃌\ue831𡗗\ue83b𢦏\ue855𤇾';

const PAIRS: ReadonlyMap<string, string> = new Map(
  Array.from(FORMS.matchAll(/(.)(.)/gu), ([, form, mark]) => [form!, mark!]),
);

/** The characters that have an ordinary form, for a character class. */
export const FORM_CLASS = [...PAIRS.keys()]
  .map((form) => `\\u${form.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');

/** The ordinary mark; undefined for a character that is one already. */
export function ordinaryForm(character: string): string | undefined {
  return PAIRS.get(character);
}
