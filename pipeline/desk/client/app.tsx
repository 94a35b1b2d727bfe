/** The window: what the issue is and what to do above, articles at the left, the work in the middle, the questions at the right. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { isWrittenAsText } from '../../model/written-as-text.ts';
import { asking, loadIssues, openIssue, redoStep, refresh, takeFiles } from './actions.ts';
import { tell } from './api.ts';
import { Articles } from './articles.tsx';
import { attempt } from './bridge.ts';
import { Conflict } from './conflict.tsx';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { Files } from './files.tsx';
import { KindList } from './kind-list.tsx';
import { OtherEdition } from './other-edition.tsx';
import { PrintedPages } from './pages.tsx';
import { Proofs } from './proofs.tsx';
import { answerByKey, Questions } from './questions.tsx';
import { Returned } from './returned.tsx';
import { Settings } from './settings.tsx';
import { now, set, type Tab, useStore } from './store.ts';

const TABS: readonly Tab[] = ['text', 'other', 'proofs', 'issue', 'files'];

/** The whole page. */
export function App() {
  const tab = useStore((state) => state.tab);
  const id = useStore((state) => state.id);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => shortcuts(event);
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      void takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('keydown', keys);
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('keydown', keys);
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div class={`desk tab-${tab}`}>
      <Head />
      {id === null ? <Welcome /> : <Articles />}
      <TextColumn />
      {tab === 'text' && <PagesColumn />}
      {tab === 'text' && <Questions />}
      {tab === 'other' && <OtherEdition />}
      {tab === 'proofs' && <Proofs />}
      {tab === 'issue' && <Settings />}
      {tab === 'files' && <Files />}
      <Foot />
      <KindList />
      <Conflict />
      <Returned />
    </div>
  );
}

/** Keys that work where nothing is being typed. */
function shortcuts(event: KeyboardEvent): void {
  const isTyping = (event.target as Element).closest('input, textarea, select, .cm-editor, dialog') !== null;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    void editor.flush();
    return;
  }
  if (event.altKey && (event.key === 'j' || event.key === 'k')) {
    event.preventDefault();
    answerByKey(event.key, now().findings, now().current);
    return;
  }
  if (isTyping) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    if (event.shiftKey) void redoStep();
    else editor.undoLast();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isButton = (event.target as Element).closest('button, summary, a') !== null;
  if (isButton && event.key === 'Enter') return;
  if (now().tab === 'text' && answerByKey(event.key, now().findings, now().current)) event.preventDefault();
}

function Head() {
  const issues = useStore((state) => state.issues);
  const issue = useStore((state) => state.issue);
  const id = useStore((state) => state.id);
  const tab = useStore((state) => state.tab);
  const findings = useStore((state) => state.findings);
  const [isAsking, setAsking] = useState(false);
  const open = asking(findings).length;
  return (
    <header class="head">
      <span class="brand">{t('brand')}</span>
      <select
        aria-label={t('issue')}
        value={id ?? ''}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === '+') setAsking(true);
          else void attempt(() => openIssue(currentTarget.value));
        }}
      >
        {issues.map((one) => (
          <option key={one} value={one}>
            {one === id && issue !== null && issue.journal !== one ? `${issue.journal}　${one}` : one}
          </option>
        ))}
        <option value="+">{t('new-issue')}</option>
      </select>
      <nav>
        {TABS.map((one) => (
          <button
            type="button"
            key={one}
            class={one === tab ? 'on' : ''}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => {
              set({ tab: one });
              if (one === 'other') void refresh();
            }}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
      </nav>
      <span class="right">
        <span class={open > 0 ? 'open' : 'open done'}>{open > 0 ? t('to-settle', open) : t('none-to-settle')}</span>
        <button type="button" disabled={issue?.undo == null} title={t('undo')} onClick={() => editor.undoStep()}>
          {t('undo')}
        </button>
        <button type="button" disabled={issue?.redo == null} onClick={() => void redoStep()}>
          {t('redo')}
        </button>
        <button type="button" class="main" onClick={() => set({ tab: 'files' })}>
          {t('make-files')}
        </button>
      </span>
      {isAsking && <NewIssue done={() => setAsking(false)} />}
    </header>
  );
}

