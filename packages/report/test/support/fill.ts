/** Fills every ledger of a domain with entries made at random: any content the columns can hold, lawful or not. */
import type { Domain, Field, LedgerModel, Value } from '@yifa/kernel';
import { inOrder } from '@yifa/store';
import { type ReportStore, tryPut } from './report-store.ts';

/** The same numbers on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Filling {
  readonly year: number;
  /** Entries a ledger. */
  readonly entries: number;
  readonly seed: number;
  /** Ledgers to fill; all when left out. */
  readonly only?: (ledger: LedgerModel) => boolean;
  /** Values instead of random ones. */
  readonly values?: (ledger: LedgerModel, index: number) => Readonly<Record<string, Value>>;
}

const stems = '甲乙丙丁戊己庚辛壬癸';

/** A name without digits, another one for every number. */
function name(n: number): string {
  return [...String(n)].map((digit) => stems[Number(digit)] ?? '').join('');
}

export async function fill(at: ReportStore, org: string, domain: Domain, filling: Filling): Promise<void> {
  const random = randomFrom(filling.seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const ids = new Map<string, string[]>();
  let made = 0;

  const valueFor = (field: Field): Value => {
    switch (field.kind) {
      case 'text':
        return `${field.label.replace(/\d/gu, '')}${name(made)}`;
      case 'integer': {
        const min = field.min ?? 0;
        return min >= 2000
          ? filling.year + (random() < 0.5 ? 0 : 1)
          : min + Math.floor(random() * Math.min(60, (field.max ?? 1000) - min + 1));
      }
      case 'money':
        return Math.floor(random() * 3_000_000);
      case 'date':
        return `${filling.year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
      case 'time':
        return `${filling.year}-03-04T09:30`;
      case 'yesNo':
        return random() < 0.7;
      case 'choice':
        return pick(Object.keys(field.choices)) ?? null;
      case 'choices':
        return Object.keys(field.choices).filter(() => random() < 0.5);
      case 'ref':
        return pick(ids.get(field.ledger.id) ?? []) ?? null;
      case 'refs':
        return (ids.get(field.ledger.id) ?? []).slice(0, 2);
      case 'rows':
        return [Object.fromEntries(Object.entries(field.fields).map(([key, each]) => [key, scalar(valueFor(each))]))];
    }
  };
  for (const ledger of inOrder(domain)) {
    if (filling.only && !filling.only(ledger)) continue;
    const states = Object.keys(ledger.states).filter(
      (state) => ledger.stateKinds[state] !== 'draft' && ledger.stateKinds[state] !== 'void',
    );
    for (let index = 0; index < filling.entries; index += 1) {
      made += 1;
      const filled = Object.entries(ledger.fields).filter(([, field]) => !field.optional || random() < 0.4);
      const values = {
        ...Object.fromEntries(filled.map(([key, field]) => [key, valueFor(field)])),
        ...filling.values?.(ledger, index),
      };
      const id = await tryPut(at, org, ledger, values, pick(states) ?? '');
      if (id !== undefined) ids.set(ledger.id, [...(ids.get(ledger.id) ?? []), id]);
    }
  }
}

function scalar(value: Value): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
