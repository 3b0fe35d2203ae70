/** The steps that cannot be taken, each with its reason in plain sight; those of other posts in one short list. */
import { Button } from 'antd';
import type { EntryView, LedgerDescription, StepDescription } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';

type Step = EntryView['steps'][number];

interface Props {
  readonly steps: readonly Step[];
  readonly ledger: LedgerDescription;
}

function isOthers(step: Step): boolean {
  return step.refusals.length > 0 && step.refusals.every(({ code }) => code === 'not-allowed');
}

export function Closed({ steps, ledger }: Props) {
  const mine = steps.filter((step) => !isOthers(step));
  const others = steps.filter(isOthers);
  return (
    <>
      {mine.length > 0 && (
        <>
          <h3>暂不能办理</h3>
          <ul className="yf-closed">
            {mine.map((step) => (
              <li key={step.id}>
                <Shut step={step} />
                <ul id={`why-${step.id}`}>
                  {step.refusals.map((refusal, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two refusals may read alike
                    <li key={i}>
                      {refusal.says}
                      {refusal.article && <span className="yf-article">{refusal.article}</span>}
                      <span className="yf-remedy">怎么办：{refusal.remedy}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && <Others steps={others} ledger={ledger} />}
    </>
  );
}

function Others({ steps, ledger }: Props) {
  const { posts } = useDomain();
  const reasons = [...new Set(steps.flatMap((step) => step.refusals.map(({ says }) => says)))];
  const [only] = reasons;
  const by = (step: Step) =>
    (ledger.steps.find((each): each is StepDescription => each.id === step.id)?.by ?? [])
      .map((post) => posts[post] ?? post)
      .join('、');
  return (
    <>
      <h3>由其他人员办理</h3>
      {reasons.length === 1 && steps.length > 1 && <p>{only}</p>}
      <ul className="yf-closed yf-closed-short">
        {steps.map((step) => (
          <li key={step.id}>
            <Shut step={step} />
            <span id={`why-${step.id}`}>由{by(step)}办理</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Shut({ step }: { readonly step: Step }) {
  return (
    <Button size="small" disabled aria-describedby={`why-${step.id}`}>
      {step.label}
    </Button>
  );
}
