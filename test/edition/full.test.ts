import { describe, expect, it } from 'vitest';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { articlesOf, type Issue } from '../../pipeline/model/document.ts';
import { joined, textAt } from '../../pipeline/model/runs.ts';
import { mapSlots, slotsOf } from '../../pipeline/model/slots.ts';
import { FULL } from '../model/full.ts';
import { issueOf } from './made.ts';

/** What every text of a full article says, and how it must read in the Traditional edition. */
const [SIMPLIFIED, TRADITIONAL] = ['乡村书屋这样办', '鄉村書屋這樣辦'];

const full = mapSlots(FULL, ({ text }) => (joined(text) === '' ? text : textAt(SIMPLIFIED, text.anchors[0].point)));
const issue: Issue = { ...issueOf('书屋'), sections: [{ title: SIMPLIFIED, articles: [full] }] };

describe('the Traditional edition', () => {
  it('has every text of an article in Traditional, whatever its role', async () => {
    const [article] = articlesOf((await toEdition(issue, 'zh-Hant-TW')).issue);
    const left = slotsOf(article!).filter(({ text }) => !['', TRADITIONAL].includes(joined(text)));
    expect(left.map(({ role, text }) => `${role}: ${joined(text)}`)).toEqual([]);
    expect(slotsOf(article!)).toHaveLength(slotsOf(full).length);
  });

  it('has the whole masthead and the imprint in Traditional', async () => {
    const masthead: Issue['masthead'] = {
      ...issue.masthead,
      journal: SIMPLIFIED,
      publisher: SIMPLIFIED,
      description: SIMPLIFIED,
      imprint: [{ label: SIMPLIFIED, lines: [SIMPLIFIED, SIMPLIFIED] }],
      headlines: [SIMPLIFIED],
    };
    const { issue: edited } = await toEdition({ ...issue, masthead }, 'zh-Hant-TW');
    expect(edited.masthead).toEqual({
      ...masthead,
      journal: TRADITIONAL,
      publisher: TRADITIONAL,
      description: TRADITIONAL,
      imprint: [{ label: TRADITIONAL, lines: [TRADITIONAL, TRADITIONAL] }],
      headlines: [TRADITIONAL],
    });
    expect(edited.sections[0]!.title).toBe(TRADITIONAL);
  });

  it('leaves a masthead that says nothing silent', async () => {
    const { issue: edited } = await toEdition(issue, 'zh-Hant-TW');
    expect(edited.masthead).toMatchObject({ publisher: null, description: null, imprint: [], headlines: [] });
  });

  it('has a Traditional article within a Simplified issue stay, but for its Simplified captions and quotations', async () => {
    const traditional = mapSlots(FULL, ({ role, text }) => {
      if (joined(text) === '') return text;
      const isOther = ['figureCaption', 'quotation', 'cell'].includes(role);
      return textAt(isOther ? SIMPLIFIED : TRADITIONAL, text.anchors[0].point);
    });
    const two = { ...issue, sections: [{ title: null, articles: [traditional] }] };
    const [article] = articlesOf((await toEdition(two, 'zh-Hant-TW')).issue);
    expect(slotsOf(article!).filter(({ text }) => joined(text) === SIMPLIFIED)).toEqual([]);
  });
});
