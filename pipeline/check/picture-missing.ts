import { diagnostic } from '../model/diagnostic.ts';
import type { Rule } from './rule.ts';

/** A picture lies where the manuscript says; silent about figures of which only the caption came. */
export const pictureMissing: Rule = (article, { hasPicture }) =>
  article.body.flatMap((block) => {
    if (block.kind !== 'figure' || block.image === null || hasPicture(block.image)) return [];
    const message = `找不到图片“${block.image}”，成品里会只留图题`;
    const hint = '把图片放进本期文件夹，路径与原稿里写的一样';
    return [diagnostic('warning', 'picture-missing', block.at.file, block.at, message, hint)];
  });
