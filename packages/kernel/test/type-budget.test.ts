import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const config = fileURLToPath(new URL('./support/check.tsconfig.json', import.meta.url));

function stepsDeclared(): number {
  const folder = `${root}packages/township/src/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.reduce(
    (sum, file) => sum + (readFileSync(folder + file, 'utf8').match(/\.(step|register)\(/g) ?? []).length,
    0,
  );
}

describe('the compiler', () => {
  let said = '';
  beforeAll(() => {
    const options = ['-p', config, '--noEmit', '--extendedDiagnostics', '--singleThreaded'];
    said = spawnSync(`${root}node_modules/.bin/tsc`, options, { cwd: root, encoding: 'utf8' }).stdout;
  }, 60_000);

  it('refuses what must not compile, and compiles the rest', () => {
    expect(said.split('\n').filter((line) => line.startsWith('packages/kernel/'))).toEqual([]);
  });

  it('has little work with the language, however many fields a ledger gathers', () => {
    // Types instantiated, a figure that no machine changes: 210 thousand for the language, its tests,
    // zod and the rules of law, and below 2 thousand for a step of the township, when this was written.
    const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(said)?.[1]);
    expect(instantiations).toBeGreaterThan(0);
    expect(instantiations).toBeLessThan(420_000 + 4_000 * stepsDeclared());
  });
});
