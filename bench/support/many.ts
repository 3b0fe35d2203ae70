/** Very many entries of a ledger, invented by the database itself: for measuring, not for looking at. */
import type { Field, LedgerModel } from '@yifa/kernel';
import { columnName, tableName } from '@yifa/store';
import type pg from 'pg';

export interface Many {
  readonly orgs: readonly string[];
  /** Over all orgs. */
  readonly entries: number;
  /** Years over which main dates lie, up to 2025. */
  readonly years?: number;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** An expression over `n` that gives a value of a kind; the same one for the same `n`. */
function invented(name: string, field: Field, dated: boolean, days: number): string {
  const salt = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  const mixed = `((n * 7919 + ${salt} * 104729) % 1000003)`;
  switch (field.kind) {
    case 'text': {
      const text = `(array['石桥','河湾','竹林','高岭','新田','白塘','青坡','柳树'])[1 + ${mixed} % 8] || ${literal(field.label)} || (n % 5000)`;
      return field.long ? `${text} || repeat('，情况属实', 6)` : text;
    }
    case 'integer':
      return `(${mixed} % 400)::int`;
    case 'money':
      return `(${mixed} * 7)::bigint`;
    case 'date':
      return dated ? `date '2025-12-31' - (n % ${days})::int` : `date '2025-12-31' - (${mixed} % ${days})::int`;
    case 'yesNo':
      return `${mixed} % 3 = 0`;
    case 'choice': {
      const codes = Object.keys(field.choices);
      return `(array[${codes.map(literal).join(',')}])[1 + ${mixed} % ${codes.length}]`;
    }
    case 'choices': {
      const codes = Object.keys(field.choices);
      return `array[(array[${codes.map(literal).join(',')}])[1 + ${mixed} % ${codes.length}]]`;
    }
    default:
      return 'null';
  }
}

/**
 * Fills a ledger past its acts: without journal, deadlines and references, which lists do not need. Tables are empty
 * before; the connection is the owner's.
 */
export async function fillMany(owner: pg.Pool, ledger: LedgerModel, { orgs, entries, years = 5 }: Many): Promise<void> {
  const fields = Object.entries(ledger.fields);
  const states = Object.keys(ledger.states).filter((state) => ledger.stateKinds[state] !== 'draft');
  const columns = fields.map(([name]) => columnName(name));
  const values = fields.map(([name, field]) => invented(name, field, name === ledger.dated, years * 365));
  const number =
    ledger.number === undefined ? 'null' : `'记〔' || (2025 - n % ${years}) || '〕' || (n / ${years} + 1) || '号'`;
  const { length } = orgs;
  await owner.query(
    `insert into ${tableName(ledger)} (org_id, id, no, state, version, created_at, updated_at, acted_on, ${columns.join(', ')})
     select ($1::text[])[1 + n % ${length}], gen_random_uuid(), ${number}, (array[${states.map(literal).join(',')}])[1 + (n * 13 % 101) % ${states.length}],
            1, now() - n * interval '1 second', now() - (n * 7919 % 1000003) * interval '1 second',
            date '2025-12-31' - (n % ${years * 365})::int, ${values.join(', ')}
       from generate_series(0::bigint, ${entries - 1}) n`,
    [orgs],
  );
  await owner.query(`vacuum analyze ${tableName(ledger)}`);
}
