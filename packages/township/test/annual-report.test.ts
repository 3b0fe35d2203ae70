import { decide, describeLedger, type PastAct, type Subject } from '@yifa/kernel';
import { addDays, type PlainDate, plainDate, settings, stateCouncilCalendar } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { annualReport } from '../src/leadership/annual-report.ts';
import { type Act, entry, id, tell } from './support/stories.ts';

const written = ['achievements', 'shortcomings', 'chief-leaders', 'next-year', 'other'];
const draft: Act = [
  'draft',
  {
    year: 2025,
    periodEnd: '2025-12-31',
    draftedOn: '2026-01-05',
    revision: 1,
    draftVersion: 1,
    textDigest: 'd1',
    contents: written,
  },
  'a',
];
const review: Act = ['review', { reviewedOn: '2026-01-20' }, 'b'];
const sign: Act = [
  'sign',
  { signedOn: '2026-01-25', signedText: 't', figures: 90, figuresDigest: 'f', contradictions: 0 },
  'c',
];
const submit: Act = [
  'submit',
  { submittedOn: '2026-02-10', submittedTo: '县委、县政府', firstSubmittedOn: '2026-02-10' },
  'a',
];
const secrecy: Act = ['secrecy', { secrecyOn: '2026-02-12', secrecy: 'open' }, 'd'];
const publish: Act = ['publish', { publishedOn: '2026-02-20', firstPublishedOn: '2026-02-20' }, 'a'];

describe('the yearly report', () => {
  tell({
    ledger: annualReport,
    world: {
      'disclosure-item': {
        [id(1)]: entry({ class: 'report' }, 'published'),
        [id(2)]: entry({ class: 'report' }, 'approved'),
      },
    },
    paths: {
      published: [draft, review, sign, submit, secrecy, ['publish', { ...publish[1], disclosure: id(1) }, 'a']],
      amended: [
        draft,
        review,
        sign,
        submit,
        secrecy,
        publish,
        ['amend', { amendedOn: '2026-05-06', revision: 2 }, 'a'],
      ],
      returned: [draft, review, sign, ['return', { returnedOn: '2026-01-26', revision: 2 }, 'd']],
    },
    bad: [
      {
        path: 'published',
        step: 'sign',
        give: { contradictions: 1 },
        says: '矛盾',
      },
      {
        path: 'published',
        step: 'sign',
        before: { draft: { periodEnd: '2026-12-31' } },
        give: {},
        says: '年度尚未结束',
        rule: 'rpt-submit',
      },
      { path: 'published', step: 'sign', give: { signedOn: '2026-01-19' }, says: '签发日期早于' },
      {
        path: 'published',
        step: 'submit',
        give: { submittedOn: '2026-01-24' },
        says: '报送日期早于',
        rule: 'rpt-submit',
      },
      {
        path: 'published',
        step: 'secrecy',
        give: { secrecyOn: '2026-01-24' },
        says: '保密审查没有结论',
        rule: 'gi-prereview',
      },
      {
        path: 'published',
        step: 'publish',
        without: ['secrecy'],
        give: {},
        says: '没有经过保密审查',
        rule: 'gi-prereview',
      },
      {
        path: 'published',
        step: 'publish',
        before: { secrecy: { secrecy: 'closed' } },
        give: {},
        says: '没有经过保密审查',
        rule: 'gi-prereview',
      },
      {
        path: 'published',
        step: 'publish',
        give: { publishedOn: '2026-02-11' },
        says: '早于保密审查',
        rule: 'gi-prereview',
      },
      {
        path: 'published',
        step: 'publish',
        give: { publishedOn: '2026-02-09' },
        says: '公开日期早于报送',
        rule: 'rpt-publish',
      },
      { path: 'published', step: 'publish', give: { disclosure: id(2) }, says: '尚未公开' },
      {
        path: 'published',
        step: 'review',
        before: { draft: { contents: ['achievements'] } },
        give: {},
        says: '五项内容',
        rule: 'rpt-content',
      },
    ],
  });

  it('is written by the program only: every step is taken on its own page', () => {
    for (const step of describeLedger(annualReport.model).steps)
      expect([step.id, step.page]).toEqual([step.id, 'annual-report']);
  });
});

