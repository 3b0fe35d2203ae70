/** The table of findings as a document. */
import { type FindingKind, findingCatalogue } from './findings-catalogue.ts';

/** Markdown: every code with its usual severity, title, meaning and remedy. */
export function findingsDocument(): string {
  const rows = Object.entries<FindingKind>(findingCatalogue).map(
    ([code, { severity, title, means, remedy }]) => `| \`${code}\` | ${severity} | ${title} | ${means} | ${remedy} |`,
  );
  return [
    '# Findings in a checked report',
    '',
    'What checking a text by itself can find. An **error** cannot be right, a **warning** wants a look, a **notice** is',
    'worth knowing. The severity is the usual one; a finding may be graver or milder where its case is.',
    '',
    '| Code | Severity | Title | Means | Remedy |',
    '|--|--|--|--|--|',
    ...rows,
    '',
  ].join('\n');
}
