export { charts, keyFigures, township } from './domain.ts';
export { type Area, areas, assemble, type Post, posts } from './language.ts';
export { annualReport, reportContents, reportPage } from './leadership/annual-report.ts';
export { village } from './leadership/village.ts';
export { annualReportFor, type ContentOrder } from './report/index.ts';
export { vocabulary } from './vocabulary.ts';
