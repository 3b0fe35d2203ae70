/** The first page, signing and the calendar over the API: who sees what, whose turn it is, and that counts are what is listed. */
import type { Badges, ChangesView, Due, SignQueue, Waiting, YearDayView, YearView } from '@yifa/server/contract/today';
import { beforeAll, describe, expect, test } from 'vitest';
import { county, other, town, withTownshipApp } from './support/township-app.ts';

describe('the first page', () => {
  const at = withTownshipApp({
    today: '2024-03-20',
    people: {
      service: [town, ['service-centre']],
      justice: [town, ['justice-office']],
      mayor: [town, ['mayor']],
      mediator: [town, ['mediator']],
      county: [county, ['county-office']],
      stranger: [other, ['service-centre', 'mayor']],
    },
  });
  const { act } = at;
  let licence = '';
  let problem = '';

  beforeAll(async () => {
    // A licence accepted long ago and not decided; two files just received; a problem mended that waits to be struck off.
    licence = await received('2024-01-05');
    await act('service', 'service-matter', {
      entry: licence,
      step: 'accept',
      input: { acceptedOn: '2024-01-08', receiptGiven: true, promisedOn: '2024-01-19' },
    });
    await received('2024-03-19');
    await received('2024-03-20');
    problem = await mended();
  });

  const read = <T>(who: string, path: string, org = town) => at.read<T>(who, `/api/orgs/${org}/${path}`);

  function received(receivedOn: string): Promise<string> {
    return act('service', 'service-matter', {
      step: 'receive',
      on: receivedOn,
      input: {
        item: '食品小作坊登记',
        kind: 'licence',
        receivedOn,
        channel: 'window',
        applicant: '田有禾',
        firstAsked: '窗口甲',
        complete: true,
      },
    });
  }

  async function mended(): Promise<string> {
    const entry = await act('justice', 'rectification', {
      step: 'open',
      input: {
        problem: '案卷归档不及时',
        foundOn: '2024-01-10',
        source: 'self',
        area: 'enforcement',
        severity: 'slight',
        detail: '两份案卷未归档',
        cause: '人手不足',
        measure: '指定专人',
        ownerUnit: '执法队',
        owner: '分管领导甲',
        dueOn: '2024-03-01',
        inReport: true,
      },
    });
    return act('justice', 'rectification', {
      entry,
      step: 'finish',
      input: { finishedOn: '2024-02-20', result: '已归档', evidence: '案卷目录' },
    });
  }

  test('another org is refused everything, the county reads, and nobody else', async () => {
    for (const path of ['due', 'waiting', 'changes', 'badges', 'sign', 'year/2024', 'home']) {
      const refused = await at.get('stranger', `/api/orgs/${town}/${path}`);
      expect(refused.statusCode, path).toBe(403);
      expect(refused.json().code).toBe('not-allowed');
      expect((await at.get('county', `/api/orgs/${town}/${path}`)).statusCode, path).toBe(200);
      const closed = await at.app.inject({ method: 'GET', url: `/api/orgs/${town}/${path}` });
      expect(closed.statusCode, path).toBe(401);
    }
    expect((await read<Due>('stranger', 'due', other)).total).toBe(0);
  });

  test('counts are what is listed, whole, by bucket and by ledger', async () => {
    const whole = await read<Due>('service', 'due?limit=100');
    expect(whole.total).toBe(whole.rows.length);
    expect(Object.values(whole.counts).reduce((sum, each) => sum + each, 0)).toBe(whole.total);
    for (const bucket of ['overdue', 'soon', 'week', 'later'] as const) {
      const part = await read<Due>('service', `due?limit=100&bucket=${bucket}`);
      expect(part.rows.length, bucket).toBe(whole.counts[bucket]);
      expect(part.total, bucket).toBe(whole.counts[bucket]);
      expect(part.rows.every((row) => row.bucket === bucket)).toBe(true);
    }
    for (const { ledger, total } of whole.ledgers)
      expect((await read<Due>('service', `due?limit=100&ledger=${ledger}`)).rows.length, ledger).toBe(total);
    expect((await read<Due>('service', 'due?area=disputes')).total).toBe(0);
    expect((await read<Due>('service', 'due?limit=1')).total).toBe(whole.total);
    const home = (await at.get('service', `/api/orgs/${town}/home`)).json();
    expect(home.counts).toEqual(whole.counts);
  });

  test('what is late comes first, with its article and the one step that meets it', async () => {
    const { rows } = await read<Due>('service', 'due?mine=1');
    const [first] = rows;
    expect(first).toMatchObject({ entry: licence, deadline: 'decide', bucket: 'overdue', stateLabel: '办理中' });
    expect(first?.days).toBeLessThan(0);
    expect(first?.article).toContain('行政许可法');
    expect(first?.next.filter((step) => step.open).map((step) => step.id)).toEqual(['decide']);
    expect(first?.next[0]).toMatchObject({ id: 'decide', open: true, meets: true, mine: true });
  });

  test('whose turn it is not is told who acts; mine is empty for them', async () => {
    const mine = await read<Due>('mediator', 'due?mine=1');
    expect({ total: mine.total, rows: mine.rows }).toEqual({ total: 0, rows: [] });
    const [row] = (await read<Due>('mediator', 'due')).rows;
    expect(row?.next[0]).toMatchObject({ open: false, mine: false });
    expect(row?.next[0]?.posts).toContain('便民服务中心');
    expect(row?.next[0]).not.toHaveProperty('refusal');
  });

  test('the county sees all of it as a reader: nothing is its own, no step is open, names are cut short', async () => {
    const due = await read<Due>('county', 'due?mine=1');
    expect(due.mine).toBe(false);
    expect(due.total).toBeGreaterThan(0);
    expect(due.rows.flatMap((row) => row.next).some((step) => step.open || step.mine)).toBe(false);
    const waiting = await read<Waiting>('county', 'waiting');
    const changes = await read<ChangesView>('county', 'changes');
    const texts = JSON.stringify([due, waiting, changes]);
    expect(texts).toContain('田＊＊');
    expect(texts).not.toContain('田有禾');
    expect(JSON.stringify(await read<Due>('service', 'due'))).toContain('田有禾');
    expect(JSON.stringify(await read<Due>('mediator', 'due'))).not.toContain('田有禾');
  });

  test('what waits: counted as listed, since when, and what has lain too long', async () => {
    const waiting = await read<Waiting>('service', 'waiting?mine=1&limit=100');
    const services = waiting.groups.find((group) => group.ledger === 'service-matter');
    expect(services?.total).toBe(3);
    expect(services?.rows.length).toBe(3);
    expect(services?.stuck).toBe(1);
    expect(waiting.total).toBe(waiting.groups.reduce((sum, group) => sum + group.total, 0));
    const old = services?.rows.find((row) => row.entry === licence);
    expect(old).toMatchObject({ since: '2024-01-08', days: 72, stuck: true, due: { bucket: 'overdue' } });
    expect(old?.next.map((step) => step.id)).toContain('decide');
    const page = await read<Waiting>('service', 'waiting?mine=1&ledger=service-matter&offset=2&limit=2');
    expect(page.groups[0]?.total).toBe(3);
    expect(page.groups[0]?.rows.length).toBe(1);
    expect((await read<Waiting>('mediator', 'waiting?mine=1')).total).toBe(0);
  });

  test('what changed since yesterday: who did what, and the figures it moved', async () => {
    const changes = await read<ChangesView>('service', 'changes');
    expect(changes).toMatchObject({ since: '2024-03-19', acts: 2, entries: 2 });
    expect(changes.rows.map((row) => row.ledger)).toEqual(['service-matter', 'service-matter']);
    expect(changes.rows[0]?.records[0]).toMatchObject({ label: '收件', actor: 'service', posts: ['便民服务中心'] });
    expect(changes.figures).not.toBeNull();
  });

  test('a year: fixed days of the rules, the days of rest, deadlines by day with their entries', async () => {
    const year = await read<YearView>('service', 'year/2024');
    expect(year.fixed.map((each) => each.day)).toContain('2024-03-01');
    expect(year.fixed.find((each) => each.label.includes('年度报告报送'))?.article).not.toBe('');
    expect(year.special).toContainEqual({ day: '2024-10-01', kind: 'holiday', name: '国庆节' });
    expect(year.special.some((each) => each.kind === 'makeup-workday')).toBe(true);
    const due = await read<Due>('service', 'due?limit=100');
    const open = year.deadlines.reduce((sum, each) => sum + each.running + each.overdue, 0);
    expect(open).toBe(due.rows.filter((row) => row.due.startsWith('2024')).length);
    const late = year.deadlines.find((each) => each.ledger === 'service-matter' && each.overdue > 0);
    const query = new URLSearchParams({
      day: late?.day ?? '',
      ledger: 'service-matter',
      deadline: late?.deadline ?? '',
    });
    const { entries } = await read<YearDayView>('service', `year/2024/day?${query}`);
    expect(entries.map((each) => each.entry)).toEqual([licence]);
    expect(JSON.stringify(await read<YearDayView>('county', `year/2024/day?${query}`))).not.toContain('田有禾');
    expect(
      (await at.get('service', `/api/orgs/${town}/year/2024/day?day=2024-02-31&ledger=x&deadline=y`)).statusCode,
    ).toBe(400);
    expect((await at.get('service', `/api/orgs/${town}/year/99999`)).statusCode).toBe(400);
  });

  describe('signing', () => {
    test('only posts that sign have a queue, and only in their own org', async () => {
      expect(await read<Badges>('service', 'badges')).toMatchObject({ sign: null });
      expect((await read<SignQueue>('service', 'sign')).signs).toBe(false);
      expect(await read<SignQueue>('county', 'sign')).toMatchObject({ signs: false, total: 0, cards: [] });
      expect((await read<Badges>('mayor', 'badges')).sign).toBe(1);
    });

    test('a card says what it is, what was done, and what comes of either answer', async () => {
      const { total, cards } = await read<SignQueue>('mayor', 'sign');
      expect(total).toBe(1);
      const [card] = cards;
      expect(card).toMatchObject({ ledger: 'rectification', entry: problem, stateLabel: '待销号' });
      expect(card?.facts).toContainEqual({ label: '整改完成日期', text: '2024年2月20日', long: false });
      expect(card?.past.map((each) => each.label)).toEqual(['登记问题', '申请销号']);
      expect(card?.steps.map((step) => [step.id, step.sign, step.open, step.leads.state])).toEqual([
        ['close', 'agree', true, '已销号'],
        ['back', 'return', true, '整改中'],
      ]);
      expect(card?.steps[1]?.leads.next[0]?.label).toBe('申请销号');
    });

    test('who did the work sees the card, and why they cannot agree to it', async () => {
      const [card] = (await read<SignQueue>('justice', 'sign')).cards;
      const close = card?.steps.find((step) => step.id === 'close');
      expect(close?.open).toBe(false);
      expect(close?.refusals[0]).toMatchObject({ code: 'same-person' });
      expect(close?.refusals[0]?.remedy).not.toBe('');
    });

    test('to return is an ordinary act with its opinion; a card looked at too long is refused', async () => {
      const [card] = (await read<SignQueue>('mayor', 'sign')).cards;
      const url = `/api/orgs/${town}/ledgers/rectification/acts`;
      const back = { entry: problem, step: 'back', input: { backOn: '2024-03-20' }, expects: card?.version };
      const silent = await at.as('mayor', { method: 'POST', url, payload: back });
      expect(silent.json().code).toBe('reason-needed');
      const returned = await at.as('mayor', { method: 'POST', url, payload: { ...back, reason: '请补充佐证材料。' } });
      expect(returned.statusCode, returned.body).toBe(200);
      expect((await read<Badges>('mayor', 'badges')).sign).toBe(0);
      expect((await read<SignQueue>('mayor', 'sign')).cards).toEqual([]);
      const late = await at.as('mayor', { method: 'POST', url, payload: { ...back, reason: '再退一次' } });
      expect(late.statusCode).toBe(409);
      const history = await at.store.history(town, problem);
      expect(history.at(-1)).toMatchObject({ step: 'back', reason: '请补充佐证材料。', actorName: 'mayor' });
      const waiting = await read<Waiting>('justice', 'waiting?mine=1&ledger=rectification');
      expect(waiting.groups[0]?.rows[0]?.entry).toBe(problem);
    });
  });
});
