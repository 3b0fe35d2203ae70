/**
 * What the first useful screen costs, in today's Chromium and in 86: scripts fetched (packed bytes), and seconds from the
 * address to the log-in form, and from the log-in to the list of what is due; on this machine and over a line that takes
 * 300 ms for each answer.
 *
 *   node_modules/.bin/tsx bench/first-screen.ts
 */
import { request as ask, createServer } from 'node:http';
import { launchOld, launchToday } from '../test/support/browser.ts';
import { newFolder, removeFolder, startProgram } from '../test/support/program.ts';

const login = 'yanchi-sifa';
const password = 'yifa2026';

interface Counted {
  scripts: number;
  bytes: number;
}

/** A proxy that counts scripts and answers after `delay` milliseconds. */
async function line(target: string, delay: number, counted: Counted): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const forward = ask(
      { hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          if (/\.js(\?|$)/.test(incoming.url ?? '')) {
            counted.scripts += 1;
            counted.bytes += body.length;
          }
          setTimeout(() => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
            outgoing.end(body);
          }, delay);
        });
      },
    );
    incoming.pipe(forward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${own}/`, close: () => server.close() };
}

interface Times {
  readonly form: number;
  readonly due: number;
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

async function today(url: string): Promise<Times> {
  const browser = await launchToday();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    const began = performance.now();
    await page.goto(url);
    await page.getByLabel('账号', { exact: true }).waitFor();
    const form = seconds(began);
    await page.getByLabel('账号', { exact: true }).fill(login);
    await page.getByLabel('密码', { exact: true }).fill(password);
    const sent = performance.now();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForSelector('.yf-counts');
    return { form, due: seconds(sent) };
  } finally {
    await browser.close();
  }
}

async function old(url: string): Promise<Times> {
  const browser = await launchOld();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1366, height: 768 });
    const began = performance.now();
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForSelector('input[name=username]', { timeout: 60_000 });
    const form = seconds(began);
    await page.type('input[name=username]', login);
    await page.type('input[name=password]', password);
    const sent = performance.now();
    await page.click('button[type=submit]');
    await page.waitForSelector('.yf-counts', { timeout: 60_000 });
    return { form, due: seconds(sent) };
  } finally {
    await browser.close();
  }
}

const folder = newFolder();
const program = await startProgram(folder);
try {
  for (const [browser, run] of [
    ['today', today],
    ['86', old],
  ] as const) {
    for (const delay of [0, 300]) {
      const counted: Counted = { scripts: 0, bytes: 0 };
      const { url, close } = await line(program.url, delay, counted);
      const { form, due } = await run(url);
      close();
      console.log(
        `Chromium ${browser}, ${delay} ms: log-in form ${form.toFixed(2)} s, what is due ${due.toFixed(2)} s after the log-in; ` +
          `${counted.scripts} scripts, ${(counted.bytes / 1024).toFixed(0)} KB packed`,
      );
    }
  }
} finally {
  await program.stop();
  removeFolder(folder);
}
