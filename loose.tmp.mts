import { readFileSync } from 'node:fs';
import { readGlyphs } from './pipeline/render/pdf/proof/glyphs.ts';
import { findText } from './pipeline/render/pdf/proof/lines.ts';

const pages = await readGlyphs(readFileSync(process.argv[2]!));
const t = findText(pages);
for (const c of t.columns)
  for (const l of c.lines) {
    if (!l.isBody) continue;
    let m = 0;
    l.glyphs.forEach((g, i) => {
      const b = l.glyphs[i - 1];
      if (b && /\p{Script=Han}/u.test(g.text) && /\p{Script=Han}/u.test(b.text))
        m = Math.max(m, (g.x - b.x - b.advance) / t.em);
    });
    if (m > 0.1) console.log(l.page, m.toFixed(3), l.text);
  }
