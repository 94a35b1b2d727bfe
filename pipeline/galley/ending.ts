/** What ends an article: 注释, 参考文献, the English head and affiliations where the style has them here, 作者简介, 基金项目 and the like. */

import type { StyleWords } from '../house/style.ts';
import type { Article, EndMatter, Note, Text } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { printedAffiliations } from './authors.ts';
import { printedEnglish } from './english.ts';
import { label, plainWords, singleParagraph } from './parts.ts';
import type { Ending, GalleyStyle, NoteParagraph, Part, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';

const BEHIND_LABEL = '：';
const BEHIND_ENGLISH = ': ';

/** What stands behind the body, without what would be empty. A style may print notes elsewhere: they are here all the same. */
export function printedEnding(article: Article, style: GalleyStyle, take: Take): Ending[] {
  const { words } = style;
  const endings: Ending[] = [
    {
      kind: 'notes',
      heading: endHeading('notes', words.notes),
      paragraphs: article.notes.map((note) => noteOf(note, take)),
    },
    {
      kind: 'references',
      heading: endHeading('references', words.references),
      paragraphs: article.references.map(() => singleParagraph('reference', take('reference'))),
    },
    { kind: 'english', paragraphs: style.english === 'end' ? printedEnglish(article, words, take) : [] },
    {
      kind: 'closing',
      paragraphs: [
        ...(style.affiliations === 'end' ? printedAffiliations(article, words, take) : []),
        ...endMatterOf(article, words, take),
      ],
    },
  ];
  return endings.filter(({ paragraphs }) => paragraphs.length > 0);
}

function endHeading(address: string, words: string): PrintedParagraph {
  return { address, role: 'endHeading', parts: [plainWords(words)] };
}

function noteOf(note: Note, take: Take): NoteParagraph {
  return { ...singleParagraph('note', take('note'), { use: 'mark', words: note.label }), note };
}

function endMatterOf({ endMatter }: Article, words: StyleWords, take: Take): PrintedParagraph[] {
  return endMatter.map((matter) => {
    const before = endLabel(matter, words, take);
    return singleParagraph(matter.kind, take('endMatter'), ...before);
  });
}

/** Its own label where it has one, else the style's: 作者简介： */
function endLabel({ kind, label: own, text }: EndMatter, words: StyleWords, take: Take): Part[] {
  if (own !== null)
    return [take('endLabel'), label(isEnglish(own) && !isChinese(text) ? BEHIND_ENGLISH : BEHIND_LABEL)];
  return [label(kind === 'other' ? '' : words[kind])];
}

// Foundation item, but not DOI.
function isEnglish(label: Text): boolean {
  return /^\p{Lu}\p{Ll}{2,}/u.test(joined(label));
}

function isChinese(text: Text): boolean {
  return /\p{Script=Han}/u.test(joined(text));
}
