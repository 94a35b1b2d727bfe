/**
 * Surnames (姓) whose simplified character stands for several. Source: 《通用规范汉字表》(国务院 2013) 附件一, which takes such groups apart,
 * marks the character that was always in use beside the simplified ones (~) and notes what is a surname (干, 于, 甯); and 《百家姓》,
 * where 于 余 范 岳 谷 后 涂 游 曲 松 郁 咸 向 stand as they are.
 */

/** Kept as they stand: the simplified character is itself the surname, whatever else it may stand for. */
const KEPT = '郁范于余后岳丑涂游谷干姜沈曲朴卜舍斗才松胡里向占布系咸仆折合修凌志准周冬御表采升注';

/** Where two surnames share a simplified character: the one first named is taken until the editor says otherwise. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  钟: ['鍾', '鐘'],
  云: ['雲', '云'],
  党: ['党', '黨'],
  种: ['种', '種'],
  台: ['臺', '台'],
  宁: ['寧', '甯'],
  丰: ['豐', '丰'],
  适: ['适', '適'],
  肖: ['肖', '蕭'],
  付: ['付', '傅'],
  征: ['征', '徵'],
};

/** Compound surnames (复姓) that need more than their characters. */
const COMPOUND: Readonly<Record<string, string>> = {
  欧阳: '歐陽',
  司马: '司馬',
  诸葛: '諸葛',
  东方: '東方',
  夏侯: '夏侯',
  皇甫: '皇甫',
  尉迟: '尉遲',
  公孙: '公孫',
  长孙: '長孫',
  慕容: '慕容',
  宇文: '宇文',
  司徒: '司徒',
  司空: '司空',
  令狐: '令狐',
  上官: '上官',
  端木: '端木',
  万俟: '万俟',
  闻人: '聞人',
  赫连: '赫連',
  澹台: '澹臺',
  公冶: '公冶',
  宗政: '宗政',
  濮阳: '濮陽',
  淳于: '淳于',
  单于: '單于',
  太叔: '太叔',
  申屠: '申屠',
  轩辕: '軒轅',
  钟离: '鍾離',
  鲜于: '鮮于',
  闾丘: '閭丘',
  亓官: '亓官',
  拓跋: '拓跋',
  独孤: '獨孤',
  南宫: '南宮',
  西门: '西門',
  东郭: '東郭',
  百里: '百里',
  呼延: '呼延',
  第五: '第五',
  梁丘: '梁丘',
  左丘: '左丘',
  东里: '東里',
  谷梁: '穀梁',
  段干: '段干',
  羊舌: '羊舌',
  微生: '微生',
  太史: '太史',
};

/** A surname that shares its character with a word of another form. */
const OWN: Readonly<Record<string, string>> = { 冲: '沖' };

/** Characters that a given name (名) keeps although a text would convert them: nobody is called 裡 or 鬥. */
const GIVEN = new Set('里斗丑谷松岳游郁采卷舍面系咸仆借占注布');

/** Given names in which two characters live: 张征 may be 征 or 徵, 赵朴初 is 樸, 刘后滨 後. */
const GIVEN_SHARED: Readonly<Record<string, readonly string[]>> = {
  征: ['征', '徵'],
  范: ['范', '範'],
  余: ['餘', '余'],
  钟: ['鐘', '鍾'],
  干: ['幹', '干'],
  杰: ['傑', '杰'],
  后: ['后', '後'],
  朴: ['樸', '朴'],
  准: ['准', '準'],
  丰: ['豐', '丰'],
  升: ['升', '昇'],
  台: ['台', '臺'],
  冲: ['沖', '衝'],
  于: ['于', '於'],
};
/** Two characters of a given name that belong together. */
const GIVEN_PAIRS: Readonly<Record<string, readonly string[]>> = { 昆仑: ['崑崙', '昆侖'] };

/** A name in an edition: what is printed, and all forms it may have where that is not sure. */
export interface Spelling {
  readonly form: string;
  /** Empty where there is nothing to ask. */
  readonly candidates: readonly string[];
}

/** The surname at the start of a name: two characters where it is a compound one and something follows. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  return name.length > 2 && two in COMPOUND ? two : [...name][0]!;
}

/** Whether a character begins Chinese names whose surname must not be converted as a word. */
export function isTrickySurname(character: string): boolean {
  return KEPT.includes(character) || character in SHARED;
}

/** All forms of a surname, the likeliest first. */
function surnamesOf(surname: string, character: (one: string) => string): readonly string[] {
  const own = COMPOUND[surname] ?? OWN[surname];
  return SHARED[surname] ?? [own ?? (KEPT.includes(surname) ? surname : character(surname))];
}

/** A Simplified name in Traditional characters; `character` converts a single one. */
export function spell(name: string, character: (one: string) => string): Spelling {
  const surname = surnameOf(name);
  const given = name.slice(surname.length);
  const pair = GIVEN_PAIRS[given];
  const parts = pair ? [pair] : [...given].map((one) => GIVEN_SHARED[one] ?? [GIVEN.has(one) ? one : character(one)]);
  const surnames = surnamesOf(surname, character);
  const forms = parts.reduce<string[]>(
    (before, choices) => before.flatMap((start) => choices.map((choice) => start + choice)),
    [...surnames],
  );
  return { form: forms[0]!, candidates: forms.length > 1 ? forms : [] };
}
