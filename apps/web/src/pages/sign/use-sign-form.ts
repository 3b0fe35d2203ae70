/** What an answer still asks for, filled in on the card, and how it becomes an act. */
import { useRef, useState } from 'react';
import type {
  ActOrder,
  EntryView,
  FieldDescription,
  LedgerDescription,
  StepDescription,
  Titles,
} from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { findField } from '../../domain.tsx';
import { type Fault, type Raw, rawOf, readField, type Sent } from '../../values/raw.ts';
import { missingWords, sameValue } from '../act/missing.ts';

export interface SignTarget {
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView;
  readonly today: string;
}

/** The date of the act is today unless something else is filled in already. */
function firstRaw({ step, entry, today }: SignTarget, field: FieldDescription): Raw {
  const stored = entry.values[field.name];
  const empty = stored === undefined || stored === null || stored === '';
  return empty && field.name === step.dated ? today : rawOf(field, stored);
}

export function useSignForm(target: SignTarget) {
  const { ledger, step, entry, today } = target;
  const fields = step.asks.flatMap((name) => findField(ledger, name) ?? []);
  const [raw, setRaw] = useState<Readonly<Record<string, Raw>>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, firstRaw(target, field)])),
  );
  const [titles, setTitles] = useState<Titles>(entry.titles);
  const [opinion, setOpinion] = useState('');
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);

  function change(name: string, value: Raw, names: Titles = {}) {
    setRaw((before) => ({ ...before, [name]: value }));
    setTitles((before) => ({ ...before, ...names }));
  }

  /** Reads everything; only what differs from the entry is sent. */
  function read(): { readonly input: Record<string, Sent>; readonly faults: readonly Fault[] } {
    const input: Record<string, Sent> = {};
    const faults: Fault[] = [];
    for (const field of fields) {
      const result = readField(field, raw[field.name], today);
      faults.push(...result.faults);
      if (result.faults.length > 0) continue;
      if (result.value === null && !field.optional) faults.push({ field: field.name, says: missingWords(field) });
      if (!sameValue(entry.values[field.name] ?? null, result.value)) input[field.name] = result.value;
    }
    if (step.reason && opinion.trim() === '') faults.push({ field: 'reason', says: '请写明意见' });
    return { input, faults };
  }

  /** The act, with a key that stays the same as long as its content does. */
  function order(input: Record<string, Sent>): { readonly order: ActOrder; readonly key: string } {
    const reason = opinion.trim();
    const made: ActOrder = {
      step: step.id,
      input,
      entry: entry.id,
      expects: entry.version,
      ...(reason === '' ? {} : { reason }),
    };
    const content = JSON.stringify(made);
    const key = sent.current?.content === content ? sent.current.key : randomUuid();
    sent.current = { content, key };
    return { order: made, key };
  }

  return { fields, raw, titles, change, opinion, setOpinion, read, order };
}
