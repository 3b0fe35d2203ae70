/** 一次录入: what a chosen reference or the last entry gives to the form. */
import { useEffect, useRef } from 'react';
import type { EntryView, LedgerDescription, StepDescription } from '../../api/types.ts';
import { carried, lastEntry } from '../../fields/calls.ts';
import type { ActForm } from './form-state.ts';

interface Place {
  readonly org: string;
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
}

/** The reference and entry of an address such as `?from=screening&entry=…`. */
export function openedFrom(search: string): { readonly field: string; readonly entry: string } | undefined {
  const query = new URLSearchParams(search);
  const [field, entry] = [query.get('from'), query.get('entry')];
  return field !== null && entry !== null ? { field, entry } : undefined;
}

export function useTakenOver(form: ActForm, { org, ledger, step, entry }: Place) {
  const latest = useRef(form);
  latest.current = form;

  /** Takes over what a reference carries; without an answer nothing happens, for it is only a help. */
  async function carry(field: string, id: string): Promise<void> {
    const answer = await carried(org, ledger.id, field, id).catch(() => undefined);
    if (answer)
      latest.current.take(answer.values, answer.titles, `带自《${answer.from.ledgerLabel}》“${answer.from.title}”`);
  }

  // Once, when the form opens: from the entry it was opened from, and from references filled in by earlier steps.
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once
  useEffect(() => {
    if (begun.current || step.id === 'correct') return;
    begun.current = true;
    const start = entry ? undefined : openedFrom(window.location.search);
    if (start && !form.touched) void open(start.field, start.entry);
    for (const field of ledger.fields) {
      const id = entry?.values[field.name];
      const asked = field.carries?.some((name) => step.asks.includes(name) && entry?.values[name] == null);
      if (typeof id === 'string' && asked && !step.asks.includes(field.name)) void carry(field.name, id);
    }
  }, []);

  async function open(name: string, id: string): Promise<void> {
    const field = ledger.fields.find((each) => each.name === name);
    if (!field || !step.asks.includes(name)) return;
    const answer = await carried(org, ledger.id, name, id).catch(() => undefined);
    if (!answer) return;
    const { title, ledgerLabel } = answer.from;
    latest.current.take(
      { [name]: field.kind === 'refs' ? [id] : id, ...answer.values },
      answer.titles,
      `带自《${ledgerLabel}》“${title}”`,
    );
  }

  /** Copies what is worth copying of the last entry. @returns what was found, for saying so */
  async function copyLast(): Promise<'copied' | 'none'> {
    const answer = await lastEntry(org, ledger.id);
    if (!answer.from || Object.keys(answer.values).length === 0) return 'none';
    latest.current.take(answer.values, answer.titles, `复制自“${answer.from.title}”`);
    return 'copied';
  }

  return { carry, copyLast };
}
