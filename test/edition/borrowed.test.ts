import { expect, it } from 'vitest';
import { toEditionWith } from '../../pipeline/edition/borrowed.ts';
import { type Decision, NO_INSTRUCTIONS } from '../../pipeline/model/instructions.ts';
import { article, issueOf, textsIn } from './made.ts';

const settled = (phrase: string, form: string): Decision => ({ phrase, form, place: null });

it('what was settled for Taiwan holds for Hong Kong where it may be written so, and no decision of its own says otherwise', async () => {
  const issue = issueOf(article('管理上不能松。', '他占了一卦。', '她的发已经白了。'));
  const taiwan = [settled('能松', '能鬆'), settled('占了', '别的'), settled('发', '發')];
  const made = async (own: readonly Decision[]) => {
    const { issue: edited, queries } = await toEditionWith(issue, 'zh-Hant-HK', NO_INSTRUCTIONS, own, taiwan);
    const open = queries.filter(({ settled: isSettled }) => !isSettled).map(({ phrase }) => phrase);
    return { text: textsIn(edited).join('\n'), open };
  };
  const alone = await made([]);
  expect(alone.text).toContain('管理上不能鬆。');
  expect(alone.open).toContain('占了');
  expect(alone.open).not.toContain('能松');
  expect((await made([settled('能松', '能松')])).text).toContain('管理上不能松。');
});
