/** Two texts of one file, side by side, where it was changed here and elsewhere at once. */
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { useStore } from './store.ts';

/** The dialog, where there is a conflict; neither text is lost whichever is taken, since each step can be undone. */
export function Conflict() {
  const conflict = useStore((state) => state.conflict);
  const box = useRef<HTMLDialogElement>(null);
  const home = useRef<HTMLDivElement>(null);
  const view = useRef<MergeView | null>(null);
  useEffect(() => {
    if (conflict === null) return;
    box.current?.showModal();
    const setup = [EditorView.cspNonce.of(document.body.dataset.nonce ?? ''), EditorView.lineWrapping];
    view.current = new MergeView({
      a: { doc: conflict.mine, extensions: setup },
      b: { doc: conflict.theirs, extensions: [...setup, EditorState.readOnly.of(true)] },
      parent: home.current!,
      collapseUnchanged: { margin: 2 },
      revertControls: 'b-to-a',
    });
    return () => view.current?.destroy();
  }, [conflict]);
  if (conflict === null) return null;
  return (
    <dialog ref={box} class="wide" aria-label={t('conflict')} onCancel={(event) => event.preventDefault()}>
      <h2>{t('conflict')}</h2>
      <p>{t('conflict-text')}</p>
      <div class="merge" ref={home} />
      <p class="buttons">
        <button type="button" onClick={() => void editor.resolve(conflict.theirs)}>
          {t('keep-theirs')}
        </button>
        <button type="button" class="main" onClick={() => void editor.resolve(view.current!.a.state.doc.toString())}>
          {t('keep-mine')}
        </button>
      </p>
    </dialog>
  );
}
