/** `yifa start`: database, demonstration, pages, one address. */
import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, type DemoAccount } from '@yifa/server';
import { annualReportFor, charts, keyFigures, posts, vocabulary } from '@yifa/township';
import { demoAccounts, isDemo, isUnfinished, loadDemo } from './demo/load.ts';
import type { Environment } from './environment.ts';
import { open } from './opened.ts';
import { buildPages, pagesFolder } from './pages.ts';

export interface Started {
  readonly address: string;
  /** Settles when the database of its own has ended without being asked to. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts everything and answers when the first page can be fetched.
 * @param told ends the starting, too; what was begun is closed then, and the promise rejects
 */
export async function start(
  environment: Environment,
  say: (line: string) => void,
  told: AbortSignal = new AbortController().signal,
): Promise<Started> {
  const pages = buildPages();
  pages.catch(() => undefined); // awaited below; a failure before that must not end the process
  const opened = await open(environment, 'own');
  const { store } = opened;
  // The work under way fails with its next statement.
  const giveUp = (): void => void opened.close().catch(() => undefined);
  let app: Awaited<ReturnType<typeof buildApp>> | undefined;
  try {
    told.throwIfAborted();
    told.addEventListener('abort', giveUp);
    if (opened.postgres?.adopted) say('上次没有正常停止，已接管并检查遗留的数据库');
    const fresh = (await store.orgs()).size === 0 && !environment.empty && !(await store.installation.wasDemoRemoved());
    if (fresh || (await isUnfinished(store))) {
      say(`${fresh ? '首次启动，正在' : '上次没有装完，继续'}装入演示数据（示例县和五个虚构乡镇），约需一分钟……`);
      await loadDemo(store, (org) => say(`  已装入 ${org}`));
    }
    const demo = (await isDemo(store)) ? demoAccounts() : [];
    await pages;
    told.throwIfAborted();
    const outline = annualReportFor('A');
    const setupCode = newCode();
    app = await buildApp({
      store,
      template: () => outline,
      vocabulary,
      keyFigures,
      charts,
      pages: pagesFolder,
      demo,
      setupCode,
      log: true,
    });
    await app.listen({ port: environment.port, host: environment.host }).catch((error: unknown) => {
      throw isTaken(error)
        ? new RangeError(`端口${environment.port}已被别的程序占用，请用 PORT=另一个端口 启动`)
        : error;
    });
    told.throwIfAborted();
    told.removeEventListener('abort', giveUp);
    const address = addressOf(app.server.address(), environment.host);
    for (const line of accountLines(demo)) say(line);
    if (await store.installation.isEmpty()) say(`还没有建立单位。打开下面的地址建立，安装码：${setupCode}`);
    say(`依法已启动：${address}`);
    const serving = app;
    return {
      address,
      lost: opened.postgres?.ended ?? new Promise(() => undefined),
      async stop() {
        await serving.close();
        await noteHeads().finally(() => opened.close());
      },
    };
  } catch (error) {
    told.removeEventListener('abort', giveUp);
    await app?.close();
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

/** Eight signs that are not mistaken for each other; a new one at each start. */
function newCode(): string {
  const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('');
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function addressOf(address: ReturnType<import('node:net').Server['address']>, host: string): string {
  const port = typeof address === 'object' && address ? address.port : '';
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/`;
}

/** One clerk an org; the log-in page lists the rest. */
function accountLines(demo: readonly DemoAccount[]): string[] {
  const [any] = demo;
  if (!any) return [];
  const firsts = [...new Set(demo.map((each) => each.org))].map((org) => {
    const own = demo.filter((each) => each.org === org);
    return own.find((each) => each.posts.includes(posts['justice-office'])) ?? own[0];
  });
  const lines = firsts.flatMap((each) =>
    each ? [`  ${each.login}  ${each.org} ${each.name}（${each.posts.join('、')}）`] : [],
  );
  return [`演示账号（口令都是 ${any.password}，其余账号见登录页）：`, ...lines];
}
