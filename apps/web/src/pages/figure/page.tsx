/** 数据: one figure by its address, so that it can be sent to somebody. */
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { DateInput } from '../../fields/date-input.tsx';
import { navigate, to, useAddress } from '../../router.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { parseDate } from '../../values/typed-dates.ts';
import { type FigureAsk, FigureView } from './figure-view.tsx';

export default function FigurePage({ org, indicator }: { readonly org: Org; readonly indicator: string }) {
  const { indicators } = useDomain();
  const { search } = useAddress();
  const params = new URLSearchParams(search);
  const year = org.today.slice(0, 4);
  const ask: FigureAsk = {
    indicator,
    from: parseDate(params.get('from') ?? '', org.today) ?? `${year}-01-01`,
    until: parseDate(params.get('to') ?? '', org.today) ?? org.today,
    part: params.get('part') ?? '',
    page: Math.max(1, Math.floor(Number(params.get('page'))) || 1),
  };
  const label = indicators.find((each) => each.id === indicator)?.label ?? '数据';

  function change(next: FigureAsk) {
    const part = next.part === '' ? '' : `&part=${encodeURIComponent(next.part)}`;
    navigate(
      `${to.figure(org.id, indicator, next.from, next.until)}${part}${next.page > 1 ? `&page=${next.page}` : ''}`,
      { keepScroll: true },
    );
  }

  return (
    <>
      <PageTitle title={label}>
        <span>{org.name}</span>
      </PageTitle>
      <Period key={`${ask.from} ${ask.until}`} org={org} ask={ask} change={change} />
      <FigureView org={org} ask={ask} change={change} />
    </>
  );
}

function Period({
  org,
  ask,
  change,
}: {
  readonly org: Org;
  readonly ask: FigureAsk;
  readonly change: (ask: FigureAsk) => void;
}) {
  const [from, setFrom] = useState(ask.from);
  const [until, setUntil] = useState(ask.until);
  const start = parseDate(from, org.today);
  const end = parseDate(until, org.today);
  const wrong = !start || !end ? '应为真实的日期，如2026-01-05' : start > end ? '起始日期晚于截止日期' : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (start && end && !wrong) change({ ...ask, from: start, until: end, page: 1 });
  }

  return (
    <form className="yf-filters" onSubmit={submit} aria-label="统计期间">
      <div className="yf-filter">
        <label htmlFor="period-from">自</label>
        <DateInput
          id="period-from"
          label="起始日期"
          value={from}
          today={org.today}
          onChange={setFrom}
          invalid={!start}
        />
      </div>
      <div className="yf-filter">
        <label htmlFor="period-until">至</label>
        <DateInput
          id="period-until"
          label="截止日期"
          value={until}
          today={org.today}
          onChange={setUntil}
          invalid={!end}
        />
      </div>
      <div className="yf-filter-buttons">
        <Button htmlType="submit">重新统计</Button>
      </div>
      {wrong && (
        <p className="yf-field-error" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
