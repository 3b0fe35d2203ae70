/** Imports made before, newest first. */
import type { LedgerDescription, Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Head } from '../../ui/table.tsx';
import { imports } from './calls.ts';
import { momentText, stateWords } from './words.ts';

export function PastImports({ org, ledger }: { readonly org: Org; readonly ledger: LedgerDescription }) {
  const load = useLoad(`${org.id} ${ledger.id} imports`, (signal) => imports.list(org.id, ledger.id, signal));
  return (
    <Loaded load={load} instead>
      {(data) => (
        <section className="yf-card">
          <h2>导入过的</h2>
          {data.imports.length === 0 ? (
            <p className="yf-quiet">还没有导入过{ledger.label}。</p>
          ) : (
            <div className="yf-scroll">
              <table className="yf-plain">
                <Head
                  names={['文件', '时间', '经办人', '状态', '导入', '草稿', '已有', '未导入']}
                  numbers={['导入', '草稿', '已有', '未导入']}
                />
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
      )}
    </Loaded>
  );
}
