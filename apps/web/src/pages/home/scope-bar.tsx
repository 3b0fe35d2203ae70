/** Which part of the work is shown: one's own or the org's, one area, one ledger. */
import { useDomain } from '../../domain.tsx';
import type { Scope } from './calls.ts';

interface Props {
  readonly scope: Scope;
  readonly change: (scope: Scope) => void;
  /** In an org above or below one's own there is nothing of one's own. */
  readonly canOwn: boolean;
}

export function ScopeBar({ scope, change, canOwn }: Props) {
  const { areas, ledgers } = useDomain();
  const offered = ledgers.filter((each) => scope.area === '' || each.area === scope.area);
  return (
    <div className="yf-scope">
      {canOwn && (
        <fieldset className="yf-switch">
          <legend className="yf-unseen">范围</legend>
          {[true, false].map((mine) => (
            <label key={String(mine)}>
              <input
                type="radio"
                name="scope-mine"
                checked={scope.mine === mine}
                onChange={() => change({ ...scope, mine })}
              />
              <span>{mine ? '我的' : '全机构'}</span>
            </label>
          ))}
        </fieldset>
      )}
      <select
        className="yf-select yf-select-small"
        aria-label="领域"
        value={scope.area}
        onChange={(event) => change({ ...scope, area: event.target.value, ledger: '' })}
      >
        <option value="">全部领域</option>
        {Object.entries(areas).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="yf-select yf-select-small"
        aria-label="台账"
        value={scope.ledger}
        onChange={(event) => change({ ...scope, ledger: event.target.value })}
      >
        <option value="">全部台账</option>
        {offered.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {(scope.area !== '' || scope.ledger !== '') && (
        <button type="button" className="yf-link" onClick={() => change({ ...scope, area: '', ledger: '' })}>
          不限
        </button>
      )}
    </div>
  );
}
