/** What the editor is asked, rule by rule, and what was repaired. */

import { useEffect, useRef } from 'preact/hooks';
import { isWrittenAsText } from '../../model/written-as-text.ts';
import type { EntryView, FindingView } from '../contract.ts';
import { asking, goTo, grouped, settle, step, takeFix } from './actions.ts';
import { ruleName, t } from './dictionary.ts';
import { useStore } from './store.ts';

/** The list at the right. */
export function Questions() {
  const findings = useStore((state) => state.findings);
  const totals = useStore((state) => state.totals);
  const open = grouped(asking(findings));
  const repaired = grouped(findings.filter(({ severity }) => severity === 'info'));
  return (
    <section class="questions" aria-label={t('questions')}>
      <header>
        <h2>{t('questions')}</h2>
        <span>
          <kbd>J</kbd> {t('next')}　<kbd>K</kbd> {t('previous')}
        </span>
      </header>
      <div class="scroll">
        {open.length === 0 && <p class="none">{t('none-to-settle')} ✓</p>}
        {open.map(([rule, found]) => (
          <section key={rule} aria-label={ruleName(rule)}>
            <h3>
              {ruleName(rule)} <span>{found.length}</span>
            </h3>
            {found.map((finding) => (
              <Question key={finding.id} finding={finding} />
            ))}
          </section>
        ))}
        {repaired.length > 0 && (
          <h2 class="repaired">
            {t('repairs')}{' '}
            <span>{repaired.reduce((sum, [rule, found]) => sum + (totals[rule] ?? found.length), 0)}</span>
          </h2>
        )}
        {repaired.map(([rule, found]) => (
          <details key={rule}>
            <summary>
              {ruleName(rule)} <span>{totals[rule] ?? found.length}</span>
            </summary>
            {found.slice(0, 300).map((finding) => (
              <Repair key={finding.id} finding={finding} />
            ))}
          </details>
        ))}
      </div>
    </section>
  );
}

function Question({ finding }: { finding: FindingView }) {
  const isCurrent = useStore((state) => state.current) === finding.id;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <div ref={card} class={`item ${finding.severity}${isCurrent ? ' on' : ''}`} data-finding={finding.id}>
      <button type="button" class="words" onClick={() => void goTo(finding)} aria-expanded={isCurrent}>
        <Excerpt finding={finding} />
        <span class="what">{finding.message}</span>
      </button>
      {isCurrent && <Answers finding={finding} />}
    </div>
  );
}

/** The ways to answer a question, with their keys. */
function Answers({ finding }: { finding: FindingView }) {
  const isWord = !isWrittenAsText(finding.file);
  return (
    <div class="answers">
      {finding.hint !== null && <p class="hint">{finding.hint}</p>}
      {finding.fix !== null && !isWord && (
        <button type="button" class="main" onClick={() => void takeFix(finding)}>
          {t('take-fix', finding.fix)} <kbd>↵</kbd>
        </button>
      )}
      {finding.ways.map(({ when, entry }, at) => (
        <button type="button" key={String(at)} onClick={() => void settle(finding, entry)}>
          {when ?? t('stet-here')} {entry.stet !== undefined && <kbd>S</kbd>}
        </button>
      ))}
      {silentEntry(finding) !== null && (
        <button type="button" class="quiet" onClick={() => void settle(finding, silentEntry(finding)!)}>
          {t('stet-rule')}
        </button>
      )}
    </div>
  );
}

/** The entry by which a rule asks no more in this issue; null where it cannot be silenced. */
function silentEntry({ rule, ways }: FindingView): EntryView | null {
  return ways.some(({ entry }) => entry.stet !== undefined) ? { stet: rule } : null;
}

function Repair({ finding }: { finding: FindingView }) {
  return (
    <div class="item info">
      <button type="button" class="words" onClick={() => void goTo(finding)}>
        <Excerpt finding={finding} />
        <span class="what">{finding.message}</span>
      </button>
      {finding.ways.map(({ when, entry }, at) => (
        <button type="button" class="quiet" key={String(at)} onClick={() => void settle(null, entry)}>
          {when ?? t('take-back')}
        </button>
      ))}
    </div>
  );
}

function Excerpt({ finding: { excerpt, file, line } }: { finding: FindingView }) {
  if (excerpt === null)
    return (
      <span class="excerpt">
        {file}:{line}
      </span>
    );
  const [before, words, after] = excerpt;
  return (
    <span class="excerpt">
      {before}
      <mark>{words === '' ? '¶' : words}</mark>
      {after}
    </span>
  );
}

/** Answers the current question by a key; false for a key that answers none. */
export function answerByKey(key: string, findings: readonly FindingView[], current: string | null): boolean {
  if (key === 'j' || key === 'k') {
    void step(key === 'j' ? 1 : -1);
    return true;
  }
  const finding = findings.find(({ id }) => id === current);
  if (finding === undefined) return false;
  const stet = finding.ways.find(({ entry }) => entry.stet !== undefined);
  if (key === 'Enter' && finding.fix !== null && isWrittenAsText(finding.file)) void takeFix(finding);
  else if (key === 's' && stet !== undefined) void settle(finding, stet.entry);
  else if (key === 'S' && stet !== undefined) void settle(finding, { stet: finding.rule });
  else return false;
  return true;
}
