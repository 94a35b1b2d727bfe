/** The junction of two lines of a paragraph: the first row that applies says whether the second goes on with the first. */
import { countsOnBracketed, countsOnCircled, dividesAddress, dividesWord, spansBracket } from './across.ts';
import { goesOnInLowerCase } from './latin.ts';
import { hasTurnedQuotes } from './punctuation/curly-quotes.ts';
import { isAnswerKey, isOptions, isRoomToWrite } from './questions.ts';
import type { Junction, RuleRow } from './rows.ts';
import {
  chineseLines,
  explainsInBrackets,
  hadRoom,
  isAfterFull,
  isAmongIndented,
  isAmongWrapped,
  isChineseAtBreak,
  isOneLine,
  isTooShort,
  LONG,
  PROSE_LENGTH,
  readsOn,
  type Seam,
} from './seam.ts';
import { waitsForMore } from './waits.ts';

export type SeamRow = RuleRow<Seam, Junction>;

// 受访人：…   问：…
const SPEAKER = /^(?:[受采][访]|访谈|主持|嘉宾|对话|对谈|问|答|记者|时间|地点)\p{Script=Han}{0,2}\s*[：:]/u;
// 时　间：…   与谈人：…   出席：…
const FIELD = /^\p{Script=Han}[\p{Script=Han}\s]{1,5}[：:][^。；;]*$/u;
// （掌声）   ★ 统一供种   y=ax+b
const ASIDE = /^[（(][^（()）]{1,12}[）)]$/;
// H1：在其他条件不变的情况下
const HYPOTHESIS = /^[A-Z]{1,2}\d{1,2}[a-z]?[：:]/;
// 甲说：“……”
const SPEECH = /^\p{Script=Han}{0,6}[说问道答喊叫][：:，]?[“「]/u;
// +β3Lev+β4ROA+ε   （1）
const NUMBERED_EQUATION = /^[^\p{Script=Han}]*[\p{L}\d)）][\s\u3000]+[（(]\d{1,3}[）)]$/u;
// 第三，…   总之，…
const SUMS_UP = /^(?:第[一二三四五六七八九十]{1,3}|总之|综上|综上所述|总而言之)[，,：]/;

// …都站起来。（热烈鼓掌）
const REMARK_AT_END = /[。！？!?…][”’]?[（(][^（()）]{2,30}[）)]$/;
const BEGINS_WITH_DATE = /^[（(]?(?:1[5-9]|20)\d{2}\s*年(?:\s*\d{1,2}\s*月)?/;
// 问题3：   创新方向 3:
const NUMBERED_LABEL = /^\p{Script=Han}{2,6}\s*\d{1,3}\s*[：:]/u;
// 《旧日的树》　村口那一棵（1）: no mark of prose, and a bracket or a number at the end.
const WHOLE_LINE = /^[^，。；！？、,;!?]{2,60}[）)\d]$/;

const PROSE_MARK = /[，。；：！？、,;:!?…]/;

/** A full line right above the next one: wrapped text may go on there. */
function runsOn({ full, next }: Seam): boolean {
  return full && next.blanksBefore === 0;
}

/** The quotes beside the junction were typed the wrong way round, each in its own line. */
function standsTurned({ last, next, ended }: Seam): boolean {
  const opens = /[“]$/.test(last.chars) && hasTurnedQuotes(last.chars);
  const closes = ended && /^”\p{Script=Han}/u.test(next.chars) && hasTurnedQuotes(next.chars);
  const isEven = last.chars.lastIndexOf('“') <= last.chars.lastIndexOf('”') || hasTurnedQuotes(last.chars);
  return opens || (closes && isEven);
}

/** The format, or a blank line where none is inside paragraphs, parts the two. */
function isPartedHere({ by, next, layout }: Seam): boolean {
  return by === 'format' || (by !== 'indent' && next.blanksBefore > 0 && !layout.wrapped);
}

/** A word that waits for another, or prose on both sides, of which the second ends a sentence. */
function goesOnSurely({ last, length, next }: Seam): boolean {
  if (waitsForMore(last.chars)) return true;
  return length >= PROSE_LENGTH && next.chars.length >= PROSE_LENGTH / 2 && next.shows.endsSentence;
}

/** A line with a mark or a space after its number. */
function isNumbered({ next }: Seam): boolean {
  const { marker } = next.shows;
  return marker !== null && !marker.bare;
}

/** The paragraph's own line was short of the indent, as a heading is. */
function isUnderHeading({ by, first, layout }: Seam): boolean {
  return by === 'indent' && first.indent < layout.indent;
}

