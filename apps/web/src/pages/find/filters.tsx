/** Narrowing what was found: by ledger, year, state and, for a county, org. */
import type { FindAnswer } from '@yifa/server/contract/find';
import type { ReactNode } from 'react';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { navigate } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { type FindQuery, findHref, hasBelow } from './calls.ts';

const stateWords = { open: '未结', closed: '已结', void: '已作废' } as const;

interface Props {
  readonly org: Org;
  readonly query: FindQuery;
  readonly answer: FindAnswer;
}

export function Filters({ org, query, answer }: Props) {
  const { areas, ledgers } = useDomain();
  const go = (change: Partial<FindQuery>) => navigate(findHref(org, query, change), { keepScroll: true });
  const groups = Object.entries(areas)
    .map(([area, label]) => {
      const found = answer.byLedger.flatMap(({ ledger, count }) => {
        const known = ledgers.find((each) => each.id === ledger && each.area === area);
        return known ? [{ known, count }] : [];
      });
      return { area, label, found, sum: found.reduce((all, { count }) => all + count, 0) };
    })
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => b.sum - a.sum);
  const filtered = query.ledger !== '' || query.area !== '' || query.year !== '' || query.state !== '';
  if (answer.byLedger.length === 0 && !filtered && !hasBelow(org)) return null;
  return (
    <fieldset className="yf-found-filters" aria-label="筛选">
      {hasBelow(org) && (
        <Choice label="范围" value={query.scope} onChange={(scope) => go({ scope: scope === 'own' ? 'own' : 'all' })}>
          <option value="all">本机构及下级</option>
          <option value="own">本机构</option>
        </Choice>
      )}
      <Choice
        label="台账"
        value={query.ledger !== '' ? query.ledger : query.area === '' ? '' : `area:${query.area}`}
        onChange={(each) =>
          go(each.startsWith('area:') ? { ledger: '', area: each.slice(5) } : { ledger: each, area: '' })
        }
      >
        <option value="">全部台账</option>
        {groups.map(({ area, label, found, sum }) => (
          <optgroup key={area} label={label}>
            {found.length > 1 && (
              <option value={`area:${area}`}>
                {label}（全部，{sum}）
              </option>
            )}
            {found.map(({ known, count }) => (
              <option key={known.id} value={known.id}>
                {known.label}（{count}）
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      <Choice label="年份" value={query.year} onChange={(year) => go({ year })}>
        <option value="">各年</option>
        {answer.byYear.map(({ year, count }) => (
          <option key={year} value={year}>
            {year}年（{count}）
          </option>
        ))}
      </Choice>
      <Choice label="状态" value={query.state} onChange={(state) => go({ state })}>
        <option value="">各种状态</option>
        {answer.byState.map(({ state, count }) => (
          <option key={state} value={state}>
            {stateWords[state]}（{count}）
          </option>
        ))}
      </Choice>
      {filtered && <Link href={findHref(org, query, { ledger: '', area: '', year: '', state: '' })}>清除筛选</Link>}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="yf-select yf-select-small" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
