/** OpenCC's dictionaries as one function from string to string; the only importer of opencc-js. */
import type { Edition } from '../model/document.ts';

export type Convert = (text: string) => string;

const REGION = { 'zh-Hant-TW': 'tw', 'zh-Hant-HK': 'hk' } as const;
const built = new Map<Edition, Promise<Convert>>();

/**
 * The converter from Simplified Chinese into an edition, built once and only when asked for (0.15 s); characters and region forms only,
 * no regional wording, so that it keeps the number of characters.
 */
export function converter(edition: Edition): Promise<Convert> {
  let convert = built.get(edition);
  if (convert === undefined) {
    convert = edition === 'zh-Hans' ? Promise.resolve((text) => text) : build(REGION[edition]);
    built.set(edition, convert);
  }
  return convert;
}

async function build(to: 'tw' | 'hk'): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t');
  return Converter({ from: 'cn', to });
}
