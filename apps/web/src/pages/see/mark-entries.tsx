/** The entries behind a mark, in a dialog over the page. */
import { Button, Modal, Pagination } from 'antd';
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';
import { seeCalls } from './calls.ts';
import type { Mark } from './mark.ts';

interface Props {
  readonly org: Org;
  readonly mark: Mark;
  readonly close: () => void;
}

const size = 20;

export function MarkEntries({ org, mark, close }: Props) {
  const [page, setPage] = useState(1);
  const { data, error, reload } = useLoad(
    `mark ${org.id} ${JSON.stringify(mark)} ${page}`,
    (signal) => seeCalls.entries(org.id, mark, (page - 1) * size, size, signal),
    true,
  );
  return (
    <Modal open title={mark.says} onCancel={close} footer={<Button onClick={close}>关闭</Button>} width={720}>
      {error && <Problem error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p role="status">共{data.total}条</p>
          <div className="yf-scroll">
            <table className="yf-plain">
              <thead>
                <tr>
                  <th scope="col">日期</th>
                  <th scope="col">记录</th>
                  <th scope="col">状态</th>
                </tr>
              </thead>
              <tbody>
                {data.entries.map((entry) => (
                  <tr key={entry.id}>
                    <td className="yf-nowrap">{entry.on}</td>
                    <th scope="row">
                      <Link href={to.entry(entry.org, mark.ledger, entry.id)}>{entry.title || '（无名称）'}</Link>{' '}
                      {entry.number && <span className="yf-quiet">{entry.number}</span>}
                    </th>
                    <td className="yf-nowrap">{entry.stateLabel}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {data.total > size && (
            <Pagination
              className="yf-pages"
              current={page}
              pageSize={size}
              total={data.total}
              showSizeChanger={false}
              onChange={setPage}
            />
          )}
        </>
      )}
    </Modal>
  );
}
