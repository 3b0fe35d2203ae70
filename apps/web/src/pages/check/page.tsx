/** 校核: any report, read and checked against the ledgers of the org. */
import './check.css';
import { App, Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { useMe } from '../../session/session.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Problem } from '../../ui/problem.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { YearChoice } from '../../ui/year-choice.tsx';
import { markedPage } from './calls.ts';
import { Chooser } from './chooser.tsx';
import { checkKey } from './kept.ts';
import { Progress } from './progress.tsx';
import { Result } from './result.tsx';
import { type Check, useCheck } from './use-check.ts';

export default function CheckPage({ org }: { readonly org: Org }) {
  const me = useMe();
  const check = useCheck(org.id, checkKey(me.id, org.id));
  const { answer, busy, error, cancel, again } = check;
  return (
    <>
      <PageTitle title="校核" extra={answer && <Tools org={org} check={check} />}>
        <YearWanted org={org} check={check} />
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

function YearWanted({ org, check }: { readonly org: Org; readonly check: Check }) {
  const { year } = check.wish;
  return (
    <span className="yf-check-year">
      <label htmlFor="check-year">对照的年度</label>
      <YearChoice
        id="check-year"
        today={org.today}
        year={year === '' ? '' : Number(year)}
        none="按报告写明的年度"
        disabled={check.busy !== undefined}
        choose={check.setYear}
      />
    </span>
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
      saveFile(`${answer.file.replace(/\.\w+$/, '')}（校核）.html`, page);
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
