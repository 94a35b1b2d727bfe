/** A returned Word file against the manuscripts: each change with its fate, conflicts decided with a click. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeView, ReturnedView } from '../contract.ts';
import { openIssue } from './actions.ts';
import { sendFile } from './api.ts';
import { attempt, notify } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { now, set, useStore } from './store.ts';

type Side = 'ours' | 'theirs';

/** The dialog, where a file has come back. */
export function Returned() {
  const returned = useStore((state) => state.returned);
  const box = useRef<HTMLDialogElement>(null);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  useEffect(() => {
    if (returned !== null) box.current?.showModal();
    else setSides({});
  }, [returned === null]);
  if (returned === null) return null;
  const { view, file } = returned;
  const idsOf = (side: Side, chosen: typeof sides) => Object.keys(chosen).filter((id) => chosen[id] === side);
  const send = (chosen: typeof sides, write: boolean) =>
    attempt(() =>
      sendFile<ReturnedView>(
        'returned',
        { ours: idsOf('ours', chosen), theirs: idsOf('theirs', chosen), ...(write && { write: '1' }) },
        file,
      ),
    );
  const choose = async (id: string, side: Side) => {
    const chosen = { ...sides, [id]: side };
    setSides(chosen);
    const next = await send(chosen, false);
    if (next !== null) set({ returned: { file, view: next } });
  };
  const write = async () => {
    await editor.flush();
    const done = await send(sides, true);
    if (done === null) return;
    editor.acted();
    set({ returned: null });
    notify(t('written'));
    if (done.issue !== now().id) await attempt(() => openIssue(done.issue));
  };
  const applied = view.changes.filter(({ fate }) => fate === 'applied').length;
  return (
    <dialog ref={box} class="wide" aria-label={t('returned')} onClose={() => set({ returned: null })}>
      <h2>
        {t('returned')} <small>{file.name}</small>
      </h2>
      <table class="ledger">
        <thead>
          <tr>
            <th />
            <th>{t('was')}</th>
            <th>{t('becomes')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {view.changes.map((change) => (
            <Change
              key={change.id}
              change={change}
              side={sides[change.id] ?? null}
              choose={(side) => void choose(change.id, side)}
            />
          ))}
        </tbody>
      </table>
      {view.comments.length > 0 && (
        <>
          <h3>{t('comments')}</h3>
          <ul>
            {view.comments.map(({ author, text, words }, at) => (
              <li key={String(at)}>
                <b>{author}</b>：{text} <span class="note">{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="buttons">
        <button type="button" onClick={() => set({ returned: null })}>
          {t('close')}
        </button>
        <button type="button" class="main" disabled={applied === 0} onClick={() => void write()}>
          {t('write-changes', applied)}
        </button>
      </p>
    </dialog>
  );
}

function Change({ change, side, choose }: { change: ChangeView; side: Side | null; choose: (side: Side) => void }) {
  const { fate, author, base, returned, manuscript, words, article, why } = change;
  return (
    <tr class={fate}>
      <td>
        <b>{t(`fate.${fate}`)}</b>
        <small>
          {article}　{author}
        </small>
      </td>
      <td>{base === '' ? <span class="note">…{words}…</span> : <del>{base}</del>}</td>
      <td>
        <ins>{returned}</ins>
        {fate === 'conflict' && (
          <small>
            {t('now')}：{manuscript}
          </small>
        )}
      </td>
      <td>
        {(fate === 'conflict' || side !== null) && (
          <fieldset class="sides">
            {(['ours', 'theirs'] as const).map((one) => (
              <button
                type="button"
                key={one}
                class={side === one ? 'on' : ''}
                aria-pressed={side === one}
                onClick={() => choose(one)}
              >
                {t(one)}
              </button>
            ))}
          </fieldset>
        )}
        <small>{why}</small>
      </td>
    </tr>
  );
}
