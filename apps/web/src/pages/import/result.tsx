/** ⑤ What became of the rows, with links to the entries; and the whole undone. */
import type { ImportView, WorkedOnAnswer } from '@yifa/server/contract/imports';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import type { LedgerDescription, Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { Head } from '../../ui/table.tsx';
import { imports } from './calls.ts';
import { momentText, outcomeWords } from './words.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly item: ImportView;
  readonly progress: ReactNode;
  /** It was running when the program ended. */
  readonly stalled: boolean;
  readonly onRun: () => void;
  readonly onUndo: (leave: boolean) => void;
}

export function Result({ org, ledger, item, progress, stalled, onRun, onUndo }: Props) {
  const { state, counts, hasFile } = item;
  const rest = counts.total - counts.taken - counts.drafted - counts.known - counts.refused - counts.faulty;
  const standing = state === 'undone' ? 0 : counts.taken + counts.drafted;
  return (
    <section className="yf-card" aria-labelledby="import-result">
      <h2 id="import-result">⑤ 结果</h2>
      {progress}
      <p role="status" className="yf-import-summary">
        {summary(item, ledger)}
      </p>
      {(stalled || state === 'cancelled') && rest > 0 && !progress && (
        <div className="yf-import-row">
          {hasFile ? (
            <Button type="primary" onClick={onRun}>
              继续导入其余{rest}行
            </Button>
          ) : (
            <span>工作簿已经不再保留，其余的行请重新选择工作簿导入，已导入的会自动跳过。</span>
          )}
        </div>
      )}
      {standing > 0 && !progress && <Undo org={org} ledger={ledger} item={item} onUndo={onUndo} />}
      {!progress && state !== 'running' && <Rows org={org} ledger={ledger} item={item} />}
    </section>
  );
}

function summary({ state, counts, undoneAt, undoneBy, busy }: ImportView, { unit }: LedgerDescription): string {
  const parts = [
    `导入${counts.taken}${unit}`,
    ...(counts.drafted > 0 ? [`存草稿${counts.drafted}${unit}`] : []),
    ...(counts.known > 0 ? [`已有${counts.known}${unit}，没有重复登记`] : []),
    ...(counts.refused + counts.faulty > 0 ? [`${counts.refused + counts.faulty}行有问题，没有导入`] : []),
  ].join('；');
  if (state === 'undone')
    return `${parts}。${undoneBy ?? ''}${undoneAt ? `于${momentText(undoneAt)}` : ''}撤销了${counts.undone}${unit}，同一份工作簿可以重新导入。`;
  if (state === 'running') return busy ? `正在导入：${parts}。` : `上次没有做完：${parts}。`;
  if (state === 'cancelled') return `已停止：${parts}。`;
  return `${parts}。`;
}

