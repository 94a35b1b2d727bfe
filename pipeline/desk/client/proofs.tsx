/** 校次: proofs handed in, and two of them against each other, or one against now; prints as a sheet for the file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edition } from '../../model/document.ts';
import type { BlockChange, CompareView, ProofView, RemarkView } from '../contract.ts';
import { ask, tell } from './api.ts';
import { attempt } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { drawnPage, drawnProof } from './page-cache.ts';
import { set, useStore } from './store.ts';

const NOW = 'now';
const NAMES = ['一校', '二校', '三校', '四校', '五校'];

function proofName(number: number): string {
  return document.documentElement.lang === 'en' ? `Proof ${number}` : (NAMES[number - 1] ?? `${number} 校`);
}

/** The page of proofs. */
export function Proofs() {
  const id = useStore((state) => state.id);
  const issue = useStore((state) => state.issue);
  const [proofs, setProofs] = useState<readonly ProofView[]>([]);
  const [remarks, setRemarks] = useState<readonly RemarkView[]>([]);
  const [by, setBy] = useState('');
  const [sides, setSides] = useState<readonly [string, string] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const edition = issue?.editions[0] ?? 'zh-Hans';
  useEffect(() => {
    if (id !== null) void attempt(async () => setProofs(await ask<ProofView[]>('proofs', { issue: id })));
    if (id !== null) void attempt(async () => setRemarks(await ask<RemarkView[]>('remarks', { issue: id })));
  }, [id, issue]);
  if (id === null) return <section class="files" />;
  const handIn = async () => {
    setBusy(true);
    await editor.flush();
    if ((await attempt(() => tell('proofs', { issue: id, edition }, { by: by.trim() }))) !== null) editor.acted();
    setBusy(false);
  };
  const go = ({ place }: RemarkView) => {
    if (place === null) return;
    set({ tab: 'text' });
    void editor.place(place.file, place.line, place.column);
  };
  const last = proofs.at(-1);
  const chosen = sides ?? (last === undefined ? null : ([String(last.number), NOW] as const));
  return (
    <section class="files proofs" aria-label={t('tab.proofs')}>
      <div class="choose no-print">
        <label>
          {t('sign-name')}
          <input value={by} onInput={({ currentTarget }) => setBy(currentTarget.value)} />
        </label>
        <button type="button" class="main" disabled={isBusy} onClick={() => void handIn()}>
          {t('take-snapshot')}
        </button>
      </div>
      <ol class="downloads">
        {proofs.map(({ number, date, by: who, open, pages }) => (
          <li key={number}>
            <b>{proofName(number)}</b>
            <span>
              {date}　{who}　{t('pages-count', '', pages)}　{open > 0 ? t('to-settle', open) : t('none-to-settle')}
            </span>
            <a
              href={`/api/proof?${new URLSearchParams({ issue: id, number: String(number) })}`}
              download={`${id}.${number}.pdf`}
            >
              PDF
            </a>
          </li>
        ))}
      </ol>
      {remarks.length > 0 && <h2>{t('remarks')}</h2>}
      <ul class="downloads">
        {remarks.map((one, at) => (
          <li key={String(at)}>
            <button type="button" class="remark" disabled={one.place === null} onClick={() => go(one)}>
              <b>{one.remark}</b>
              <small>{shortened(one.words)}</small>
            </button>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <>
          <p class="copy no-print">
            <SideChoice
              label={t('compare-from')}
              proofs={proofs}
              value={chosen[0]}
              choose={(one) => setSides([one, chosen[1]])}
            />
            <SideChoice
              label={t('compare-to')}
              proofs={proofs}
              value={chosen[1]}
              withNow
              choose={(one) => setSides([chosen[0], one])}
            />
            <button type="button" onClick={() => print()}>
              {t('print')}
            </button>
          </p>
          <Comparison id={id} from={Number(chosen[0])} to={chosen[1]} edition={edition} stamp={issue} />
        </>
      )}
    </section>
  );
}

interface SideProps {
  readonly label: string;
  readonly proofs: readonly ProofView[];
  readonly value: string;
  readonly withNow?: boolean;
  readonly choose: (one: string) => void;
}

function SideChoice({ label, proofs, value, withNow = false, choose }: SideProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {proofs.map(({ number }) => (
          <option key={number} value={String(number)}>
            {proofName(number)}
          </option>
        ))}
        {withNow && <option value={NOW}>{t('now-state')}</option>}
      </select>
    </label>
  );
}

interface ComparisonProps {
  readonly id: string;
  readonly from: number;
  readonly to: string;
  readonly edition: Edition;
  /** Another one each time the issue has changed. */
  readonly stamp: unknown;
}

function Comparison({ id, from, to, edition, stamp }: ComparisonProps) {
  const [view, setView] = useState<CompareView | null>(null);
  useEffect(() => {
    void attempt(async () => setView(await ask<CompareView>('compare', { issue: id, from, to })));
  }, [id, from, to, stamp]);
  if (view === null) return null;
  return (
    <div class="comparison">
      <h2>
        {t('changes', view.changes.length)}　
        <small>{t('changed-pages', view.pages.map((page) => page + 1).join('、') || '0')}</small>
      </h2>
      {view.changes.map((change, at) => (
        <Block key={String(at)} change={change} isFirst={view.changes[at - 1]?.article !== change.article} />
      ))}
      {view.pages.slice(0, 12).map((page) => (
        <div class="pair" key={page}>
          <ProofPage id={id} number={from} page={page} />
          {to === NOW ? (
            <PresentPage id={id} edition={edition} page={page} />
          ) : (
            <ProofPage id={id} number={Number(to)} page={page} />
          )}
        </div>
      ))}
    </div>
  );
}

function Block({ change, isFirst }: { change: BlockChange; isFirst: boolean }) {
  return (
    <>
      {isFirst && <h3>{change.article}</h3>}
      <p class="changed">
        {change.words.map(([state, words], at) => {
          if (state === 'same') return <span key={String(at)}>{shortened(words)}</span>;
          return state === 'put' ? <ins key={String(at)}>{words}</ins> : <del key={String(at)}>{words}</del>;
        })}
      </p>
    </>
  );
}

const LONGEST = 60;

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)} …… ${words.slice(-LONGEST / 2)}`;
}

const WIDTH = 420;

function useCanvas(draw: () => Promise<HTMLCanvasElement | null>, ...on: readonly unknown[]) {
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    void attempt(async () => {
      const canvas = await draw();
      if (isWanted && canvas !== null) home.current?.replaceChildren(canvas);
    });
    return () => {
      isWanted = false;
    };
  }, on);
  return <div class="paper ink" ref={home} />;
}

function ProofPage({ id, number, page }: { id: string; number: number; page: number }) {
  return useCanvas(() => drawnProof(id, number, page, WIDTH), id, number, page);
}

function PresentPage({ id, edition, page }: { id: string; edition: Edition; page: number }) {
  const key = useStore((state) => state.pages[edition]?.pages[page]?.key ?? null);
  const draw = async () => (key === null ? null : drawnPage({ issue: id, edition, index: page, key }, WIDTH));
  return useCanvas(draw, id, edition, page, key);
}
