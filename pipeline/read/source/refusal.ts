/** Why the file of a document is not read: what it is, and what its owner should do. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';

const AS_DOCX = '请在 Word 或 WPS 中打开，另存为 .docx';
const REASONS = {
  damaged: ['文件已损坏，读不出内容', '请在 Word 或 WPS 中打开并修复，另存一份；打不开就请作者重发'],
  locked: ['文件加了密码，读不出内容', '请在 Word 或 WPS 中打开，去掉密码再保存'],
  doc: ['是旧版 Word（.doc）文件，只是扩展名写成了 .docx', AS_DOCX],
  ole: ['是旧版 Office 文件，不是 .docx', AS_DOCX],
  pdf: ['是 PDF 文件，不是 .docx', '请作者发来 Word 原稿，或把正文复制到新建的 .txt 文件中'],
  rtf: ['是 RTF 文件，不是 .docx', AS_DOCX],
  html: ['是网页文件，不是 .docx', AS_DOCX],
  flat: ['是单个 XML 文件，不是 .docx', AS_DOCX],
  text: ['是纯文本文件，不是 .docx', '把扩展名改为 .txt'],
  empty: ['文件是空的', '请作者重发，或删去这个文件'],
  unknown: ['不是 .docx 文件，读不出内容', AS_DOCX],
  xlsx: ['是 Excel 表格，不是 .docx', '把文字复制到 Word 文档或 .txt 文件中'],
  pptx: ['是 PowerPoint 演示文稿，不是 .docx', '把文字复制到 Word 文档或 .txt 文件中'],
  odt: ['是 OpenDocument（.odt）文件，不是 .docx', AS_DOCX],
  epub: ['是 EPUB 电子书，不是 .docx', '把正文复制到新建的 .txt 文件中'],
  zip: ['是 ZIP 压缩文件，不是 .docx', '请先解压，再放入其中的 .docx 文件'],
  missing: ['缺少正文部分（word/document.xml），文件不完整', '请在 Word 或 WPS 中打开，另存一份；打不开就请作者重发'],
  tooLarge: ['解压后过大，不像一篇文字稿', '检查是不是放错了文件；图片太多时请把图片单独存放，文稿拆成几份'],
  lying: ['解压后的大小与标明的不符，可能是恶意文件', '不要打开这个文件，请作者重新发来'],
  tooDeep: ['内容套得过深，可能是恶意文件', '请在 Word 或 WPS 中打开，另存一份'],
  doctype: ['含有 DOCTYPE 声明，可能是恶意文件', '不要打开这个文件，请作者重新发来'],
} as const;

export type Reason = keyof typeof REASONS;

/** What is the matter, and what to do about it. */
export type ReasonInWords = readonly [string, string];

/** Ends the reading of a file; only read.ts catches it. */
export class Refusal extends Error {
  readonly reason: Reason | ReasonInWords;

  constructor(reason: Reason | ReasonInWords) {
    super(typeof reason === 'string' ? REASONS[reason][0] : reason[0]);
    this.reason = reason;
  }
}

/** The one error a refused file is reported with. */
export function refusalOf(file: string, reason: Reason | ReasonInWords): Diagnostic {
  const [message, hint] = typeof reason === 'string' ? REASONS[reason] : reason;
  return diagnostic('error', 'manuscript-binary', file, { line: 1, column: 1 }, message, hint);
}
