import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { getLedger, type LedgerModel } from '@yifa/kernel';
import { importUnattended, undoUnattended } from '@yifa/server';
import type { Account, Store } from '@yifa/store';
import { readEnvironment } from '../environment.ts';
import { open } from '../opened.ts';
import { type Command, readOptions } from '../usage.ts';

const names = ['org', 'ledger', 'as', 'step', 'annotated', 'reason', 'dry-run', 'drafts', 'leave'] as const;
const flags = ['dry-run', 'drafts', 'leave'] as const;
/** Faults printed; all of them are in the annotated workbook. */
const printed = 30;

export const importCommand: Command = {
  name: 'import',
  form: '工作簿 --org 机构 --ledger 台账 [--dry-run] [--as 账号] [--step 步骤] [--reason 理由] [--drafts] [--annotated 结果.xlsx] | undo 导入编号 --org 机构 [--as 账号] [--leave]',
  says: '把工作簿逐行登记进台账；--dry-run 只试不存；undo 撤销整批，--leave 保留已经办理过的',
  async run(args) {
    const { words, options } = readOptions(args, names, flags);
    const undo = words[0] === 'undo';
    const what = undo ? words[1] : words[0];
    if (!what || !options.org || (!undo && !options.ledger))
      throw new RangeError('用法：yifa import 台账.xlsx --org 机构 --ledger mediation-case --dry-run');
    const opened = await open(readEnvironment(), 'join');
    try {
      const { store } = opened;
      if (undo) {
        const { ledger: id } = await store.imports.get(options.org, what);
        const account = await accountFor(store, options.org, getLedger(store.domain, id), options.as);
        const { undone, left } = await undoUnattended(store, account, what, options.leave !== undefined);
        say(`已撤销${undone}条`);
        for (const each of left) say(`  保留 ${each.number ?? ''}${each.title}：${each.says}`);
        return 0;
      }
      const account = await accountFor(store, options.org, getLedger(store.domain, options.ledger ?? ''), options.as);
      const found = await importUnattended(
        store,
        account,
        {
          org: options.org,
          ledger: options.ledger ?? '',
          name: basename(what),
          bytes: readFileSync(what),
          dryRun: options['dry-run'] !== undefined,
          drafts: options.drafts !== undefined,
          annotate: options.annotated !== undefined,
          ...(options.step ? { step: options.step } : {}),
          ...(options.reason ? { reason: options.reason } : {}),
        },
        () => undefined,
      );
      if (options.annotated && found.annotated) writeFileSync(options.annotated, found.annotated);
      const { trial, counts } = found;
      for (const notice of trial.notices) say(`注意 ${notice.sheet} ${notice.says}`);
      for (const { address, says, remedy } of trial.faults.slice(0, printed)) say(`${address} ${says}——${remedy}`);
      if (trial.faultTotal > printed) say(`……共${trial.faultTotal}处`);
      if (trial.differenceTotal > 0)
        say(`与已登记的不同${trial.differenceTotal}处：导入不改已有的记录，逐处见标出问题的工作簿`);
      const bad = counts.refused + counts.faulty;
      const word = options['dry-run'] === undefined ? '已导入' : '可导入';
      say(`共${counts.total}行：${word}${counts.taken}，存草稿${counts.drafted}，已有${counts.known}，有问题${bad}`);
      if (options['dry-run'] === undefined) say(`导入编号 ${found.import.id}`);
      return bad > 0 || counts.total === 0 ? 1 : 0;
    } finally {
      await opened.close();
    }
  },
};

/** The account of that name, or the only one of the org that may open the ledger. @throws RangeError */
async function accountFor(store: Store, org: string, ledger: LedgerModel, login: string | undefined): Promise<Account> {
  const posts = new Set(Object.values(ledger.steps).flatMap((step) => (step.opens ? step.by : [])));
  const own = (await store.accounts([org])).filter((each) => each.org === org);
  const found = own.filter((each) =>
    login === undefined ? each.posts.some((post) => posts.has(post)) : each.login === login,
  );
  const [only] = found;
  if (!only)
    throw new RangeError(
      login === undefined ? `机构${org}没有可以登记${ledger.label}的账号` : `机构${org}没有账号${login}`,
    );
  if (found.length > 1) throw new RangeError(`请用 --as 指定账号：${found.map((each) => each.login).join('、')}`);
  return only;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
