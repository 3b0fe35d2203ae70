import { readEnvironment } from '../environment.ts';
import { start } from '../start.ts';
import type { Command } from '../usage.ts';

export const startCommand: Command = {
  name: 'start',
  form: '',
  says: '启动：数据库、页面和接口在一个进程里，打印访问地址',
  async run() {
    const began = performance.now();
    const started = await start(readEnvironment(), (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`用时${((performance.now() - began) / 1000).toFixed(1)}秒；按 Ctrl+C 停止\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await started.stop();
    process.stdout.write('已停止\n');
    return 0;
  },
};
