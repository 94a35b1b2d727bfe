/** The issue on which the steps in the browser are done. */
import { p, parts, zipped } from '../../read/docx/make.ts';
import { folderWith } from '../../scripts/kanyin.ts';

const FIRST = `桥头的书屋

●林木森

截止目前，书屋的的书有三千册，孩子们天天来看书，
大人们也来。

一、书从哪里来

书是大家送来的，大家把书屋建设的更加好看、更加暖和。

后来又添了两个书架。

（作者单位：江城大学）
`;
const SECOND = `山下的学校

●周海若

学校里有一口钟，上课下课都敲它。孩子们听见钟声就跑进教室，放学的时候又跑出来。老师只有一只表。

（作者单位：江城大学）
`;
const WORD = ['村口的水井', '●陈望秋', '水井边上有一棵老槐树，夏天很凉快，截止目前还在用。', '（作者单位：江城大学）'];
const SETTINGS = '# 本期的信息\n刊名: 江城论丛   # 刊名\n年: 2025\n期: 3\n版本: [简体, 台湾繁体]\n';

/** A folder with one issue of three manuscripts; gives the content folder. */
export function issueForBrowser(): string {
  return `${folderWith({
    'content/2025-03/1书屋.txt': FIRST,
    'content/2025-03/2学校.txt': SECOND,
    'content/2025-03/3水井.docx': zipped(parts(WORD.map((text) => p(text)).join(''))),
    'content/2025-03/issue.yaml': SETTINGS,
  })}/content`;
}
