/** Beside its MathML a formula has a picture, for reading systems that know no MathML. */
import { expect, test } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { openFormulas } from '../../../pipeline/math/formulas.ts';
import { formulaAt } from '../../../pipeline/model/math.ts';
import { bookFormula } from '../../../pipeline/render/epub/formula.ts';
import { openFormulaPictures } from '../../../pipeline/render/epub/formula-pictures.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';
import { fileText, open } from './book.ts';
import { epubcheck } from './epubcheck.ts';

const fonts = (await openFonts())('zh-Hans');
const formulas = await openFormulas();

test('one that is more than letters in a line has its picture, as large as in print and on the same baseline', () => {
  const pictures = openFormulaPictures(formulas, () => fonts);
  const markup = bookFormula('$\\frac{a}{b}$', { ...formulas, picture: pictures.of })!;
  expect(markup).toMatch(/^<math [^>]*altimg="formulas\/formula-1\.svg" altimg-width="0\.\d+em"/);
  expect(markup).toMatch(
    /<semantics><mfrac>.*<\/mfrac><annotation-xml .*<img [^>]*alt="a\/b"[^>]*\/><\/annotation-xml>/,
  );
  expect(markup).not.toMatch(/\\|\$|x-tex/i);
  const { width, height, depth } = pictures.of('$\\frac{a}{b}$')!;
  expect([width > 0.3 && width < 1, height > 1 && height < 2, depth > 0.2 && depth < 0.8]).toEqual([true, true, true]);
});

test('letters in a line need none', () => {
  const pictures = openFormulaPictures(formulas, () => fonts);
  expect(pictures.of('$a=b+1$')).toBeNull();
  expect(pictures.of('$x_1$')).not.toBeNull();
  expect(pictures.of('$\\frac{a$')).toBeNull();
  expect(pictures.files()).toHaveLength(1);
});

test('the same formula is one file of the book, however often it stands there', async () => {
  const [section, ...sections] = issue.sections;
  const [article, ...articles] = section!.articles;
  const { at } = article!;
  const equation = { kind: 'equation' as const, at, text: formulaAt('\\sqrt{若}', true, at.from), number: null };
  const changed = { ...article!, body: [...article!.body, equation, equation] };
  const given = { ...issue, sections: [{ ...section!, articles: [changed, ...articles] }, ...sections] };
  const { bytes } = await render({ ...job(given), fonts: () => ({ ...job(given).fonts(), ...fonts }) });
  const book = open(bytes);
  const opf = fileText(book, 'OEBPS/content.opf');
  expect(opf.match(/href="formulas\/[^"]+" media-type="image\/svg\+xml"/g)).toHaveLength(1);
  expect(opf).toContain('>MathML<');
  expect(fileText(book, 'OEBPS/formulas/formula-1.svg')).toMatch(/^<svg [^>]+><path d="M[^"]+"\/><\/svg>$/);
  expect(await epubcheck(bytes)).toEqual([]);
});