/** The answers to choose from, or the room to write one. */
function closesQuestion(seam: Seam): boolean {
  return isOneLine(seam) && (isOptions(seam.first.chars) || isRoomToWrite(seam.first.chars));
}

/** In reading order; the last answers for all that is left. */
export const SEAMS: readonly SeamRow[] = [
  {
    id: 'join-told',
    sample: '〈paragraph〉岸上的人|〈wrapped〉都散了',
    says: 'joined',
    why: 'The format says that the writer broke the line for the eye only.',
    when: ({ next }) => next.told?.kind === 'wrapped',
  },
  {
    id: 'apart-after-wish',
    sample: '此致|敬礼',
    says: 'apart',
    why: 'A wish at a letter’s end is a line of its own.',
    when: (seam) => isOneLine(seam) && seam.last.shows.wish,
  },
  {
    id: 'apart-turned-quotes',
    sample: '”昨天修了没有？“支书问。”修了“。|”那好。“支书说。',
    says: 'apart',
    why: 'Quotes typed the wrong way round open and close nothing beyond their own line.',
    when: (seam) => isOneLine(seam) && standsTurned(seam),
  },
  {
    id: 'join-opening-mark',
    sample: '他在信里写道：“|桥已经修好了。”',
    says: 'joined',
    why: 'An opening mark may not end a line (clreq 3.1.3).',
    when: ({ last }) => last.shows.endsWithOpeningMark,
  },
  {
    id: 'apart-wish',
    sample: '请各位乡亲互相转告。|此致',
    says: 'apart',
    why: 'The wish begins the end of the letter.',
    when: ({ ended, next }) => ended && next.shows.wish,
  },
  {
    id: 'join-counts-on-circled',
    sample: '条件有三：①住满三年；|②家里有学生；③愿意出工。',
    says: 'joined',
    why: 'The number before it stands inside the line above.',
    when: ({ last, next }) => countsOnCircled(last.chars, next.chars),
  },
  {
    id: 'join-counts-on-bracketed',
    sample: '条件有三：（1）住满三年；|（2）家里有学生；（3）愿意出工。',
    says: 'joined',
    why: 'The number before it stands inside the line above.',
    when: ({ last, next }) => countsOnBracketed(last.chars, next.chars),
  },
  {
    id: 'join-bracket',
    sample: '这与别处的调查[2|-3]一致',
    says: 'joined',
    why: 'A bracket opens near the end of one line and closes near the start of the next.',
    when: ({ ended, last, next }) => !ended && spansBracket(last.chars, next.chars),
  },
  {
    id: 'apart-numbered',
    sample: '村里要做好下面几件事|1.修桥',
    says: 'apart',
    why: 'A number with its mark begins a paragraph, unless a full line runs into it.',
    when: (seam) => (seam.ended || !seam.full) && isNumbered(seam),
  },
  {
    id: 'apart-speaker',
    sample: '采访是在河边进行的，那天下着小雨，我们坐在船上说话|记者：您是哪一年到村里来的',
    says: 'apart',
    why: 'The facts of an interview and the turns of its speakers begin lines.',
    when: ({ ended, full, next }) => (ended || !full) && SPEAKER.test(next.chars),
  },
  {
    id: 'apart-field',
    sample: '与会者：林木森、陈水生、赵小满、周大河、吴桥、郑石匠、王渡|缺席者：无',
    says: 'apart',
    why: 'The facts above minutes or a talk have a line each.',
    when: (seam) =>
      isOneLine(seam) &&
      !seam.layout.isNearlyFull(seam.last) &&
      FIELD.test(seam.last.chars) &&
      FIELD.test(seam.next.chars),
  },
  {
    id: 'join-divided-word',
    sample: 'This is an inter-|national bridge',
    says: 'joined',
    why: 'A hyphen divides a word at the line’s end.',
    when: ({ last, next }) => dividesWord(last.chars, next.chars),
  },
  {
    id: 'join-divided-address',
    sample: '照片请寄river@example.|com',
    says: 'joined',
    why: 'An address is divided after one of its marks.',
    when: ({ last, next }) => dividesAddress(last.chars, next.chars),
  },
  {
    id: 'join-lower-case',
    sample: 'The school stands at the river and the|children walk a long way to it.',
    says: 'joined',
    why: 'A sentence in a Latin script goes on in lower case.',
    when: ({ last, next, ended }) => !ended && goesOnInLowerCase(last, next),
  },
  {
    id: 'apart-dateline',
    sample: '船慢慢地离了岸，岸上的人都还站在那里看着|2021年8月7日，于河边',
    says: 'apart',
    why: 'When and where a text was written stands below it.',
    when: ({ full, next }) => !full && next.shows.dateline,
  },
  {
    id: 'join-closing-mark',
    sample: '桥修好了|，大家都去看',
    says: 'joined',
    why: 'A closing mark may not start a line (clreq 3.1.3).',
    when: ({ next }) => next.shows.startsClosed,
  },
  {
    id: 'join-pause',
    sample: '桥修好了，|大家都去看',
    says: 'joined',
    why: 'No text ends with a comma or a pause mark.',
    when: ({ last }) => last.shows.endsOpen,
  },
  {
    id: 'apart-equation-above',
    sample: '〈paragraph〉Cost=a+bx+cy+dz+ex+fu+gw+hv　（1）|其中，a为常数，b为系数，其余都是变量。',
    says: 'apart',
    why: 'An equation with its number is a line of its own.',
    when: ({ last }) => NUMBERED_EQUATION.test(last.chars),
  },
  {
    id: 'apart-bullet',
    sample: '各村都要做到以下几点，一样也不能少。|★ 统一供种，解决种什么的问题',
    says: 'apart',
    why: 'A bullet begins an item where a sentence has ended or another item stands above.',
    when: ({ ended, last, next }) => next.shows.bulleted && (ended || last.shows.bulleted),
  },
  {
    id: 'apart-after-aside',
    sample: '（热烈鼓掌）|同志们，朋友们，桥今天通车了',
    says: 'apart',
    why: 'An aside in brackets is a line of its own.',
    when: ({ ended, last }) => !ended && ASIDE.test(last.chars),
  },
  {
    id: 'apart-aside',
    sample: '同志们，朋友们，我宣布，桥今天通车了！|（热烈鼓掌）',
    says: 'apart',
    why: 'An aside in brackets is a line of its own.',
    when: ({ ended, next }) => ended && ASIDE.test(next.chars),
  },
  {
    id: 'apart-hypothesis',
    sample: '据此提出本文的第一个假设，留待下文检验：|H1：桥长与路长负相关',
    says: 'apart',
    why: 'A numbered hypothesis stands by itself.',
    when: ({ ended, next }) => ended && HYPOTHESIS.test(next.chars),
  },
  {
    id: 'apart-formula',
    sample: '桥长与路长的关系可以写成下面的式子：|y=ax+b',
    says: 'apart',
    why: 'A formula stands by itself.',
    when: ({ ended, next }) => ended && next.shows.formula,
  },
  {
    id: 'apart-after-remark',
    sample: '桥今天通车了，大家都站起来，谁也没有坐着。（全场起立，长时间鼓掌）|同志们，朋友们，这是大家的桥',
    says: 'apart',
    why: 'A remark in brackets behind the end of a sentence ends the paragraph.',
    when: (seam) => !runsOn(seam) && !seam.next.shows.bulleted && REMARK_AT_END.test(seam.last.chars),
  },
  {
    id: 'apart-dates',
    sample: '1979年7月1日第五次村民代表大会通过了修桥的章程|1997年3月14日第八次村民代表大会修改了一次',
    says: 'apart',
    why: 'Lines that each begin with a date are a list of them.',
    when: (seam) => !runsOn(seam) && BEGINS_WITH_DATE.test(seam.first.chars) && BEGINS_WITH_DATE.test(seam.next.chars),
  },
  {
    id: 'apart-numbered-label',
    sample: '创新方向3：用新的材料修桥，让桥更轻也更结实|问题3：这样的材料从哪里来，谁来出钱',
    says: 'apart',
    why: 'A word with its number and a colon begins a point.',
    when: (seam) => !runsOn(seam) && NUMBERED_LABEL.test(seam.next.chars),
  },
  {
    id: 'apart-options',
    sample: 'A．坐船从上游的渡口过去　B．过桥走到对岸的学校去|【答案】B',
    says: 'apart',
    why: 'The answers to choose from, and the key to a question, are lines of their own.',
    when: (seam) =>
      !runsOn(seam) &&
      (isAnswerKey(seam.next.chars) ||
        isOptions(seam.next.chars) ||
        isRoomToWrite(seam.next.chars) ||
        closesQuestion(seam)),
  },
  {
    id: 'apart-turn',
    sample: '罗师傅：我是一九八三年到村里来的，一晃四十年。|学生：那时候有桥吗',
    among: 'interview',
    says: 'apart',
    why: 'The next speaker begins a paragraph.',
    when: ({ ended, next, layout }) => ended && next.shows.speaker !== null && layout.speakers.has(next.shows.speaker),
  },
  {
    id: 'apart-reply',
    sample: '“你在等谁的信呀？”|“等你叔叔的信。”',
    says: 'apart',
    why: 'One speaks, then the other.',
    when: ({ ended, last, next }) =>
      ended && /[。！？!?…][”」]$/.test(last.chars) && (/^[“「]/.test(next.chars) || SPEECH.test(next.chars)),
  },
  {
    id: 'join-unindented-broken',
    sample: '　　学校建在河边，一到夏天水就漫|上来，绕远',
    among: 'indented',
    says: 'joined',
    why: 'Where paragraphs have an indent, a line without one goes on with a broken sentence.',
    when: (seam) => isAmongIndented(seam) && !seam.ended,
  },
  {
    id: 'join-unindented-sentence',
    sample: '　　学校建在河边，一到夏天水就漫上来。|孩子们要绕路。',
    among: 'indented',
    says: 'joined',
    why: 'Where paragraphs have an indent, a sentence without one goes on after a page’s end.',
    when: (seam) => isAmongIndented(seam) && seam.next.shows.endsSentence,
  },
  {
    id: 'join-unindented-long',
    sample:
      '　　学校建在河边，一到夏天水就漫上来。|孩子们要绕很远的路才能走到教室里去，年年如此，大家也就习惯了，谁也不再说起这件事情',
    among: 'indented',
    says: 'joined',
    why: 'Where paragraphs have an indent, a long line without one is prose cut at a page’s end.',
    when: (seam) => isAmongIndented(seam) && seam.next.chars.length >= LONG,
  },
  {
    id: 'apart-unindented-doubtful',
    sample: '　　学校建在河边，一到夏天水就漫上来。|孩子们要绕很远的路才能走到教室里去，年年如此',
    among: 'indented',
    says: 'doubtful',
    why: 'Too long for a heading, too short to be prose for certain.',
    when: (seam) => isAmongIndented(seam) && seam.next.chars.length >= PROSE_LENGTH,
  },
  {
    id: 'apart-unindented',
    sample: '　　学校建在河边，一到夏天水就漫上来。|祖父的粮票',
    among: 'indented',
    says: 'apart',
    why: 'A short line without indent or stop is a heading or an aside.',
    when: isAmongIndented,
  },
  {
    id: 'join-wrapped-broken',
    sample: '村里人说起这座桥总要先说一说那一年的夏天|说那个夏',
    among: 'wrapped-indented',
    says: 'joined',
    why: 'In wrapped text with indents a line without one goes on with a broken sentence.',
    when: (seam) => isAmongWrapped(seam) && !seam.ended,
  },
  {
    id: 'join-wrapped-sentence',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|谁也不怕水。',
    among: 'wrapped-indented',
    says: 'joined',
    why: 'Where indents tell, a sentence without one goes on, also after a stop.',
    when: (seam) => isAmongWrapped(seam) && seam.next.shows.endsSentence,
  },
  {
    id: 'join-wrapped-full',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|谁也不怕河里的水了，孩子们清早过桥去上学',
    among: 'wrapped-indented',
    says: 'joined',
    why: 'Where indents tell, a line of prose without one goes on, also after a stop.',
    when: (seam) => isAmongWrapped(seam) && (seam.layout.isFull(seam.next) || seam.next.chars.length >= PROSE_LENGTH),
  },
  {
    id: 'apart-wrapped-room',
    sample: '这是差两个字才写满的一行结尾的话吧。|桥的来历',
    among: 'wrapped-indented',
    says: 'apart',
    why: 'A short line without a stop that had room above is a heading.',
    when: (seam) => isAmongWrapped(seam) && hadRoom(seam),
  },
  {
    id: 'apart-wrapped-doubtful',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|桥的来历',
    among: 'wrapped-indented',
    says: 'doubtful',
    why: 'A short line without a stop may be a heading.',
    when: isAmongWrapped,
  },
  {
    id: 'join-latin-word',
    sample: '这几年大家都在说所谓新闻荒漠|（international）',
    among: 'wrapped',
    says: 'joined',
    why: 'A program ended the line early because the Latin word had no room; it goes on there.',
    when: ({ by, ended, layout, last, next }) =>
      by === 'line' &&
      !ended &&
      layout.wrapped &&
      last.chars.length >= PROSE_LENGTH / 2 &&
      !last.shows.formula &&
      /\p{Script=Han}/u.test(last.chars) &&
      !layout.hasRoom(last, next) &&
      /^\W?[A-Za-z]/.test(next.chars),
  },
  {
    id: 'join-full',
    sample: '村里人说起这座桥总要先说一说那一年的夏天|水大',
    among: 'wrapped',
    says: 'joined',
    why: 'A full line that ends no sentence goes on.',
    when: (seam) => isAfterFull(seam) && !seam.ended,
  },
  {
    id: 'join-speech-after-colon',
    sample: '过了一会儿老人抬起头来慢慢地对孩子们说：|“桥是大家修的。”',
    among: 'wrapped',
    says: 'joined',
    why: 'What is said goes on after the colon that announces it.',
    when: (seam) => isAfterFull(seam) && /[：:]$/.test(seam.last.chars) && /^[“「]/.test(seam.next.chars),
  },
  {
    id: 'join-semicolon',
    sample: '修桥的人一半是本村的，另一半是邻村来的；|出钱的人也是这样',
    among: 'wrapped',
    says: 'joined',
    why: 'A semicolon parts clauses; what ends a paragraph with one is a list, and its items are marked.',
    when: (seam) => isAfterFull(seam) && /[；;]$/.test(seam.last.chars) && !hadRoom(seam),
  },
  {
    id: 'apart-sums-up',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|总之，桥修好了。',
    among: 'wrapped',
    says: 'doubtful',
    why: 'What sums up or counts on may begin a paragraph.',
    when: (seam) => isAfterFull(seam) && SUMS_UP.test(seam.next.chars),
  },
  {
    id: 'apart-after-bullet',
    sample: '★ 统一供种，解决各家种什么好的老问题。|桥修好了，大家都去看，河边站满了人。',
    among: 'wrapped',
    says: 'doubtful',
    why: 'An item may end with a full line.',
    when: (seam) => isAfterFull(seam) && seam.last.shows.bulleted,
  },
  {
    id: 'apart-room',
    sample: '这是差一个字没写满的一行结尾的话呢。|桥修好以后，大家就不再说它了，只是走。',
    among: 'wrapped',
    says: 'apart',
    why: 'Something else than the width ended the line: the next character had room on it.',
    when: (seam) => isAfterFull(seam) && hadRoom(seam),
  },
  {
    id: 'apart-blank-line',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|⏎桥修好以后，大家就不再说它了，只是走。',
    among: 'wrapped-blank',
    says: 'apart',
    why: 'Where blank lines part paragraphs, one after a stop does.',
    when: (seam) => isAfterFull(seam) && seam.layout.blankTells && seam.next.blanksBefore > 0,
  },
  {
    id: 'apart-full-doubtful',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|桥修好以后，大家就不再说它了，只是走。',
    among: 'wrapped-short',
    says: 'doubtful',
    why: 'Paragraphs are so short that many end with a full line, and no blank line tells.',
    when: (seam) => isAfterFull(seam) && seam.layout.fullMayEnd && !seam.layout.blankTells,
  },
  {
    id: 'join-full-stop',
    sample: '这是恰好写满了二十个字的一行结尾的话吧。|桥修好以后，大家就不再说它了，只是走。',
    among: 'wrapped',
    says: 'joined',
    why: 'A full line with a stop goes on where paragraphs are long.',
    when: isAfterFull,
  },
  {
    id: 'apart-long-item',
    sample:
      '修桥的人一半是本村的，另一半是邻村来的，大家都不要工钱，只在河边吃一顿饭，晚上就走路回家；|出钱的人也是这样的，多少不论。',
    says: 'doubtful',
    why: 'A long line with a semicolon may be an item, and the next line is none.',
    when: ({ last, next }) => /[；;]$/.test(last.chars) && last.chars.length >= LONG && !/[；;]$/.test(next.chars),
  },
  {
    id: 'apart-ended',
    sample: '学校建在河边，一到夏天水就漫上来，孩子们要绕路。|后来修了桥。',
    says: 'apart',
    why: 'The sentence has ended.',
    when: ({ ended }) => ended,
  },
  {
    id: 'apart-short',
    sample: '祖父的粮票|学校建在河边，一到夏天水就漫上来，孩子们要绕路。',
    says: 'apart',
    why: 'What is so short is a line of its own, a heading or a name.',
    when: isTooShort,
  },
  {
    id: 'apart-after-formula',
    sample: 'Cost=a+bx+cy+dz+ex+fu+gw+hv|其中，a为常数，b为系数，其余都是变量。',
    says: 'apart',
    why: 'A formula is a line of its own.',
    when: ({ last }) => last.shows.formula,
  },
  {
    id: 'apart-told-indented',
    sample:
      '〈paragraph〉学校建在河边，一到夏天水就漫上来，孩子们要绕很远的路|〈paragraph〉　　才能走到教室里去，年年如此。',
    among: 'indented',
    says: 'doubtful',
    why: 'The sentence is broken, but the format and an indent say that a paragraph starts.',
    when: (seam) =>
      seam.by === 'format' && seam.layout.indent > 0 && seam.next.indent >= seam.layout.indent && readsOn(seam),
  },
  {
    id: 'apart-indent-under-heading',
    sample: '（一）修桥的好处很多，孩子们上学近了，老人们赶集也近了|　　学校建在河边，一到夏天水就漫上来。',
    among: 'indented',
    says: 'apart',
    why: 'A numbered line without indent above an indented one is a heading.',
    when: (seam) => isUnderHeading(seam) && seam.first.shows.marker !== null && readsOn(seam),
  },
  {
    id: 'apart-indent-doubtful',
    sample: '修桥的好处很多，孩子们上学近了，老人们赶集也近了|　　学校建在河边，一到夏天水就漫上来。',
    among: 'indented',
    says: 'doubtful',
    why: 'A sentence broken off in a line without indent, and a line with one: a heading and its text, or one sentence.',
    when: (seam) => isUnderHeading(seam) && readsOn(seam),
  },
  {
    id: 'apart-whole-line',
    sample:
      '〈paragraph〉《旧日的树》　村口那一棵和河边那一棵的故事（1）|〈paragraph〉学校建在河边，一到夏天水就漫上来。',
    says: 'apart',
    why: 'What is parted from the next by the format or a blank line, and holds no mark of prose, is whole.',
    when: (seam) => isPartedHere(seam) && isOneLine(seam) && WHOLE_LINE.test(seam.first.chars),
  },
  {
    id: 'apart-parted-bare',
    sample: '〈paragraph〉请各班的同学在九月底以前到河边的图书室里登记|〈paragraph〉登记的时候带上借书证',
    says: 'apart',
    why: 'A whole paragraph of the format without any mark is a line of a list, a notice or a sign.',
    when: (seam) => seam.by === 'format' && isOneLine(seam) && seam.length < LONG && !PROSE_MARK.test(seam.first.chars),
  },
  {
    id: 'apart-parted-doubtful',
    sample: '〈paragraph〉今天没有船了，水太大，上游已经封了渡，大家都先回去|〈paragraph〉我再等一等',
    says: 'doubtful',
    why: 'The format parts the two, and no word and no length says that the sentence goes on.',
    when: (seam) => seam.by === 'format' && readsOn(seam) && !goesOnSurely(seam),
  },
  {
    id: 'join-chinese-at-break',
    sample:
      'SPSS 26.0，Stata 16.0，R 4.2.1，mean，SD，rate，用均值表|示，P<0.05，t=2.31，df=18，n=36，CI 95%，OR 1.2。',
    says: 'joined',
    why: 'Chinese on both sides of the break, whatever Latin is farther off.',
    when: isChineseAtBreak,
  },
  {
    id: 'join-explains',
    sample: '体温正常。查体：T 36.5 ℃，P 80 bpm，R 18 bpm，BP 130/80 mmHg|(1 mmHg=0.133 kPa)。双下肢不肿。',
    says: 'joined',
    why: 'A bracket explains the end of a broken sentence.',
    when: explainsInBrackets,
  },
  {
    id: 'join-chinese',
    sample: '学校建在河边一到夏天水就漫上来孩子们要绕|很远的路才能走到教室里去',
    says: 'joined',
    why: 'A broken sentence in Chinese on both sides goes on.',
    when: (seam) => chineseLines(seam) === 2,
  },
  {
    id: 'apart-half-chinese',
    sample: '学校建在河边一到夏天水就漫上来孩子们要绕|SPSS Statistics for Windows',
    says: 'doubtful',
    why: 'A broken sentence with Chinese on one side only may go on.',
    when: (seam) => chineseLines(seam) === 1,
  },
  {
    id: 'apart-no-chinese',
    sample: 'SPSS Statistics for Windows|SAS for Linux',
    says: 'apart',
    why: 'Without any Chinese it is a list of names, a formula or a program: nobody can tell.',
    when: () => true,
  },
];
