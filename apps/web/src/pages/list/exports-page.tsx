/** 导出记录: who took which entries out of the program, when and in what form. */
import { Pagination } from 'antd';
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { clockText } from '../../values/dates.ts';
import { calls } from './calls.ts';
import './list.css';

const forms = { xlsx: '导出表格', print: '打印', copy: '复制' } as const;
const size = 50;

export default function ExportsPage({ org }: { readonly org: Org }) {
  const [page, setPage] = useState(1);
  const { data, error, reload } = useLoad(
    `exports ${org.id} ${page}`,
    (signal) => calls.records(org.id, (page - 1) * size, size, signal),
    true,
  );
  return (
    <>
      <PageTitle title="导出记录" />
      <p className="yf-quiet">本机构台账的每次导出、打印和复制，在数据送出之前记下，不能修改和删除。</p>
      {error && <Problem error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data && data.records.length === 0 && <p className="yf-nothing">还没有导出过。</p>}
      {data && data.records.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className="yf-scroll" tabIndex={0} aria-label="导出记录">
            <table className="yf-plain">
              <thead>
                <tr>
                  <th scope="col">时间</th>
                  <th scope="col">人员</th>
                  <th scope="col">台账</th>
                  <th scope="col">方式</th>
                  <th scope="col" className="yf-number">
                    条数
                  </th>
                  <th scope="col">个人信息</th>
                  <th scope="col">查询条件</th>
                  <th scope="col">列</th>
                </tr>
              </thead>
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
          </section>
          <Pagination
            className="yf-pages"
            current={page}
            pageSize={size}
            total={data.total}
            showSizeChanger={false}
            onChange={setPage}
          />
        </>
      )}
    </>
  );
}
