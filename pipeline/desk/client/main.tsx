/** The desk's page begins here. */
import './style.css';
import { render } from 'preact';
import { hear, loadIssues, refresh } from './actions.ts';
import { listen } from './api.ts';
import { App } from './app.tsx';
import { attempt } from './bridge.ts';
import { editor } from './editor.ts';
import { now, set } from './store.ts';

document.documentElement.lang = /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
const wanted = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', `/${location.hash}`);
render(<App />, document.getElementById('desk')!);
listen(hear, (isThere) => {
  const wasAway = !now().isThere;
  set({ isThere });
  if (isThere && wasAway) void refresh();
});
addEventListener('beforeunload', (event) => {
  if (now().saving === 'saved') return;
  void editor.flush();
  event.preventDefault();
});
void attempt(() => loadIssues(wanted === '' ? null : wanted));
