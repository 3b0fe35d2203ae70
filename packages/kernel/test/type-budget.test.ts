import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the compiler says of a project, and how many types it had to instantiate: a figure that does not depend on the machine. */
function check(project: string): { readonly said: string; readonly instantiations: number } {
  const config = fileURLToPath(new URL(`./support/${project}.tsconfig.json`, import.meta.url));
  const run = spawnSync(`${root}node_modules/.bin/tsc`, ['-p', config, '--noEmit', '--extendedDiagnostics'], { cwd: root, encoding: 'utf8' });
  const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(run.stdout)?.[1]);
  if (!(instantiations > 0)) throw new Error(`the compiler gives no figures: ${run.stdout}${run.stderr}`);
  return { said: run.stdout.slice(0, run.stdout.search(/^Files:/m)), instantiations };
}

function stepsDeclared(): number {
  const folder = `${root}packages/township/src/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.reduce((sum, file) => sum + (readFileSync(folder + file, 'utf8').match(/\.(step|register)\(/g) ?? []).length, 0);
}

const own = check('kernel');

it('refuses what must not compile, and compiles the rest', () => {
  expect(own.said).toBe('');
});

it('keeps the language itself cheap to check', () => {
  // 300 thousand when this was written, half of them for zod and the catalogue of rules.
  expect(own.instantiations).toBeLessThan(600_000);
});

it('keeps a step cheap to check, however many fields its ledger has gathered', () => {
  const all = check('township');
  // 6 thousand a step when this was written, over ledgers of up to a hundred fields.
  expect((all.instantiations - own.instantiations) / Math.max(1, stepsDeclared())).toBeLessThan(12_000);
}, 60_000);
