/** Before the first text: what will happen, and the button that makes it happen. */
import type { ReportDesk } from '@yifa/server/contract/reports';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Reasons } from '../../ui/reasons.tsx';
import { deskCalls } from './calls.ts';
import { Deadlines } from './panels/deadlines.tsx';

interface Props {
  readonly org: Org;
  readonly desk: ReportDesk;
  readonly done: (desk: ReportDesk) => void;
}

export function Begin({ org, desk, done }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const key = useRef(randomUuid());
  const step = desk.steps.find(({ id }) => id === 'draft');

  async function begin() {
    setBusy(true);
    setError(undefined);
    try {
      done(await deskCalls(org.id, desk.year).step('draft', { input: {} }, key.current));
    } catch (cause) {
      setError(asApiError(cause));
      key.current = randomUuid();
      setBusy(false);
    }
  }

  return (
    <div className="yf-begin">
      <section className="yf-card" aria-labelledby="begin-title">
        <h2 id="begin-title">{desk.year}年度报告还没有起草</h2>
        <p>起草时，系统按规定的内容框架，从各台账写出初稿：</p>
        <ul>
          <li>文中的数字都与台账相连，起草期间随台账变化，可逐个点开所计的记录；</li>
          <li>文字可以随意修改、增删、调整顺序，边写边保存，每次保存都留有版本；</li>
          <li>手写的数字会与台账核对，相符、不符、无法核对都会标出；</li>
          <li>审核、签发由不同的人员办理；签发时数字固定下来，此后台账的变化另行列出。</li>
        </ul>
        {error && <Problem error={error} />}
        {step?.open && (
          <p className="yf-begin-button">
            <Button type="primary" loading={busy} onClick={() => void begin()}>
              {step.label}
            </Button>
          </p>
        )}
        {!step?.open && (
          <>
            <p className="yf-begin-button">您现在不能起草：</p>
            {step && step.refusals.length > 0 ? (
              <Reasons reasons={step.refusals} className="yf-reasons" />
            ) : (
              <p>由负责年度报告的岗位起草。</p>
            )}
          </>
        )}
        <p className="yf-quiet">
          只想先看看由台账写成的样子，可以打开<Link href={to.report(org.id, desk.year)}>年度报告预览</Link>。
        </p>
      </section>
      <Deadlines deadlines={desk.deadlines} />
    </div>
  );
}
