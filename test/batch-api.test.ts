/** Many rows in one request: each an act of its own, recorded once, refused with its own reasons. */
import { randomUUID } from 'node:crypto';
import { type BatchAnswer, type BatchResult, mostBatchRows } from '@yifa/server/contract/batch';
import { describe, expect, test } from 'vitest';
import { activityInput } from './support/entries.ts';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

describe('rows of a grid', () => {
  const at = withTownshipApp({
    today: '2024-02-20',
    people: {
      justice: [town, ['justice-office']],
      officer: [town, ['enforcement-officer']],
      emergency: [town, ['emergency-office']],
      stranger: [other, ['justice-office']],
      county: [county, ['county-office']],
    },
  });

  interface Row {
    readonly key: string;
    readonly input: object;
    readonly on?: string;
    readonly reason?: string;
  }

  const batchIn = (ledger: string, org = town) => `/api/orgs/${org}/ledgers/${ledger}/acts/batch`;
  const send = (who: string, ledger: string, step: string, rows: readonly Row[], org = town, trial = false) =>
    at.as(who, { method: 'POST', url: batchIn(ledger, org), payload: { step, trial, rows: [...rows] } });

  async function results(who: string, ledger: string, step: string, rows: readonly Row[]): Promise<BatchResult[]> {
    const answer = await send(who, ledger, step, rows);
    expect(answer.statusCode, answer.body).toBe(200);
    const body: BatchAnswer = answer.json();
    return body.results;
  }

  const activity = (theme: string, more: object = {}): Row => ({
    key: randomUUID(),
    input: activityInput({ theme, on: '2024-01-04', ...more }),
  });

  const kept = async (ledger: string) => (await at.store.list(ledger, { orgs: [town], offset: 0, limit: 200 })).total;

  test('every row becomes an entry of its own, and sent again it is answered and not recorded again', async () => {
    const before = await kept('education-activity');
    const rows = [activity('甲'), activity('乙'), activity('丙')];
    const first = await results('justice', 'education-activity', 'register', rows);
    expect(first.map(({ key, ok }) => [key, ok])).toEqual(rows.map(({ key }) => [key, true]));
    expect(new Set(first.flatMap((each) => (each.ok ? [each.entry] : []))).size).toBe(3);

    const again = await results('justice', 'education-activity', 'register', [...rows, activity('丁')]);
    expect(again.slice(0, 3)).toEqual(first.map((each) => ({ ...each, repeated: true, reminders: [] })));
    expect(again[3]).toMatchObject({ ok: true, repeated: false });
    expect(await kept('education-activity')).toBe(before + 4);
  });

  test('a row without an answer that was changed meanwhile is not recorded beside the first', async () => {
    const before = await kept('education-activity');
    const row = activity('原先的');
    await results('justice', 'education-activity', 'register', [row]);
    const [changed] = await results('justice', 'education-activity', 'register', [
      { ...activity('改过的'), key: row.key },
    ]);
    expect(changed).toMatchObject({ ok: false, code: 'key-reused' });
    expect(await kept('education-activity')).toBe(before + 1);
  });

  test('a refused row names its fields and leaves the rows around it alone', async () => {
    const before = await kept('education-activity');
    const { audience: _, ...lacking } = activity('缺人数').input as { audience: number };
    const found = await results('justice', 'education-activity', 'register', [
      activity('好的一'),
      { key: randomUUID(), input: lacking },
      activity('好的二'),
      { ...activity('坏日子'), on: '2024-02-30' },
      { ...activity('明天的'), on: '2024-02-21' },
    ]);
    expect(found.map(({ ok }) => ok)).toEqual([true, false, true, false, false]);
    expect(found[1]).toMatchObject({ code: 'invalid-input', refusals: [{ field: 'audience' }] });
    expect(found[3]).toMatchObject({ code: 'invalid-input', refusals: [{ field: 'on' }] });
    expect(found[4]).toMatchObject({ code: 'date-not-allowed' });
    expect(await kept('education-activity')).toBe(before + 2);
  });

  test('a rule of law refuses with its article and what to do; the same row amended passes under the same key', async () => {
    const recording = (input: object): Row => ({
      key: randomUUID(),
      input: {
        subject: '清理现场',
        recordedOn: '2024-01-05',
        link: 'evidence',
        media: ['photo'],
        gravest: true,
        whole: false,
        officers: [],
        storedAt: '档案室',
        ...input,
      },
    });
    const officer = (name: string): Row => ({
      key: randomUUID(),
      input: { name, position: 'enforcement', joinedOn: '2023-01-03', lawQualified: false, firstReviewPost: false },
    });
    const added = await results('justice', 'enforcement-officer', 'register', [officer('甲'), officer('乙')]);
    const officers = added.flatMap((each) => (each.ok && each.entry !== null ? [each.entry] : []));
    expect(officers).toHaveLength(2);

    const wrong = recording({ officers });
    const [refused] = await results('officer', 'law-recording', 'register', [wrong]);
    expect(refused).toMatchObject({ ok: false, code: 'unlawful-step' });
    const [first] = refused?.ok === false ? refused.refusals : [];
    expect(first?.article).toContain('全过程记录');
    expect(first?.remedy).not.toBe('');
    const [passed] = await results('officer', 'law-recording', 'register', [
      { ...wrong, input: { ...wrong.input, media: ['video'], whole: true } },
    ]);
    expect(passed).toMatchObject({ ok: true, repeated: false });
    expect(passed?.ok && passed.reminders.map(({ says }) => says)).toEqual(['没有登记音像记录的保存期限']);
  });

  test('a rule that may be justified asks for the reason of that row alone', async () => {
    const incident = (name: string, more: object, reason?: string): Row => ({
      key: randomUUID(),
      input: {
        name,
        happenedOn: '2024-01-05',
        kind: 'natural',
        production: false,
        place: '河边',
        knownAt: '2024-01-05T08:00',
        phonedAt: '2024-01-05T08:10',
        phoneMinutes: 10,
        reportedTo: '县政府',
        facts: '山洪',
        ...more,
      },
      ...(reason === undefined ? {} : { reason }),
    });
    const late = { phonedAt: '2024-01-05T20:00', phoneMinutes: 720 };
    const rows = [incident('及时的', {}), incident('迟的', late), incident('说明的', late, '通信中断')];
    const found = await results('emergency', 'incident', 'report', rows);
    expect(found.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(found[1]).toMatchObject({ code: 'reason-needed', refusals: [{ code: 'reason-needed' }] });
  });

  test('a trial says what would come of each row and records nothing', async () => {
    const before = await kept('education-activity');
    const { records } = await at.store.verify(town);
    const good = activity('试一试', { photos: 0 });
    const rows = [good, activity('没有人', { audience: 0 })];
    const answer = await send('justice', 'education-activity', 'register', rows, town, true);
    expect(answer.statusCode, answer.body).toBe(200);
    const [first, second]: BatchResult[] = answer.json().results;
    expect(first).toMatchObject({ ok: true, entry: null, reminders: [{ says: '没有活动照片' }] });
    expect(second).toMatchObject({ ok: false });
    expect(await kept('education-activity')).toBe(before);
    expect((await at.store.verify(town)).records).toBe(records);
    // The key of a trial is still free.
    const [recorded] = await results('justice', 'education-activity', 'register', [good]);
    expect(recorded).toMatchObject({ ok: true, repeated: false });
  });

  test('only those whose post opens the ledger, in their own org', async () => {
    const rows = [activity('越权')];
    const [refused] = await results('officer', 'education-activity', 'register', rows);
    expect(refused).toMatchObject({ ok: false, code: 'not-allowed' });
    for (const who of ['stranger', 'county']) {
      const answer = await send(who, 'education-activity', 'register', rows);
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'not-allowed' });
    }
    const nobody = { method: 'POST', url: batchIn('education-activity'), headers: { 'x-yifa': '1' } } as const;
    expect((await at.app.inject({ ...nobody, payload: { step: 'register', trial: false, rows } })).statusCode).toBe(
      401,
    );
  });

  test('keys of different people never meet', async () => {
    const row = activity('同一编号');
    const [mine] = await results('justice', 'education-activity', 'register', [row]);
    await at.enter('second', town, ['justice-office']);
    const [theirs] = await results('second', 'education-activity', 'register', [row]);
    expect(theirs).toMatchObject({ ok: true, repeated: false });
    expect(mine?.ok && theirs?.ok && mine.entry !== theirs.entry).toBe(true);
  });

  test.each([
    ['too many rows', 'register', Array.from({ length: mostBatchRows + 1 }, () => activity('多'))],
    ['no rows', 'register', []],
    ['a key twice', 'register', [activity('一'), activity('二')].map((row) => ({ ...row, key: 'the-same-key' }))],
    ['a bad key', 'register', [{ ...activity('一'), key: 'no spaces!' }]],
    ['a step that opens nothing', 'void', [activity('一')]],
    ['no such step', 'constructor', [activity('一')]],
  ])('%s: the whole request is refused and nothing is written', async (_, step, rows) => {
    const before = await kept('education-activity');
    const answer = await send('justice', 'education-activity', step, rows);
    expect(answer.statusCode).toBe(400);
    expect(await kept('education-activity')).toBe(before);
  });

  test('a ledger that does not exist', async () => {
    expect((await send('justice', 'nothing', 'register', [activity('一')])).statusCode).toBe(404);
  });
});
