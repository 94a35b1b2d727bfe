/** The labels of an English head and what each announces; words may be written with any white space between them. */

export type EnglishPart =
  | 'title'
  | 'authors'
  | 'affiliation'
  | 'abstract'
  | 'keywords'
  | 'classification'
  | 'documentCode'
  | 'articleNumber'
  | 'doi'
  | 'funding'
  | 'biography'
  | 'corresponding'
  | 'orcid'
  | 'received'
  | 'revised'
  | 'accepted'
  | 'contact';

/** In reading order: of two that fit, the first is meant. */
export const ENGLISH_LABELS: readonly (readonly [EnglishPart, string])[] = [
  ['abstract', 'Abstracts?|Summary|英文(?:摘要|提要)'],
  ['keywords', 'Key\\s?-?\\s?words?(?: and phrases)?|Index terms|Subject words|英文关键[词字]'],
  ['title', '(?:English )?Title|英文(?:题名|题目|标题|篇名|名称)'],
  ['authors', "(?:English )?Authors?(?:['’]?s?['’]? names?)?|英文(?:作者|署名|姓名)|作者(?:英文名|拼音)"],
  [
    'affiliation',
    "(?:Authors?['’]?s?['’]? )?(?:Affiliations?|Institutions?|Work ?units?|Units?|Organi[sz]ations?|Address(?:es)?)|英文(?:作者)?单位",
  ],
  [
    'classification',
    '(?:CLC|Chinese Library Classification)(?: numbers?| No\\.?| code)?|Classification (?:number|code)',
  ],
  ['documentCode', 'Document(?:ary)? (?:identification )?(?:code|type)'],
  ['articleNumber', 'Article (?:ID|No\\.?|number|identifier|character)'],
  ['doi', 'DOI'],
  [
    'funding',
    'Foundation(?: items?| projects?)?|Fund(?:ing|s)?(?: projects?| items?)?|(?:Project )?(?:Supported|Sponsored|Funded) by|Project|Financial support',
  ],
  ['corresponding', 'Corresponding authors?|Correspondence(?: to)?'],
  [
    'biography',
    "(?:Author )?Biograph(?:y|ies)|About the authors?|(?:First )?Author['’]?s? (?:introduction|profile|brief|information|resume)|First author",
  ],
  ['orcid', 'ORCID(?: iD)?'],
  ['received', '(?:Date )?Received(?: date)?|Received on'],
  ['revised', '(?:Date )?Revised(?: date)?'],
  ['accepted', '(?:Date )?Accepted(?: date)?'],
  ['contact', 'E-?mail(?: address)?|Tel(?:ephone)?\\.?|Fax'],
];
