import { untilTold } from '../ending.ts';
import { readEnvironment } from '../environment.ts';
import { start } from '../start.ts';
import type { Command } from '../usage.ts';

export const startCommand: Command = {
  name: 'start',
  form: '',
  says: '启动：数据库、页面和接口在一个进程里，打印访问地址',
  stays: true,
  async run() {
    const began = performance.now();
    const told = untilTold();
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    const started = await start(readEnvironment(), say, told).catch((error: unknown) => {
      if (!told.aborted) throw error;
      return undefined;
    });
    if (started) {
      say(`用时${((performance.now() - began) / 1000).toFixed(1)}秒；按 Ctrl+C 停止`);
      const lost = await Promise.race([
        new Promise<false>((resolve) => {
          if (told.aborted) resolve(false);
          told.addEventListener('abort', () => resolve(false));
        }),
        started.lost.then(() => true),
      ]);
      if (lost) {
        await started.stop().catch(() => undefined);
        throw new Error('数据库进程意外结束，程序已停止；请重新启动，反复出现时查看数据文件夹中的 postgres.log');
      }
      await started.stop();
    }
    say('已停止');
    return 0;
  },
};
