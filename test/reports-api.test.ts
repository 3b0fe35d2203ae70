/** A yearly report over the API: drafted, reviewed, signed, sent, published, and corrected. */
import { randomUUID } from 'node:crypto';
import type { ReportDesk } from '@yifa/server/contract/reports';
import { describe, expect, test } from 'vitest';
import { reportTown, signedIn, withReports } from './support/report-town.ts';

describe('a yearly report', () => {
  const server = withReports();

  test('goes from the first draft to publication, each step by another person', async () => {
    const at = await reportTown(server);
    for (const theme of ['宪法进村', '禁毒进校', '防范诈骗']) await at.activity(theme);
    expect(await at.desk()).toMatchObject({
      state: 'none',
      entry: null,
      draft: null,
      steps: [{ id: 'draft', open: true }],
    });
    const key = randomUUID();
    const drafted = await at.step('justice', 'draft', {}, key);
    expect(drafted.statusCode, drafted.body).toBe(200);
    const desk: ReportDesk = drafted.json();
    expect(desk).toMatchObject({ state: 'draft', stateLabel: '起草中', version: 1, revision: 1, editable: true });
    expect(desk.figures['publicity_activities']).toMatchObject({ text: '3次', value: 3 });
    expect(desk.deadlines).toMatchObject([
      { id: 'submit', due: '2024-03-01', status: 'running' },
      { id: 'publish', due: '2024-04-01', status: 'running' },
    ]);
    expect((await at.step('justice', 'draft', {}, key)).json().version).toBe(1);
    expect((await at.step('justice', 'draft')).json().code).toBe('wrong-state');

    const draft = desk.draft ?? expect.fail('no draft');
    const saved = await at.save('justice', desk.version, { ...draft, title: '改过的标题' });
    expect(saved.statusCode, saved.body).toBe(200);
    expect(saved.json()).toMatchObject({ version: 2, draft: { title: '改过的标题' } });
    expect((await at.save('party', desk.version, draft)).json().code).toBe('changed-meanwhile');
    const versions = (await at.as('county', { method: 'GET', url: `${at.base}/versions` })).json().versions;
    expect(versions).toMatchObject([
      { n: 2, revision: 1 },
      { n: 1, revision: 1 },
    ]);
    const first = await at.as('mayor', { method: 'GET', url: `${at.base}/versions/1` });
    expect(first.json()).toEqual(draft);

    const hasty = await at.step('reviewer', 'review', { input: { reviewSays: '可以' } });
    expect(hasty.json()).toMatchObject({ code: 'reason-needed', refusals: [{ rule: 'rpt-content' }] });
    expect((await at.step('reviewer', 'review', { reason: '其余内容另行报送' })).json()).toMatchObject({
      state: 'reviewed',
      editable: false,
    });
    const signed: ReportDesk = (await at.step('mayor', 'sign')).json();
    expect(signed).toMatchObject({ state: 'signed', drift: [], receipt: { signedOn: '2024-02-20', revision: 1 } });
    const [head] = await server.store.heads([at.id]);
    expect(signed.receipt).toMatchObject({ seq: head?.seq, hash: head?.hash });
    expect(signed.receipt?.entries).toBe(3);

    expect((await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } })).statusCode).toBe(200);
    expect((await at.step('party', 'publish')).json()).toMatchObject({
      code: 'unlawful-step',
      refusals: [{ rule: 'gi-prereview' }],
    });
    expect((await at.step('party', 'secrecy', { input: { secrecy: 'open' } })).statusCode).toBe(200);
    const published: ReportDesk = (await at.step('justice', 'publish', { input: { address: '镇政府网站' } })).json();
    expect(published).toMatchObject({ state: 'published' });
    expect(published.deadlines.map((each) => each.status)).toEqual(['met', 'met']);
    expect(published.timeline.map((each) => each.label)).toEqual([
      '起草',
      '修改',
      '审核',
      '签发',
      '报送',
      '保密审查',
      '公开',
    ]);
    expect((await server.store.verify(at.id)).faults).toEqual([]);
  });

  test('a typed number that the ledgers contradict is shown, and keeps the report from being signed', async () => {
    const at = await reportTown(server);
    for (const theme of ['宪法进村', '禁毒进校', '防范诈骗']) await at.activity(theme);
    await at.step('justice', 'draft');
    const { draft, version } = await at.desk();
    if (!draft) return expect.fail('no draft');
    const typed = { id: 'typed', kind: 'para' as const, runs: [{ text: '全年开展普法宣传活动9次。' }] };
    const changed = { ...draft, blocks: [...draft.blocks, typed] };
    const payload = { draft: changed };
    const seen = (await at.as('justice', { method: 'POST', url: `${at.base}/typed`, payload })).json();
    const mine = seen.typed.filter((each: { block: string }) => each.block === 'typed');
    expect(mine).toMatchObject([
      { quote: '9次', start: 10, end: 12, verdict: 'contradicted', indicator: 'publicity_activities' },
    ]);
    expect(seen.typed.filter((each: { block: string }) => each.block !== 'typed')).toEqual([]);
    await at.save('justice', version, changed);
    await at.step('reviewer', 'review', { reason: '内容由县里核定' });
    const refused = await at.step('mayor', 'sign');
    expect(refused.statusCode).toBe(409);
    expect(refused.json().refusals).toHaveLength(1);
    expect(refused.json().refusals[0].says).toContain('手写的“9次”');
    expect((await at.desk()).state).toBe('reviewed');
  });

  test('keeps the signed figures while the ledgers move on, and says how they moved, entry by entry', async () => {
    const at = await reportTown(server);
    const [corrected, , voided] = [
      await at.activity('宪法进村'),
      await at.activity('禁毒进校'),
      await at.activity('防范诈骗'),
    ];
    await signedIn(at);
    await at.act('justice', 'education-activity', {
      entry: corrected,
      step: 'correct',
      input: { place: '广场' },
      reason: '地点登记错误',
    });
    await at.act('justice', 'education-activity', { entry: voided, step: 'void', input: {}, reason: '重复登记' });
    const added = await at.activity('补登的活动');
    const desk = await at.desk();
    expect(desk.figures['publicity_activities']?.text).toBe('3次');
    const drift = desk.drift.find((each) => each.indicator === 'publicity_activities');
    expect(drift).toMatchObject({ signed: '3次', now: '3次' });
    const by = new Map(drift?.entries.map((each) => [each.entry, each]));
    expect(by.size).toBe(3);
    expect(by.get(corrected)).toMatchObject({
      how: 'changed',
      ledger: 'education-activity',
      title: '宪法进村 2023-05-04',
    });
    expect(by.get(corrected)?.says).toMatch(/justice.*更正“地点”.*理由：地点登记错误/);
    expect(by.get(voided)).toMatchObject({ how: 'removed' });
    expect(by.get(voided)?.says).toMatch(/作废.*理由：重复登记/);
    expect(by.get(added)).toMatchObject({ how: 'added', title: '补登的活动 2023-05-04' });
    expect(by.get(added)?.says).toContain('登记');
  });

  test('a correction of a published report is an act with a reason, signed anew as the next revision', async () => {
    const at = await reportTown(server);
    await at.activity('宪法进村');
    await signedIn(at);
    await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } });
    await at.step('party', 'secrecy', { input: { secrecy: 'open' } });
    expect((await at.step('party', 'publish')).statusCode).toBe(200);
    await at.activity('补登的活动');
    expect((await at.step('justice', 'amend')).json().code).toBe('reason-needed');
    const again: ReportDesk = (await at.step('justice', 'amend', { reason: '漏登一次活动' })).json();
    expect(again).toMatchObject({ state: 'draft', revision: 2, receipt: { revision: 1 } });
    expect(again.figures['publicity_activities']?.text).toBe('2次');
    await at.step('reviewer', 'review', { reason: '内容由县里核定' });
    const signed: ReportDesk = (await at.step('mayor', 'sign')).json();
    expect(signed).toMatchObject({ state: 'signed', receipt: { revision: 2 }, drift: [] });
    await at.step('party', 'submit', { input: { submittedTo: '试验县委、县政府' } });
    expect((await at.step('party', 'publish')).json().refusals).toMatchObject([{ rule: 'gi-prereview' }]);
    const texts = await Promise.all(
      [1, 2].map((n) => at.as('justice', { method: 'GET', url: `${at.base}/file.docx?revision=${n}` })),
    );
    expect(texts.map((each) => each.rawPayload.subarray(0, 2).toString())).toEqual(['PK', 'PK']);
    expect((await at.as('justice', { method: 'GET', url: `${at.base}/file.docx?revision=3` })).statusCode).toBe(404);
  });

  test('nobody stands in two parts of the procedure', async () => {
    const at = await reportTown(server);
    await at.activity('宪法进村');
    await at.step('allround', 'draft');
    expect((await at.step('allround', 'review', { reason: '急' })).json().code).toBe('same-person');
    await at.step('reviewer', 'review', { reason: '急' });
    expect((await at.step('allround', 'sign')).json().code).toBe('same-person');
    expect((await at.step('justice', 'sign')).json().code).toBe('not-allowed');
    expect((await at.step('mayor', 'publish')).json().code).toBe('wrong-state');
    await at.step('mayor', 'sign');
    expect((await at.step('allround', 'secrecy', { input: { secrecy: 'open' } })).json().code).toBe('same-person');
  });
});
