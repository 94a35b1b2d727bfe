/** 消息: short news articles that follow one another, each with a title and a lead instead of a byline. */
import { anyOf, inTurn } from './patterns.ts';

// 本报讯（记者张三）…   新华社北京3月5日电…   本刊讯 …   （记者 张三）…
const LEAD = new RegExp(
  inTurn(
    '^',
    anyOf(
      /[【[(（]?本[报刊网台社校会院]讯[】\])）]?/,
      /[【[(（]?新华社\S{2,14}?电[】\])）]?/,
      /[（(](?:本[报刊网台社校])?(?:特约|实习)?(?:记者|通讯员)\s*[^（()）]{2,30}[）)]/,
    ),
    /[\s（(\p{Script=Han}\d]/u,
  ),
  'u',
);
// 10月18日，…   近日，…   日前，…   9月3日至5日，…
const DAY = inTurn(
  /(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*(?:\d{1,2}\s*日|[上中下]旬|初|底)/,
  /(?:\s*[至—–~～-]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日)?/,
  /(?:[上下]午|晚间?|清晨|凌晨)?/,
);
const TIME = new RegExp(
  `^(?:${DAY}|${anyOf(/近日|日前|近期|连日来|昨[日天]|今[日天]/, /\S{2,12}(?:近日|日前)/)})[，,]?`,
);

/** Whether a text opens as news does, so that the line above it is its title. */
export function opensNews(chars: string): boolean {
  return LEAD.test(chars);
}

/** Whether a text begins with the day of an event, as news without a lead does. */
export function tellsTime(chars: string): boolean {
  return TIME.test(chars.slice(0, 40));
}
