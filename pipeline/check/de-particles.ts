import { deSlips, type Particle, type Slip } from './de-slips.ts';
import { type Rule, warn } from './rule.ts';

/** Where more is wrong, the text is no prose. */
const MOST = 500;

/**
 * 的, 地 and 得 where another of them is usual; silent unless a whole pattern stands in one clause and no noun follows, so that
 * 更好的服务, 他说的很对, 深入的研究工作 and 把群众反映的更加突出的问题 pass.
 */
export const deParticles: Rule = (article) => {
  const found: ReturnType<Rule> = [];
  for (const passage of article.passages) {
    for (const { index } of passage.chars.matchAll(/[的地得]/g)) {
      const wanted = wantedAt(passage.chars, index);
      if (wanted === null) continue;
      found.push(
        warn(
          article,
          'de-particles',
          { passage, from: index, to: index + 1 },
          ...worded(passage.chars, index, wanted),
          wanted,
        ),
      );
      if (found.length === MOST) return found;
    }
  }
  return found;
};

/** The particle that should stand in the place of the one at an offset, or null. */
function wantedAt(chars: string, at: number): Particle | null {
  for (const { pattern, wanted } of slipsFor(chars[at]!, chars[at - 1] ?? '')) {
    pattern.lastIndex = at;
    if (pattern.test(chars)) return wanted;
  }
  return null;
}

const SORTED = new Map<string, readonly Slip[]>();

/** The slips that a particle can be after a character: few of all, so that a text is not searched for each. */
function slipsFor(particle: string, before: string): readonly Slip[] {
  const key = before + particle;
  const known = SORTED.get(key);
  if (known !== undefined) return known;
  const slips = deSlips().filter((slip) => slip.particles.includes(particle) && (slip.before?.has(before) ?? true));
  SORTED.set(key, slips);
  return slips;
}

function worded(chars: string, at: number, wanted: Particle): [message: string, hint: string] {
  const shown = chars.slice(Math.max(0, at - 4), at + 5);
  return [`“${shown}”中的“${chars[at]}”疑应为“${wanted}”`, `若是，改为“${wanted}”`];
}
