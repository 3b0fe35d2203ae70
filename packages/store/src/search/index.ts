export { initialsOf } from '../pinyin.ts';
export type { OpenLedgers, SearchFilter, Standing } from './candidates.ts';
export type { IndexProgress } from './catch-up.ts';
export { searchCondition, textCandidates } from './condition.ts';
export type { Found, SearchAnswer, SearchQuery } from './find.ts';
export { fold } from './fold.ts';
export { type Term, termsOf } from './query.ts';
export { Search } from './search.ts';
export { hitsIn, type SnippetPart, snippetOf } from './snippet.ts';
