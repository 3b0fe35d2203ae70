/** The entries with a deadline on a day. */
import { useState } from 'react';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { loadYearDay } from '../home/calls.ts';
import type { DeadlineDay } from './months.ts';

const pageSize = 50;

interface Props {
  readonly org: string;
  readonly year: number;
  readonly at: DeadlineDay;
  readonly total: number;
}

export function DayEntries({ org, year, at, total }: Props) {
  const [offset, setOffset] = useState(0);
  const load = useLoad(
    `${org} ${at.day} ${at.ledger} ${at.deadline} ${offset}`,
    (signal) =>
      loadYearDay(
        org,
        year,
        { day: at.day, ledger: at.ledger, deadline: at.deadline, offset, limit: pageSize },
        signal,
      ),
    true,
  );
  return (
    <Loaded load={load} instead>
      {(data) => (
        <>
          <ul className="yf-year-entries">
            {data.entries.map((each) => (
              <li key={each.entry}>
                <Link href={to.entry(org, each.ledger, each.entry)}>{each.title || '（无名称）'}</Link>
                <span className="yf-quiet">
                  {' '}
                  {each.stateLabel}
                  {each.number !== null && ` · ${each.number}`}
                </span>
              </li>
            ))}
          </ul>
          <Pager label="记录" total={total} offset={offset} size={pageSize} turn={setOffset} />
        </>
      )}
    </Loaded>
  );
}
