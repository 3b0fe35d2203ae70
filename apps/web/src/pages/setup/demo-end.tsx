/** The end of the demonstration: one button, and what it does said before. */
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { useMe } from '../../session/session.tsx';
import { Problem } from '../../ui/problem.tsx';
import { clearDrafts } from '../act/draft.ts';
import { keepCode, setupCalls } from './calls.ts';

const enders = ['system-admin', 'justice-office', 'county-office'];

export function DemoEnd() {
  const me = useMe();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const may = me.posts.some(({ id }) => enders.includes(id));

  async function end() {
    setBusy(true);
    setError(undefined);
    try {
      const { code } = await setupCalls.removeDemo();
      keepCode(code);
      clearDrafts(me.id);
      window.location.assign('/');
    } catch (cause) {
      setError(asApiError(cause));
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" className="yf-top-demo" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        演示数据
      </button>
      <Modal
        open={open}
        title="这里是演示数据"
        onCancel={() => setOpen(false)}
        footer={[
          <Button key="stay" type="primary" onClick={() => setOpen(false)}>
            继续看演示
          </Button>,
          ...(may
            ? [
                <Button key="end" danger loading={busy} onClick={() => void end()}>
                  清除演示数据，开始使用
                </Button>,
              ]
            : []),
        ]}
      >
        <p>示例县和五个乡镇、其中的人名地名和记录都是虚构的，工作日期固定在年底，可以随意试办。</p>
        <p>
          要给本单位用，就清除演示数据：<strong>演示的机构、账号、记录和日志全部删除，不能恢复</strong>
          ；随后填写本单位名称和第一个账号，工作日期改为当天。
        </p>
        {!may && <p>清除由司法所（法治办）、县司法局或系统管理员的账号办理。</p>}
        {error && <Problem error={error} />}
      </Modal>
    </>
  );
}
