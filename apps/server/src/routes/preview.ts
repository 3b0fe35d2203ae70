/** What a step would bring about, before anybody takes it. */
import { type DerivedDeadline, YifaError } from '@yifa/kernel';
import { citeRule } from '@yifa/law';
import type { Store } from '@yifa/store';
import { type PreviewAnswer, type PreviewedDeadline, previewAnswer } from '../contract/typing.ts';
import { actOrder } from '../contract.ts';
import { refusalOf } from '../failures.ts';
import { inLedger, ledgerNamed } from '../named.ts';
import type { Api } from '../options.ts';
import { orderFrom } from '../order.ts';
import { actorOf, checkOwnOrg, getReader } from '../session.ts';

/** Refusals of the order itself; all else (no such entry, not allowed to look) is an error as everywhere. */
const answered: readonly string[] = [
  'invalid-input',
  'unlawful-step',
  'reason-needed',
  'wrong-state',
  'not-correctable',
  'already-taken',
  'same-person',
  'date-not-allowed',
  'changed-meanwhile',
  'not-allowed',
];

export function previewRoutes(api: Api, store: Store, base: string): void {
  api.post(
    `${base}/acts/preview`,
    {
      schema: { params: inLedger, body: actOrder, response: { 200: previewAnswer } },
      config: { reads: true },
    },
    async (request): Promise<PreviewAnswer> => {
      const reader = getReader(request);
      const { org } = request.params;
      checkOwnOrg(reader, org);
      const ledger = ledgerNamed(store, request.params.ledger);
      const order = orderFrom(request.body);
      try {
        const preview = await store.preview({ org, ledger: ledger.id, ...order, actor: actorOf(reader) });
        return {
          ok: true,
          state: preview.state,
          stateLabel: ledger.states[preview.state] ?? preview.state,
          on: preview.on,
          deadlines: changed(preview.before, preview.after),
          documents: preview.documents.map(({ id, label }) => ({ id, label })),
          reminders: [...preview.reminders],
        };
      } catch (error) {
        if (!(error instanceof YifaError) || !answered.includes(error.code)) throw error;
        return { ok: false, ...refusalOf(error) };
      }
    },
  );
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
