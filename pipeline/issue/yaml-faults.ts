/** What the YAML library calls a mistake, in the words of someone who writes YAML once a month. */
import type { ErrorCode } from 'yaml';

const FAULTS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '不收 * 引用',
  BAD_ALIAS: '开头的 * 或 & 有别的意思，要作文字请加引号',
  BAD_DIRECTIVE: '开头的 % 有别的意思，要作文字请加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠“\\”后面写错了；要写反斜杠，请改用单引号',
  BAD_INDENT: '缩进不对，和同级的行没有左边对齐，或上面的括号没有关上',
  BAD_PROP_ORDER: '& 或 ! 的位置不对，要作文字请加引号',
  BAD_SCALAR_START: '开头的这个符号有别的意思，要作文字请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“名称: 内容”，或下一行缩进多了；内容里有冒号的，请给它加引号',
  BLOCK_IN_FLOW: '方括号或花括号里不能分行写“- ”或“名称:”',
  DUPLICATE_KEY: '同一项写了两次',
  IMPOSSIBLE: '写法读不懂',
  KEY_OVER_1024_CHARS: '冒号前面的名称太长',
  MISSING_CHAR: '少了一个符号（引号、括号、逗号、冒号或空格）',
  MULTILINE_IMPLICIT_KEY: '冒号前面的名称分成了几行，多半是上面某一行少了冒号',
  MULTIPLE_ANCHORS: '写了不止一个 &，要作文字请加引号',
  MULTIPLE_DOCS: '中间有一行 --- 或 ...，后面的读不到，请删去这一行',
  MULTIPLE_TAGS: '写了不止一个 !，要作文字请加引号',
  NON_STRING_KEY: '冒号前面的名称应为文字',
  RESOURCE_EXHAUSTION: '括号或列表一层套一层，套得太深',
  TAB_AS_INDENT: '缩进用了制表符，应该用空格',
  TAG_RESOLVE_FAILED: '开头的 ! 有别的意思，要作文字请加引号',
  UNEXPECTED_TOKEN: '这里多了内容，或上面少了冒号、引号、括号',
  BAD_COLLECTION_TYPE: '开头的 ! 有别的意思，要作文字请加引号',
};

/** The sentence on a mistake. */
export function yamlFault(code: ErrorCode): string {
  return FAULTS[code] ?? FAULTS.IMPOSSIBLE;
}
