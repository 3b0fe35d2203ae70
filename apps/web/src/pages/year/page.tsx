/** 全年法定日历: month by month, the days that rules name, every deadline by day, and the days of rest. */
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { loadYear, type YearView } from '../home/calls.ts';
import { MonthSection } from './month-section.tsx';
import { marksOf, monthsOf } from './months.ts';
import '../home/home.css';
import './year.css';

export default function YearPage({ org }: { readonly org: Org }) {
  const thisYear = Number(org.today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [ledger, setLedger] = useState('');
  const load = useLoad(`year ${org.id} ${year}`, (signal) => loadYear(org.id, year, signal), true);
  const { data } = load;
  return (
    <div className="yf-year">
      <PageTitle
        title="全年法定日历"
        extra={
          <>
            <button type="button" className="yf-go" onClick={() => setYear(year - 1)} aria-label={`${year - 1}年`}>
              ‹ 上年
            </button>
            <strong aria-live="polite">{year}年</strong>
            <button type="button" className="yf-go" onClick={() => setYear(year + 1)} aria-label={`${year + 1}年`}>
              下年 ›
            </button>
            {data && <LedgerChoice data={data} ledger={ledger} choose={setLedger} />}
            <button type="button" className="yf-go" onClick={() => window.print()}>
              打印
            </button>
          </>
        }
      >
        <span>{org.name}</span>
      </PageTitle>
      <Loaded load={load}>{(whole) => <Year org={org} data={whole} ledger={ledger} />}</Loaded>
    </div>
  );
}

interface ChoiceProps {
  readonly data: YearView;
  readonly ledger: string;
  readonly choose: (ledger: string) => void;
}

function LedgerChoice({ data, ledger, choose }: ChoiceProps) {
  const ledgers = [...new Map(data.deadlines.map((each) => [each.ledger, each.ledgerLabel]))];
  if (ledger !== '' && !ledgers.some(([id]) => id === ledger)) ledgers.push([ledger, '（本年没有期限）']);
  return (
    <select
      className="yf-select yf-select-small"
      aria-label="台账"
      value={ledger}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">全部事项</option>
      {ledgers.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Year({ org, data, ledger }: { readonly org: Org; readonly data: YearView; readonly ledger: string }) {
  const marks = marksOf(data, ledger);
  const months = monthsOf(data, ledger);
  return (
    <>
      <p className="yf-year-key">
        <span>
          <span className="yf-mark yf-mark-fixed">法</span>规定的日子
        </span>
        <span>
          <span className="yf-mark yf-mark-bad">2</span>逾期
        </span>
        <span>
          <span className="yf-mark yf-mark-plain">2</span>在走的期限
        </span>
        <span>
          <span className="yf-mark yf-mark-good">✓</span>已办结
        </span>
        <span>
          <span className="yf-rest">休</span>、<span className="yf-makeup">班</span>按国务院放假安排
          {data.provisional && '（该年安排尚未公布，暂按周末和固定节日）'}
        </span>
      </p>
      <nav aria-label="月份" className="yf-year-jump">
        {months.map(({ number, counts }) => (
          <a
            key={number}
            href={`#month-${number}`}
            className="yf-go"
            {...(data.today.slice(0, 7) === `${data.year}-${String(number).padStart(2, '0')}`
              ? { 'aria-current': 'date' as const }
              : {})}
          >
            {number}月{counts.overdue > 0 && <span className="yf-mark yf-mark-bad">{counts.overdue}</span>}
            {counts.running > 0 && <span className="yf-mark yf-mark-plain">{counts.running}</span>}
          </a>
        ))}
      </nav>
      {months.map((month) => (
        <MonthSection key={month.number} org={org} year={data.year} today={data.today} month={month} marks={marks} />
      ))}
    </>
  );
}
