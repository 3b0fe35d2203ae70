import { deadlinesOf, getLedger, sayOf } from '@yifa/kernel';
import { citeRule } from '@yifa/law';
import { titleOf } from '@yifa/store';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';

export const listCommand: Command = {
  name: 'list',
  form: '[台账 --org 机构] [--text 文字]',
  says: '列出台账，或一本台账的记录',
  async run(args) {
    const { words, options } = readOptions(args, ['org', 'text']);
    const [id] = words;
    const opened = await open(readEnvironment(), 'join');
    try {
      const { store } = opened;
      if (!id) {
        for (const ledger of store.domain.ledgers.values())
          process.stdout.write(`${ledger.id}\t${ledger.label}\t${store.domain.areas[ledger.area] ?? ''}\n`);
        for (const org of (await store.orgs()).values()) process.stdout.write(`机构 ${org.id}\t${org.name}\n`);
        return 0;
      }
      if (!options.org) throw new RangeError('用法：yifa list mediation-case --org 机构');
      const ledger = getLedger(store.domain, id);
      const page = await store.list(id, {
        orgs: [options.org],
        offset: 0,
        limit: 200,
        ...(options.text ? { text: options.text } : {}),
      });
      for (const entry of page.entries)
        process.stdout.write(
          `${entry.id}\t${entry.number ?? ''}\t${titleOf(ledger, entry)}\t${ledger.states[entry.state] ?? entry.state}\n`,
        );
      process.stdout.write(`共${page.total}${ledger.unit}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

export const showCommand: Command = {
  name: 'show',
  form: '台账 记录 --org 机构',
  says: '显示一条记录：内容、期限、办理经过',
  async run(args) {
    const { words, options } = readOptions(args, ['org']);
    const [id, entryId] = words;
    if (!id || !entryId || !options.org) throw new RangeError('用法：yifa show mediation-case 记录编号 --org 机构');
    const opened = await open(readEnvironment(), 'join');
    try {
      const { store } = opened;
      const ledger = getLedger(store.domain, id);
      const entry = await store.getEntry(id, [options.org], entryId);
      process.stdout.write(
        `${titleOf(ledger, entry)} ${entry.number ?? ''} ${ledger.states[entry.state] ?? entry.state}\n`,
      );
      for (const [name, field] of Object.entries(ledger.fields)) {
        const value = entry.values[name];
        if (value !== undefined && value !== null)
          process.stdout.write(`  ${field.label}：${sayOf(field, value, (_, ref) => ref)}\n`);
      }
      for (const each of deadlinesOf(ledger, entry, await store.context(options.org, ledger, entry))) {
        process.stdout.write(
          `  期限 ${each.deadline.label}：${each.due}${each.provisional ? '（暂定）' : ''} ${each.status} ${citeRule(each.deadline.rule)}\n`,
        );
      }
      for (const record of await store.history(options.org, entryId))
        process.stdout.write(`  ${record.on} ${ledger.steps[record.step]?.label ?? record.step} ${record.actorName}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};
