/** The Traditional edition beside the Simplified one, and its doubtful phrases, settled with a click each. */
import { useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../model/document.ts';
import type { DoubtView } from '../contract.ts';
import { ask, tell } from './api.ts';
import { attempt } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { PrintedPages } from './pages.tsx';
import { set, useStore } from './store.ts';

/** Both editions and the list between decisions and pages. */
export function OtherEdition() {
  const issue = useStore((state) => state.issue);
  const id = useStore((state) => state.id);
  const others = (issue?.editions ?? []).slice(1);
  const [edition, setEdition] = useState<Edition | null>(null);
  const shown = edition !== null && others.includes(edition) ? edition : (others[0] ?? null);
  const [doubts, setDoubts] = useState<readonly DoubtView[]>([]);
  useEffect(() => {
    if (shown === null || id === null) return;
    void attempt(async () => setDoubts(await ask<DoubtView[]>('doubts', { issue: id, edition: shown })));
  }, [shown, id, issue]);
  if (shown === null || id === null || issue === null) return <p class="none">{t('nothing')}</p>;
  return (
    <>
      <section class="page-column" aria-label={t(issue.editions[0]!)}>
        <div class="bar">{t(issue.editions[0]!)}</div>
        <PrintedPages edition={issue.editions[0]!} />
      </section>
      <section class="page-column" aria-label={t(shown)}>
        <div class="bar">
          {others.map((one) => (
            <button type="button" key={one} class={one === shown ? 'on' : ''} onClick={() => setEdition(one)}>
              {t(one)}
            </button>
          ))}
        </div>
        <PrintedPages edition={shown} />
      </section>
      <section class="questions" aria-label={t('doubts')}>
        <header>
          <h2>{t('doubts')}</h2>
          <span>{doubts.filter(({ settled }) => !settled).length}</span>
        </header>
        <div class="scroll">
          {doubts.length === 0 && <p class="none">{t('no-doubts')} ✓</p>}
          {doubts.map((doubt) => (
            <Doubt key={`${doubt.phrase}${doubt.settled}`} doubt={doubt} issue={id} edition={shown} />
          ))}
        </div>
      </section>
    </>
  );
}

function Doubt({ doubt, issue, edition }: { doubt: DoubtView; issue: string; edition: Edition }) {
  const [isHere, setHere] = useState(false);
  const [at, setAt] = useState(0);
  const { phrase, form, candidates, reason, settled, places } = doubt;
  const place = places[at] ?? places[0]!;
  const decide = async (chosen: string) => {
    const context = `${place.before}${phrase}${place.after}`.replace(/\s+/g, ' ');
    const where = isHere ? { file: place.file, line: place.line, context } : null;
    const done = await attempt(() => tell('decide', { issue, edition }, { phrase, form: chosen, place: where }));
    if (done !== null) editor.acted();
  };
  return (
    <div class={settled ? 'item settled' : 'item'}>
      <button
        type="button"
        class="words"
        onClick={() => {
          setAt((at + 1) % places.length);
          set({ caret: { file: place.file, line: place.line, column: place.column } });
        }}
      >
        <span class="excerpt">
          {place.before}
          <mark>{phrase}</mark>
          {place.after}
        </span>
        <span class="what">
          {reason}　{places.length > 1 ? `${at + 1} / ${places.length}` : ''}{' '}
          {settled ? `✓ ${t('settled')}：${form}` : ''}
        </span>
      </button>
      <fieldset class="answers" aria-label={phrase}>
        {candidates.map((one) => (
          <button type="button" key={one} class={one === form ? 'serif on' : 'serif'} onClick={() => void decide(one)}>
            {one}
          </button>
        ))}
        {places.length > 1 && (
          <label>
            <input type="checkbox" checked={isHere} onChange={({ currentTarget }) => setHere(currentTarget.checked)} />
            {t('here-only')}
          </label>
        )}
      </fieldset>
    </div>
  );
}