/** Everything that four people who hold every post can do with a report, in any order, told from the acts alone. */
describe('every way a report can go', () => {
  const { model } = annualReport;
  const people = ['a', 'b', 'c', 'd'];
  const posts = [...new Set(Object.values(model.steps).flatMap((step) => step.by))];
  const start = plainDate('2026-01-05');

  interface Place {
    readonly subject: Subject | undefined;
    readonly acts: readonly {
      readonly step: string;
      readonly by: string;
      readonly input: Readonly<Record<string, unknown>>;
    }[];
  }

  function inputsFor(step: string, on: PlainDate, subject: Subject | undefined): Record<string, unknown>[] {
    const revision = Number(subject?.values['revision'] ?? 0) + 1;
    switch (step) {
      case 'draft':
        return [{ ...draft[1], draftedOn: on }];
      case 'revise':
        return [{ draftVersion: 2, textDigest: 'd2', contents: written, revisedOn: on }];
      case 'review':
        return [{ reviewedOn: on }];
      case 'return':
        return [{ returnedOn: on, revision }];
      case 'secrecy':
        return (['open', 'closed', 'unsure'] as const).map((each) => ({ secrecyOn: on, secrecy: each }));
      case 'sign':
        return [
          { ...sign[1], signedOn: on },
          { ...sign[1], signedOn: on, contradictions: 2 },
        ];
      case 'submit':
        return [{ submittedOn: on, submittedTo: '县委、县政府', firstSubmittedOn: on }];
      case 'publish':
        return [{ publishedOn: on, firstPublishedOn: on }];
      case 'amend':
        return [{ amendedOn: on, revision }];
      default:
        throw new Error(`no input for ${step}`);
    }
  }

  function walk(seen: (place: Place) => void): number {
    const known = new Set<string>();
    const open: Place[] = [{ subject: undefined, acts: [] }];
    for (let place = open.pop(); place; place = open.pop()) {
      const { subject, acts } = place;
      const on = addDays(start, acts.length);
      const history = acts.map((act, i): PastAct => ({ step: act.step, actor: act.by, on: addDays(start, i) }));
      for (const step of Object.keys(model.steps)) {
        for (const input of inputsFor(step, on, subject)) {
          for (const person of people) {
            const request = { step, input, actor: { id: person, posts }, on, reason: '按程序办理' };
            const context = {
              calendar: stateCouncilCalendar,
              today: plainDate('2026-12-31'),
              setting: (name: keyof typeof settings) => Number(settings[name].typical),
              find: () => undefined,
            };
            const decision = decide(model, request, subject, history, context);
            if (!decision.ok) continue;
            const next: Place = { subject: decision.next, acts: [...acts, { step, by: person, input }] };
            seen(next);
            // Who wrote and who reviewed bars from later steps; the rest is judged from the current round.
            const by = (...steps: string[]) =>
              [...new Set(next.acts.filter((act) => steps.includes(act.step)).map((act) => act.by))].sort().join('');
            const round = roundOf(next).map((act) => `${act.step}:${act.by}`);
            const latest = [...new Map(round.map((each) => [each.split(':')[0], each])).values()].sort();
            const { state, values } = decision.next;
            const key = [state, values['secrecy'] ?? '-', by('draft', 'revise'), by('review'), ...latest].join(' ');
            if (known.has(key)) continue;
            known.add(key);
            open.push(next);
          }
        }
      }
    }
    return known.size;
  }

  /** The acts since the text was last open to change. */
  function roundOf({ acts }: Place): Place['acts'] {
    const last = acts.findLastIndex((act) => ['draft', 'revise', 'return', 'amend'].includes(act.step));
    return acts.slice(last + 1);
  }

  it('none reaches publication without review, signature and an open verdict on secrecy, by people apart', () => {
    let published = 0;
    const faults: string[] = [];
    const places = walk((place) => {
      if (place.acts.at(-1)?.step !== 'publish') return;
      published += 1;
      const round = roundOf(place);
      const last = (step: string) => round.findLast((act) => act.step === step);
      const writers = new Set(place.acts.filter((act) => ['draft', 'revise'].includes(act.step)).map((act) => act.by));
      const [reviewed, signed, cleared, sent] = [last('review'), last('sign'), last('secrecy'), last('submit')];
      const story = place.acts.map((act) => `${act.step}:${act.by}`).join(' ');
      if (!reviewed || !signed || !cleared || !sent) faults.push(`incomplete: ${story}`);
      else if (writers.has(reviewed.by) || writers.has(signed.by) || writers.has(cleared.by))
        faults.push(`by a writer: ${story}`);
      else if (new Set([reviewed.by, signed.by, cleared.by]).size < 3) faults.push(`two parts by one: ${story}`);
      else if (cleared.input['secrecy'] !== 'open') faults.push(`not cleared: ${story}`);
      else if (signed.input['contradictions'] !== 0) faults.push(`signed with contradictions: ${story}`);
    });
    expect(faults.slice(0, 3)).toEqual([]);
    expect(published).toBeGreaterThan(100);
    expect(places).toBeGreaterThan(500);
  });
});
