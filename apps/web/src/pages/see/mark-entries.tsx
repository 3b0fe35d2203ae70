/** The entries behind a mark, in a dialog over the page. */
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageNumbers } from '../../ui/page-numbers.tsx';
import { Head } from '../../ui/table.tsx';
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
  const load = useLoad(
    `mark ${org.id} ${JSON.stringify(mark)} ${page}`,
    (signal) => seeCalls.entries(org.id, mark, (page - 1) * size, size, signal),
    true,
  );
  return (
    <Modal open title={mark.says} onCancel={close} footer={<Button onClick={close}>关闭</Button>} width={720}>
      <Loaded load={load}>
        {(data) => (
          <>
            <p role="status">共{data.total}条</p>
            <div className="yf-scroll">
              <table className="yf-plain">
                <Head names={['日期', '记录', '状态']} />
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
            <PageNumbers page={page} size={size} total={data.total} turn={setPage} />
          </>
        )}
      </Loaded>
    </Modal>
  );
}
