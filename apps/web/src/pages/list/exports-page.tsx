/** 导出记录: who took which entries out of the program, when and in what form. */
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageNumbers } from '../../ui/page-numbers.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Head, Scroll } from '../../ui/table.tsx';
import { clockText } from '../../values/dates.ts';
import { calls } from './calls.ts';
import './list.css';

const forms = { xlsx: '导出表格', print: '打印', copy: '复制' } as const;
const size = 50;

export default function ExportsPage({ org }: { readonly org: Org }) {
  const [page, setPage] = useState(1);
  const load = useLoad(
    `exports ${org.id} ${page}`,
    (signal) => calls.records(org.id, (page - 1) * size, size, signal),
    true,
  );
  return (
    <>
      <PageTitle title="导出记录" />
      <p className="yf-quiet">本机构台账的每次导出、打印和复制，在数据送出之前记下，不能修改和删除。</p>
      <Loaded load={load}>
        {(data) =>
          data.records.length === 0 ? (
            <p className="yf-nothing">还没有导出过。</p>
          ) : (
            <>
              <Scroll label="导出记录">
                <table className="yf-plain">
                  <Head
                    names={['时间', '人员', '台账', '方式', '条数', '个人信息', '查询条件', '列']}
                    numbers={['条数']}
                  />
                  <tbody>
                    {data.records.map((record) => (
                      <tr key={`${record.at} ${record.actor} ${record.ledger}`}>
                        <td className="yf-nowrap">{clockText(record.at)}</td>
                        <td>
                          {record.actor}
                          <span className="yf-sub">{record.posts.join('、')}</span>
                        </td>
                        <td>{record.ledgerLabel}</td>
                        <td className="yf-nowrap">{forms[record.form]}</td>
                        <td className="yf-number">{record.count}</td>
                        <td>{record.personal ? <span className="yf-tag yf-tone-warn">未遮蔽</span> : '无或已遮蔽'}</td>
                        <td>{record.conditions.join('；') || '全部'}</td>
                        <td>{record.columns.join('、')}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
              <PageNumbers page={page} size={size} total={data.total} turn={setPage} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
