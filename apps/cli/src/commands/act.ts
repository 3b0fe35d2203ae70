import { readFileSync } from 'node:fs';
import { getLedger } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { uuidv7 } from '@yifa/store';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';

export const actCommand: Command = {
  name: 'act',
  form: '台账 步骤 --org 机构 --as 账号 --input JSON|@文件 [--entry 记录] [--on 日期] [--reason 理由] [--key 请求编号]',
  says: '办理一步；不合法的会被拒绝并说明条款',
  async run(args) {
    const { words, options } = readOptions(args, ['org', 'as', 'input', 'entry', 'on', 'reason', 'key']);
    const [id, step] = words;
    if (!id || !step || !options.org || !options.as)
      throw new RangeError("用法：yifa act mediation-case accept --org 机构 --as 账号 --input '{…}'");
    const text = options.input?.startsWith('@')
      ? readFileSync(options.input.slice(1), 'utf8')
      : (options.input ?? '{}');
    const input: unknown = JSON.parse(text);
    const opened = await open(readEnvironment(), 'join');
    try {
      const { store } = opened;
      getLedger(store.domain, id);
      const account = (await store.accounts([options.org])).find((each) => each.login === options.as);
      if (!account) throw new RangeError(`机构${options.org}没有账号${options.as}`);
      const result = await store.act({
        org: options.org,
        ledger: id,
        step,
        input,
        actor: { id: account.id, name: account.name, posts: account.posts },
        key: options.key ?? uuidv7(),
        ...(options.entry ? { entry: options.entry } : {}),
        ...(options.on ? { on: plainDate(options.on) } : {}),
        ...(options.reason ? { reason: options.reason } : {}),
      });
      process.stdout.write(`${JSON.stringify(result)}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
