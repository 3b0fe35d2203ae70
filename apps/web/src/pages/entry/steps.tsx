/** The steps that can be taken now, and those that are closed with the reason and the article in plain sight. */
import { Button } from 'antd';
import type { EntryView, LedgerDescription } from '../../api/types.ts';
import { navigate, to } from '../../router.ts';
import { Closed } from './closed-steps.tsx';

type Step = EntryView['steps'][number];

/** Acts that mend rather than lead on. */
const mending = ['correct', 'void'];

export function Steps({ entry, ledger }: { readonly entry: EntryView; readonly ledger: LedgerDescription }) {
  const open = entry.steps.filter((step) => step.open && !mending.includes(step.id));
  const mend = entry.steps.filter((step) => step.open && mending.includes(step.id));
  const closed = entry.steps.filter((step) => !step.open);
  return (
    <section aria-labelledby="steps-title" className="yf-card yf-steps">
      <h2 id="steps-title">可办步骤</h2>
      {open.length === 0 && mend.length === 0 && <p className="yf-quiet">现在没有您可以办理的步骤。</p>}
      {open.length > 0 && (
        <div className="yf-step-buttons">
          {open.map((step, i) => (
            <Go key={step.id} entry={entry} step={step} primary={i === 0} />
          ))}
        </div>
      )}
      {mend.length > 0 && (
        <div className="yf-step-mend">
          {mend.map((step) => (
            <Go key={step.id} entry={entry} step={step} primary={false} />
          ))}
        </div>
      )}
      <Closed steps={closed} ledger={ledger} />
    </section>
  );
}

function Go({ entry, step, primary }: { readonly entry: EntryView; readonly step: Step; readonly primary: boolean }) {
  const href = to.step(entry.org, entry.ledger, entry.id, step.id);
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {step.label}
    </Button>
  );
}
