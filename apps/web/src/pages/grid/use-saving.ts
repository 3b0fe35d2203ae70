/** Recording the rows of a sheet: read, kept with their keys, sent in portions, answered row by row; or only tried. */
import { useRef, useState } from 'react';
import type { ApiError } from '../../api/client.ts';
import type { GridColumn } from './columns.ts';
import type { Outcome, Outcomes } from './drafts.ts';
import type { RowMarks } from './marks.ts';
import { orderOf, type RowReading } from './reading.ts';
import { type Departing, portions, sendPortion, turnedAway } from './saving.ts';
import type { Sheet } from './use-sheet.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly stopping: boolean;
}

export interface SavingResult {
  readonly kind: 'saved' | 'tried';
  /** Rows that are recorded, or that would be. */
  readonly passed: number;
  readonly refused: number;
  /** Rows that were not sent because something in them cannot be read. */
  readonly left: number;
  /** Reminders a trial found. */
  readonly reminders: number;
  /** Rows whose answer was lost on the way: they may be recorded. */
  readonly unanswered: number;
  readonly stopped: boolean;
  readonly error: ApiError | undefined;
}

interface Deed {
  readonly org: string;
  readonly ledger: string;
  readonly columns: readonly GridColumn[];
  readonly sheet: Sheet;
}

/**
 * Rows that go now: those still without an answer as they were sent, and every row that can be read. A refused row is
 * tried again as it is: what stood in its way may lie in another entry, amended since.
 */
export function departing(
  step: string,
  readings: readonly RowReading[],
  marks: readonly RowMarks[],
  columns: readonly GridColumn[],
  outcomes: Outcomes,
): { readonly rows: Departing[]; readonly left: number } {
  const rows: Departing[] = [];
  let left = 0;
  for (const [i, reading] of readings.entries()) {
    const { id, cells } = reading.row;
    const outcome = outcomes[id];
    if (outcome?.state === 'sent') rows.push({ step: outcome.step, order: outcome.order, cells, again: true });
    else if (reading.empty || outcome?.state === 'saved') continue;
    else if (marks[i]?.bad || reading.cells.some(({ asking }) => asking)) left += 1;
    else rows.push({ step, order: { key: id, ...orderOf(reading, columns) }, cells, again: false });
  }
  return { rows, left };
}

export function useSaving({ org, ledger, columns, sheet }: Deed) {
  const [progress, setProgress] = useState<Progress>();
  const [result, setResult] = useState<SavingResult>();
  const stop = useRef(false);

  async function run(
    kind: SavingResult['kind'],
    step: string,
    readings: readonly RowReading[],
    marks: readonly RowMarks[],
  ): Promise<void> {
    const trial = kind === 'tried';
    const { rows: all, left } = departing(step, readings, marks, columns, sheet.outcomes);
    const rows = trial ? all.filter(({ again }) => !again) : all;
    stop.current = false;
    setResult(undefined);
    const counts = { passed: 0, refused: 0, reminders: 0 };
    let done = 0;
    let error: ApiError | undefined;
    let unanswered = 0;
    for (const group of portions(rows)) {
      if (stop.current) break;
      setProgress((now) => ({ done, total: rows.length, stopping: now?.stopping ?? false }));
      if (!trial) await announce(group);
      const answer = await sendPortion(org, ledger, group, trial);
      if (!trial || !answer.error) sheet.record(answer.outcomes);
      for (const outcome of Object.values(answer.outcomes)) {
        if (outcome?.state === 'saved') counts.passed += 1;
        else if (outcome?.state === 'refused') counts.refused += 1;
        else if (trial && !answer.error) counts.passed += 1;
      }
      counts.reminders += answer.reminders;
      done += group.length;
      error = answer.error;
      if (error) {
        if (!trial && !turnedAway(error)) unanswered = group.length;
        break;
      }
    }
    setProgress(undefined);
    setResult({ kind, ...counts, left, unanswered, stopped: stop.current && done < rows.length, error });
  }

  /** The keys are written down before anything leaves: after a power cut the same row goes under the same key. */
  async function announce(group: readonly Departing[]): Promise<void> {
    const sent: Record<string, Outcome> = Object.fromEntries(
      group.map((row): [string, Outcome] => [row.order.key, { state: 'sent', step: row.step, order: row.order }]),
    );
    sheet.record(sent);
    await sheet.keep(sent);
  }

  function cancel(): void {
    stop.current = true;
    setProgress((now) => now && { ...now, stopping: true });
  }

  return { run, cancel, progress, result };
}
