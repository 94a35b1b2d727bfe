/** Pictures of a Markdown manuscript: a path inside the issue folder, and nothing else. */
import type { Image, ImageReference } from 'mdast';
import { captionOf } from '../grammar/caption.ts';
import { saysWhatIsShown } from '../source/alternative.ts';
import { objectLine } from '../source/lines.ts';
import { withFormulas } from '../source/masks.ts';
import { pathOf, shortAddress } from '../source/picture-path.ts';
import type { SourceLine } from '../source/source.ts';
import type { Manuscript } from './manuscript.ts';

/** A picture as the object it is; none where neither path nor caption is left. */
export function pictureLine(node: Image | ImageReference, manuscript: Manuscript): SourceLine[] {
  const found = node.type === 'image' ? node : manuscript.definition(node.identifier);
  const at = manuscript.spanOf(node);
  const image = found === undefined ? null : pathOf(found.url);
  if (found?.url === '') {
    const hint = '在圆括号里写图片的路径，例如 ![图1 题名](images/图1.png)';
    manuscript.say('warning', 'image-unaddressed', at, '图片没有写地址，没有收进来', hint);
  } else if (image === null) {
    const message = `图片“${shortAddress(found?.url ?? '')}”不在本期文件夹里，没有收进来`;
    manuscript.say(
      'warning',
      'image-outside',
      at,
      message,
      '把图片放进本期文件夹，写相对路径，例如 ![图1 题名](images/图1.png)',
    );
  }
  const alt = manuscript.shown(node, node.alt ?? '');
  const words = found?.title ?? alt;
  const isCaption = captionOf(words) === 'figure' || /\p{Script=Han}/u.test(words);
  const shows =
    image === null ? undefined : [alt, words].find((one) => saysWhatIsShown(one) && !(isCaption && one === words));
  for (const dropped of new Set([...(isCaption ? [] : [words]), words === alt ? '' : alt])) {
    if (/\p{L}/u.test(dropped) && dropped !== shows)
      manuscript.say('info', 'picture-words-dropped', at, `图片的说明“${dropped}”不作图题，没有收进来`);
  }
  if (image === null && !isCaption) return [];
  const caption = isCaption ? withFormulas(manuscript.clean(words, at.from, [])) : null;
  const described = shows === undefined ? {} : { alt: manuscript.clean(shows, at.from, []) };
  return [objectLine({ kind: 'figure', at, image, caption, ...described })];
}
