/** Every cell that stands in the way, in words, filtered by kind and by text. */
import type { ImportTrial } from '@yifa/server/contract/imports';
import { useId, useMemo, useState } from 'react';
import type { LedgerDescription } from '../../api/types.ts';
import { Head, Scroll } from '../../ui/table.tsx';
import { labelOf } from './words.ts';

const kinds: Readonly<Record<string, string>> = {
  typed: '写法读不出',
  'unknown-reference': '名称没有登记',
  'ambiguous-reference': '名称不止一个',
  missing: '缺必填项',
  refused: '不合规定',
  doubled: '重复',
  'digits-lost': '数字丢位',
  'cell-error': '公式出错',
};

const shownAtFirst = 50;

export function FaultTable({ ledger, trial }: { readonly ledger: LedgerDescription; readonly trial: ImportTrial }) {
  const [kind, setKind] = useState('');
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const id = useId();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { code } of trial.faults) found.set(code, (found.get(code) ?? 0) + 1);
    return [...found];
  }, [trial]);
  const wanted = text.trim();
  const fitting = trial.faults.filter(
    (fault) =>
      (kind === '' || fault.code === kind) &&
      (wanted === '' ||
        [fault.address, fault.says, fault.remedy, fault.field ? labelOf(ledger, fault.field) : ''].some((each) =>
          each.includes(wanted),
        )),
  );
  const shown = all ? fitting : fitting.slice(0, shownAtFirst);
  return (
    <div className="yf-import-faults">
      <p className="yf-quiet">
        两种改法：在工作簿里改好下列格子，再导入同一份，已导入的会自动跳过；许多格同样的写法，在下面“同样的写法一次改好”里选定一次。
      </p>
      <div className="yf-import-row">
        <label>
          问题{' '}
          <select className="yf-select yf-select-small" value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">全部（{trial.faults.length}）</option>
            {counts.map(([code, n]) => (
              <option key={code} value={code}>
                {kinds[code] ?? code}（{n}）
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={id}>
          查找{' '}
          <input id={id} className="yf-import-search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        {(kind !== '' || wanted !== '') && <span role="status">{fitting.length}处</span>}
      </div>
      <Scroll label="问题列表">
        <table className="yf-plain">
          <Head names={['格子', '栏目', '问题', '怎么改']} />
          <tbody>
            {shown.map((fault) => (
              <tr key={`${fault.address} ${fault.field ?? ''} ${fault.says}`}>
                <th scope="row" className="yf-nowrap">
                  {fault.address}
                </th>
                <td>{fault.field === undefined ? '整行' : labelOf(ledger, fault.field)}</td>
                <td>
                  {fault.says}
                  {fault.article !== undefined && <span className="yf-article">{fault.article}</span>}
                </td>
                <td>
                  {fault.remedy}
                  {fault.offers.length > 1 && <span className="yf-quiet">（可能是：{fault.offers.join('、')}）</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {fitting.length > shown.length && (
        <button type="button" className="yf-link" onClick={() => setAll(true)}>
          全部显示（{fitting.length}处）
        </button>
      )}
      {trial.faultTotal > trial.faults.length && (
        <p className="yf-quiet">
          共{trial.faultTotal}处，这里列出前{trial.faults.length}处；其余的在标出问题的工作簿里。
        </p>
      )}
    </div>
  );
}
