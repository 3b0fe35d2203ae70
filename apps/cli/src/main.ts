/** `yifa`: the command line. Exit codes: 0 done, 1 the answer is no (a fault found, a step refused), 2 the command cannot be carried out. */
import { YifaError } from '@yifa/kernel';
import { commands } from './commands/index.ts';
import { leaveWhenTold } from './ending.ts';
import { usage } from './usage.ts';

async function main(): Promise<number> {
  const [name = 'help', ...rest] = process.argv.slice(2);
  const command = commands.find((each) => each.name === name);
  if (!command) {
    process.stdout.write(usage(commands));
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  if (!command.stays) leaveWhenTold();
  return command.run(rest);
}

// Whoever reads only the beginning (`| head`) closes the pipe, or closes the terminal; the command still ends in order
// and stops its database.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

try {
  process.exitCode = await main();
} catch (error) {
  const says = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${says}\n`);
  if (error instanceof YifaError) {
    for (const refusal of error.refusals)
      process.stderr.write(
        `  · ${refusal.says}${refusal.article ? `（${refusal.article}）` : ''}——${refusal.remedy}\n`,
      );
    if (error.refusals.length === 0) process.stderr.write(`  ${error.remedy}\n`);
  }
  process.exitCode = error instanceof YifaError && error.code !== 'unexpected' ? 1 : 2;
}
