/** 地方口径 over the API: shown with where each value comes from, set by those who may, and written down. */
import type { SettingsAnswer } from '@yifa/server/contract/settings';
import { describe, expect, test } from 'vitest';
import { county, town as org, withTownshipApp } from './support/township-app.ts';

describe('settings', () => {
  const at = withTownshipApp({
    today: '2024-06-30',
    people: {
      county: [county, ['county-office']],
      justice: [org, ['justice-office']],
      mediator: [org, ['mediator']],
    },
  });

  const read = (who: string) => at.read<SettingsAnswer>(who, `/api/orgs/${org}/settings`);
  const set = (who: string, place: string, setting: string, payload: object) =>
    at.as(who, { method: 'POST', url: `/api/orgs/${place}/settings/${setting}`, payload });

  const one = (answer: SettingsAnswer, id: string) => answer.settings.find((each) => each.id === id);

  test('what nobody has set is shown as the typical value, with its article and where it is asked', async () => {
    const held = one(await read('mediator'), 'mediation-followup-days');
    expect(held).toMatchObject({ by: '', from: '' });
    expect(held?.text).toBe(held?.typical);
    expect(held?.uses).toContain('人民调解案件');
    expect((await read('mediator')).may).toBe(false);
  });

  test("a county's value holds in its townships until one sets its own", async () => {
    const order = { from: '2024-01-01', value: 45, basis: '试司〔2024〕1号第三条' };
    expect((await set('county', county, 'mediation-followup-days', order)).statusCode).toBe(200);
    expect(one(await read('justice'), 'mediation-followup-days')).toMatchObject({
      value: 45,
      by: '试验县',
      basis: order.basis,
    });
    await set('justice', org, 'mediation-followup-days', { ...order, value: 20, from: '2024-06-01' });
    expect(one(await read('justice'), 'mediation-followup-days')).toMatchObject({ value: 20, by: '试验镇' });
    expect((await read('justice')).log.map(({ text, org: name, actor }) => [text, name, actor])).toEqual([
      ['20日', '试验镇', 'justice'],
      ['45日', '试验县', 'county'],
    ]);
  });

  test('who may not, what cannot be, and a value without a document are refused', async () => {
    const order = { from: '2024-01-01', value: 45, basis: '试司〔2024〕1号' };
    expect((await set('mediator', org, 'mediation-followup-days', order)).statusCode).toBe(403);
    expect((await set('county', org, 'mediation-followup-days', order)).statusCode).toBe(403);
    expect((await set('justice', org, 'nothing', order)).statusCode).toBe(404);
    expect((await set('justice', org, 'report-due', { ...order, value: 1340 })).json().message).toContain(
      '真实的月和日',
    );
    expect((await set('justice', org, 'mediation-followup-days', { ...order, value: -1 })).statusCode).toBe(422);
    expect((await set('justice', org, 'mediation-followup-days', { ...order, basis: '' })).statusCode).toBe(400);
    expect((await set('justice', org, 'mediation-followup-days', { ...order, from: '2024-02-30' })).statusCode).toBe(
      422,
    );
  });
});
