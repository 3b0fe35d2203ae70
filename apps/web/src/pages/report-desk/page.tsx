/** 年度报告: where the yearly report is written, reviewed, signed and corrected. */
import './report-desk.css';
import type { ReportDesk } from '@yifa/server/contract/reports';
import { useMemo, useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { navigate, to } from '../../router.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { YearChoice } from '../../ui/year-choice.tsx';
import { Begin } from './begin.tsx';
import { deskCalls } from './calls.ts';
import type { PanelId } from './desk-context.ts';
import { Downloads } from './downloads.tsx';
import { Writing } from './writing.tsx';

/** Until then in the year, the report that is being worked on is that of the year before. */
const lastMonthOfReporting = 6;

function yearToReportOn(today: string): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) <= lastMonthOfReporting ? year - 1 : year;
}

interface Props {
  readonly org: Org;
  readonly year?: number;
}

export default function ReportDeskPage({ org, year: asked }: Props) {
  const fits = asked !== undefined && Number.isInteger(asked) && asked >= 2000 && asked <= 2100;
  const year = fits ? asked : yearToReportOn(org.today);
  const calls = useMemo(() => deskCalls(org.id, year), [org.id, year]);
  const { data, error, reload } = useLoad(`report-desk ${org.id} ${year}`, calls.desk);
  const yearChoice = (
    <YearChoice
      aria-label="年度"
      today={org.today}
      year={year}
      choose={(next) => navigate(to.reportDesk(org.id, Number(next)))}
    />
  );
  if (!data) {
    return (
      <>
        <PageTitle title="年度报告">{yearChoice}</PageTitle>
        {error ? <Problem error={error} retry={reload} /> : <Loading label="正在打开报告…" />}
      </>
    );
  }
  return <Opened key={`${org.id} ${year}`} org={org} start={data} yearChoice={yearChoice} />;
}

interface OpenedProps {
  readonly org: Org;
  readonly start: ReportDesk;
  readonly yearChoice: React.ReactNode;
}

const tones = {
  none: 'plain',
  draft: 'warn',
  reviewed: 'plain',
  signed: 'good',
  submitted: 'good',
  published: 'good',
} as const satisfies Record<ReportDesk['state'], string>;

function Opened({ org, start, yearChoice }: OpenedProps) {
  const [{ desk, round }, setDesk] = useState({ desk: start, round: 0 });
  const [panel, setPanel] = useState<PanelId>(start.editable ? 'findings' : 'steps');
  const { refresh, restart } = useMemo(
    () => ({
      refresh: (next: ReportDesk) => setDesk((before) => ({ ...before, desk: next })),
      restart: (next: ReportDesk) => setDesk((before) => ({ desk: next, round: before.round + 1 })),
    }),
    [],
  );
  return (
    <>
      <PageTitle title="年度报告" extra={desk.draft && <Downloads org={org} year={desk.year} />}>
        {yearChoice}
        <span className={`yf-tag yf-tone-${tones[desk.state]}`}>{desk.stateLabel}</span>
        {desk.revision > 1 && <span className="yf-quiet">第{desk.revision}次签发</span>}
      </PageTitle>
      {desk.draft ? (
        <Writing
          key={round}
          org={org}
          desk={desk}
          draft={desk.draft}
          refresh={refresh}
          restart={restart}
          panel={panel}
          setPanel={setPanel}
        />
      ) : (
        <Begin org={org} desk={desk} done={restart} />
      )}
    </>
  );
}