function Undo({ org, ledger, item, onUndo }: Pick<Props, 'org' | 'ledger' | 'item' | 'onUndo'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<WorkedOnAnswer['entries']>();
  const [error, setError] = useState<ApiError>();
  const { counts } = item;
  const n = counts.taken + counts.drafted;

  function ask() {
    setError(undefined);
    setFound(undefined);
    dialog.current?.showModal();
    imports.workedOn(org.id, item.id).then(
      ({ entries }) => setFound(entries),
      (cause) => setError(asApiError(cause)),
    );
  }
  function go(leave: boolean) {
    dialog.current?.close();
    onUndo(leave);
  }
  return (
    <>
      <div className="yf-import-row">
        <Button danger onClick={ask}>
          撤销整批
        </Button>
        <span className="yf-quiet">
          这次导入的{n}
          {ledger.unit}一起作废，日志里留有记录。
        </span>
      </div>
      <dialog ref={dialog} className="yf-import-dialog" aria-labelledby="import-undo">
        <h2 id="import-undo">撤销整批</h2>
        {error && <Problem error={error} />}
        {!found && !error && <Loading label="正在核对…" />}
        {found?.length === 0 && (
          <p>
            这次导入的{n}
            {ledger.unit}都还没有办理过，将一起作废。作废后同一份工作簿可以重新导入。
          </p>
        )}
        {found && found.length > 0 && (
          <>
            <p>
              有{found.length}
              {ledger.unit}导入后办理过或被引用，不能一起作废：
            </p>
            <ul className="yf-import-worked">
              {found.slice(0, 50).map(({ entry, number, title, says }) => (
                <li key={entry}>
                  <Link href={to.entry(org.id, ledger.id, entry)}>
                    {number ?? ''} {title}
                  </Link>
                  ：{says}
                </li>
              ))}
            </ul>
            <p>
              可以保留这些，只撤销其余的{Math.max(0, n - found.length)}
              {ledger.unit}。
            </p>
          </>
        )}
        <div className="yf-import-row">
          {found?.length === 0 && (
            <Button danger type="primary" onClick={() => go(false)}>
              撤销{n}
              {ledger.unit}
            </Button>
          )}
          {found && found.length > 0 && n > found.length && (
            <Button danger type="primary" onClick={() => go(true)}>
              保留这些，撤销其余
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>不撤销</Button>
        </div>
      </dialog>
    </>
  );
}

function Rows({ org, ledger, item }: Pick<Props, 'org' | 'ledger' | 'item'>) {
  const [outcome, setOutcome] = useState('');
  const [offset, setOffset] = useState(0);
  const key = `${item.id} ${item.state} ${item.counts.undone} ${outcome} ${offset}`;
  const load = useLoad(key, (signal) => imports.rows(org.id, item.id, outcome, offset, signal), true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins with its first page
  useEffect(() => setOffset(0), [outcome]);
  return (
    <Loaded load={load} instead>
      {(data) => (
        <>
          <div className="yf-import-row">
            <label>
              显示{' '}
              <select
                className="yf-select yf-select-small"
                value={outcome}
                onChange={(event) => setOutcome(event.target.value)}
              >
                <option value="">所有的行</option>
                <option value="taken">已导入</option>
                <option value="drafted">草稿</option>
                <option value="known">已有</option>
                <option value="refused">不合规定</option>
                <option value="faulty">读不出</option>
              </select>
            </label>
            <Link href={to.list(org.id, ledger.id)}>到{ledger.label}查看</Link>
          </div>
          {data.rows.length === 0 ? (
            <p className="yf-quiet">没有这样的行。</p>
          ) : (
            <div className="yf-scroll">
              <table className="yf-plain">
                <Head names={['工作表', '行', '结果', '记录', '说明']} numbers={['行']} />
                <tbody>
                  {data.rows.map(({ sheet, row, outcome: became, entry, number, title, voided, faults }) => (
                    <tr key={`${sheet} ${row} ${entry ?? ''}`}>
                      <td className="yf-nowrap">{sheet}</td>
                      <td className="yf-number">{row}</td>
                      <td>
                        {voided ? (
                          <span className="yf-tag yf-tone-void">已作废</span>
                        ) : (
                          <span className={`yf-tag yf-tone-${outcomeWords[became][1]}`}>{outcomeWords[became][0]}</span>
                        )}
                      </td>
                      <td className="yf-import-entry">
                        {entry !== undefined && (
                          <Link href={to.entry(org.id, ledger.id, entry)}>
                            {[number, title].filter((each) => each !== undefined).join(' ')}
                          </Link>
                        )}
                      </td>
                      <td>
                        {faults.map((fault) => (
                          <span key={fault.says} className="yf-import-why">
                            {fault.says}；{fault.remedy}
                            {fault.article !== undefined && <span className="yf-article">{fault.article}</span>}
                          </span>
                        ))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {(offset > 0 || data.rows.length === 100) && (
            <div className="yf-import-row">
              <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - 100))}>
                上100行
              </Button>
              <Button disabled={data.rows.length < 100} onClick={() => setOffset(offset + 100)}>
                下100行
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
