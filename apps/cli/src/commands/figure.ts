import { entryIndicators, getIndicator } from '@yifa/kernel';
import { plainDate } from '@yifa/law';
import { figureView } from '@yifa/report';
import { titleOf } from '@yifa/store';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';

export const figureCommand: Command = {
  name: 'figure',
  form: '指标 --org 机构 --year 年度 [--entries]',
  says: '查一个指标的数值；--entries 列出它数的每一条记录',
  async run(args) {
    const { words, options } = readOptions(args, ['org', 'year', 'entries'], ['entries']);
    const [id] = words;
    const { org, year } = options;
    if (!id || !org || !year) throw new RangeError('用法：yifa figure mediations_succeeded --org 机构 --year 2023');
    const opened = await open(readEnvironment(), 'join');
    try {
      const { store } = opened;
      const indicator = getIndicator(store.domain, id);
      const period = { from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) };
      const view = figureView(indicator, await store.figure(indicator, [org], period));
      const terms = view.terms
        ? `（${view.terms.ofLabel}${view.terms.of}，${view.terms.overLabel}${view.terms.over}）`
        : '';
      process.stdout.write(`${view.label}：${view.text}${terms}\n口径：${view.says}\n`);
      for (const part of options.entries ? entryIndicators(indicator) : []) {
        process.stdout.write(`${part.label}：\n`);
        for (let offset = 0; ; offset += 200) {
          const entries = await store.figureEntries(part, [org], period, { offset, limit: 200 });
          for (const entry of entries)
            process.stdout.write(`  ${entry.id} ${entry.number ?? ''} ${titleOf(part.ledger, entry)}\n`);
          if (entries.length < 200) break;
        }
      }
      return 0;
    } finally {
      await opened.close();
    }
  },
};
