/** The fields of an entry as people read them, by the step that records them; empty ones stay out of the way until asked for. */
import { useState } from 'react';
import type { EntryView, FieldDescription, LedgerDescription } from '../../api/types.ts';
import { longDate } from '../../values/dates.ts';
import { ShowValue } from '../../values/show.tsx';
import { factGroups, isFilled, originsOf } from './fact-groups.ts';
import { Folded } from './folded.tsx';

export function Facts({ ledger, entry }: { readonly ledger: LedgerDescription; readonly entry: EntryView }) {
  const [all, setAll] = useState(false);
  const [origin, setOrigin] = useState(false);
  const empty = ledger.fields.filter((field) => !isFilled(entry.values[field.name])).length;
  const origins = originsOf(entry.timeline);
  const groups = factGroups(ledger, entry.timeline, (field) => all || isFilled(entry.values[field.name]));
  return (
    <section aria-labelledby="facts-title" className="yf-card">
      <div className="yf-card-head">
        <h2 id="facts-title">记录内容</h2>
        <label className="yf-no-print">
          <input type="checkbox" checked={origin} onChange={(event) => setOrigin(event.target.checked)} />
          显示每项的来处
        </label>
      </div>
      {groups.map((group) => (
        <div key={group.step} className="yf-fact-group">
          <h3>{group.label}</h3>
          <dl className="yf-facts">
            {group.fields.map((field) => (
              <Fact key={field.name} field={field} entry={entry} origin={origin ? origins[field.name] : undefined} />
            ))}
          </dl>
        </div>
      ))}
      {empty > 0 && (
        <button type="button" className="yf-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '只看已填写的' : `另有${empty}项未填写，全部显示`}
        </button>
      )}
    </section>
  );
}

interface FactProps {
  readonly field: FieldDescription;
  readonly entry: EntryView;
  readonly origin: EntryView['timeline'][number] | undefined;
}

function Fact({ field, entry, origin }: FactProps) {
  const value = entry.values[field.name];
  const wide = field.kind === 'rows' || field.long;
  return (
    <div className={wide ? 'yf-wide' : undefined}>
      <dt>{field.label}</dt>
      <dd>
        {field.long && typeof value === 'string' ? (
          <Folded text={value} label={field.label} />
        ) : (
          <ShowValue field={field} value={value} titles={entry.titles} org={entry.org} />
        )}
        {origin && (
          <a className="yf-origin" href={`#act-${origin.seq}`}>
            {origin.label}，{longDate(origin.on)}，{origin.actor}
          </a>
        )}
      </dd>
    </div>
  );
}
