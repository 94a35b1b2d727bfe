/** One article as JATS Journal Publishing 1.3 with MathML 3 (ANSI/NISO Z39.96-2021). */
import type { Galley } from '../../galley/printed.ts';
import type { StyleWords } from '../../house/style.ts';
import type { Formulas } from '../../math/formulas.ts';
import { element, empty, file, onLines } from '../xhtml/markup.ts';
import { articleType } from './article-type.ts';
import { backMarkup } from './back.ts';
import { bodyMarkup } from './body.ts';
import { type FrontContext, frontMarkup } from './front.ts';
import { jatsWriter } from './inline.ts';
import type { JatsPicture } from './pictures.ts';

const DOCTYPE =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.3 20210610//EN" "https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3-mathml3.dtd">\n';
const NAMESPACES = {
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
  'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
};

/** What an article is written with. */
export interface JatsContext extends Omit<FrontContext, 'write'> {
  readonly words: StyleWords;
  readonly formulas: Formulas;
  readonly pictures: ReadonlyMap<string, JatsPicture>;
}

/** The file of an article. */
export function jatsArticle(galley: Galley, context: JatsContext): string {
  const { article, body } = galley;
  const { language, words, formulas, pictures } = context;
  const write = jatsWriter({ formulas, notes: noteIds(galley), ids: targetsIn(galley) });
  const root = element(
    'article',
    { ...NAMESPACES, 'article-type': articleType(article), 'dtd-version': '1.3', 'xml:lang': language },
    onLines(
      empty('processing-meta', {
        'tagset-family': 'jats',
        'base-tagset': 'publishing',
        'mathml-version': '3.0',
        'table-model': 'xhtml',
      }),
      frontMarkup(article, { ...context, write }),
      bodyMarkup(body, { write, formulas, picture: (path) => pictures.get(path) }),
      backMarkup(galley, { language, labels: words, write }),
    ),
  );
  return file(root, DOCTYPE);
}

/** The ids of notes by the manuscript's own, of which the first counts. */
function noteIds({ ending }: Galley): Map<string, string> {
  const notes = ending.flatMap((part) => (part.kind === 'notes' ? part.paragraphs : []));
  return new Map([...notes].reverse().map(({ note, address }) => [note.id, address]));
}

/** What a cross-reference may lead to: entries, captions of tables and figures, equations. */
function targetsIn({ body, ending }: Galley): Set<string> {
  const objects = body.flatMap((block) => {
    if (block.kind === 'equation') return [block.formula.address];
    return block.kind === 'table' || block.kind === 'figure' ? [block.caption?.address ?? ''] : [];
  });
  const entries = ending.flatMap((part) => (part.kind === 'references' ? part.paragraphs : []));
  return new Set([...objects, ...entries.map(({ address }) => address)]);
}