/** Asks for the name of a new issue. */
function NewIssue({ done }: { done: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  useEffect(() => box.current?.showModal(), []);
  const create = async () => {
    const before = now().issues;
    const made = await attempt(() => tell('issues', {}, { id: name.trim(), from: null }));
    done();
    if (made === null) return;
    await attempt(() => loadIssues());
    const added = now().issues.find((one) => !before.includes(one));
    if (added !== undefined) await attempt(() => openIssue(added));
  };
  return (
    <dialog ref={box} onClose={done} aria-label={t('new-issue')}>
      <h2>{t('new-issue')}</h2>
      <label>
        {t('new-issue-name')}
        <input value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="button" onClick={done}>
          {t('cancel')}
        </button>
        <button type="button" class="main" onClick={() => void create()}>
          {t('create')}
        </button>
      </p>
    </dialog>
  );
}

function Welcome() {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="welcome">
      <h1>{t('empty-title')}</h1>
      <p>{t('empty-text')}</p>
      <label class="drop">
        {t('choose-files')}
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => void takeFiles([...(currentTarget.files ?? [])])}
        />
      </label>
      <button type="button" class="main" onClick={() => setAsking(true)}>
        {t('new-issue')}
      </button>
      {isAsking && <NewIssue done={() => setAsking(false)} />}
    </div>
  );
}

/** The editor: mounted once, and only hidden while another tab is shown. */
function TextColumn() {
  const home = useRef<HTMLDivElement>(null);
  const issue = useStore((state) => state.issue);
  const file = useStore((state) => state.file);
  useEffect(() => editor.mount(home.current!), []);
  return (
    <section class="text" aria-label={t('manuscript')}>
      <div class="bar">
        <select
          aria-label={t('manuscript')}
          value={file ?? ''}
          onChange={({ currentTarget }) => void attempt(() => editor.open(currentTarget.value))}
        >
          {(issue?.manuscripts ?? []).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        {file !== null && !isWrittenAsText(file) && <span class="note">{t('read-only-word')}</span>}
      </div>
      <div class="editor" ref={home} />
    </section>
  );
}

function PagesColumn() {
  const issue = useStore((state) => state.issue);
  const [zoom, setZoom] = useState(1);
  const edition = issue?.editions[0] ?? 'zh-Hans';
  const count = useStore((state) => state.pages[edition]?.pages.length ?? 0);
  return (
    <section class="page-column" aria-label={t('pages')}>
      <div class="bar">
        <span>{t('pages-count', t(edition), count)}</span>
        <span class="zoom">
          <button type="button" aria-label={t('zoom-out')} onClick={() => setZoom(Math.max(0.5, zoom / 1.2))}>
            −
          </button>
          <button type="button" onClick={() => setZoom(1)}>
            {t('fit-width')}
          </button>
          <button type="button" aria-label={t('zoom-in')} onClick={() => setZoom(Math.min(3, zoom * 1.2))}>
            +
          </button>
        </span>
      </div>
      <PrintedPages edition={edition} zoom={zoom} />
    </section>
  );
}

function Foot() {
  const saving = useStore((state) => state.saving);
  const isThere = useStore((state) => state.isThere);
  const notice = useStore((state) => state.notice);
  const pages = useStore((state) => state.pages);
  const issue = useStore((state) => state.issue);
  const first = pages[issue?.editions[0] ?? 'zh-Hans'];
  return (
    <footer class="foot">
      <span class={saving} role="status">
        ● {t(saving)}
      </span>
      {first !== undefined && <span>{t('laid-out', first.set, first.took)}</span>}
      {Object.values(pages).map((view) => (
        <span key={view.edition}>{t('pages-count', t(view.edition), view.pages.length)}</span>
      ))}
      <span class="notice" role="alert">
        {isThere ? notice : t('lost-contact')}
      </span>
    </footer>
  );
}
