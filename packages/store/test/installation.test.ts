import { plainDate } from '@yifa/law';
import { describe, expect, test } from 'vitest';
import { engines } from './support/database.ts';
import { withStore } from './support/store.ts';

describe.each(engines())('$name: the end of the demonstration', (engine) => {
  const at = withStore(engine);

  test('comes although somebody at work holds a table and waits for the orgs', async () => {
    const { store, database } = at;
    const demoOn = plainDate('2023-12-31');
    await store.addOrg({ id: '990001', parent: null, kind: 'county', name: '示例县', seat: '', mark: '', demoOn });
    const busy = await database.owner.connect();
    try {
      await busy.query('begin');
      await busy.query('lock table search_cursor in row exclusive mode');
      const removed = store.installation.removeDemo();
      const waiting = 'select from pg_locks where not granted and relation = $1::regclass';
      await expect.poll(async () => (await database.owner.query(waiting, ['search_cursor'])).rowCount).toBe(1);
      await busy.query('select from org for key share');
      await busy.query('commit');
      await removed;
    } finally {
      busy.release();
    }
    expect(await store.installation.isEmpty()).toBe(true);
    expect(await store.installation.wasDemoRemoved()).toBe(true);
  });
});
