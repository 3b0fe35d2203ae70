/** The fields of an entry as people read them; empty ones stay out of the way until asked for. */
import { useState } from 'react';
import type { EntryView, LedgerDescription } from '../../api/types.ts';
import { ShowValue } from '../../values/show.tsx';

function isFilled(value: EntryView['values'][string] | undefined): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

export function Facts({ ledger, entry }: { readonly ledger: LedgerDescription; readonly entry: EntryView }) {
  const [all, setAll] = useState(false);
  const empty = ledger.fields.filter((field) => !isFilled(entry.values[field.name])).length;
  const shown = ledger.fields.filter((field) => all || isFilled(entry.values[field.name]));
  return (
    <section aria-labelledby="facts-title" className="yf-card">
      <h2 id="facts-title">记录内容</h2>
      <dl className="yf-facts">
        {shown.map((field) => (
          <div key={field.name} className={field.kind === 'rows' || field.long ? 'yf-wide' : undefined}>
            <dt>{field.label}</dt>
            <dd>
              <ShowValue field={field} value={entry.values[field.name]} titles={entry.titles} org={entry.org} />
            </dd>
          </div>
        ))}
      </dl>
      {empty > 0 && (
        <button type="button" className="yf-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '只看已填写的' : `另有${empty}项未填写，全部显示`}
        </button>
      )}
    </section>
  );
}
