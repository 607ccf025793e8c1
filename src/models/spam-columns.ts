/** A point for or against spam, of which the model sees the weight. */
export type PointColumn =
  | 'author-is-domain'
  | 'author-is-trade'
  | 'author-is-phrase'
  | 'author-is-no-name'
  | 'author-in-body'
  | 'empty-body'
  | 'nothing-but-praise'
  | 'praise'
  | 'heaped-praise'
  | 'praise-with-offer'
  | 'link'
  | 'links'
  | 'nothing-but-links'
  | 'markup'
  | 'trade-in-link'
  | 'address'
  | 'telephone'
  | 'bait'
  | 'baits'
  | 'trade'
  | 'more-trade'
  | 'much-trade'
  | 'keywords'
  | 'trade-in-capitals'
  | 'loose-phrase'
  | 'stuffing'
  | 'random-tokens'
  | 'other-language'
  | 'same-text'
  | 'author-of-spam'
  | 'no-overlap'
  | 'on-topic';

/** The name of a column: a point, or a measure of the comment, its author or its thread. */
export type ColumnName =
  | PointColumn
  | 'points'
  | 'points-reached'
  | 'length'
  | 'very-short'
  | 'link-share'
  | 'hosts'
  | 'lines'
  | 'digits'
  | 'capitals'
  | 'exclamations'
  | 'question'
  | 'code'
  | 'stop-words'
  | 'no-stop-words'
  | 'quotes-title'
  | 'named-link'
  | 'author-in-link'
  | 'alike'
  | 'foreign-letters'
  | 'repetition'
  | 'title-words'
  | 'shared-words'
  | 'own-words'
  | 'praise-share'
  | 'author-person'
  | 'author-handle'
  | 'author-digits'
  | 'author-long'
  | 'author-lower'
  | 'author-common'
  | 'author-commonness'
  | 'site-front'
  | 'site-deep'
  | 'site-known'
  | 'site-keyword'
  | 'author-twice'
  | 'author-points'
  | 'answers'
  | 'thread-spam'
  | 'long-after-first'
  | 'long-after-last'
  | 'known-reader';

/**
 * What is measured of a comment for the model of spam, each with the words in which a verdict tells it. The names of the
 * points stand among them: what speaks by itself is weighed once more together with the rest.
 */
export const spamColumns: Readonly<Record<ColumnName, string>> = {
  'author-is-domain': 'the name is the address of a site',
  'author-is-trade': 'the name is of a trade',
  'author-is-phrase': 'the name is a phrase',
  'author-is-no-name': 'the name is no name of a person',
  'author-in-body': 'the text says the name again',
  'empty-body': 'nothing is said',
  'nothing-but-praise': 'nothing but praise',
  praise: 'praise',
  'heaped-praise': 'praise is heaped up',
  'praise-with-offer': 'praise beside an offer',
  link: 'a link',
  links: 'several links',
  'nothing-but-links': 'nothing but links',
  markup: 'markup of links',
  'trade-in-link': 'an address made of words of trade',
  address: 'an address of mail',
  telephone: 'a telephone number',
  bait: 'bait',
  baits: 'much bait',
  trade: 'words of trade',
  'more-trade': 'more words of trade',
  'much-trade': 'many words of trade',
  keywords: 'a phrase of trade set apart',
  'trade-in-capitals': 'a phrase of trade in capitals',
  'loose-phrase': 'a loose phrase after praise',
  stuffing: 'one phrase again and again',
  'random-tokens': 'letters at random',
  'other-language': 'another language than the article',
  'same-text': 'the same text as another comment',
  'author-of-spam': 'the author wrote other spam',
  'no-overlap': 'nothing in common with the article',
  'on-topic': 'much in common with the article',
  points: 'the sum of the points',
  'points-reached': 'points enough to stand alone',
  length: 'the length',
  'very-short': 'a very short text',
  'link-share': 'the share of addresses',
  hosts: 'the number of sites linked',
  lines: 'the number of lines',
  digits: 'the share of digits',
  capitals: 'the share of capitals',
  exclamations: 'exclamation marks',
  question: 'a question',
  code: 'code',
  'stop-words': 'the share of function words',
  'no-stop-words': 'no function word at all',
  'quotes-title': 'the title word for word',
  'named-link': 'a site named as the words of the text',
  'author-in-link': 'a site named as the author',
  'foreign-letters': 'letters of other scripts',
  repetition: 'words said again',
  'title-words': 'the share of words from the article',
  'shared-words': 'the number of words from the article',
  'own-words': 'words neither praise nor of the article',
  'praise-share': 'the share of praise',
  'author-person': 'a name as people have',
  'author-handle': 'a name of one word',
  'author-digits': 'digits in the name',
  'author-long': 'a long name',
  'author-lower': 'a name in small letters',
  'author-common': 'a name made of common words alone',
  'author-commonness': 'the share of common words in the name',
  'site-front': 'the front page of a site',
  'site-deep': 'a page deep in a site',
  'site-known': 'a site that everybody uses',
  'site-keyword': 'a site named by common words run together',
  'author-points': 'points of other comments by one author in the thread',
  'author-twice': 'several comments by one author in the thread',
  alike: 'much the same as other comments of the author',
  answers: 'it names another commenter',
  'thread-spam': 'the share of spam in the thread',
  'long-after-first': 'the time since the first comment',
  'long-after-last': 'the time since the comment before',
  'known-reader': 'the author is a known reader',
};

/** The columns in order. */
export const columnNames: readonly ColumnName[] = Object.keys(spamColumns) as ColumnName[]; // the keys of the table

/** Index of a column by its name. */
export const columnOf: ReadonlyMap<string, number> = new Map(columnNames.map((name, column) => [name, column]));

/** The first column of hashed n-grams. */
export const GRAMS_FROM: number = columnNames.length;
