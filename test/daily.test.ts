/** Work at the turn of the day: at once, once a day, one run at a time, and none after the end. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eachDay } from '../apps/server/src/daily.ts';
import { committeeInput, mediationInput } from './support/entries.ts';
import { town, withTownshipApp } from './support/township-app.ts';

describe('once a day', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-16T15:50:00Z') }));
  afterEach(() => void vi.useRealTimers());
  const minutes = (n: number): Promise<unknown> => vi.advanceTimersByTimeAsync(n * 60_000);

  test('runs at once and at each midnight in China, also after days asleep', async () => {
    const days: string[] = [];
    const end = eachDay(async () => days.push(new Date().toISOString()));
    expect(days).toEqual(['2026-03-16T15:50:00.000Z']);
    await minutes(9);
    expect(days).toHaveLength(1);
    await minutes(1);
    expect(days.slice(1)).toEqual(['2026-03-16T16:00:00.000Z']);
    await minutes(24 * 60 - 1);
    expect(days).toHaveLength(2);
    vi.setSystemTime(new Date('2026-03-20T01:00:00Z'));
    await minutes(1);
    expect(days).toHaveLength(3);
    await end();
    await minutes(3 * 24 * 60);
    expect(days).toHaveLength(3);
  });

  test('never runs twice at a time, tries again after a failure, and ends with the run under way', async () => {
    const failures: unknown[] = [];
    const begun: { readonly finish: () => void; readonly fail: () => void; readonly signal: AbortSignal }[] = [];
    const work = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) =>
        begun.push({ finish: resolve, fail: () => reject(new Error('no database')), signal }),
      );
    const end = eachDay(work, { failed: (error) => failures.push(error) });
    await minutes(30);
    expect(begun).toHaveLength(1);
    begun[0]?.fail();
    await minutes(1);
    expect([begun.length, failures.length]).toEqual([2, 1]);
    begun[1]?.finish();
    await minutes(60);
    expect(begun).toHaveLength(2);
    await minutes(24 * 60);
    let ended = false;
    const ending = end().then(() => {
      ended = true;
    });
    expect(begun[2]?.signal.aborted).toBe(true);
    await minutes(5);
    expect(ended).toBe(false);
    begun[2]?.finish();
    await ending;
    await minutes(48 * 60);
    expect(begun).toHaveLength(3);
  });
});

describe('a server', () => {
  const clerks = ['justice-office', 'mediator'];
  const at = withTownshipApp({ today: '2024-03-20', people: { clerk: [town, clerks] } });
  const mediation = async (): Promise<string> => {
    const committee = await at.act('clerk', 'mediation-committee', {
      step: 'register',
      input: committeeInput({ name: `调委会${Math.random()}` }),
    });
    return at.act('clerk', 'mediation-case', { step: 'accept', input: mediationInput(committee) });
  };

  test('dates stale deadlines again once it listens, and writes nothing else', async () => {
    const entry = await mediation();
    const due = async (): Promise<unknown> =>
      (await at.database.owner.query('select due_on from deadline where entry_id = $1', [entry])).rows;
    const right = await due();
    await at.database.owner.query(`update deadline set due_on = '2000-01-01' where entry_id = $1`, [entry]);
    const heads = await at.store.heads([town]);
    await at.app.listen({ port: 0, host: '127.0.0.1' });
    await expect.poll(due, { timeout: 20_000 }).toEqual(right);
    expect(await at.store.heads([town])).toEqual(heads);
    expect((await at.store.verify(town)).faults).toEqual([]);
  });

  test('makes only the papers that an entry is for', async () => {
    const entry = await mediation();
    const { committee } = (await at.store.getEntry('mediation-case', [town], entry)).values;
    const mediator = await at.act('clerk', 'mediator', {
      step: 'register',
      input: { name: '周衡', committee, kind: 'fullTime', engagedOn: '2021-01-04' },
    });
    await at.act('clerk', 'mediation-case', {
      entry,
      step: 'assign',
      input: { mediators: [mediator], assignedOn: '2024-02-02', rightsTold: true, lawyerHelped: false, refused: false },
    });
    const agreement = {
      agreedOn: '2024-02-20',
      liability: '各半',
      terms: '轮流放水',
      confirmWanted: false,
      refused: false,
    };
    const oral = { ...agreement, form: 'oral', oralRecorded: true };
    const written = { ...agreement, form: 'written', partiesSigned: true, mediatorSigned: true, sealed: true };
    const url = `/api/orgs/${town}/ledgers/mediation-case`;
    const promised = async (input: object): Promise<string[]> => {
      const payload = { entry, step: 'agree', input };
      const answer = await at.as('clerk', { method: 'POST', url: `${url}/acts/preview`, payload });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json<{ documents: { id: string }[] }>().documents.map(({ id }) => id);
    };
    expect([await promised(oral), await promised(written)]).toEqual([['oral'], ['agreement']]);
    await at.act('clerk', 'mediation-case', { entry, step: 'agree', input: written });
    interface View {
      readonly documents: readonly { readonly id: string }[];
      readonly laterDocuments: readonly { readonly id: string }[];
      readonly tasks: readonly { readonly step: string; readonly documents: readonly string[] }[];
    }
    const view = await at.read<View>('clerk', `${url}/entries/${entry}`);
    expect(view.documents.map(({ id }) => id)).toEqual(['acceptance', 'agreement']);
    expect(view.laterDocuments.map(({ id }) => id)).toEqual(['closing']);
    expect(view.tasks.find(({ step }) => step === 'agree')?.documents).toEqual(['人民调解协议书']);
    const made = await at.get('clerk', `${url}/entries/${entry}/documents/agreement/preview`);
    expect(made.statusCode, made.body).toBe(200);
    for (const kind of ['', '/pdf', '/preview']) {
      const refused = await at.get('clerk', `${url}/entries/${entry}/documents/oral${kind}`);
      expect([refused.statusCode, refused.json().message]).toEqual([404, '这份文书不适用于这条记录的情形']);
    }
    const later = await at.get('clerk', `${url}/entries/${entry}/documents/closing/preview`);
    expect([later.statusCode, later.json().message]).toEqual([404, '现在还不能制作这份文书']);
  });
});
