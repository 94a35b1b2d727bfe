/** Finished files: which to make, how far it is, whether they may go to press, and where they are. */
import { useEffect, useState } from 'preact/hooks';
import type { OutputView } from '../contract.ts';
import { build, goTo } from './actions.ts';
import { ask } from './api.ts';
import { attempt, notify } from './bridge.ts';
import { t } from './dictionary.ts';
import { useStore } from './store.ts';

const USUAL = ['pdf', 'epub', 'docx', 'press'];

/** The page of finished files. */
export function Files() {
  const id = useStore((state) => state.id);
  const issue = useStore((state) => state.issue);
  const formats = useStore((state) => state.formats);
  const building = useStore((state) => state.building);
  const verdict = useStore((state) => state.verdict);
  const [chosen, setChosen] = useState<readonly string[]>(USUAL);
  const [editions, setEditions] = useState<readonly string[] | null>(null);
  const [files, setFiles] = useState<readonly OutputView[]>([]);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (id !== null) void attempt(async () => setFiles(await ask<OutputView[]>('outputs', { issue: id })));
  }, [id, verdict]);
  if (issue === null || id === null) return <section class="files" />;
  const wanted = editions ?? issue.editions;
  const toggled = (list: readonly string[], one: string) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const begin = async () => {
    setBusy(true);
    await build(chosen, wanted);
    setBusy(false);
  };
  return (
    <section class="files" aria-label={t('tab.files')}>
      <div class="choose">
        <Choice title={t('formats')} all={formats} chosen={chosen} turn={(one) => setChosen(toggled(chosen, one))} />
        <Choice
          title={t('editions')}
          all={issue.editions}
          chosen={wanted}
          turn={(one) => setEditions(toggled(wanted, one))}
        />
        <button
          type="button"
          class="main"
          disabled={isBusy || chosen.length === 0 || wanted.length === 0}
          onClick={() => void begin()}
        >
          {isBusy ? t('building') : t('build')}
        </button>
      </div>
      <ol class="progress" aria-live="polite">
        {building.map(({ file, state }) => (
          <li key={file} class={state}>
            {t(state === 'made' ? 'made' : 'making', file)}
          </li>
        ))}
      </ol>
      {verdict !== null && (
        <div class={verdict.mayPrint ? 'verdict may' : 'verdict'} role="status">
          <h2>{verdict.mayPrint ? t('may-print') : t('may-not-print')}</h2>
          <ul>
            {verdict.reasons.map(({ path, what, hint, finding }, at) => (
              <li key={String(at)}>
                {finding === null ? (
                  <span>
                    {path} {what}
                  </span>
                ) : (
                  <button type="button" onClick={() => void goTo(finding)}>
                    {finding.file}:{finding.line} {what}
                  </button>
                )}
                {hint !== null && <small>{hint}</small>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="copy">
        {wanted.map((edition) => (
          <button type="button" key={edition} onClick={() => void copyPost(id, edition)}>
            {t('copy-post')}（{t(edition)}）
          </button>
        ))}
        <small>{t('copy-hint')}</small>
      </p>
      <h2>{t('downloads')}</h2>
      {files.length === 0 && <p class="none">{t('no-downloads')}</p>}
      <ul class="downloads">
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <a href={`/api/output?${new URLSearchParams({ issue: id, name })}`} download={name}>
              {name}
            </a>
            <span>{bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`}</span>
          </li>
        ))}
      </ul>
      <h2>{t('offprints')}</h2>
      <ul class="downloads">
        {issue.articles.map(({ title }, article) => (
          <li key={String(article)}>
            <span>{title}</span>
            <span class="offprints">
              {wanted.map((edition) =>
                ['pdf', 'docx'].map((format) => (
                  <a
                    key={edition + format}
                    href={`/api/offprint?${new URLSearchParams({ issue: id, edition, article: String(article), format })}`}
                    download=""
                  >
                    {t(edition)} {t(format)}
                  </a>
                )),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Puts the issue on the clipboard as rich text. */
async function copyPost(issue: string, edition: string): Promise<void> {
  await attempt(async () => {
    const { html } = await ask<{ html: string }>('post', { issue, edition });
    notify(t(putOnClipboard(html) ? 'copied' : 'not-copied'));
  });
}

/** By the event of copying: the clipboard of navigator parses the HTML first, and the page's own policy takes its styles away. */
function putOnClipboard(html: string): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', withoutTags(html));
    isPut = true;
  };
  document.addEventListener('copy', put);
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isPut;
}

/** The words of our own HTML, a paragraph a line. */
function withoutTags(html: string): string {
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (sign) => signs[sign] ?? sign);
}

interface ChoiceProps {
  readonly title: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly turn: (one: string) => void;
}

function Choice({ title, all, chosen, turn }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {all.map((one) => (
        <label key={one}>
          <input type="checkbox" checked={chosen.includes(one)} onChange={() => turn(one)} />
          {t(one)}
        </label>
      ))}
    </fieldset>
  );
}
