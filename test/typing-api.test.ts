/** Help with typing over the API: what is offered, to whom, what is carried over, and what an act would bring about. */
import { randomUUID } from 'node:crypto';
import type {
  CarriedAnswer,
  LastAnswer,
  OptionsAnswer,
  PreviewAnswer,
  SuggestAnswer,
} from '@yifa/server/contract/typing';
import { beforeAll, describe, expect, test } from 'vitest';
import { committeeInput, mediationInput } from './support/entries.ts';
import { county, town as org, other, withTownshipApp } from './support/township-app.ts';

describe('help with typing', () => {
  const at = withTownshipApp({
    today: '2024-06-28',
    people: {
      justice: [org, ['justice-office', 'mediator']],
      reader: [org, ['service-centre']],
      county: [county, ['county-office']],
      stranger: [other, ['justice-office', 'mediator']],
    },
  });
  let village: string;
  let committee: string;
  const act = (ledger: string, step: string, input: object) => at.act('justice', ledger, { step, input });

  beforeAll(async () => {
    village = await act('village', 'register', { name: '沙坪村', kind: 'village', since: '2001-01-01' });
    const named = { name: '沙坪村人民调解委员会', kind: 'village', village, chair: '水长流' };
    committee = await act(
      'mediation-committee',
      'register',
      committeeInput({ ...named, setUpOn: '2024-01-01', members: 3 }),
    );
    await act('mediation-case', 'accept', mediation());
  });

  const unknown = { idNumber: null, phone: null, address: null };
  const mediation = (more: object = {}) => {
    const parties = [
      { name: '张水芳', ...unknown },
      { name: '李禾', ...unknown },
    ];
    return mediationInput(committee, { receivedOn: '2024-06-20', village, parties, ...more });
  };

  async function ask<T>(who: string, path: string, query: Record<string, string> = {}) {
    const answer = await at.get(who, `/api/orgs/${org}/ledgers/${path}`, query);
    const body: T = answer.json();
    return { status: answer.statusCode, body };
  }
  const send = (who: string, path: string, payload: object) =>
    at.as(who, { method: 'POST', url: `/api/orgs/${org}/ledgers/${path}`, payload });

  const offered = async (who: string, ledger: string, field: string, text: string) =>
    (await ask<SuggestAnswer>(who, `${ledger}/suggest`, { field, text })).body.suggestions.map(({ value }) => value);

  test('offers what was typed before by its signs and by its sound, in sub-rows too', async () => {
    expect(await offered('justice', 'mediation-case', 'dispute', '放水')).toEqual(['水渠放水纠纷']);
    expect(await offered('justice', 'mediation-case', 'dispute', 'sqfs')).toEqual(['水渠放水纠纷']);
    expect(await offered('justice', 'mediation-case', 'parties.name', 'zsf')).toEqual(['张水芳']);
  });

  test('offers personal texts to nobody whose post does not work on them', async () => {
    for (const who of ['reader', 'county'])
      expect(await offered(who, 'mediation-case', 'parties.name', 'zsf'), who).toEqual([]);
  });

  test('offers nothing to another org, and nothing of what is no text', async () => {
    expect((await ask('stranger', 'mediation-case/suggest', { field: 'dispute', text: '' })).status).toBe(403);
    expect((await ask('stranger', 'village/options', { text: '' })).status).toBe(403);
    expect((await ask('stranger', 'dispute/carried', { field: 'village', entry: village })).status).toBe(403);
    expect((await ask('stranger', 'dispute/last')).status).toBe(403);
    expect((await ask('justice', 'mediation-case/suggest', { field: 'kind', text: '' })).status).toBe(400);
    expect((await ask('justice', 'mediation-case/suggest', { field: '__proto__', text: '' })).status).toBe(400);
  });

  test('finds the entries of a reference by signs and by sound', async () => {
    for (const text of ['沙坪', 'spc', 'shaping']) {
      const { body } = await ask<OptionsAnswer>('justice', 'village/options', { text });
      expect(
        body.options.map(({ title }) => title),
        text,
      ).toEqual(['沙坪村']);
    }
    expect((await ask<OptionsAnswer>('justice', 'village/options', { text: '没有' })).body.options).toEqual([]);
  });

  test('carries the facts of the entry referred to', async () => {
    const query = { field: 'committee', entry: committee };
    const { body } = await ask<CarriedAnswer>('justice', 'mediation-case/carried', query);
    expect(body.values).toEqual({ village });
    expect(body.titles[village]).toBe('沙坪村');
    expect(body.from).toMatchObject({ ledgerLabel: '人民调解委员会', title: '沙坪村人民调解委员会' });
    const place = await ask<CarriedAnswer>('justice', 'dispute-screening/carried', {
      field: 'village',
      entry: village,
    });
    expect(place.body.values).toEqual({ place: '沙坪村' });
    expect((await ask('justice', 'mediation-case/carried', { field: 'committee', entry: randomUUID() })).status).toBe(
      404,
    );
  });

  test('copies of the last entry what is no name, no day and no person', async () => {
    const { body } = await ask<LastAnswer>('justice', 'mediation-case/last');
    expect(body.values).toEqual({ source: 'asked', kind: 'land', committee, village });
    expect((await ask<LastAnswer>('reader', 'mediation-case/last')).body.from).toBeNull();
  });

  const preview = async (who: string, payload: object): Promise<PreviewAnswer> => {
    const answer = await send(who, 'mediation-case/acts/preview', payload);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const written = async () => {
    const { rows } = await at.database.owner.query('select count(*)::int as n from journal');
    const cases = await at.database.owner.query('select count(*)::int as n from l_mediation_case');
    return [rows[0].n, cases.rows[0].n, (await at.store.heads([org]))[0]?.hash];
  };

  test('says what an act would bring about, with the days of its deadlines, and writes nothing', async () => {
    const before = await written();
    const answer = await preview('justice', { step: 'accept', input: mediation() });
    expect(answer).toMatchObject({ ok: true, stateLabel: '已受理', on: '2024-06-20' });
    if (!answer.ok) throw new Error('refused');
    expect(answer.deadlines).toEqual([
      expect.objectContaining({ label: '一般调结期限', change: 'starts', from: '2024-06-20', due: '2024-07-22' }),
    ]);
    expect(answer.documents.map(({ label }) => label)).toContain('人民调解受理登记表');
    expect(await written()).toEqual(before);
  });

  test('says before the act what the act would say', async () => {
    const input = mediation({ parties: [{ name: '张水芳', idNumber: null, phone: null, address: null }] });
    const answer = await preview('justice', { step: 'accept', input });
    const real = await send('justice', 'mediation-case/acts', { step: 'accept', input });
    expect(answer.ok).toBe(false);
    expect(real.statusCode).toBe(409);
    if (!answer.ok) expect(answer.refusals).toEqual(real.json().refusals);
    expect(await preview('reader', { step: 'accept', input: mediation() })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
  });

  test('lets nobody else look ahead', async () => {
    for (const who of ['stranger', 'county'])
      expect((await send(who, 'mediation-case/acts/preview', { step: 'accept', input: {} })).statusCode, who).toBe(403);
    const bare = await at.app.inject({
      method: 'POST',
      url: `/api/orgs/${org}/ledgers/mediation-case/acts/preview`,
      payload: { step: 'accept', input: {} },
      headers: { cookie: at.cookie('justice') },
    });
    expect(bare.statusCode).toBe(403);
  });
});
