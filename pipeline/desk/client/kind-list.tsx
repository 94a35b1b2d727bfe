/** The menu that says what a line is: title, author, heading, text …, or that it goes on, or ends. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sayOf } from './actions.ts';
import { KIND_NAMES, t } from './dictionary.ts';
import { drawKindMenu, type KindMenu } from './kind-menu.ts';

/** The menu, where it is open; arrow keys walk through it, Escape closes it. */
export function KindList() {
  const [menu, setMenu] = useState<KindMenu | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => drawKindMenu(setMenu), []);
  useEffect(() => {
    if (menu === null) return;
    list.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus();
    const outside = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) setMenu(null);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [menu]);
  if (menu === null) return null;
  const choose = (says: string) => {
    setMenu(null);
    void sayOf(menu.line, says);
  };
  const entry = (says: string, words: string) => (
    <div key={says} role="none">
      <button type="button" role="menuitemradio" aria-checked={says === menu.kind} onClick={() => choose(says)}>
        {words}
      </button>
    </div>
  );
  const place = {
    left: `${Math.min(menu.x, innerWidth - 340)}px`,
    top: `${Math.max(8, Math.min(menu.y, innerHeight - 400))}px`,
  };
  return (
    <div
      class="kind-list"
      role="menu"
      aria-label={t('kind-of-line')}
      ref={list}
      style={place}
      onKeyDown={(event) => walk(event, () => setMenu(null))}
    >
      <p class="head">{t('kind-of-line')}</p>
      {[...KIND_NAMES].map(([kind, words]) => entry(kind, words))}
      {entry('join', t('join'))}
      {entry('apart', t('apart'))}
    </div>
  );
}

function walk(event: KeyboardEvent, close: () => void): void {
  if (event.key === 'Escape') close();
  const by = { ArrowDown: 3, ArrowUp: -3, ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  all[(at + by + all.length) % all.length]?.focus();
}
