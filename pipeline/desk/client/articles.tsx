/** The issue's articles in order, by section: opened with a click, put into another order by dragging or with the keyboard. */
import { useState } from 'preact/hooks';
import type { ArticleView, FindingView } from '../contract.ts';
import { asking, takeFiles } from './actions.ts';
import { tell } from './api.ts';
import { attempt } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { now, set, useStore } from './store.ts';

/** The list at the left. */
export function Articles() {
  const issue = useStore((state) => state.issue);
  const findings = useStore((state) => state.findings);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  if (issue === null) return <aside class="articles" />;
  const drop = (to: number) => {
    setOver(null);
    if (dragged !== null && dragged !== to) void move(dragged, to);
    setDragged(null);
  };
  const loose = issue.manuscripts.filter((name) => !issue.articles.some(({ file }) => file === name));
  return (
    <aside class="articles" aria-label={t('articles')}>
      <ol>
        {issue.articles.map((article, at) => (
          <li
            key={`${article.file}:${article.line}`}
            class={over === at ? 'over' : ''}
            draggable
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              event.stopPropagation();
              drop(at);
            }}
          >
            {(at === 0 || issue.articles[at - 1]!.section !== article.section) && (
              <h3>
                {article.section ??
                  (issue.articles.some(({ section }) => section !== null) ? t('no-section') : t('articles'))}
              </h3>
            )}
            <Article article={article} at={at} count={issue.articles.length} open={questionsIn(article, findings)} />
          </li>
        ))}
      </ol>
      {loose.map((name) => (
        <button type="button" class="loose" key={name} onClick={() => void attempt(() => editor.open(name))}>
          {name}
        </button>
      ))}
      <label class="drop">
        {t('drop-here')}
        <span>{t('choose-files')}</span>
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => void takeFiles([...(currentTarget.files ?? [])])}
        />
      </label>
    </aside>
  );
}

function questionsIn({ file, line, lastLine }: ArticleView, findings: readonly FindingView[]): number {
  return asking(findings).filter((one) => one.file === file && one.line >= line && one.line <= lastLine).length;
}

interface ArticleProps {
  readonly article: ArticleView;
  readonly at: number;
  readonly count: number;
  readonly open: number;
}

function Article({ article, at, count, open }: ArticleProps) {
  const caret = useStore((state) => state.caret);
  const isHere =
    caret !== null && caret.file === article.file && caret.line >= article.line && caret.line <= article.lastLine;
  const go = () => {
    set({ tab: 'text' });
    void editor.place(article.file, article.line, 1);
  };
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0 || at + by < 0 || at + by >= count) return;
    event.preventDefault();
    event.stopPropagation();
    void move(at, at + by);
  };
  return (
    <div class={isHere ? 'article on' : 'article'}>
      <button type="button" class="open" onClick={go} onKeyDown={keys} aria-current={isHere ? 'true' : undefined}>
        <b>{article.title}</b>
        <span>{article.authors.join('　')}</span>
      </button>
      <div class="aside">
        <i>{article.page ?? ''}</i>
        {open > 0 ? <em class="count">{open}</em> : <em class="ok">✓</em>}
      </div>
      <div class="moves">
        <button
          type="button"
          disabled={at === 0}
          onClick={() => void move(at, at - 1)}
          aria-label={`${t('move-up')}：${article.title}`}
        >
          ↑
        </button>
        <button
          type="button"
          disabled={at === count - 1}
          onClick={() => void move(at, at + 1)}
          aria-label={`${t('move-down')}：${article.title}`}
        >
          ↓
        </button>
      </div>
    </div>
  );
}

/** Puts an article in the place of another, into the section of which it goes. */
async function move(from: number, to: number): Promise<void> {
  const { id, issue } = now();
  if (id === null || issue === null) return;
  const target = issue.articles[to]!;
  const articles = [...issue.articles];
  const [moved] = articles.splice(from, 1);
  articles.splice(to, 0, { ...moved!, section: issue.isPlanned ? target.section : moved!.section });
  await editor.flush();
  const placed = articles.map(({ title, file, section }) => ({ title, file, section }));
  if ((await attempt(() => tell('order', { issue: id }, { articles: placed }))) !== null) editor.acted();
}
