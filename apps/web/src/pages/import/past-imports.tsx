/** Imports made before, newest first. */
import type { LedgerDescription, Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { imports } from './calls.ts';
import { momentText, stateWords } from './words.ts';

export function PastImports({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
  const { data, error, reload } = useLoad(`${org.id} ${ledger.id} imports`, (signal) =>
    imports.list(org.id, ledger.id, signal),
  );
  if (error) return <Problem error={error} retry={reload} />;
  if (!data) return <Loading />;
  return (
    <section className="yf-card">
      <h2>导入过的</h2>
      {data.imports.length === 0 ? (
        <p className="yf-quiet">还没有导入过{ledger.label}。</p>
      ) : (
        <div className="yf-scroll">
          <table className="yf-plain">
            <thead>
              <tr>
                <th scope="col">文件</th>
                <th scope="col">时间</th>
                <th scope="col">经办人</th>
                <th scope="col">状态</th>
                <th scope="col" className="yf-number">
                  导入
                </th>
                <th scope="col" className="yf-number">
                  草稿
                </th>
                <th scope="col" className="yf-number">
                  已有
                </th>
                <th scope="col" className="yf-number">
                  未导入
                </th>
              </tr>
            </thead>
            <tbody>
              {data.imports.map(({ id, fileName, at, actor, state, busy, counts }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`${to.import(org.id, ledger.id)}?import=${id}`}>{fileName}</Link>
                  </th>
                  <td className="yf-nowrap">{momentText(at)}</td>
                  <td>{actor}</td>
                  <td>
                    <span className={`yf-tag yf-tone-${stateWords[state][1]}`}>
                      {state === 'running' && !busy ? '没有做完' : stateWords[state][0]}
                    </span>
                  </td>
                  <td className="yf-number">{counts.taken}</td>
                  <td className="yf-number">{counts.drafted}</td>
                  <td className="yf-number">{counts.known}</td>
                  <td className="yf-number">{counts.refused + counts.faulty}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
