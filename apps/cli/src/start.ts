/** `yifa start`: database, demonstration, pages, one address. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '@yifa/server';
import { annualReportFor, keyFigures } from '@yifa/township';
import { demoAccounts, isDemo, loadDemo } from './demo/load.ts';
import type { Environment } from './environment.ts';
import { open } from './opened.ts';
import { buildPages, pagesFolder } from './pages.ts';

export interface Started {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts everything and answers when the first page can be fetched. */
export async function start(environment: Environment, say: (line: string) => void): Promise<Started> {
  const pages = buildPages();
  pages.catch(() => undefined); // awaited below; a failure before that must not end the process
  const opened = await open(environment, 'own');
  const { store } = opened;
  try {
    if ((await store.orgs()).size === 0 && !environment.empty) {
      say('首次启动，正在装入演示数据（示例县和五个虚构乡镇）……');
      await loadDemo(store, (org) => say(`  已装入 ${org}`));
    }
    const demo = (await isDemo(store)) ? demoAccounts() : [];
    await pages;
    const app = await buildApp({
      store,
      template: () => annualReportFor('A'),
      keyFigures,
      pages: pagesFolder,
      demo,
      log: true,
    });
    await app.listen({ port: environment.port, host: environment.host });
    const address = addressOf(app.server.address(), environment.host);
    if (demo.length > 0) {
      say('演示账号（口令见括号）：');
      for (const account of demo) say(`  ${account.login}（${account.password}） ${account.org} ${account.name}`);
    }
    say(`依法已启动：${address}`);
    return {
      address,
      async stop() {
        await app.close();
        await noteHeads();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }

  /** Chain heads kept outside the database: a tail cut off together with its head is still noticed. */
  async function noteHeads(): Promise<void> {
    if (environment.databaseUrl) return;
    const heads = await store.heads([...(await store.orgs()).keys()]);
    const at = new Date().toISOString();
    appendFileSync(
      join(environment.dataFolder, 'anchors.jsonl'),
      heads.map((head) => `${JSON.stringify({ at, ...head })}\n`).join(''),
      { mode: 0o600 },
    );
  }
}

function addressOf(address: ReturnType<import('node:net').Server['address']>, host: string): string {
  const port = typeof address === 'object' && address ? address.port : '';
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`;
}
