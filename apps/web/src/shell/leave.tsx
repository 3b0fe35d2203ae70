/** Logging out; asks what to do with unsent forms on a shared computer. */
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '../api/client.ts';
import { clearDrafts, listDrafts } from '../pages/act/draft.ts';
import { forgetChecks } from '../pages/check/kept.ts';
import { clearSheets, countSheets } from '../pages/grid/drafts.ts';
import { navigate } from '../router.ts';
import { useMe, useSession } from '../session/session.tsx';

export function Leave() {
  const me = useMe();
  const { logOut } = useSession();
  const { message } = App.useApp();
  const [drafts, setDrafts] = useState(0);

  async function leave() {
    try {
      await logOut();
      forgetChecks();
      navigate('/', { replace: true });
    } catch (cause) {
      message.error(asApiError(cause).message);
    }
  }

  async function ask() {
    const found = listDrafts(me.id).length + (await countSheets(me.id));
    if (found > 0) setDrafts(found);
    else void leave();
  }

  function clearAndLeave() {
    clearDrafts(me.id);
    void clearSheets(me.id).then(leave);
  }

  return (
    <>
      <Button size="small" ghost onClick={() => void ask()}>
        退出
      </Button>
      <Modal
        open={drafts > 0}
        title={`本机还有${drafts}份未提交的填写`}
        onCancel={() => setDrafts(0)}
        footer={[
          <Button key="stay" onClick={() => setDrafts(0)}>
            取消
          </Button>,
          <Button key="clear" danger onClick={clearAndLeave}>
            清除并退出
          </Button>,
          <Button key="keep" type="primary" onClick={() => void leave()}>
            保留并退出
          </Button>,
        ]}
      >
        <p>保留的，下次在这台电脑上用同一账号登录后可以继续填写。多人共用的电脑，建议清除后退出。</p>
      </Modal>
    </>
  );
}
