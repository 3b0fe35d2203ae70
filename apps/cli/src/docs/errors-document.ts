/** docs/errors.md: every error users can meet. */
import { errorCatalogue } from '@yifa/kernel';

export function errorsDocument(): string {
  const lines = [
    '# Errors',
    '',
    '<!-- generated: npx tsx apps/cli/src/docs/write.ts; a test keeps it true -->',
    '',
    'Every refusal carries a stable code. The answer of the API is `{code, message, remedy, refusals[], incident?}`; each refusal names the rule and its article when a rule of law refuses, and the field to look at. Codes are never reused for another meaning.',
    '',
    '| code | HTTP | what it says | what to do |',
    '|--|--|--|--|',
    ...Object.entries(errorCatalogue).map(
      ([code, { status, says, remedy, ...more }]) =>
        `| \`${code}\` | ${status} | ${says}${'saysReading' in more ? `；只是查看时：${more.saysReading}` : ''} | ${remedy} |`,
    ),
    '',
    'At start and in the command line: the launcher refuses with `no-binaries`, `folder-not-writable`, `folder-in-use`, `disk-full`, `wrong-major-version`, `start-failed` or `corrupt`; a migration with `bad-name`, `changed`, `missing`, `out-of-order`, `newer-database`, `not-transactional` or `failed`; tables that differ from the code with the statements that would mend them. Each says in Chinese what is wrong and what to do.',
  ];
  return `${lines.join('\n')}\n`;
}
