import type { ReportDraft } from '@yifa/server/contract/reports';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../src/api/client.ts';
import { Keeper, type KeeperOptions, type SaveState } from '../src/pages/report-desk/model/keeper.ts';

const draft = (title: string): ReportDraft => ({
  title,
  number: '',
  addressee: '',
  copyTo: [],
  signers: [],
  date: '',
  blocks: [],
});
const refused = (status: number, code: string) =>
  new ApiError(status, { code, message: code, remedy: '', refusals: [] });

/** A keeper with a server that answers as told, one answer a request. */
function withServer(...answers: readonly (Error | 'ok')[]) {
  const sent: { title: string; expects: number; key: string }[] = [];
  const states: SaveState[] = [];
  const local: { title: string | undefined } = { title: undefined };
  let version = 3;
  const options: KeeperOptions = {
    version,
    pause: 100,
    save: async ({ title }, expects, key) => {
      const answer = answers[sent.length] ?? 'ok';
      sent.push({ title, expects, key });
      if (answer !== 'ok') throw answer;
      version += 1;
      return { version } as never;
    },
    keep: ({ title }) => {
      local.title = title;
      return true;
    },
    drop: () => {
      local.title = undefined;
    },
    told: (state) => states.push(state),
    saved: () => undefined,
  };
  return { keeper: new Keeper(options), sent, states, local, last: () => states[states.length - 1]?.kind };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving what is typed', () => {
  test('is kept here at once and sent after a pause, the last text only', async () => {
    const { keeper, sent, local, last } = withServer();
    keeper.change(draft('一'));
    keeper.change(draft('一二'));
    expect(local.title).toBe('一二');
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(sent).toMatchObject([{ title: '一二', expects: 3 }]);
    expect(last()).toBe('saved');
    expect(local.title).toBeUndefined();
    expect(keeper.dirty).toBe(false);
  });

  test('the next save expects the version that the last one made', async () => {
    const { keeper, sent } = withServer();
    keeper.change(draft('一'));
    await keeper.flush();
    keeper.change(draft('二'));
    await keeper.flush();
    expect(sent.map(({ expects }) => expects)).toEqual([3, 4]);
  });

  test('without a connection the text stays here and is sent again under the same key', async () => {
    const { keeper, sent, states, local, last } = withServer(refused(0, 'offline'));
    keeper.change(draft('一'));
    expect(await keeper.flush()).toBe(false);
    expect(states[states.length - 1]).toMatchObject({ kind: 'failed', kept: true });
    expect(local.title).toBe('一');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(last()).toBe('saved');
  });

  test('another version saved meanwhile stops saving until one is chosen; nothing typed is lost', async () => {
    const { keeper, sent, local, last } = withServer(refused(409, 'changed-meanwhile'));
    keeper.change(draft('我的'));
    await keeper.flush();
    expect(last()).toBe('conflict');
    keeper.change(draft('我的文字'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(local.title).toBe('我的文字');
    keeper.rebase(9);
    expect(await keeper.flush()).toBe(true);
    expect(sent[1]).toMatchObject({ title: '我的文字', expects: 9 });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  test('an ended session is not pressed; after logging in again the text is sent', async () => {
    const { keeper, sent, last } = withServer(refused(401, 'not-logged-in'));
    keeper.change(draft('一'));
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(keeper.dirty).toBe(true);
    expect(await keeper.flush()).toBe(true);
    expect(last()).toBe('saved');
  });
});
