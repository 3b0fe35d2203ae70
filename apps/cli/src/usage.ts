export interface Command {
  readonly name: string;
  /** How it is called, after its name. */
  readonly form: string;
  readonly says: string;
  /** It ends in order when told to, by itself. */
  readonly stays?: boolean;
  run(args: readonly string[]): Promise<number>;
}

export function usage(commands: readonly Command[]): string {
  const lines = commands.map((each) => `  yifa ${each.name} ${each.form}\n      ${each.says}`);
  return `依法 Yifa\n\n${lines.join('\n')}\n`;
}

/** `--name value` options and the words between them. @throws RangeError for an option that the command does not know */
export function readOptions<const N extends string>(
  args: readonly string[],
  known: readonly N[],
  flags: readonly N[] = [],
): { readonly words: string[]; readonly options: Partial<Record<N, string>> } {
  const words: string[] = [];
  const options: Partial<Record<N, string>> = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('-')) {
      words.push(arg);
      continue;
    }
    const name = known.find((each) => arg === `--${each}` || (each.length === 1 && arg === `-${each}`));
    if (!name) throw new RangeError(`不认识选项 ${arg}`);
    if (flags.includes(name)) options[name] = '1';
    else {
      const value = args[++i];
      if (value === undefined) throw new RangeError(`选项 ${arg} 后面缺少内容`);
      options[name] = value;
    }
  }
  return { words, options };
}
