/** What tells the language of a passage: its letters, or small words that one language has and others have not. */

/** Languages sure by their letters, and how a passage in each runs on. */
export const BY_LETTERS = [
  { language: 'ja', passage: '[\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc]{2,}' },
  { language: 'ko', passage: '[\\uac00-\\ud7a3]+(?:[ ,.]+[\\uac00-\\ud7a3]+)*' },
  { language: 'ru', passage: '[\\u0400-\\u045f]{2,}(?:[ ,.-]+[\\u0400-\\u045f]+)*' },
] as const;

/** Three Latin words and more. */
export const LATIN_PASSAGE = "[A-Za-z][a-z'’-]*(?:[,:]? [A-Za-z][a-z'’-]*){2,}";

/** Words that make a passage English; `surely` where no other language has them. */
export const ENGLISH_WORDS = {
  surely: 'the of and for with from by are between',
  also: 'in to on is at as an toward towards',
} as const;

/** Words that make a passage another language. */
export const OTHER_WORDS = [
  { language: 'fr', words: 'le la les des du une et dans pour sur aux par' },
  { language: 'de', words: 'der die das und für von zum zur im' },
  { language: 'es', words: 'el los las y' },
  { language: 'it', words: 'il di della dei gli' },
  { language: 'nl', words: 'het' },
  { language: 'pt', words: 'por para' },
] as const;
