/** What a step would bring about, before anybody takes it. */
import { type DerivedDeadline, type LedgerModel, YifaError } from '@yifa/kernel';
import { citeRule, isPlainDate, plainDate } from '@yifa/law';
import type { Store } from '@yifa/store';
import { z } from 'zod';
import { type PreviewAnswer, type PreviewedDeadline, previewAnswer } from '../contract/typing.ts';
import { actOrder } from '../contract.ts';
import type { Api } from '../options.ts';
import { checkOwnOrg, getReader } from '../session.ts';

const inLedger = z.object({ org: z.string(), ledger: z.string() });

/** Refusals of the order itself; all else (no such entry, not allowed to look) is an error as everywhere. */
const answered: readonly string[] = [
  'invalid-input',
  'unlawful-step',
  'reason-needed',
  'wrong-state',
  'same-person',
  'date-not-allowed',
  'changed-meanwhile',
  'not-allowed',
];

export function previewRoutes(api: Api, store: Store, base: string): void {
  api.post(
    `${base}/acts/preview`,
    { schema: { params: inLedger, body: actOrder, response: { 200: previewAnswer } } },
    async (request): Promise<PreviewAnswer> => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOwnOrg(reader, org);
      const ledger = store.domain.ledgers.get(request.params.ledger);
      if (!ledger) throw new YifaError('not-found', '没有这本台账');
      const { id, name, posts } = reader.account;
      const { entry, step, on, input, reason, expects } = request.body;
      if (on !== undefined && !isPlainDate(on)) throw new YifaError('bad-request', '办理日期的格式不正确');
      if (entry !== undefined && !z.uuid().safeParse(entry).success) throw new YifaError('not-found');
      try {
        const preview = await store.preview({
          org,
          ledger: ledger.id,
          step,
          input,
          actor: { id, name, posts },
          ...(entry === undefined ? {} : { entry }),
          ...(on === undefined ? {} : { on: plainDate(on) }),
          ...(reason === undefined ? {} : { reason }),
          ...(expects === undefined ? {} : { expects }),
        });
        return {
          ok: true,
          state: preview.state,
          stateLabel: ledger.states[preview.state] ?? preview.state,
          on: preview.on,
          deadlines: changed(preview.before, preview.after),
          documents: documentsAfter(ledger, step),
          reminders: [...preview.reminders],
        };
      } catch (error) {
        if (!(error instanceof YifaError) || !answered.includes(error.code)) throw error;
        const { code, message, remedy, refusals } = error;
        return { ok: false, code, message, remedy, refusals: [...refusals] };
      }
    },
  );
}

function documentsAfter(ledger: LedgerModel, step: string): { id: string; label: string }[] {
  return Object.values(ledger.documents)
    .filter((document) => document.after.includes(step))
    .map(({ id, label }) => ({ id, label }));
}

/** Only what the act changes: deadlines that begin, move, are met, or no longer bind. */
function changed(before: readonly DerivedDeadline[], after: readonly DerivedDeadline[]): PreviewedDeadline[] {
  const open = ({ status }: DerivedDeadline): boolean => status === 'running' || status === 'overdue';
  return after.flatMap((each): PreviewedDeadline[] => {
    const was = before.find(({ deadline }) => deadline.id === each.deadline.id);
    const change = changeOf(was, each, open);
    if (!change) return [];
    return [
      {
        id: each.deadline.id,
        label: each.deadline.label,
        article: citeRule(each.deadline.rule),
        from: each.from,
        due: each.due,
        provisional: each.provisional,
        change,
        ...(change === 'moves' && was ? { was: was.due } : {}),
      },
    ];
  });
}

function changeOf(
  was: DerivedDeadline | undefined,
  now: DerivedDeadline,
  open: (deadline: DerivedDeadline) => boolean,
): PreviewedDeadline['change'] | undefined {
  if (was && was.status === now.status && was.due === now.due) return undefined;
  switch (now.status) {
    case 'met':
    case 'late':
      return now.status;
    case 'lapsed':
      return was && open(was) ? 'lapses' : undefined;
    default:
      return was && open(was) ? (was.due === now.due ? undefined : 'moves') : 'starts';
  }
}
