// `npm test`: types, lint, then every test, browser tests included. Ends with the true counts on one line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}.cache/test-results.json`;
mkdirSync(`${root}.cache`, { recursive: true });
rmSync(results, { force: true });

function run(title, file, args) {
  console.log(`\n== ${title}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [`${root}node_modules/${file}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(
    `== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

const checks = [
  run('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']),
  run('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  run('pages', 'vite/bin/vite.js', ['build', 'apps/web', '--logLevel', 'warn']),
];
const ran = run('tests', 'vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);

let passed = checks.filter(Boolean).length;
let failed = checks.length - passed;
if (existsSync(results)) {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  passed += report.numPassedTests;
  // A file that could not be loaded has no tests to count, yet it failed.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  failed += report.numFailedTests + unloaded;
}
if (!ran && failed === 0) failed = 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
