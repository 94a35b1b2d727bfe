/** Words after which something must follow. */

// Nothing ends in a preposition, a conjunction, an adverb, an attributive or a verb that is never a noun.
const WAITING = [
  '的 和 与 及 或 在 对 向 从 把 将 被 为 以 于 由 使 让 给 以及 广大 全体 各级 各类 各项 有关 相关 主要 重要 重大 基本 根本 全面 全方位',
  '新型 优秀 先进 所有 任何 这些 一系列 大力 积极 切实 着力 不断 持续 深入 扎实 进一步 更好 更加 有效 充分 坚定 坚决 牢固 坚持',
  '围绕 聚焦 立足 助力 服务于',
].flatMap((words) => words.split(' '));
const WAITS = new RegExp(`(?:${WAITING.join('|')})$`);

/** Whether characters end with a word that waits for another. */
export function waitsForMore(chars: string): boolean {
  return WAITS.test(chars);
}
