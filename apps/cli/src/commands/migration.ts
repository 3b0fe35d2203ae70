import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, difference, ensureAppRole, launchPostgres, migrate, migrationsFolder } from '@yifa/store';
import { township } from '@yifa/township';
import { type Command, readOptions } from '../usage.ts';

export const migrationCommand: Command = {
  name: 'migration',
  form: '名称',
  says: '开发用：把台账声明与现有升级文件的差异写成下一个升级文件，供审阅',
  async run(args) {
    const { words } = readOptions(args, []);
    const [name] = words;
    if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError('用法：yifa migration add_drills');
    const folder = mkdtempSync(join(tmpdir(), 'yifa-migration-'));
    chmodSync(folder, 0o711); // started as root, the server runs as another user and must be able to enter
    const postgres = await launchPostgres({ dataFolder: folder, noSync: true });
    const owner = createPool(postgres.url, { role: 'owner', max: 1 });
    try {
      await ensureAppRole(owner);
      await migrate(owner, migrationsFolder);
      const statements = await difference(owner, township);
      if (statements.length === 0) {
        process.stdout.write('声明与升级文件一致，不需要新的升级文件\n');
        return 0;
      }
      const next = String(readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql')).length + 1).padStart(
        4,
        '0',
      );
      const file = join(migrationsFolder, `${next}_${name}.sql`);
      writeFileSync(file, `${statements.join('\n')}\n`);
      process.stdout.write(`已写入 ${file}，请逐条审阅\n`);
      return 0;
    } finally {
      await owner.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
