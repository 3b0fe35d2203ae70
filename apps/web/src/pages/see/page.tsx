/** 图表: the year as pictures whose every mark opens its entries. */
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { navigate, to, useAddress } from '../../router.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { YearChoice } from '../../ui/year-choice.tsx';
import { Bars } from './bars.tsx';
import { seeCalls } from './calls.ts';
import { readMark } from './mark.ts';
import { MarkEntries } from './mark-entries.tsx';
import { MonthsTable } from './months-table.tsx';
import { Trends } from './trends.tsx';
import './see.css';

export default function SeePage({ org }: { readonly org: Org }) {
  const { search } = useAddress();
  const thisYear = Number(org.today.slice(0, 4));
  const asked = Number(new URLSearchParams(search).get('year'));
  const year = Number.isInteger(asked) && asked > 1990 && asked <= thisYear ? asked : thisYear;
  const mark = readMark(search);
  const load = useLoad(`see ${org.id} ${year}`, (signal) => seeCalls.year(org.id, year, signal));
  const plain = `${to.see(org.id)}?year=${year}`;
  return (
    <>
      <PageTitle
        title="图表"
        extra={
          <>
            <label htmlFor="see-year">年度</label>
            <YearChoice
              id="see-year"
              today={org.today}
              year={year}
              choose={(next) => navigate(`${to.see(org.id)}?year=${next}`)}
            />
          </>
        }
      >
        <span>{org.name}</span>
      </PageTitle>
      <Loaded load={load}>
        {(data) => (
          <div className="yf-see">
            <Trends key={year} org={org.id} see={data} />
            <MonthsTable org={org.id} see={data} />
            <section aria-labelledby="spreads-title">
              <h2 id="spreads-title">分布</h2>
              <div className="yf-spreads">
                {data.spreads.map((spread) => (
                  <Bars key={spread.id} org={org.id} see={data} spread={spread} />
                ))}
              </div>
            </section>
          </div>
        )}
      </Loaded>
      {mark && (
        <MarkEntries
          key={search}
          org={org}
          mark={mark}
          close={() => navigate(plain, { replace: true, keepScroll: true })}
        />
      )}
    </>
  );
}
