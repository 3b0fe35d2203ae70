/** One ledger's manual, made from its declaration. */
import type { ReactNode } from 'react';
import type { GuardDescription, LedgerDescription, Org, StepDescription } from '../../api/types.ts';
import { findField, useDomain } from '../../domain.tsx';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import './help.css';

const forces = {
  forbid: '不符合不能办',
  justify: '不符合须写明理由',
  remind: '提醒',
} as const satisfies Record<GuardDescription['force'], string>;

export default function LedgerHelpPage({ org, ledgerId }: { readonly org: Org; readonly ledgerId: string }) {
  const { findLedger, posts } = useDomain();
  const ledger = findLedger(ledgerId);
  if (!ledger) return <PageTitle title="没有这个台账" />;
  const postWords = (ids: readonly string[]) => ids.map((id) => posts[id] ?? id).join('、');
  const stateWord = (id: string) => ledger.states.find((state) => state.id === id)?.label ?? id;
  const steps = ledger.steps.filter((step) => !step.loose);
  return (
    <>
      <PageTitle title={`${ledger.label}：办法`} extra={<Link href={to.list(org.id, ledger.id)}>打开台账</Link>} />
      <div className="yf-help">
        <p>
          由{postWords(ledger.keepers)}记录，按{findField(ledger, ledger.dated)?.label ?? '日期'}
          归入月份和年度，计量单位为“
          {ledger.unit}”。
        </p>
        <section aria-labelledby="steps-title">
          <h2 id="steps-title">步骤</h2>
          <ol className="yf-help-steps">
            {steps.map((step) => (
              <li key={step.id}>
                <h3>
                  {step.label}
                  <span className="yf-quiet">
                    {' '}
                    {step.opens ? '新建' : step.from.map(stateWord).join('、')}
                    {step.to ? ` → ${stateWord(step.to)}` : ''}；由{postWords(step.by)}办理
                  </span>
                </h3>
                <Apart ledger={ledger} step={step} />
                <Asks ledger={ledger} step={step} />
                <Guards guards={step.guards} />
              </li>
            ))}
          </ol>
        </section>
        <Part id="always-title" title="每一步都查" of={ledger.always}>
          <Guards guards={ledger.always} />
        </Part>
        <Part id="deadlines-title" title="期限" of={ledger.deadlines}>
          <ul>
            {ledger.deadlines.map((deadline) => (
              <li key={deadline.id}>
                {deadline.label} <span className="yf-quiet">{deadline.article}</span>
              </li>
            ))}
          </ul>
        </Part>
        <Part id="documents-title" title="文书" of={ledger.documents}>
          <ul>
            {ledger.documents.map((document) => (
              <li key={document.id}>
                {document.label}{' '}
                <span className="yf-quiet">
                  {document.after.map((id) => `“${steps.find((step) => step.id === id)?.label ?? id}”`).join('或')}
                  后可以制作{document.article ? `；${document.article}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </Part>
        <Part id="gaps-title" title="法律有要求而程序不检查的" of={ledger.gaps}>
          <ul>
            {ledger.gaps.map((gap) => (
              <li key={`${gap.rule} ${gap.why}`}>
                {gap.why} <span className="yf-quiet">{gap.article}</span>
              </li>
            ))}
          </ul>
        </Part>
      </div>
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  /** Where there is none, the part is left out. */
  readonly of: readonly unknown[];
  readonly children: ReactNode;
}

function Part({ id, title, of, children }: PartProps) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Apart({ ledger, step }: { readonly ledger: LedgerDescription; readonly step: StepDescription }) {
  if (step.apart.length === 0) return null;
  const labels = step.apart.map((id) => `“${ledger.steps.find((each) => each.id === id)?.label ?? id}”`);
  return <p>办理人不能是办过{labels.join('、')}的人。</p>;
}

function Asks({ ledger, step }: { readonly ledger: LedgerDescription; readonly step: StepDescription }) {
  const fields = step.asks.flatMap((name) => findField(ledger, name) ?? []);
  if (fields.length === 0) return null;
  return (
    <p className="yf-quiet">
      填写：{fields.map((field) => (field.optional ? `${field.label}（可不填）` : field.label)).join('、')}
    </p>
  );
}

function Guards({ guards }: { readonly guards: readonly GuardDescription[] }) {
  if (guards.length === 0) return null;
  return (
    <ul>
      {guards.map((guard) => (
        <li key={`${guard.rule ?? ''} ${guard.says}`}>
          <span className="yf-tag">{forces[guard.force]}</span> {guard.says}
          {guard.article && <span className="yf-quiet"> {guard.article}</span>}
        </li>
      ))}
    </ul>
  );
}
