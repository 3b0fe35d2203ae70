/** 校核: any report, read and checked against the ledgers of the org. */
import './check.css';
import { App, Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { useMe } from '../../session/session.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Problem } from '../../ui/problem.tsx';
import { markedPage } from './calls.ts';
import { Chooser } from './chooser.tsx';
import { checkKey } from './kept.ts';
import { Progress } from './progress.tsx';
import { Result } from './result.tsx';
import { type Check, useCheck } from './use-check.ts';

const yearsBack = 6;

export default function CheckPage({ org }: { readonly org: Org }) {
  const me = useMe();
  const check = useCheck(org.id, checkKey(me.id, org.id));
  const { answer, busy, error, cancel, again } = check;
  return (
    <>
      <PageTitle title="校核" extra={answer && <Tools org={org} check={check} />}>
        <YearChoice org={org} check={check} />
      </PageTitle>
      {busy !== undefined && <Progress key={busy} name={busy} cancel={cancel} />}
      {error && <Problem error={error} {...(again ? { retry: again } : {})} />}
      {answer ? (
        <Result org={org} answer={answer} check={check} />
      ) : (
        <Chooser check={check} disabled={busy !== undefined} />
      )}
    </>
  );
}

function YearChoice({ org, check }: { readonly org: Org; readonly check: Check }) {
  const thisYear = Number(org.today.slice(0, 4));
  const { year } = check.wish;
  return (
    <label className="yf-check-year">
      对照的年度{' '}
      <select
        className="yf-select yf-select-small"
        value={year}
        disabled={check.busy !== undefined}
        onChange={(event) => check.setYear(event.target.value)}
      >
        <option value="">按报告写明的年度</option>
        {Array.from({ length: yearsBack }, (_, i) => thisYear - i).map((each) => (
          <option key={each} value={each}>
            {each}年
          </option>
        ))}
      </select>
    </label>
  );
}

function Tools({ org, check }: { readonly org: Org; readonly check: Check }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function download() {
    const source = check.source();
    const { answer } = check;
    if (!source || !answer) return;
    setBusy(true);
    try {
      const page = await markedPage(org.id, source, answer.year === null ? check.wish.year : String(answer.year));
      const address = URL.createObjectURL(page);
      const link = document.createElement('a');
      link.href = address;
      link.download = `${answer.file.replace(/\.\w+$/, '')}（校核）.html`;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
    } catch (cause) {
      const { message: says, remedy } = asApiError(cause);
      message.error(`${says}。${remedy}`);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button size="small" type="primary" onClick={check.clear}>
        换一份报告
      </Button>
      <Button size="small" loading={busy} onClick={() => void download()}>
        下载校核结果
      </Button>
      <Button size="small" onClick={() => window.print()}>
        打印
      </Button>
    </>
  );
}
