/** Words that OpenCC writes wrongly, with the reason for each; they go before its own dictionary. */

/** A word, its form in OpenCC's standard (before the forms of the region), and why. */
type Override = readonly [word: string, form: string, reason: string];

const TABLE: readonly Override[] = [
  ['台风', '颱風', '颱是风名专字'],
  ['困了', '睏了', '想睡'],
  ['犯困', '犯睏', '想睡'],
  ['蒙蔽', '蒙蔽', '遮盖义作蒙'],
  ['签', '簽', '单用多是签字；求签、抽签等词典里已有'],
  ['更复杂', '更複雜', 'OpenCC 断成“更复|杂”'],
  ['先天后天', '先天後天', 'OpenCC 断成“天后”'],
  ['市场准入', '市場准入', '准许进入'],
  ['拒签', '拒簽', '签字的签'],
  ['签售', '簽售', '签字的签'],
  ['不准', '不准', '准许'],
  ['准入', '准入', '准许进入'],
  ['一只只', '一隻隻', '量词重叠'],
];

export const OVERRIDES: readonly (readonly [string, string])[] = TABLE.map(([word, form]) => [word, form]);
