/** The real pages of an edition, one under another: drawn when they come into sight, drawn again when what is on them has changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edition } from '../../model/document.ts';
import type { LineView } from '../contract.ts';
import { ask } from './api.ts';
import { attempt } from './bridge.ts';
import { t } from './dictionary.ts';
import { editor } from './editor.ts';
import { boxesOn, lineWith, type PageBox, placeAtPoint } from './line-places.ts';
import { drawnPage, linesOfPage, type PageName } from './page-cache.ts';
import { set, useStore } from './store.ts';

/** The column of pages; `only` shows some of them, by their indexes. */
export function PrintedPages({
  edition,
  zoom = 1,
  only,
}: {
  edition: Edition;
  zoom?: number;
  only?: (index: number, count: number) => boolean;
}) {
  const view = useStore((state) => state.pages[edition]);
  const id = useStore((state) => state.id);
  const caret = useStore((state) => state.caret);
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(560);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(240, entry?.contentRect.width ?? 560)));
    if (room.current !== null) watch.observe(room.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (caret === null || id === null || view === undefined || only !== undefined) return;
    const query = { issue: id, edition, name: caret.file, line: caret.line, column: caret.column };
    void attempt(async () => {
      const found = await ask<[number, number] | null>('where', query);
      if (found === null) return;
      const page = room.current?.querySelector<HTMLElement>(`[data-page="${found[0]}"]`);
      const line = (await linesOfPage({ issue: id, edition, index: found[0], key: view.pages[found[0]]?.key ?? '' }))[
        found[1]
      ];
      if (page !== undefined && page !== null && line !== undefined) intoSight(room.current!, page, line, view.height);
    });
  }, [caret, view, edition, id]);
  if (view === undefined || id === null) return <div class="pages" ref={room} />;
  const shown = Math.min(width, 720) * zoom;
  return (
    <div class="pages" ref={room}>
      {view.pages.map(({ key, folio }, index) =>
        only !== undefined && !only(index, view.pages.length) ? null : (
          <PageSheet
            key={index}
            name={{ issue: id, edition, index, key }}
            folio={folio}
            size={{ width: view.width, height: view.height }}
            shown={shown}
          />
        ),
      )}
    </div>
  );
}

/** Scrolls a line into the middle part of the column, where it is not there already. */
function intoSight(room: HTMLElement, page: HTMLElement, line: LineView, height: number): void {
  const at = page.offsetTop + (line.y / height) * page.offsetHeight;
  const [top, bottom] = [room.scrollTop, room.scrollTop + room.clientHeight];
  if (at < top + 60 || at > bottom - 80) room.scrollTo({ top: at - room.clientHeight / 3, behavior: 'auto' });
}

interface SheetProps {
  readonly name: PageName;
  readonly folio: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly shown: number;
}

function PageSheet({ name, folio, size, shown }: SheetProps) {
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [lines, setLines] = useState<readonly LineView[]>([]);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: '600px',
    });
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear) return;
    let isWanted = true;
    void attempt(async () => {
      const canvas = await drawnPage(name, shown);
      if (!isWanted) return;
      sheet.current?.replaceChildren(canvas);
      frame.current?.setAttribute('data-drawn', name.key);
    });
    void attempt(async () => {
      const found = await linesOfPage(name);
      if (isWanted) setLines(found);
    });
    return () => {
      isWanted = false;
    };
  }, [isNear, name.key, name.issue, name.edition, shown]);
  const scale = shown / size.width;
  const click = (event: MouseEvent) => {
    const box = frame.current!.getBoundingClientRect();
    const place = placeAtPoint(lines, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
    if (place === null) return;
    set({ tab: 'text' });
    void editor.place(place.file, place.line, place.column);
  };
  return (
    <figure class="sheet">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: with keys, the caret in the text leads to the page */}
      <div
        class="paper"
        ref={frame}
        data-page={name.index}
        style={{ width: `${shown}px`, height: `${size.height * scale}px` }}
        onClick={click}
        role="img"
        aria-label={t('page-n', folio)}
      >
        <div class="ink" ref={sheet} />
        <Marks lines={lines} scale={scale} />
      </div>
      <figcaption>{folio}</figcaption>
    </figure>
  );
}

/** What is asked on a page, and the line of the caret. */
function Marks({ lines, scale }: { lines: readonly LineView[]; scale: number }) {
  const findings = useStore((state) => state.findings);
  const current = useStore((state) => state.current);
  const caret = useStore((state) => state.caret);
  const here = caret === null ? null : lineWith(lines, caret);
  const at = ({ x, y, width, height }: PageBox) => ({
    left: `${x * scale}px`,
    top: `${y * scale}px`,
    width: `${width * scale}px`,
    height: `${height * scale}px`,
  });
  return (
    <>
      {here !== null && <span class="hit-line" style={at({ ...here, x: here.x - 6, width: here.width + 12 })} />}
      {findings
        .filter(({ severity }) => severity !== 'info')
        .flatMap((finding) =>
          boxesOn(lines, finding).map((box, part) => (
            <span key={`${finding.id}${part}`} class={finding.id === current ? 'hit here' : 'hit'} style={at(box)} />
          )),
        )}
    </>
  );
}
