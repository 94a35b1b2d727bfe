/** 消息: short news articles that follow one another, each with a title and a lead instead of a byline. */

// 本报讯（记者张三）…   新华社北京3月5日电…   本刊讯 …
const LEAD = /^(?:[【[(（]?本[报刊网台社校]讯[】\])）]?|[【[(（]?新华社\S{2,14}?电[】\])）]?)[\s（(\p{Script=Han}\d]/u;

/** Whether a text opens as news does, so that the line above it is its title. */
export function opensNews(chars: string): boolean {
  return LEAD.test(chars);
}
