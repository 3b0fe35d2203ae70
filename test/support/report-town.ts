/** Townships that write their yearly report: the people with a part in it, and what they ask of its desk. */
import { randomUUID } from 'node:crypto';
import type { ReportDesk, ReportDraft } from '@yifa/server/contract/reports';
import { vocabulary } from '@yifa/township';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { activityInput } from './entries.ts';
import { county, other, type TownshipApp, withTownshipApp } from './township-app.ts';

export const year = 2023;

const people = {
  justice: ['justice-office'],
  party: ['party-office'],
  reviewer: ['legal-reviewer'],
  deputy: ['leader'],
  mayor: ['mayor'],
  mediator: ['mediator'],
  allround: ['justice-office', 'party-office', 'legal-reviewer', 'leader', 'mayor', 'secretary'],
} as const;
export type Person = keyof typeof people | 'county' | 'stranger';

type Answer = Promise<LightMyRequestResponse>;

export interface ReportTown {
  readonly id: string;
  /** The address of its report's desk. */
  readonly base: string;
  as(who: Person, request: InjectOptions): Answer;
  /** Records something that the report counts. @returns the id of the entry */
  activity(theme: string, more?: object): Promise<string>;
  act(who: Person, ledger: string, body: object): Answer;
  desk(who?: Person): Promise<ReportDesk>;
  step(who: Person, step: string, body?: object, key?: string): Answer;
  save(who: Person, expects: number, draft: ReportDraft, key?: string): Answer;
}

/** The server, with somebody of the county, and a stranger from another township. */
export function withReports(): TownshipApp {
  return withTownshipApp({
    today: '2024-02-20',
    people: { county: [county, ['county-office']], stranger: [other, ['justice-office', 'mayor']] },
    server: { vocabulary },
  });
}

/** A township of its own. */
export async function reportTown(server: TownshipApp): Promise<ReportTown> {
  const id = await server.newTown(people);
  const base = `/api/orgs/${id}/reports/${year}`;
  const loginOf = (who: Person): string => (who === 'county' || who === 'stranger' ? who : `${who}@${id}`);
  const as: ReportTown['as'] = (who, request) => server.as(loginOf(who), request);
  return {
    id,
    base,
    as,
    act: (who, ledger, body) => server.order(loginOf(who), ledger, body, id),
    activity: (theme, more = {}) =>
      server.act(
        loginOf('justice'),
        'education-activity',
        { step: 'register', input: activityInput({ theme, ...more }) },
        id,
      ),
    desk: (who = 'justice') => server.read<ReportDesk>(loginOf(who), base),
    step: (who, step, body = {}, key = randomUUID()) =>
      as(who, {
        method: 'POST',
        url: `${base}/steps/${step}`,
        payload: { input: {}, ...body },
        headers: { 'idempotency-key': key },
      }),
    save: (who, expects, draft, key = randomUUID()) =>
      as(who, {
        method: 'PUT',
        url: `${base}/draft`,
        payload: { expects, draft },
        headers: { 'idempotency-key': key },
      }),
  };
}

/** Step by step to a state; each must be taken. */
export async function signedIn(at: ReportTown): Promise<ReportDesk> {
  await at.step('justice', 'draft');
  await at.step('reviewer', 'review', { reason: '内容由县里核定' });
  const answer = await at.step('mayor', 'sign');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}
