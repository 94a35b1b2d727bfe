import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { articlesOf, type Issue, type Mark, type Paragraph, type Text } from '../../pipeline/model/document.ts';
import { NO_INSTRUCTIONS } from '../../pipeline/model/instructions.ts';
import { joined, textAt, withMark } from '../../pipeline/model/runs.ts';
import { article, issueOf } from './made.ts';

const MARKS: readonly Mark[] = [{ kind: 'emphasis' }, { kind: 'strong' }];
const START = { line: 5, column: 1 };
const WORDS =
  '头发 干部 于建国 于是 余主任 党建 “ ” ‘ ’ 《 》 网格里 系 后 作者系 范 软件 出租车 don’t workers’ ， 。 a 3 𠮷 钟声'.split(
    ' ',
  );

/** An issue of one author, 于建国, whose only paragraph is this text. */
function issueWith(text: Text): Issue {
  const issue = issueOf(article('书屋开门。').replace('林小满', '于建国'));
  const [one] = articlesOf(issue);
  const body: Paragraph[] = [{ kind: 'paragraph', at: one!.at, text }];
  return { ...issue, sections: [{ title: null, articles: [{ ...one!, body }] }] };
}

async function printed(text: Text, regional: boolean): Promise<Text> {
  const instructions = { ...NO_INSTRUCTIONS, regional };
  const decisions = [{ phrase: '后', form: '后', place: null }];
  const { issue } = await toEdition(issueWith(text), 'zh-Hant-TW', instructions, decisions);
  return (articlesOf(issue)[0]!.body[0] as Paragraph).text;
}

describe('a paragraph of an edition', () => {
  it.each([false, true])(
    'is the same for any placing of marks, names, quotation marks and decisions and all',
    async (regional) => {
      const sentence = fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 15 })
        .map((parts) => parts.join(''));
      const placing = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom(...MARKS)), { maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(sentence, placing, async (whole, places) => {
          const plain = textAt(whole, START);
          const marked = places.reduce((text, [a, b, mark]) => {
            const [from, to] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
            return withMark(text, from, to, mark);
          }, plain);
          expect(joined(await printed(marked, regional))).toBe(joined(await printed(plain, regional)));
        }),
        { numRuns: 200 },
      );
    },
  );
});
