/** 办理: the way of the report from draft to publication, and what the ledgers did since. */
import type { ReportDesk } from '@yifa/server/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { Reasons } from '../../../ui/reasons.tsx';
import { clockText, longDate } from '../../../values/dates.ts';
import { useDesk } from '../desk-context.ts';
import { Deadlines } from './deadlines.tsx';
import { DriftList } from './drift.tsx';
import { StepForm } from './step-form.tsx';

type Step = ReportDesk['steps'][number];

/** What mends rather than leads on stands last. */
const mending = ['return', 'amend', 'correct', 'void'];

function isOthers(step: Step): boolean {
  return step.refusals.length > 0 && step.refusals.every(({ code }) => code === 'not-allowed');
}

export function StepsPanel() {
  const { desk } = useDesk();
  const [chosen, setChosen] = useState<string>();
  const open = desk.steps
    .filter((step) => step.open)
    .sort((a, b) => Number(mending.includes(a.id)) - Number(mending.includes(b.id)));
  const mine = desk.steps.filter((step) => !step.open && !isOthers(step));
  const others = desk.steps.filter((step) => !step.open && isOthers(step));
  const step = open.find(({ id }) => id === chosen);
  return (
    <>
      <Receipt receipt={desk.receipt} />
      <h3>可办步骤</h3>
      {open.length === 0 && <p className="yf-quiet">现在没有您可以办理的步骤。</p>}
      <div className="yf-step-buttons">
        {open.map((each, i) => (
          <Button
            key={each.id}
            type={i === 0 && !mending.includes(each.id) ? 'primary' : 'default'}
            aria-expanded={each.id === chosen}
            onClick={() => setChosen(each.id === chosen ? undefined : each.id)}
          >
            {each.label}
          </Button>
        ))}
      </div>
      {step && <StepForm key={step.id} step={step} cancel={() => setChosen(undefined)} />}
      {mine.length > 0 && (
        <>
          <h3>暂不能办理</h3>
          <ul className="yf-closed">
            {mine.map((each) => (
              <li key={each.id}>
                <b>{each.label}</b>
                <Reasons reasons={each.refusals} className="yf-reasons" />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>由其他人员办理</h3>
          <ul className="yf-items">
            {others.map((each) => (
              <li key={each.id}>
                <b>{each.label}</b>：{each.refusals[0]?.says}
              </li>
            ))}
          </ul>
        </>
      )}
      <DriftList />
      <Deadlines deadlines={desk.deadlines} />
      <h3>办理过程</h3>
      <ol className="yf-timeline">
        {[...desk.timeline].reverse().map((act) => (
          <li key={`${act.at} ${act.label}`}>
            <h4>
              {act.label} <span className="yf-timeline-on">{longDate(act.on)}</span>
            </h4>
            <p>
              {act.actor}
              <span className="yf-quiet"> 登记于 {clockText(act.at)}</span>
            </p>
            {act.reason !== '' && <p>理由：{act.reason}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the signature fixed, and the journal record by which anyone can check it. */
function Receipt({ receipt }: Pick<ReportDesk, 'receipt'>) {
  if (!receipt) return null;
  return (
    <section className="yf-receipt" aria-labelledby="receipt-title">
      <h3 id="receipt-title">签发回执</h3>
      <p>
        {longDate(receipt.signedOn)}第{receipt.revision}次签发，固定了{receipt.figures}项数据、所计记录
        {receipt.entries}条。
      </p>
      <dl>
        <div>
          <dt>日志序号</dt>
          <dd>第{receipt.seq}号</dd>
        </div>
        <div>
          <dt>日志校验值</dt>
          <dd>
            <code>{receipt.hash}</code>
          </dd>
        </div>
        <div>
          <dt>报告摘要</dt>
          <dd>
            <code>{receipt.digest}</code>
          </dd>
        </div>
      </dl>
      <p className="yf-quiet">请抄存或打印；日后据此可以核对报告和台账记录有没有被改动。</p>
    </section>
  );
}
