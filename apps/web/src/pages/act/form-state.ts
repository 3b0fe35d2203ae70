/** The state of one step form: what was touched, kept as a draft, and how it is read into an order. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  ActOrder,
  EntryView,
  FieldDescription,
  LedgerDescription,
  StepDescription,
  StoredValue,
  Titles,
} from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { findField } from '../../domain.tsx';
import {
  type Fault,
  isEmptyRow,
  type Raw,
  rawOf,
  rawRows,
  rawStrings,
  readField,
  type Sent,
} from '../../values/raw.ts';
import { parseDate } from '../../values/typed-dates.ts';
import { type Draft, dropDraft, findDraft, saveDraft } from './draft.ts';
import { missingWords, sameValue } from './missing.ts';
import { foreignDraft, thisTab, useElsewhere } from './tabs.ts';

export interface FormTarget {
  readonly ledger: LedgerDescription;
  readonly step: StepDescription;
  readonly entry: EntryView | undefined;
  readonly today: string;
  readonly draftKey: string;
  readonly href: string;
}

/** The fields a step asks for; a correction may touch any that somebody fills in. */
export function askedFields(ledger: LedgerDescription, step: StepDescription): FieldDescription[] {
  if (step.id === 'correct') return ledger.fields.filter((field) => !field.computed);
  return step.asks.flatMap((name) => findField(ledger, name) ?? []);
}

/** Whether the day of the act is asked for on its own: the step records none of its own. */
export function asksDay(step: StepDescription): boolean {
  return step.dated === undefined && !step.loose;
}

/** The place of that day in the form; ledgers have fields of their own that are called `on`. */
export const dayOfAct = 'act-day';

type Kept = Pick<Draft, 'edits' | 'reason' | 'on' | 'titles' | 'version' | 'sent' | 'marks'>;

