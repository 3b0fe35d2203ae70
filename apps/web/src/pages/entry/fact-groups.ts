/** The fields of a ledger by the step that first asks for them, and the act that last wrote each. */
import type { EntryView, FieldDescription, LedgerDescription, StoredValue } from '../../api/types.ts';

export interface FactGroup {
  readonly step: string;
  readonly label: string;
  readonly fields: readonly FieldDescription[];
}

export function isFilled(value: StoredValue | undefined): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

const mending = ['correct', 'void'];

/**
 * Each field stands with the step that first wrote it down in this entry, or, while it is empty, with the one declared
 * first that asks for it.
 */
export function factGroups(
  ledger: LedgerDescription,
  timeline: EntryView['timeline'],
  shown: (field: FieldDescription) => boolean,
): FactGroup[] {
  const steps = ledger.steps.filter((step) => !mending.includes(step.id));
  const owners = new Map<string, string>();
  const opener = [...timeline].sort((a, b) => a.seq - b.seq)[0]?.step;
  for (const act of [...timeline].sort((a, b) => a.seq - b.seq))
    if (steps.some((step) => step.id === act.step))
      for (const { field } of act.changes) if (!owners.has(field)) owners.set(field, act.step);
  for (const step of steps) for (const name of step.asks) if (!owners.has(name)) owners.set(name, step.id);
  const groups = steps.map(
    (step): FactGroup => ({
      step: step.id,
      label: step.id === opener ? '基本情况' : step.label,
      fields: ledger.fields.filter((field) => owners.get(field.name) === step.id && shown(field)),
    }),
  );
  const rest = ledger.fields.filter((field) => !owners.has(field.name) && shown(field));
  return [...groups, { step: '', label: '其他', fields: rest }].filter((group) => group.fields.length > 0);
}

type Act = EntryView['timeline'][number];

/** The act that last wrote each field. */
export function originsOf(timeline: readonly Act[]): Readonly<Record<string, Act>> {
  const origins: Record<string, Act> = {};
  for (const act of timeline)
    for (const { field } of act.changes) {
      const known = origins[field];
      if (!known || known.seq < act.seq) origins[field] = act;
    }
  return origins;
}