export function useActForm({ ledger, step, entry, today, draftKey, href }: FormTarget) {
  const [restored] = useState(() => findDraft(draftKey));
  const [kept, setKept] = useState<Kept>(
    () => restored ?? { edits: {}, reason: '', on: today, titles: {}, version: entry?.version, sent: undefined },
  );
  const [unsaved, setUnsaved] = useState(false);
  const [elsewhere, setElsewhere] = useElsewhere(draftKey);
  const lastSaved = useRef(restored?.savedAt ?? '');
  const done = useRef(false);
  const touched = Object.keys(kept.edits).length > 0 || kept.reason !== '';

  const fields = useMemo(() => askedFields(ledger, step), [ledger, step]);
  const stored = useMemo(
    () => Object.fromEntries(fields.map((field) => [field.name, rawOf(field, entry?.values[field.name])])),
    [fields, entry],
  );
  const raw: Readonly<Record<string, Raw>> = useMemo(() => ({ ...stored, ...kept.edits }), [stored, kept.edits]);
  const titles: Titles = useMemo(() => ({ ...entry?.titles, ...kept.titles }), [entry, kept.titles]);

  useEffect(() => {
    // A form that is merely open again changes nothing for the window that is writing it.
    if (!touched || done.current || elsewhere || kept === restored) return;
    const foreign = foreignDraft(draftKey, lastSaved.current);
    if (foreign) {
      setElsewhere({ kind: 'editing', draft: foreign });
      return;
    }
    const label = `${ledger.label}：${step.label}${entry ? `（${entry.title}）` : ''}`;
    const savedAt = new Date().toISOString();
    const saved = saveDraft(draftKey, { ...kept, savedAt, href, label, tab: thisTab });
    if (saved) lastSaved.current = savedAt;
    setUnsaved(!saved);
  }, [kept, touched, draftKey, href, ledger, step, entry, elsewhere, setElsewhere, restored]);

  function change(name: string, value: Raw, names: Titles = {}) {
    setKept((before) => ({
      ...before,
      edits: { ...before.edits, [name]: value },
      titles: { ...before.titles, ...names },
      marks: Object.fromEntries(Object.entries(before.marks ?? {}).filter(([field]) => field !== name)),
    }));
  }

  /** Fills fields that are empty, or still hold what was taken over before, and says where the content is from. */
  function take(values: Readonly<Record<string, StoredValue>>, names: Titles, mark: string) {
    setKept((before) => {
      const free = fields.filter(({ name }) => {
        const held = before.edits[name] ?? stored[name];
        return name in values && (isBlank(held) || before.marks?.[name] !== undefined);
      });
      const filled = free.map((field): [string, Raw] => [field.name, rawOf(field, values[field.name])]);
      if (filled.length === 0) return before;
      return {
        ...before,
        edits: { ...before.edits, ...Object.fromEntries(filled) },
        titles: { ...before.titles, ...names },
        marks: { ...before.marks, ...Object.fromEntries(filled.map(([name]) => [name, mark])) },
      };
    });
  }

  /** Goes on with what another window has typed. */
  function adopt(draft: Draft) {
    lastSaved.current = draft.savedAt;
    setKept(draft);
    setElsewhere(undefined);
  }

  /** Goes on with what stands here; the other window is told. */
  function keepOwn() {
    lastSaved.current = new Date().toISOString();
    setElsewhere(undefined);
  }

  /** Rows without content disappear before reading, so that row numbers in faults fit what is shown. */
  function tidy(): Readonly<Record<string, Raw>> {
    const tidied = fields.flatMap((field): [string, Raw][] => {
      const edit = kept.edits[field.name];
      return field.kind === 'rows' && edit !== undefined
        ? [[field.name, rawRows(edit).filter((row) => !isEmptyRow(row))]]
        : [];
    });
    if (tidied.length === 0) return raw;
    const edits = { ...kept.edits, ...Object.fromEntries(tidied) };
    setKept((before) => ({ ...before, edits }));
    return { ...stored, ...edits };
  }

  /** Reads everything; of an existing entry only what differs is sent. */
  function read(loose: boolean): { readonly input: Record<string, Sent>; readonly faults: readonly Fault[] } {
    const now = tidy();
    const input: Record<string, Sent> = {};
    const faults: Fault[] = [];
    for (const field of fields) {
      const result = readField(field, now[field.name], today);
      faults.push(...result.faults);
      if (result.faults.length > 0) continue;
      if (result.value === null && !loose && !field.optional)
        faults.push({ field: field.name, says: missingWords(field) });
      const before = entry?.values[field.name] ?? null;
      if (!sameValue(before, result.value)) input[field.name] = result.value;
    }
    if (asksDay(step) && !parseDate(kept.on, today))
      faults.push({ field: dayOfAct, says: '办理日期应为真实的日期，如2026-01-05' });
    if (step.reason && kept.reason.trim() === '')
      faults.push({ field: 'reason', says: `办理“${step.label}”需要写明理由` });
    return { input, faults };
  }

  /** The order for a step of this form, with a key that stays the same as long as its content does. */
  function order(
    taken: StepDescription,
    input: Record<string, Sent>,
  ): { readonly order: ActOrder; readonly key: string } {
    const reason = kept.reason.trim();
    const on = asksDay(taken) ? parseDate(kept.on, today) : undefined;
    const made: ActOrder = {
      step: taken.id,
      input,
      ...(entry ? { entry: entry.id, expects: entry.version } : {}),
      ...(on === undefined ? {} : { on }),
      ...(reason === '' ? {} : { reason }),
    };
    const content = JSON.stringify(made);
    const key = kept.sent?.content === content ? kept.sent.key : randomUuid();
    const sent = { content, key };
    setKept((before) => ({ ...before, sent }));
    return { order: made, key };
  }

  function finish() {
    done.current = true;
    dropDraft(draftKey);
  }

  function startOver() {
    dropDraft(draftKey);
    setKept({ edits: {}, reason: '', on: today, titles: {}, version: entry?.version, sent: undefined });
  }

  return {
    fields,
    raw,
    titles,
    reason: kept.reason,
    on: kept.on,
    touched,
    /** The draft could not be kept on this computer. */
    unsaved,
    restoredAt: restored?.savedAt,
    /** The entry has moved on since the draft was begun. */
    outdated: entry !== undefined && kept.version !== undefined && kept.version !== entry.version,
    elsewhere,
    adopt,
    keepOwn,
    marks: kept.marks ?? noMarks,
    change,
    take,
    setReason: (reason: string) => setKept((before) => ({ ...before, reason })),
    setOn: (on: string) => setKept((before) => ({ ...before, on })),
    read,
    order,
    finish,
    startOver,
  };
}

const noMarks: Readonly<Record<string, string>> = {};

/** Whether nothing stands in a control. */
function isBlank(raw: Raw | undefined): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  return Array.isArray(raw) && rawRows(raw).every(isEmptyRow) && rawStrings(raw).length === 0;
}

export type ActForm = ReturnType<typeof useActForm>;
